import type { ListAnswers } from './list-cells.ts'
import type { ListField } from './list-fields.ts'
import { faultKey, sameKey, type PlannedListRow, type SameDoubt } from './list-plan.ts'
import type { PlaceDoubt, RowFault } from './list-row.ts'

/** What a person is asked of some rows. */
export type ListQuestion =
  | { readonly kind: 'cell'; readonly field: ListField; readonly text: string }
  | ({ readonly kind: 'place' } & Pick<PlaceDoubt, 'text' | 'choices'>)
  | { readonly kind: 'fault'; readonly fault: RowFault }
  /** @param isOne whether there is one product only that each row may be */
  | { readonly kind: 'same'; readonly why: SameDoubt['why']; readonly isOne: boolean }

/** What is doubtful of some rows in the same way, so that one answer decides it for all of them. */
export type DoubtGroup = ListQuestion & {
  /** Of its answer. */
  readonly key: string
  readonly rows: number
  /** How many of them still wait for a person. */
  readonly open: number
  /** The first of them. */
  readonly first: readonly number[]
  /** Empty where there is none. */
  readonly answer: string
}

/** So many rows are named of each. */
const mostNamed = 6
const order = ['same', 'place', 'cell', 'fault'] as const

interface Asked {
  readonly key: string
  readonly question: ListQuestion
  readonly isOpen: boolean
  readonly answer: string | undefined
}

/** What is asked of a row; also what was answered, to be thought of again. */
function asksOf(
  { cells, place, faults, same, isSaid }: PlannedListRow,
  answers: ListAnswers,
): readonly Asked[] {
  const asked: Asked[] = []
  const ask = (key: string, question: ListQuestion, isOpen: boolean, answer = answers[key]): void =>
    void asked.push({ key, question, isOpen, answer })
  if (same) ask(sameKey(same), { kind: 'same', why: same.why, isOne: same.products.length === 1 }, !isSaid)
  if (place) {
    const { key, text, choices, chosen } = place
    ask(key, { kind: 'place', text, choices }, chosen === undefined, chosen)
  }
  for (const { key, field, text, isSettled, answered } of cells)
    ask(key, { kind: 'cell', field, text }, !isSettled, answered)
  for (const fault of faults) ask(faultKey(fault), { kind: 'fault', fault }, true)
  return asked
}

/** Whether a group of this key has the row in it. */
export const isInGroup = (row: PlannedListRow, key: string): boolean =>
  row.standing !== 'taken' && asksOf(row, {}).some(asked => asked.key === key)

/** What of a list a person has to decide or did; of each kind, what most rows have in common first. */
export function doubtGroups(rows: readonly PlannedListRow[], answers: ListAnswers): readonly DoubtGroup[] {
  const groups = new Map<string, DoubtGroup>()
  for (const row of rows) {
    if (row.standing === 'taken') continue
    for (const { key, question, isOpen, answer = '' } of asksOf(row, answers)) {
      const { rows, open, first, ...before } = groups.get(key) ?? { rows: 0, open: 0, first: [] }
      groups.set(key, {
        ...question,
        ...('isOne' in before && question.kind === 'same' && { isOne: before.isOne && question.isOne }),
        ...{ key, answer, rows: rows + 1, open: open + Number(row.standing === 'doubt' && isOpen) },
        first: first.length < mostNamed ? [...first, row.number] : first,
      })
    }
  }
  return [...groups.values()].toSorted(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.rows - a.rows,
  )
}
