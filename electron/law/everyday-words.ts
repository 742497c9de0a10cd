import { readFileSync } from 'node:fs'
import { everydayWordsSchema, type EverydayWords } from '#shared/law/find-criteria-set.ts'

/**
 * What people call their products, read when it is first asked for. Where the file is missing or malformed the criteria sets are found by
 * their own names alone.
 *
 * @param incident hears what is wrong with the file, once
 */
export function shippedEverydayWords(
  file: string,
  incident: (error: unknown) => unknown,
): () => EverydayWords {
  let read: EverydayWords | undefined
  return () => (read ??= wordsIn(file, incident))
}

function wordsIn(file: string, incident: (error: unknown) => unknown): EverydayWords {
  try {
    return everydayWordsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    incident(new Error(`${file} cannot be searched`, { cause }))
    return { format: 1, groups: [] }
  }
}
