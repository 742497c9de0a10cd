import type { Choice, Criterion } from '#shared/law/rule-set.ts'
import type { Words } from '#shared/words/words.ts'

/** A choice in words: its points, then its label. */
export function choiceText(criterion: Criterion, choice: Choice, words: Words): string {
  const option = criterion.options.find(({ number }) => number === choice)
  return option ? `${words.common.points(option.points)} · ${option.label}` : words.common.noneReached
}

/** A choice by its points alone, where the label does not fit. */
export function choicePoints(criterion: Criterion, choice: Choice, words: Words): string {
  const option = criterion.options.find(({ number }) => number === choice)
  return option ? words.common.points(option.points) : words.common.noneReached
}
