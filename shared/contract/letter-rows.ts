import { z } from 'zod'
import {
  letterNames,
  letterTemplateSchema,
  type LetterName,
  type LetterTemplate,
} from '../documents/letters/letter-template.ts'
import { letterNumbersSchema, type LetterNumbers } from '../documents/letters/letter-numbers.ts'
import type { LetterWords } from '../documents/letters/letter-words.ts'
import { writtenKinds } from '../kernel/spreadsheet.ts'
import { row } from './row.ts'

const inSitting = z.strictObject({ sitting: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/) })

/** The words that the law leaves to a council in its letters. */
export const letterRows = {
  'letters.words': row('secretary', inSitting),
  /** For this sitting and every other of the same council, from here on. What is absent goes back to the usual words. */
  'letters.change': row(
    'secretary',
    inSitting.extend({ letter: z.enum(letterNames), template: letterTemplateSchema }),
  ),
  /** All numbers and days of this sitting's letters, in the place of those before. */
  'letters.number': row('secretary', inSitting.extend({ numbers: letterNumbersSchema })),
  /** What is written on certificates, as a file of sheets for the office's own stationery. */
  'letters.certificates': row('secretary', inSitting.extend({ as: z.enum(writtenKinds) })),
} as const

/** One letter: what it says where nobody changed anything, and what the council put in its place. */
export interface LetterWordsRow {
  readonly letter: LetterName
  readonly usual: LetterWords
  readonly own: LetterTemplate
}

interface LetterWordsView {
  /** By what the words are shared: that council's sittings. */
  readonly council: string
  readonly letters: readonly LetterWordsRow[]
  readonly numbers: LetterNumbers
}

export interface LetterAnswers {
  'letters.words': LetterWordsView
  'letters.change': LetterWordsView
  'letters.number': LetterWordsView
  /** Where the file is to be had, below `Link.bytes`, and what it is called. Bytes. */
  'letters.certificates': { readonly path: string; readonly name: string; readonly size: number }
}
