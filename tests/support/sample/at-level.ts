import type { Choice } from '#shared/law/rule-set.ts'

/** The words for a level that the producer claims: the last that it reaches. */
export function atLevel(choice: Choice | undefined, words: Readonly<Record<number, string>>): string {
  const level = choice === undefined || choice === 'none' ? 0 : choice
  const reached = Object.keys(words)
    .map(Number)
    .filter(number => number <= level)
  return words[Math.max(...reached)] ?? ''
}
