import { z } from 'zod'

/** How the names in a ZIP are read that does not say so itself. CP1258 is what Windows in Vietnamese writes. */
export const nameReadings = ['utf-8', 'windows-1258'] as const
export type NameReading = (typeof nameReadings)[number]

/** Names are of a stranger's file, shown as they may be shown; only the first few of many. */
const some = { paths: z.array(z.string().max(400)).max(5), count: z.int().min(1) }

const noteSchema = z.discriminatedUnion('what', [
  /** What systems leave in folders: `__MACOSX`, `.DS_Store`, `Thumbs.db`, `desktop.ini`. */
  z.strictObject({ what: z.literal('system-files'), ...some }),
  /** Files of the bag itself that this program has no use for. */
  z.strictObject({ what: z.literal('tag-files'), ...some }),
  z.strictObject({ what: z.literal('in-folder'), folder: z.string().max(400) }),
  z.strictObject({ what: z.literal('names-composed'), ...some }),
  z.strictObject({ what: z.literal('names-of-unicode-field'), ...some }),
  z.strictObject({ what: z.literal('names-read-as'), reading: z.enum(nameReadings), ...some }),
  z.strictObject({ what: z.literal('dot-slash'), ...some }),
  z.strictObject({ what: z.literal('byte-order-mark'), ...some }),
  z.strictObject({ what: z.literal('only-sha512') }),
  /** Zeros after the end of the ZIP, in bytes. */
  z.strictObject({ what: z.literal('padding'), bytes: z.int().min(1) }),
])

/** What was set aside, or read with leniency, when a package was let in. Nothing of the dossier or its evidence is touched by it. */
export type PackageNote = Readonly<z.infer<typeof noteSchema>>

const notesSchema = z.array(noteSchema).max(20)

/** Notes as they were written beside a package; none where they cannot be read, since nothing rests on them. */
export function readNotes(text: string): readonly PackageNote[] {
  try {
    const notes = notesSchema.safeParse(JSON.parse(text))
    return notes.success ? notes.data : []
  } catch {
    return []
  }
}
