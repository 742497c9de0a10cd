import { z } from 'zod'
import { markSchema, type CriterionId, type Marks } from '../law/rule-set.ts'

const id = z.string().min(1).max(64)
const criterion = z.string().max(12)
const note = z.string().max(4000)

/** Something typed on a sheet that no host has answered yet, and what the record had in its place then. */
const unwrittenSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('mark'),
    criterion,
    choice: markSchema,
    before: markSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('note'), criterion, note, before: note }),
])
export type Unwritten = z.infer<typeof unwrittenSchema>

/** What a window keeps by itself while somebody is at a sheet, so that it outlives the program: whose sheet, where on it, what is typed. */
export const keptWorkSchema = z.strictObject({
  sitting: id,
  product: id,
  member: id,
  paper: z.boolean(),
  round: z.int().min(1),
  /** The criterion that was open. */
  criterion: criterion.exactOptional(),
  /** Of the last entry that was known to be on disk, in UTC milliseconds; 0 where there was none. */
  savedAt: z.int().min(0),
  unwritten: z.array(unwrittenSchema).max(200),
})
export type KeptWork = z.infer<typeof keptWorkSchema>

/**
 * The criterion that was open when the program stopped. Nothing where the record goes further than what was kept, which is written to
 * disk some seconds late: then it was a later one, after what is marked.
 */
export const openWhenStopped = (
  { criterion, savedAt }: Pick<KeptWork, 'criterion' | 'savedAt'>,
  sheet: { readonly savedAt: number },
): CriterionId | undefined => (sheet.savedAt > savedAt ? undefined : criterion)

/** What was typed before the program stopped, against the sheet as the record has it now. */
export interface Recovery {
  /** Where the record is as it was: it may be written again. */
  readonly again: readonly Unwritten[]
  /** Where something else was recorded meanwhile: a person must look. */
  readonly changed: readonly Unwritten[]
}

/** What the record has already is neither; of a round that is over, everything is `changed`. */
export function recoveryOf(
  { round, unwritten }: Pick<KeptWork, 'round' | 'unwritten'>,
  sheet: {
    readonly round: number
    readonly marks: Marks
    readonly notes: Readonly<Record<CriterionId, string>>
  },
): Recovery {
  const now = (typed: Unwritten): unknown =>
    typed.kind === 'mark' ? (sheet.marks[typed.criterion] ?? null) : (sheet.notes[typed.criterion] ?? '')
  const wanted = (typed: Unwritten): unknown => (typed.kind === 'mark' ? typed.choice : typed.note)
  const missing = unwritten.filter(typed => sheet.round !== round || now(typed) !== wanted(typed))
  const isAsItWas = (typed: Unwritten): boolean => sheet.round === round && now(typed) === typed.before
  return { again: missing.filter(isAsItWas), changed: missing.filter(typed => !isAsItWas(typed)) }
}
