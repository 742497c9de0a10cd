import { letterNumbersSchema, type LetterNumbers } from '#shared/documents/letters/letter-numbers.ts'
import type { Settings } from './ports.ts'

const keyOf = (sitting: string): string => `letter numbers of ${sitting}`

/** What the registry gave to letters of a sitting: told here after the close, and no part of the record. */
export const numbersOf = (settings: Settings, sitting: string): LetterNumbers =>
  letterNumbersSchema.parse(JSON.parse(settings.read(keyOf(sitting)) ?? '{}'))

export const keepNumbers = (settings: Settings, sitting: string, numbers: LetterNumbers): void =>
  settings.write(keyOf(sitting), JSON.stringify(numbers))
