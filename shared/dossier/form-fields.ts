import { z } from 'zod'
import { cleanText } from '../kernel/text.ts'
import { markSchema } from '../law/rule-set.ts'

/** A line and a longer text as people type them; both may be empty. */
export const line = z.string().max(300).transform(cleanText)
export const text = z.string().max(4000).transform(cleanText)
const longText = z.string().max(20_000).transform(cleanText)
export const named = line.refine(value => value.length > 0, { error: 'empty' })

/** Days that deadlines can be counted from: OCOP began in 2018, and no calendar of days off reaches further. */
export const countableDay = z.iso
  .date({ abort: true })
  .refine(value => value >= '2000-01-01' && value < '2100-01-01', { error: 'year' })

/** Whole đồng; a loss is below zero. */
const money = z.int().min(-1_000_000_000_000_000).max(1_000_000_000_000_000)

/** Mẫu số 02 Phần I.2: "Loại hình tổ chức". */
export const producerKinds = ['company', 'cooperative', 'cooperative-group', 'household', 'other'] as const

/** What Mẫu số 01 and Mẫu số 02 Phần I ask of the producer. */
export const producerFields = {
  name: line,
  kind: z.enum(producerKinds).nullable(),
  /** What it is called where it is of another kind. */
  kindOther: line,
  address: line,
  /** As documents print it, such as "Tân An". */
  commune: line,
  /** By QĐ 19/2025/QĐ-TTg; nothing where nobody chose it from the table. */
  communeCode: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
  /** Of before July 2025. */
  district: line,
  phone: line,
  email: line,
  representative: z.strictObject({
    name: line,
    position: line,
    gender: z.enum(['female', 'male']).nullable(),
    ethnicity: line,
    residence: line,
  }),
  foundedOn: z.iso.date().nullable(),
  registrationNumber: line,
  history: longText,
  organisation: longText,
}

/** The boxes of Mẫu số 02 Phần I.7: papers that the producer says it has. */
export const paperKinds = [
  'business-registration',
  'quality-declaration',
  'food-safety',
  'production-licence',
  'trademark',
  'origin-mark',
  'patent',
  'design',
  'copyright',
  'other-right',
] as const

/** One year's results; what is not known is nothing. */
const yearSchema = z.strictObject({
  year: z.int().min(1990).max(2100),
  revenue: money.min(0).nullable(),
  profit: money.nullable(),
  /** Thousandths of the unit that `outputUnit` names. */
  output: z.int().min(0).max(1_000_000_000_000).nullable(),
  workers: z.int().min(0).max(100_000).nullable(),
  localWorkers: z.int().min(0).max(100_000).nullable(),
})

/** Mẫu số 02 Phần II: what became of the plan, and the figures behind it. */
export const businessSchema = z.strictObject({
  material: longText,
  quality: longText,
  market: longText,
  results: longText,
  outputUnit: line,
  years: z.array(yearSchema).max(10),
  /** Growth of revenue over the year before that the producer states, in hundredths of one per cent. */
  growth: z.int().min(-10_000).max(10_000_000).nullable(),
})

/** Mẫu số 02 Phần I.7 and Phần IV. */
export const statementFields = {
  papers: z.array(z.enum(paperKinds)).max(paperKinds.length),
  otherRight: line,
  plan: longText,
}

/** The four contents that the commune assesses, in its own words (Điều 7.2, Mẫu số 03 Phần II), and its letter to the province. */
export const communeFields = {
  localMaterial: longText,
  localLabour: longText,
  originOfIdea: longText,
  localIdentity: longText,
  letterNumber: line,
  letterOn: z.iso.date().nullable(),
}

/** What changed since the last recognition: asked of an upgrade and of a re-rating (Điều 6.1b, c). */
export const sinceSchema = z.strictObject({
  /** The hash of last time's package, where this dossier was started from it. */
  package: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  recognisedOn: z.iso.date().nullable(),
  changes: longText,
})

/** The advisory team's preliminary marks and remarks (Điều 7.3c), as one sheet that it agreed on. */
export const adviceFields = {
  /** As the decision that set it up calls it, such as "Tổ tư vấn Hội đồng OCOP cấp tỉnh". */
  team: line.default(''),
  /** Who marked, by office, a line each. */
  members: text.default(''),
  marks: z
    .array(
      z.strictObject({
        criterion: z.string().max(12),
        /** As on a member's sheet, a stop that no option says among them; nothing where there is a remark alone. */
        choice: markSchema.nullable(),
        remark: text,
      }),
    )
    .max(100)
    .refine(marks => new Set(marks.map(({ criterion }) => criterion)).size === marks.length, {
      error: 'twice',
    }),
  /** On the whole: what the dossier should be completed with, what is to be seen on site or tested again. */
  remarks: text,
}

export const adviceSchema = z.strictObject({ ...adviceFields, on: z.iso.date() })

export const stageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('first') }),
  z.strictObject({ kind: z.literal('upgrade'), from: z.int().min(1).max(4), to: z.int().min(2).max(5) }),
  z.strictObject({
    kind: z.literal('renewal'),
    stars: z.int().min(3).max(5),
    /** When the certificate to be renewed was issued; what the filing window is counted from (Điều 7.6a). */
    certifiedOn: countableDay.optional(),
  }),
])

/** A file as it was before it was turned into what a browser shows. */
export const originalSchema = z.strictObject({
  name: line,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Bytes. */
  size: z.int().min(0),
})

/** Degrees clockwise that a viewer turns the pages by; the bytes stay as they are. */
export const turnedSchema = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)])

/** Row of the evidence table of Mẫu số 02, from 1. */
export const rowSchema = z.int().min(1).max(15)
