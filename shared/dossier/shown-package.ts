import { z } from 'zod'
import type { AdmittedPackage } from './admitted-package.ts'
import { dossierSchema, type Dossier } from './dossier.ts'
import { mediaTypes } from './media-type.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * A package as `npm run council -- show FILE --json` prints it. Fields are added and never change their meaning under this format number;
 * `resources/format/shown-package.schema.json` is generated from here.
 */
export const shownPackageSchema = z.strictObject({
  format: z.literal('ocop-shown-package/1'),
  /** Of the package: SHA-256 of the manifest that a council keeps of it. */
  hash: sha256,
  /** Bytes of the dossier and all files together. */
  size: z.int().min(0),
  dossier: dossierSchema,
  files: z.array(
    z.strictObject({
      path: z.string(),
      mediaType: z.enum(mediaTypes),
      size: z.int().min(0),
      sha256,
      /** A PDF that asks for a password. */
      locked: z.boolean(),
    }),
  ),
  /** What `check` says of it; `kind` is ours and stays, `text` is for people and in Vietnamese. */
  findings: z.array(
    z.strictObject({ level: z.enum(['warning', 'note']), kind: z.string(), text: z.string() }),
  ),
})

type Shown = z.infer<typeof shownPackageSchema>

interface ShownPackage extends Omit<Shown, 'dossier' | 'findings'> {
  readonly dossier: Dossier
  readonly findings: readonly Readonly<Shown['findings'][number]>[]
}

export function shownPackage(
  { hash, size, dossier, files }: AdmittedPackage,
  findings: ShownPackage['findings'],
): ShownPackage {
  return {
    format: 'ocop-shown-package/1',
    hash,
    size,
    dossier,
    files: files.map(({ path, mediaType, size: bytes, sha256: digest, locked }) => ({
      path,
      mediaType,
      size: bytes,
      sha256: digest,
      locked,
    })),
    findings,
  }
}
