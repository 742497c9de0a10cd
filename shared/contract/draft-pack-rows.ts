import { z } from 'zod'
import { stageSchema } from '../dossier/form-fields.ts'
import { nameReadings } from '../dossier/package-note.ts'
import { nextStages } from '../register/register-event.ts'
import { row } from './row.ts'

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const inRegister = z.string().min(1).max(200)
const ofDraft = z.strictObject({ draft: id })

/**
 * What can take long of drafts: one that comes and a spreadsheet by their upload, the next dossier of a product by the product's name in the
 * register, copying by its own name, and by their draft what leaves it and what is made of its files.
 */
export const draftWorks = [
  'draft.pack',
  'draft.hand-on',
  'draft.bring',
  'draft.next',
  'draft.copy',
  'draft.convert',
  'draft.split',
  'draft.join',
  'sheet.preview',
  'sheet.start',
] as const

/** Dossiers on their way that leave this laptop, and that come to it. */
export const draftPackRows = {
  /** Makes the package of a draft, and reads it back before it is offered. */
  'draft.pack': row('seat', ofDraft),
  /** Writes a draft as it is, for somebody to go on with on another laptop. */
  'draft.hand-on': row('seat', ofDraft),
  /**
   * A new draft from a file: a draft that was handed on, or a package. With a stage it is the next dossier of that product, which is begun
   * from last time's package; where the advisory team is to mark it, the package stays as it is and its advice alone may be written. The
   * upload is gone when this answers, but for one whose names are to be settled first.
   */
  'draft.bring': row(
    'seat',
    z.strictObject({
      upload: id,
      begin: z.union([stageSchema, z.literal('advise')]).optional(),
      names: z.enum(nameReadings).optional(),
    }),
  ),
  /**
   * The next dossier of a product of the register, begun from the last one of it that is kept here; the one that was begun before, where
   * there is one.
   */
  'draft.next': row('seat', z.strictObject({ product: inRegister, stage: z.enum(nextStages) })),
  /** How a draft differs from the dossier that it was begun from. */
  'draft.changes': row('seat', ofDraft),
  'draft.stop': row('seat', z.strictObject({ work: z.enum(draftWorks), of: inRegister })),
} as const
