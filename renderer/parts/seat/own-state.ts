import type { ProductRow } from '#shared/council/view.ts'
import type { Words } from '#shared/words/words.ts'

export interface OwnState {
  /** In words. */
  readonly state: string
  /** What a press opens: the sheet to be marked, one that was handed in, or what all have marked. */
  readonly opens: 'mark' | 'look' | 'marks' | undefined
  /** Handed in. */
  readonly done: boolean
}

/** Where a member's own sheet of a product is. */
export function ownState(
  row: ProductRow,
  member: string,
  { seat: { state }, scoring: { cover } }: Words,
  /** What may be marked at devices, where the rules say so. */
  mayMark?: readonly string[],
): OwnState {
  const isIn = (asides: ProductRow['recusals']): boolean => asides.some(aside => aside.member === member)
  const nothing = (said: string): OwnState => ({ state: said, opens: undefined, done: false })
  if (isIn(row.recusals)) return nothing(state.recused)
  const { standing } = row
  if (standing.kind === 'waiting') return nothing(state.waiting)
  if (standing.kind === 'reconciling') return { ...nothing(state.revealed), opens: 'marks' }
  if (standing.kind === 'settled') return { ...nothing(state.over), opens: 'marks' }
  if (standing.kind !== 'scoring') return nothing(standing.kind === 'departed' ? state.over : state.revealed)
  const own = [...standing.seats, ...standing.practice].find(each => each.member === member)
  if (!own) return nothing(isIn(row.abstentions) ? state.abstains : state.notMine)
  if (own.sealed) return { state: cover.sealed, opens: 'look', done: true }
  if (mayMark?.includes(row.id) === false) return nothing(state.notCalled)
  const { marked = 0, criteria, sentBack } = own
  const far =
    marked === criteria ? cover.whole(criteria) : marked === 0 ? cover.blank : cover.begun(marked, criteria)
  return { state: sentBack ? `${cover.sentBack} · ${far}` : far, opens: 'mark', done: false }
}
