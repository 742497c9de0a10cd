import { z } from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { cleanText } from '../kernel/text.ts'
import { choiceSchema } from '../law/rule-set.ts'
import { packagePathSchema, pathKey } from './package-path.ts'

const line = z.string().max(300).transform(cleanText)
const text = z.string().max(4000).transform(cleanText)
const named = line.refine(value => value.length > 0, { error: 'empty' })

/** Kinds of evidence that the scoring screen can show by itself (QĐ 26/2026 Phụ lục III names papers, pictures, film and sound). */
const mediaTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'audio/mpeg',
  'audio/wav',
  'audio/ogg',
  'video/mp4',
  'video/webm',
] as const

const evidenceFileSchema = z.strictObject({
  path: packagePathSchema,
  title: named,
  mediaType: z.enum(mediaTypes),
  /** Row of the evidence table of Mẫu số 02, from 1; forms belong to none. */
  row: z.int().min(1).max(15).nullable(),
})

/** Where the producer says a criterion is shown: a file, and the page when it has pages. */
const citationSchema = z.strictObject({
  path: packagePathSchema,
  page: z.int().min(1).max(5000).nullable(),
  note: line,
})

export const stageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('first') }),
  z.strictObject({ kind: z.literal('upgrade'), from: z.int().min(1).max(4), to: z.int().min(2).max(5) }),
  z.strictObject({
    kind: z.literal('renewal'),
    stars: z.int().min(3).max(5),
    /** When the certificate to be renewed was issued; what the filing window is counted from (Điều 7.6a). */
    certifiedOn: z.iso.date().optional(),
  }),
])

const dossierShape = z.strictObject({
  format: z.literal('ocop-dossier/1'),
  training: z.boolean(),
  criteriaSet: z.string().max(60),
  /** The rule set it was made under, frozen: the decision of its criteria set, and the hash of all its sheets. */
  ruleSet: z.strictObject({ id: z.string().max(60), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  product: z.strictObject({
    /** (T)-(X)-(STT)-20.. as the commune numbered it. */
    code: named,
    name: named,
    picture: packagePathSchema.nullable(),
  }),
  producer: z.strictObject({ name: named, address: named, commune: named, district: line, phone: line }),
  stage: stageSchema,
  filedOn: z.iso.date(),
  registration: z.strictObject({ path: packagePathSchema }),
  selfAssessment: z.strictObject({
    path: packagePathSchema,
    criteria: z
      .array(
        z.strictObject({
          criterion: z.string().max(12),
          choice: choiceSchema,
          citations: z.array(citationSchema).max(40),
          note: text,
        }),
      )
      .max(100),
  }),
  communeReport: z.strictObject({
    path: packagePathSchema,
    /** The four contents that the commune assesses, in its own words (Điều 7.2). */
    localMaterial: text,
    localLabour: text,
    originOfIdea: text,
    localIdentity: text,
  }),
  files: z
    .array(evidenceFileSchema)
    .min(1)
    .max(400)
    .refine(files => new Set(files.map(file => pathKey(file.path))).size === files.length, {
      error: 'twice',
    }),
})

/**
 * One product's dossier as data (QĐ 26/2026 Điều 6 and Phụ lục III): the registration (Mẫu 01), the producer's own assessment
 * (Mẫu 02) and the commune's report (Mẫu 03), each also there as a file, with the evidence that they cite.
 */
export const dossierSchema = dossierShape
  .refine(
    ({ product, files }) =>
      product.picture === null ||
      files.some(file => file.path === product.picture && file.mediaType.startsWith('image/')),
    { error: 'picture', path: ['product', 'picture'] },
  )
  .refine(({ criteriaSet, ruleSet }) => criteriaSet.startsWith(`${ruleSet.id}/`), {
    error: 'rule-set',
    path: ['ruleSet', 'id'],
  })

export type Dossier = DeepReadonly<z.infer<typeof dossierSchema>>
export type EvidenceFile = Dossier['files'][number]
export type Citation = Dossier['selfAssessment']['criteria'][number]['citations'][number]
export type Stage = Dossier['stage']
export type MediaType = (typeof mediaTypes)[number]
