import { screenSeat, type Joining, type RoomView, type SeatInRoom } from '#shared/contract/room.ts'
import type { SittingView } from '#shared/council/view.ts'
import type { Words } from '#shared/words/words.ts'
import { officeText } from '../council/office-text.ts'

/** A seat of the room as a line of the board. */
export interface SeatLine {
  readonly seat: SeatInRoom
  /** The member's office, or that it is the screen. */
  readonly name: string
  readonly isScreen: boolean
  /** The name of the product that is looked at there. */
  readonly product: string | undefined
  /** Of the rounds that are open and wait for this member: how many, and how many sheets are in. */
  readonly sheets: { readonly sealed: number; readonly open: number } | undefined
  readonly joinings: readonly Joining[]
}

/** In the roster's order, the screen last: the order in which the host names them. */
export function seatLines(
  { seats, joinings }: Pick<RoomView, 'seats' | 'joinings'>,
  { members, products }: Pick<SittingView, 'members' | 'products'>,
  words: Words,
): readonly SeatLine[] {
  return seats.map(seat => {
    const isScreen = seat.guest === screenSeat
    return {
      seat,
      isScreen,
      name: isScreen ? words.room.seats.screen : officeText(seat.guest, members, words),
      product: products.find(({ id }) => id === seat.product)?.name,
      sheets: sheetsOf(seat.guest, products),
      joinings: joinings.filter(({ guest }) => guest === seat.guest),
    }
  })
}

function sheetsOf(member: string, products: SittingView['products']): SeatLine['sheets'] {
  const own = products.flatMap(({ standing }) =>
    standing.kind === 'scoring' ? standing.seats.filter(each => each.member === member) : [],
  )
  return own.length === 0
    ? undefined
    : { sealed: own.filter(({ sealed }) => sealed).length, open: own.length }
}

/** Whether somebody is there, and how long it has been so. */
export function connectionText(
  { connection, device, invitedAt }: SeatInRoom,
  words: Words,
  now: number,
): string {
  const say = words.room.seats.connection
  const since = (at: number): string => words.room.span(now - at)
  if (connection) return say[connection.connected ? 'connected' : 'away'](since(connection.since))
  if (device) return say.notBack
  return invitedAt === undefined ? say.none : say.invited(since(invitedAt))
}
