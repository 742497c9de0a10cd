import type { DraftContent } from './draft.ts'

/** What the advisory team marked and remarked, as far as it has come. */
export type DraftAdvice = NonNullable<DraftContent['advice']>
type Marked = DraftAdvice['marks'][number]

export const adviceOfNothing: DraftAdvice = { team: '', members: '', on: null, marks: [], remarks: '' }

/** What the team says of one criterion; nothing is said yet where it is blank. */
export const remarkedOn = ({ marks }: DraftAdvice, criterion: string): Marked =>
  marks.find(mark => mark.criterion === criterion) ?? { criterion, choice: null, remark: '' }

/** Says something else of one criterion. */
export function withMark(
  advice: DraftAdvice,
  criterion: string,
  change: Partial<Omit<Marked, 'criterion'>>,
): DraftAdvice {
  const marked = { ...remarkedOn(advice, criterion), ...change }
  const { marks } = advice
  const isThere = marks.some(mark => mark.criterion === criterion)
  return {
    ...advice,
    marks: isThere ? marks.map(mark => (mark.criterion === criterion ? marked : mark)) : [...marks, marked],
  }
}
