import { z } from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { choiceSchema } from '../law/rule-set.ts'
import { businessOfNothing, communeOfNothing, producerOfNothing, statementOfNothing } from './blank-fields.ts'
import {
  adviceFields,
  businessSchema,
  communeFields,
  line,
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

/** Names a file of a draft; it keeps it whatever becomes of its title, place or bytes. */
const fileId = z.string().regex(/^[A-Za-z0-9_-]{6,20}$/)

/** What a file of a dossier is: one of the forms with their signatures, the commune's letter, or evidence. */
export const fileUses = [
  'evidence',
  'registration',
  'self-assessment',
  'commune-report',
  'commune-letter',
] as const

/** What a preparer says of a file. */
const placedFileSchema = z.strictObject({
  id: fileId,
  title: line,
  use: z.enum(fileUses),
  /** Row of the evidence table; nothing while nobody chose one. */
  row: rowSchema.nullable(),
  validUntil: z.iso.date().nullable(),
  turned: turnedSchema,
})

/**
 * The sections of a dossier on its way, each of which may be saved alone. Everything may be empty: what is missing is a finding before the
 * package is made, never a refusal to save.
 */
const sections = {
  product: z.strictObject({
    /** Empty while none is chosen. */
    criteriaSet: z.string().max(60),
    code: line,
    name: line,
    description: text,
    picture: fileId.nullable(),
    stage: stageSchema,
    filedOn: z.iso.date().nullable(),
  }),
  producer: z.strictObject(producerFields),
  registration: z.strictObject({ samples: line }),
  business: businessSchema,
  assessment: z.strictObject({
    ...statementFields,
    criteria: z
      .array(
        z.strictObject({
          criterion: z.string().max(12),
          choice: choiceSchema.nullable(),
          citations: z
            .array(z.strictObject({ file: fileId, page: z.int().min(1).max(5000).nullable(), note: line }))
            .max(40),
          note: text,
        }),
      )
      .max(100),
  }),
  commune: z.strictObject(communeFields),
  since: sinceSchema.nullable(),
  advice: z.strictObject({ ...adviceFields, on: z.iso.date().nullable() }).nullable(),
  files: z.array(placedFileSchema).max(400),
}

const contentSchema = z.strictObject(sections)

/** Any of the sections, to be put in the place of what the draft has. */
export const draftChangesSchema = contentSchema.partial()

/** A file as the program took it in; nobody edits this. */
export const keptFileSchema = z.strictObject({
  id: fileId,
  /** As it was called where it came from. */
  name: line,
  /** Of the bytes that a package carries. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Bytes. */
  size: z.int().min(0),
  mediaType: z.enum(mediaTypes),
  /** Of a PDF that opens; a picture has one. */
  pages: z.int().min(0).nullable(),
  original: originalSchema.nullable(),
})

/** What a draft is for: a dossier that is prepared, or one that is finished and that the advisory team marks (Điều 7.3c). */
export const draftPurposes = ['prepare', 'advise'] as const

/** A dossier on its way, as it lies in its folder. */
export const draftSchema = z.strictObject({
  format: z.literal('ocop-draft/1'),
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  training: z.boolean(),
  purpose: z.enum(draftPurposes).default('prepare'),
  /** Grows by one with every change. */
  revision: z.int().min(1),
  /** UTC milliseconds. */
  createdAt: z.int(),
  savedAt: z.int(),
  /** How it last left as a package: its hash, and the revision that it was made of. */
  packed: z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/), revision: z.int().min(1) }).nullable(),
  content: contentSchema,
  kept: z.array(keptFileSchema).max(2000),
})

export type Draft = DeepReadonly<z.infer<typeof draftSchema>>
export type DraftContent = Draft['content']
export type DraftChanges = DeepReadonly<z.infer<typeof draftChangesSchema>>
export type PlacedFile = DraftContent['files'][number]
export type KeptFile = Draft['kept'][number]
export type DraftPurpose = (typeof draftPurposes)[number]
export type FileUse = (typeof fileUses)[number]

/** The names of the sections, in their order. */
export const draftSections = contentSchema.keyof().options

/** What a draft begins with. */
export const contentOfNothing: DraftContent = {
  product: {
    criteriaSet: '',
    code: '',
    name: '',
    description: '',
    picture: null,
    stage: { kind: 'first' },
    filedOn: null,
  },
  producer: producerOfNothing,
  registration: { samples: '' },
  business: businessOfNothing,
  assessment: { ...statementOfNothing, criteria: [] },
  commune: communeOfNothing,
  since: null,
  advice: null,
  files: [],
}

/** A draft's content with some sections replaced. */
export const changedContent = (content: DraftContent, changes: DraftChanges): DraftContent =>
  contentSchema.parse({
    ...content,
    ...Object.fromEntries(Object.entries(changes).filter(([, section]) => section !== undefined)),
  })

/** Some sections of a draft, each whole. */
export type DraftSections = Partial<DraftContent>

export function sectionsWithout(
  sections: DraftSections,
  isGone: (name: keyof DraftContent) => boolean,
): DraftSections {
  const left = { ...sections }
  for (const name of draftSections) if (name in left && isGone(name)) Reflect.deleteProperty(left, name)
  return left
}

/** Sections as they will be kept: texts composed and without the spaces at their ends. What nobody could keep stays as it is. */
export function cleanedSections(sections: DraftSections): DraftSections {
  const decoded = contentSchema.safeParse({ ...contentOfNothing, ...sections })
  return decoded.success ? sectionsWithout(decoded.data, name => !(name in sections)) : sections
}

/** Of the advisory team's draft only the advice may change; of any other everything else. */
export const isOfPurpose = (section: keyof DraftContent, purpose: DraftPurpose): boolean =>
  (section === 'advice') === (purpose === 'advise')
