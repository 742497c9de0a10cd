import { z } from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { choiceSchema } from '../law/rule-set.ts'
import {
  adviceSchema,
  businessSchema,
  communeFields,
  countableDay,
  line,
  named,
  originalSchema,
  producerFields,
  rowSchema,
  sinceSchema,
  stageSchema,
  statementFields,
  text,
  turnedSchema,
} from './form-fields.ts'
import { mediaTypes } from './media-type.ts'
import { packagePathSchema, pathKey } from './package-path.ts'

export const dossierFormat = 'ocop-dossier/2'

const evidenceFileSchema = z.strictObject({
  path: packagePathSchema,
  title: named,
  mediaType: z.enum(mediaTypes),
  /** Forms belong to none. */
  row: rowSchema.nullable(),
  /** The last day of a paper that runs out; nothing for one that does not. */
  validUntil: z.iso.date().nullable(),
  turned: turnedSchema,
  original: originalSchema.nullable(),
})

/** Where the producer says a criterion is shown: a file, and the page when it has pages. */
const citationSchema = z.strictObject({
  path: packagePathSchema,
  page: z.int().min(1).max(5000).nullable(),
  note: line,
})

const dossierShape = z.strictObject({
  format: z.literal(dossierFormat),
  training: z.boolean(),
  criteriaSet: z.string().max(60),
  /** The rule set it was made under, frozen: the decision of its criteria set, and the hash of all its sheets. */
  ruleSet: z.strictObject({ id: z.string().max(60), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  product: z.strictObject({
    /** (T)-(X)-(STT)-20.. as the commune numbered it. */
    code: named,
    name: named,
    /** How it is made up, and by which standard (Mẫu số 02 Phần I.7). */
    description: text,
    picture: packagePathSchema.nullable(),
  }),
  producer: z.strictObject({ ...producerFields, name: named, address: named, commune: named }),
  stage: stageSchema,
  filedOn: countableDay,
  registration: z.strictObject({
    path: packagePathSchema,
    /** Sample products that come with it, as Mẫu số 01 names them. */
    samples: line,
  }),
  selfAssessment: z.strictObject({
    path: packagePathSchema,
    ...statementFields,
    business: businessSchema,
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
    ...communeFields,
    /** The letter with which the commune sends the dossier on. */
    letter: packagePathSchema.nullable(),
  }),
  since: sinceSchema.nullable(),
  advice: adviceSchema.nullable(),
  /** What the check before sending found and the preparer left, a sentence each. */
  warnings: z
    .array(
      z
        .string()
        .max(1000)
        .transform(value => value.trim()),
    )
    .max(500),
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
