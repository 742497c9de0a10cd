import { z } from 'zod'
import { canonicalJson } from '../kernel/canonical.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { draftSchema, type Draft } from './draft.ts'
import { earlierSchema, type EarlierDossier } from './earlier-dossier.ts'
import { readJson } from './read-json.ts'

const format = 'ocop-draft-file/1'

/** What stands in `draft.json` of a file by which a draft goes from one laptop to another; the bytes are beside it by their SHA-256. */
const draftFileSchema = z
  .strictObject({
    format: z.literal(format),
    training: z.boolean(),
    purpose: draftSchema.shape.purpose,
    content: draftSchema.shape.content,
    kept: draftSchema.shape.kept,
    /** The dossier that it was begun from. */
    earlier: earlierSchema.nullable(),
  })
  .refine(({ purpose, earlier }) => purpose !== 'advise' || earlier !== null)
  .refine(({ content, kept }) => {
    const ids = new Set(kept.map(({ id }) => id))
    const placed = new Set(content.files.map(({ id }) => id))
    return (
      ids.size === kept.length &&
      placed.size === content.files.length &&
      content.files.every(({ id }) => ids.has(id))
    )
  })

export interface DraftFile extends Pick<Draft, 'training' | 'purpose' | 'content' | 'kept'> {
  readonly earlier: EarlierDossier | undefined
}

/** The names in such a file. */
export const draftFileNames = { draft: 'draft.json', files: 'files/' } as const

/** The text of a draft that is handed on. Nothing of this laptop goes with it, so the same draft has the same text. */
export function draftFileText({ training, purpose, content, kept, earlier }: DraftFile): string {
  const placed = new Set(content.files.map(({ id }) => id))
  const going = kept.filter(({ id }) => placed.has(id))
  return canonicalJson({ format, training, purpose, content, kept: going, earlier: earlier ?? null })
}

export type DraftFileRefusal =
  | { readonly code: 'draft.file-malformed'; readonly path: string }
  | { readonly code: 'draft.newer-format'; readonly format: string }

/** A stranger's text as a draft that was handed on. */
export function readDraftFile(text: string): Result<DraftFile, DraftFileRefusal> {
  const json = readJson(text)
  const named = z.object({ format: z.string().regex(/^ocop-draft-file\/[1-9][0-9]{0,3}$/) }).safeParse(json)
  if (named.success && named.data.format !== format)
    return refused({ code: 'draft.newer-format', format: named.data.format })
  const file = draftFileSchema.safeParse(json)
  if (!file.success) return refused({ code: 'draft.file-malformed', path: draftFileNames.draft })
  const { training, purpose, content, kept, earlier } = file.data
  return ok({ training, purpose, content, kept, earlier: earlier ?? undefined })
}
