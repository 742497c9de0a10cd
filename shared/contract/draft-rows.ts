import { z } from 'zod'
import { draftChangesSchema } from '../dossier/draft.ts'
import { cleanText } from '../kernel/text.ts'
import { row } from './row.ts'

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const nothing = z.strictObject({})
const ofDraft = z.strictObject({ draft: id })

/** Preparing dossiers: of no sitting, and for whoever has no sheet in front of them. */
export const draftRows = {
  'draft.list': row('seat', nothing),
  'draft.create': row('seat', nothing),
  'draft.read': row('seat', ofDraft),
  /** `revision` is the one that was changed; another since refuses it, and nothing is lost of either. */
  'draft.save': row(
    'seat',
    z.strictObject({ draft: id, revision: z.int().min(1), changes: draftChangesSchema }),
  ),
  /** What a council would send it back for. */
  'draft.findings': row('seat', ofDraft),
  'draft.remove': row('seat', ofDraft),
  /** Takes an upload in as a file of the dossier; the upload is gone when this answers. */
  'draft.add-file': row(
    'seat',
    ofDraft.extend({
      upload: id,
      name: z.string().min(1).max(300).transform(cleanText),
      /** The way to where it lay, with slashes: it helps to guess what it is. */
      folder: z.string().max(1000).transform(cleanText).optional(),
    }),
  ),
} as const
