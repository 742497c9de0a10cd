import { z } from 'zod'
import type { Checklist } from '../register/checklist.ts'
import type { RegisterProduct } from '../register/product-life.ts'
import type { Photograph } from '../register/visit.ts'
import { visitDraftSchema, type VisitDraft } from '../register/visit-draft.ts'
import { visitQuerySchema, type FoundVisits } from '../register/visit-query.ts'
import type { DocumentHandle } from './kept.ts'
import { row } from './row.ts'

const product = z.string().min(1).max(200)
const name = z.string().min(1).max(200)

/** A draft as a screen hands it in. */
const handed = {
  ...{ product, draft: visitDraftSchema },
  /** The screen. */
  by: z.string().min(1).max(64),
  /** When the draft was kept that it goes on from, in UTC milliseconds; nothing where it is new. */
  seen: z.int().nullable(),
}

/** Visits to products of the register (Điều 9). */
export const inspectionRows = {
  /** What a visit asks of a product, and the draft of one that is being written down, or a new one. */
  'inspection.start': row(
    'secretary',
    z.strictObject({ product, plan: z.string().min(1).max(200).optional() }),
  ),
  /** The draft as it is typed; on disk when it answers. Refused where another screen has changed the same one since. */
  'inspection.save-draft': row('secretary', z.strictObject(handed)),
  'inspection.drop-draft': row('secretary', z.strictObject({ product, draft: name })),
  /** Keeps a photograph: smaller, upright, and nothing with it but what is seen. */
  'inspection.add-photograph': row(
    'secretary',
    z.strictObject({ upload: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/) }),
  ),
  /** Makes the draft a line of the register; once, however often it is asked. */
  'inspection.record': row('secretary', z.strictObject(handed)),
  /** The minutes of a visit, of the draft as it is kept, or blank to be taken along. */
  'inspection.print': row(
    'secretary',
    z.strictObject({
      product,
      of: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('visit'), visit: z.string().min(1).max(200) }),
        z.strictObject({ kind: z.literal('draft'), draft: name }),
        z.strictObject({ kind: z.literal('blank') }),
      ]),
    }),
  ),
  'inspection.list': row('seat', visitQuerySchema),
} as const

export interface StartedInspection {
  readonly product: RegisterProduct
  readonly checklist: Checklist
  readonly draft: VisitDraft
  /** Of the draft, in UTC milliseconds; nothing where it is new. */
  readonly savedAt: number | undefined
}

export interface InspectionAnswers {
  'inspection.start': StartedInspection
  'inspection.save-draft': { readonly savedAt: number }
  'inspection.drop-draft': Record<string, never>
  'inspection.add-photograph': Pick<Photograph, 'sha256' | 'size'>
  'inspection.record': { readonly product: RegisterProduct; readonly visit: string }
  'inspection.print': DocumentHandle
  'inspection.list': FoundVisits
}

export type InspectionRefusal =
  /** The draft lacks something that its screen says, or names a line that is not asked. */
  | { readonly code: 'inspection.unready' }
  /** It is no picture that can be read. */
  | { readonly code: 'inspection.no-picture' }
  | { readonly code: 'inspection.picture-too-large'; readonly limit: number }
  /** A photograph is not here. */
  | { readonly code: 'inspection.no-photograph' }
  /** Another screen has changed the draft, or made another visit of it. */
  | { readonly code: 'inspection.overtaken' }
