import type { SeatAtWork, SeatsAtWork } from '#shared/council/seats-at-work.ts'
import type { SeatedMember } from '#shared/council/view.ts'
import type { Words } from '#shared/words/words.ts'
import { officeText } from '../council/office-text.ts'

interface ToldSeat extends SeatAtWork {
  readonly office: string
  /** How far the sheet is, in words; nothing of what is on it. */
  readonly state: string
}

/** Every seat in a place that never moves: those of the council, those that are gone, those that practise. */
export function toldSeats(
  { seats, gone, practice }: SeatsAtWork,
  members: readonly SeatedMember[],
  words: Words,
): readonly ToldSeat[] {
  return [...seats, ...gone, ...practice].map(seat => ({
    ...seat,
    office: officeText(seat.member, members, words),
    state: [...(practice.includes(seat) ? [words.scoring.cover.practice] : []), seatState(seat, words)].join(
      ' · ',
    ),
  }))
}

function seatState(
  { sealed, hand, sentBack, dark, marked, criteria }: SeatAtWork,
  { scoring: { cover }, pins }: Words,
): string {
  if (sealed) return cover.sealed
  if (dark) return pins.dark
  const far = marked === criteria ? cover.whole(criteria) : cover.begun(marked ?? 0, criteria)
  const said = [
    ...(sentBack ? [cover.sentBack] : []),
    ...(hand === 'paper' ? [cover.onPaper] : []),
    marked === 0 ? cover.blank : far,
  ]
  return said.join(' · ')
}

/** Whose turn it is: the first whom the council waits for and who writes it themselves. */
export const nextUp = (seats: readonly SeatAtWork[]): SeatAtWork | undefined =>
  seats.find(({ sealed, hand }) => !sealed && hand !== 'paper')
