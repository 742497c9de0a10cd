import { z } from 'zod'
import { cleanText } from '../../kernel/text.ts'

/** Letters of which a sitting has one, so that the number and day which the registry gave it can be told here. */
export const numberedLetters = ['invitation', 'report', 'decision'] as const
export type NumberedLetter = (typeof numberedLetters)[number]

export const letterIssueSchema = z.strictObject({
  /** Of the registry; empty while it has given none. */
  number: z
    .string()
    .max(20)
    .transform(text => cleanText(text).replace(/\s+/g, ' ')),
  /** The day it was issued, yyyy-MM-dd; empty while it was not. */
  on: z.union([z.literal(''), z.iso.date()]),
})
export type LetterIssue = Readonly<z.infer<typeof letterIssueSchema>>

/** Of one sitting; a letter that has neither number nor day is absent. */
export const letterNumbersSchema = z.strictObject({
  invitation: letterIssueSchema.exactOptional(),
  report: letterIssueSchema.exactOptional(),
  decision: letterIssueSchema.exactOptional(),
})
export type LetterNumbers = Readonly<z.infer<typeof letterNumbersSchema>>

export const notIssued: LetterIssue = { number: '', on: '' }

/** With nothing of a letter that has neither, in one order. */
export const tidied = (numbers: LetterNumbers): LetterNumbers =>
  letterNumbersSchema.parse(
    Object.fromEntries(
      numberedLetters.flatMap(letter => {
        const issue = numbers[letter] ?? notIssued
        return issue.number.trim() === '' && issue.on === '' ? [] : [[letter, issue] as const]
      }),
    ),
  )
