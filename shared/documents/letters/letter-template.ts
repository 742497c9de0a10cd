import { z } from 'zod'
import { cleanText } from '../../kernel/text.ts'

/** Letters of a council: what it writes beside its minutes. */
export const letterNames = [
  'invitation',
  'attendance',
  'report',
  'decision',
  'notice',
  'returned',
  'certificates',
] as const
export type LetterName = (typeof letterNames)[number]

/** In letters: of a text of several lines, and of one line. */
export const longestText = 4000
export const longestLine = 300

const line = z.string().max(longestLine).transform(oneLine)
const lines = z
  .array(z.string().max(longestText).transform(oneLine))
  .max(longestText)
  .transform(all => all.filter(text => text !== ''))
const paragraphs = z.string().max(longestText).transform(cleanText)

/**
 * What the law leaves to an office in one letter. What a council left alone is absent, and the letter has words of its own there; what is
 * empty is left out of it. No figure, name or day of a sitting is among it: those come from the sitting alone.
 */
export const letterTemplateSchema = z.strictObject({
  /** The agency above the issuer, and the issuer, as in a sentence. */
  parent: line.exactOptional(),
  issuer: line.exactOptional(),
  /** What stands after the number and its stroke, such as "TTr-HĐ". */
  symbol: line.exactOptional(),
  /** Where it is issued, before the day. */
  place: line.exactOptional(),
  /** To whom it goes, where the sitting does not say. */
  addressee: line.exactOptional(),
  /** Legal bases of the office's own, before those of the sitting: a whole line each, from "Căn cứ" on. */
  bases: lines.exactOptional(),
  /** Paragraphs of its own, a line each, before the letter's last sentence. */
  paragraphs: paragraphs.exactOptional(),
  /** Who carries a decision out, in its last article. */
  executors: paragraphs.exactOptional(),
  /** The points of an agenda. */
  agenda: lines.exactOptional(),
  /** After those that the sitting names. */
  recipients: lines.exactOptional(),
  /** Above the signature, a line each. */
  titles: lines.exactOptional(),
  /** Under it. */
  signer: line.exactOptional(),
})

export type LetterTemplate = Readonly<z.infer<typeof letterTemplateSchema>>
export type TemplateField = keyof LetterTemplate

/** Of a council, by the letter; one that was never changed is absent. */
export const letterTemplatesSchema = z.strictObject({
  invitation: letterTemplateSchema.exactOptional(),
  attendance: letterTemplateSchema.exactOptional(),
  report: letterTemplateSchema.exactOptional(),
  decision: letterTemplateSchema.exactOptional(),
  notice: letterTemplateSchema.exactOptional(),
  returned: letterTemplateSchema.exactOptional(),
  certificates: letterTemplateSchema.exactOptional(),
})
export type LetterTemplates = Readonly<z.infer<typeof letterTemplatesSchema>>

const head = ['parent', 'issuer', 'symbol', 'place'] as const
const foot = ['recipients', 'titles', 'signer'] as const

/** What can be changed in each letter, in the order in which it stands there. */
export const fieldsOfLetter: Readonly<Record<LetterName, readonly TemplateField[]>> = {
  invitation: [...head, 'agenda', 'paragraphs', ...foot],
  attendance: ['parent', 'issuer', 'titles', 'signer'],
  report: [...head, 'addressee', 'bases', 'paragraphs', ...foot],
  decision: [...head, 'bases', 'paragraphs', 'executors', ...foot],
  notice: [...head, 'bases', 'paragraphs', ...foot],
  returned: [...head, 'paragraphs', ...foot],
  certificates: ['issuer'],
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ')
}
