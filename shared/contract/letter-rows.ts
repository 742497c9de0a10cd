import { z } from 'zod'
import {
  letterNames,
  letterTemplateSchema,
  type LetterName,
  type LetterTemplate,
} from '../documents/letters/letter-template.ts'
import type { LetterWords } from '../documents/letters/letter-words.ts'
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
}

export interface LetterAnswers {
  'letters.words': LetterWordsView
  'letters.change': LetterWordsView
}
