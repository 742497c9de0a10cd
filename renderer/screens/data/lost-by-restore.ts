import type { SittingSummary } from '#shared/contract/answers.ts'
import type { DataContents } from '#shared/contract/data.ts'
import { dayText } from '#shared/words/figures.ts'
import type { Words } from '#shared/words/words.ts'

/** What the present sittings have that a backup has not, in words; nothing where the backup has it all. */
export function lostByRestore(
  present: readonly SittingSummary[],
  backup: DataContents | undefined,
  words: Words,
): readonly string[] {
  return present.flatMap(({ id, council, date, revision }) => {
    const left = backup?.sittings.find(sitting => sitting.id === id)?.events ?? 0
    return left < revision ? [words.data.confirm.lost(council, dayText(date), revision, left)] : []
  })
}
