import {
  fieldsOfLetter,
  letterTemplateSchema,
  type LetterName,
  type LetterTemplate,
  type TemplateField,
} from './letter-template.ts'
import type { LetterWords } from './letter-words.ts'

/** The words of a letter as they are typed: lists have a line each. */
export type LetterDraft = Readonly<Partial<Record<TemplateField, string>>>

export const draftOf = (letter: LetterName, words: LetterWords): LetterDraft =>
  Object.fromEntries(fieldsOfLetter[letter].map(field => [field, typed(words[field])]))

const typed = (value: string | readonly string[]): string =>
  typeof value === 'string' ? value : value.join('\n')

/** Only what differs from the usual words is a council's own; the rest goes on following the sitting. */
export function ownWords(letter: LetterName, draft: LetterDraft, usual: LetterWords): LetterTemplate {
  const changed = fieldsOfLetter[letter].flatMap(field => {
    const text = draft[field] ?? ''
    const value = typeof usual[field] === 'string' ? text : text.split('\n')
    return isUsual(field, draft, usual) ? [] : [[field, value] as const]
  })
  return letterTemplateSchema.parse(Object.fromEntries(changed))
}

/** Whether a field says what it would say without the council. */
export function isUsual(field: TemplateField, draft: LetterDraft, usual: LetterWords): boolean {
  const lines = (text: string): string =>
    text
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
      .join('\n')
  return lines(draft[field] ?? '') === lines(typed(usual[field]))
}

/** Fields of several lines. */
export const isLong = (field: TemplateField, usual: LetterWords): boolean =>
  typeof usual[field] !== 'string' || field === 'paragraphs' || field === 'executors'
