import {
  aboutConcealed,
  concealedIn,
  concealing,
  isConcealed,
  isSheetEvent,
  opened,
  secretText,
  type SheetEvent,
} from '#shared/council/concealed.ts'
import { followed } from '#shared/council/composed.ts'
import type { OpenedSheet } from '#shared/council/concealment.ts'
import type { LoggedEvent, SittingEvent } from '#shared/council/event.ts'
import { evolve } from '#shared/council/evolve.ts'
import { asksPins } from '#shared/council/pins.ts'
import { isKeptBy, keeperOf } from '#shared/council/seat.ts'
import { productOf, type Sheet, type Sitting } from '#shared/council/sitting.ts'
import type { Vault } from './ports.ts'
import type { SeatKeys } from './seat-keys.ts'

/** What of a sitting stands in its record as everybody may read it, and what only under a key. */
export interface Concealing {
  /** Events as the record is to have them, that follow each other on this state. */
  conceal(sitting: Sitting, events: readonly SittingEvent[]): readonly SittingEvent[]
  /** The fold of a record, event after event, with whatever this host can read of what is not revealed. */
  folding(): Folding
}

/**
 * What a later event opens needs no key, and reading it mark by mark would cost more than all the rest: events wait for the reveal of a
 * sheet that is concealed among them, and are kept no longer than that.
 */
interface Folding {
  take(logged: LoggedEvent): void
  /** Nothing of an empty record. */
  end(): Sitting | undefined
}

export function createConcealing(vault: Vault, keys: SeatKeys): Concealing {
  function sheetKey(sitting: Sitting, { product, round, member, hand }: SheetPlace): string | undefined {
    const seatKey = keys.of(sitting, keeperOf(hand, member))
    return seatKey && vault.sheetKey(seatKey, JSON.stringify([sitting.id, product, round, member]))
  }

  function certainKey(sitting: Sitting, sheet: SheetPlace): string {
    const key = sheetKey(sitting, sheet)
    if (key === undefined) throw new Error(`No key for the sheet of ${sheet.member}`)
    return key
  }

  function concealed(sitting: Sitting, event: SheetEvent): SheetEvent {
    const text = vault.conceal(
      certainKey(sitting, event),
      secretText(event),
      aboutConcealed(sitting.id, event),
    )
    return concealing(event, text)
  }

  /** Everything that was handed in, the seals among `events` included, and without what these take back unread. */
  function openedBy(
    sitting: Sitting,
    { product, round }: SittingEvent & { kind: 'round.revealed' },
    events: readonly SittingEvent[],
  ): readonly OpenedSheet[] {
    const after = events.reduce(followed, sitting)
    const sheets = productOf(after, product)?.rounds[round - 1]?.sheets ?? new Map<string, Sheet>()
    return [...sheets.values()].flatMap(({ member, marks, notes, hand, seal }) => {
      if (!seal || !hand || events.some(event => losesSheet(event, { member, hand }))) return []
      if (isConcealed(seal)) throw new Error(`The sheet of ${member} cannot be opened here`)
      const key = certainKey(sitting, { product, round, member, hand })
      return [{ member, marks, notes, salt: seal.salt, key }]
    })
  }

  function read(sitting: Sitting, event: SheetEvent): SheetEvent {
    const key = sheetKey(sitting, event)
    if (key === undefined) return event
    return opened(event, text => vault.decipher(key, text, aboutConcealed(sitting.id, event)))
  }

  return {
    conceal(sitting, events) {
      if (!asksPins(sitting.details.profile)) return events
      return events.map(event => {
        if (isSheetEvent(event)) return concealed(sitting, event)
        return event.kind === 'round.revealed'
          ? { ...event, opened: openedBy(sitting, event, events) }
          : event
      })
    },
    folding() {
      const revealed = new Set<string>()
      const dark = new Set<string>()
      let held: LoggedEvent[] = []
      let sitting: Sitting | undefined
      const goOn = (): void => {
        for (const logged of held) {
          const { event } = logged
          const isDark = sitting && isInDark(event) && !revealed.has(roundOf(event))
          sitting = evolve(sitting, isDark && sitting ? { ...logged, event: read(sitting, event) } : logged)
        }
        held = []
      }
      return {
        take(logged) {
          const { event } = logged
          if (event.kind === 'round.revealed') {
            revealed.add(roundOf(event))
            dark.delete(roundOf(event))
          }
          if (isInDark(event) && !revealed.has(roundOf(event))) dark.add(roundOf(event))
          held.push(logged)
          if (dark.size === 0) goOn()
        },
        end() {
          goOn()
          return sitting
        },
      }
    },
  }
}

const isInDark = (event: SittingEvent): event is SheetEvent =>
  isSheetEvent(event) && concealedIn(event) !== undefined

type SheetPlace = Pick<SheetEvent, 'product' | 'round' | 'member' | 'hand'>

/** Whether an event loses a sheet with the key that it was concealed under. */
const losesSheet = (event: SittingEvent, sheet: Pick<SheetPlace, 'member' | 'hand'>): boolean =>
  event.kind === 'pin.reset' && event.sheets === 'lost' && isKeptBy(event.holder, sheet)

const roundOf = ({ product, round }: Pick<SheetPlace, 'product' | 'round'>): string => `${round} ${product}`
