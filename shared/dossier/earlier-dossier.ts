import { z } from 'zod'
import type { AdmittedPackage } from './admitted-package.ts'
import type { DossierWithFiles } from './dossier-changes.ts'
import { dossierSchema } from './dossier.ts'
import { packagePathSchema } from './package-path.ts'
import { readJson } from './read-json.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const earlierSchema = z.strictObject({
  /** Of its package. */
  hash: sha256,
  dossier: dossierSchema,
  files: z.array(z.strictObject({ path: packagePathSchema, sha256 })).max(400),
})

/** Last time's dossier, which the next one of the product was begun from. */
export type EarlierDossier = DossierWithFiles & { readonly hash: string }

export const earlierOf = ({ hash, dossier, files }: AdmittedPackage): EarlierDossier => ({
  hash,
  dossier,
  files: files.map(({ path, sha256: digest }) => ({ path, sha256: digest })),
})

/** Nothing where the text is not one that this program wrote. */
export const readEarlier = (text: string): EarlierDossier | undefined =>
  earlierSchema.safeParse(readJson(text)).data
