import type { SeatAtWork } from '#shared/council/seats-at-work.ts'
import type { Words } from '#shared/words/words.ts'

/** How far the sheet of a seat is, in words; nothing of what is on it. */
export function seatState(
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
