import type { Criterion, Mark } from '#shared/law/rule-set.ts'
import type { Words } from '#shared/words/words.ts'

/** A mark in words: its points, then its label. */
export function choiceText(criterion: Criterion, mark: Mark, words: Words): string {
  const option = criterion.options.find(({ number }) => number === mark)
  return option ? `${words.common.points(option.points)} · ${option.label}` : pointless(mark, words)
}

/** A mark by its points alone, where the label does not fit. */
export function choicePoints(criterion: Criterion, mark: Mark, words: Words): string {
  const option = criterion.options.find(({ number }) => number === mark)
  return option ? words.common.points(option.points) : pointless(mark, words)
}

const pointless = (mark: Mark, { common }: Words): string =>
  mark === 'stop' ? common.stopDeclared : common.noneReached
