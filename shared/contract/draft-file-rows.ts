import { z } from 'zod'
import { mostParts } from '../dossier/split-and-join.ts'
import { cleanText } from '../kernel/text.ts'
import { row } from './row.ts'

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const ofDraft = z.strictObject({ draft: id })
const ofFile = ofDraft.extend({ file: id })
const page = z.int().min(1).max(5000)

/** Files of drafts. */
export const draftFileRows = {
  /** Takes an upload in as a file of the dossier, turned into what a browser shows; the upload is gone when this answers. */
  'draft.add-file': row(
    'seat',
    ofDraft.extend({
      upload: id,
      name: z.string().min(1).max(300).transform(cleanText),
      /** The way to where it lay, with slashes: it helps to guess what it is. */
      folder: z.string().max(1000).transform(cleanText).optional(),
    }),
  ),
  /** What is known of the bytes of its files; the rest is measured, and each told as `draft.measured`. */
  'draft.measures': row('seat', ofDraft),
  /** What makes PDFs of documents of Word and Excel here. */
  'draft.converter': row('seat', z.strictObject({})),
  /** A document of Word or Excel, or a picture that no browser shows, becomes what one shows; it keeps its place and its citations. */
  'draft.convert': row('seat', ofFile),
  /** A PDF becomes several: the ranges follow each other and have all its pages. Citations follow their page. */
  'draft.split': row(
    'seat',
    ofFile.extend({
      ranges: z
        .array(z.strictObject({ from: page, to: page }))
        .min(2)
        .max(mostParts),
    }),
  ),
  /** PDFs and pictures become one PDF in the place of the first, in the order given. Citations follow their page. */
  'draft.join': row('seat', ofDraft.extend({ files: z.array(id).min(2).max(400) })),
} as const
