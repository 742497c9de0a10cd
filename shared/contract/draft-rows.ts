import { z } from 'zod'
import { draftChangesSchema } from '../dossier/draft.ts'
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
  /** How much of that there is of every draft. */
  'draft.tallies': row('seat', nothing),
  'draft.remove': row('seat', ofDraft),
} as const
