import { z } from 'zod'
import { formKinds } from '../documents/forms/form-draft.ts'
import { row } from './row.ts'

/** The papers of a draft to be signed with a pen. */
export const draftFormRows = {
  /** Prints the draft as it is on disk. */
  'draft.form': row(
    'seat',
    z.strictObject({ draft: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/), form: z.enum(formKinds) }),
  ),
} as const
