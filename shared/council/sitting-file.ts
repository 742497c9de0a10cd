import { z } from 'zod'
import { opinionInvitationSchema } from './opinion-file.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const lawId = '[a-z0-9-]{1,60}'

/** Where each thing lies in a sitting file. */
export const sittingFilePaths = {
  manifest: 'manifest.json',
  log: 'log.jsonl',
  profile: 'profile.json',
  law: (id: string): string => `law/${id}.json`,
  minutes: (file: string): string => `minutes/${file}.pdf`,
  package: (hash: string): string => `packages/${hash}.ocop`,
} as const

const entryPath = z
  .string()
  .regex(
    new RegExp(
      `^(log\\.jsonl|profile\\.json|law/${lawId}\\.json|minutes/[0-9a-f]{64}\\.pdf|packages/[0-9a-f]{64}\\.ocop)$`,
    ),
  )

/** The sitting's own decision, and those of dossiers rated under another: there have been four since 2019. */
const mostDecisions = 16

/**
 * The manifest of a sitting in one file (`.phien`): a ZIP whose comment is the SHA-256 of everything before it. The log is one event a line
 * (`lineOf`); the decisions it was held under, its profile and its minutes lie beside it, and the dossier packages where they were wanted.
 * The same record gives the same file.
 */
export const sittingFileSchema = z.strictObject({
  format: z.literal('ocop-sitting/1'),
  sitting: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  /** The last event of the log. */
  head: z.strictObject({ number: z.int().min(1), hash: sha256 }),
  /** Everything else in the file; each path once, in the order of the paths. */
  entries: z
    .array(z.strictObject({ path: entryPath, size: z.int().min(0), sha256 }))
    .min(2)
    .max(1500)
    .refine(entries => entries.every(({ path }, at) => at === 0 || (entries[at - 1]?.path ?? '') < path), {
      error: 'order',
    })
    .refine(entries => entries.filter(({ path }) => path.startsWith('law/')).length <= mostDecisions, {
      error: 'decisions',
    }),
  /** The packages of the products on the agenda, by their hash, whether they are in the file or not. */
  packages: z.array(sha256).max(1000),
  /** There where it is an opinion file (`.phieu`). */
  opinion: opinionInvitationSchema.exactOptional(),
})

export type SittingFileManifest = z.infer<typeof sittingFileSchema>
export type SittingFileEntry = SittingFileManifest['entries'][number]

/** Bytes. A log of 60,000 events needs a third of this. */
export const largestLog = 64 * 1024 ** 2

interface Particulars {
  'sitting-file.unreadable': object
  /** Another kind of file. */
  'sitting-file.other-kind': object
  /** Not the bytes that were written: copied half, or changed. */
  'sitting-file.changed': object
  /** Made to hurt: names that lead out, links, contents that swell. */
  'sitting-file.unsafe': { readonly path: string }
  'sitting-file.too-large': { readonly path: string; readonly size: number; readonly limit: number }
  'sitting-file.newer-format': { readonly format: string }
  'sitting-file.malformed': { readonly path: string }
  /** What the file holds is not what its manifest says. */
  'sitting-file.entry': { readonly path: string; readonly because: 'missing' | 'unlisted' | 'other' }
  'sitting-file.cancelled': object
}

export type SittingFileRefusalCode = keyof Particulars

/** Why a file is not taken for a sitting's. Whatever the reason, nothing of it is kept. Sizes are bytes. */
export type SittingFileRefusal<Code extends SittingFileRefusalCode = SittingFileRefusalCode> = {
  [C in Code]: { readonly code: C } & Particulars[C]
}[Code]
