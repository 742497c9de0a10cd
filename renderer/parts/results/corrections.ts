import type { OutcomeCorrection, RecordCorrection } from '#shared/council/sitting.ts'
import type { ProductRow } from '#shared/council/view.ts'
import type { CouncilLevel } from '#shared/law/level.ts'
import { outcomeText } from '#shared/words/event-text.ts'
import type { Words } from '#shared/words/words.ts'

/** A correction as a line: what was set right, which event says so and which it replaces. */
export interface CorrectionLine extends Pick<OutcomeCorrection, 'number' | 'replaces' | 'ground' | 'at'> {
  readonly text: string
}

/** Every correction of a sitting, of outcomes and of the record, in the order that they were made. */
export function correctionLines(
  products: readonly Pick<ProductRow, 'name' | 'standing'>[],
  corrections: readonly RecordCorrection[],
  level: CouncilLevel,
  words: Words,
): readonly CorrectionLine[] {
  const { list } = words.correcting
  const ofOutcomes = products.flatMap(({ name, standing }) => {
    if (standing.kind !== 'settled') return []
    return standing.corrections.map(({ superseded, ...correction }, index) => {
      const after = standing.corrections[index + 1]?.superseded ?? standing.outcome
      const text = list.outcome(name, outcomeText(superseded, level, words), outcomeText(after, level, words))
      return line(correction, text)
    })
  })
  const ofRecord = corrections.map(correction => line(correction, list.record(correction.text)))
  return [...ofOutcomes, ...ofRecord].toSorted((a, b) => a.number - b.number)
}

const line = (
  { number, replaces, ground, at }: Omit<CorrectionLine, 'text'>,
  text: string,
): CorrectionLine => ({ number, replaces, ground, at, text })
