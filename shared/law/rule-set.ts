import { z } from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { remembered } from '../kernel/remembered.ts'

/** Characters; the longest option that a decision prints, 3.5 of QĐ 26/2026, has 535. */
const label = z.string().min(1).max(1000)
const points = z.int().min(0).max(100)
const isoDay = z.iso.date()
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
const days = z.int().positive()
const caseId = z.string().regex(/^[a-z]$/)
const setNumber = z.int().min(1).max(99)
const key = z.string().regex(/^[a-z0-9]+$/)

/** A tier of the programme. One and two stars exist in the bands but are never recognised (QĐ 26/2026 Điều 4.1a). */
export const starsSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
export type Stars = z.infer<typeof starsSchema>

/**
 * Who gives the tier its force: nobody, the district (3 stars until mid-2025), the province, or the Ministry after the province has
 * forwarded the dossier.
 */
export const recognitionSchema = z.enum(['none', 'district', 'province', 'ministry'])
export type Recognition = z.infer<typeof recognitionSchema>

/** A choice on a criterion: the number of an option, or `none` when no option is reached. Blank is neither, and is simply absent. */
export const choiceSchema = z.union([z.int().min(1).max(20), z.literal('none')])
export type Choice = z.infer<typeof choiceSchema>

/** What a sheet holds at a criterion: a choice, or `stop` where its member declares that the condition of the stop is met. */
export const markSchema = z.union([choiceSchema, z.literal('stop')])
export type Mark = z.infer<typeof markSchema>

const criterionId = z.string().regex(/^\d{1,2}(\.(\d{1,2}|[a-zđ])){0,2}$/)

/** One choice of a criterion. `number` counts from 1 in the decision's order, through all cases, and never changes meaning. */
export const optionSchema = z.strictObject({
  number: z.int().min(1).max(20),
  points,
  label,
  /**
   * The label as a sentence has room for it, where it is a long one of a minimum; it starts with a small letter. Room for two
   * alternatives, each with its conditions (2.1 of QĐ 26/2026): a shorter one would name a lack that the decision does not ask.
   */
  short: z.string().min(1).max(180).optional(),
  /** The asterisks printed at its end: this option, or one after it, must be reached for that many stars. */
  minimumFor: z.union([z.literal(3), z.literal(4), z.literal(5)]).optional(),
  /** Not printed in the decision; follows from the criterion's points. */
  inferred: z.literal(true).optional(),
  /** The case that it belongs to, where the criterion has several. */
  case: caseId.optional(),
})

export const criterionSchema = z.strictObject({
  /** As printed: 6.2.1, or with letters in the Vietnamese order (1.đ) under the decisions that use them. */
  id: criterionId,
  name: label,
  max: points,
  group: z.string().optional(),
  /** Kinds of producer that are judged by options of their own: one case applies, and one choice within it. */
  cases: z
    .array(z.strictObject({ id: caseId, name: label }))
    .min(2)
    .optional(),
  /** Any number of options may be ticked and their points add up. Only in decisions of the past; nothing here can mark it. */
  selection: z.literal('multiple').optional(),
  options: z.array(optionSchema).min(2).max(20),
  notes: z.array(label),
  /** Where the decision says that nothing after this criterion is evaluated: when that is so. */
  stop: label.optional(),
  /**
   * The marks that reach the stop: options that say what it says, `none` where that can mean nothing else, and `stop` where no option says it
   * and a member must be able to. A stop without any is one that members declare.
   */
  stoppedBy: z.array(markSchema).min(1).max(22).optional(),
  /** Applies only with another criterion: with one of these choices there, nothing is left here to give points for. */
  dependsOn: z
    .strictObject({ criterion: criterionId, excludedBy: z.array(choiceSchema).min(1).max(21) })
    .optional(),
})

export const sectionSchema = z.strictObject({
  id: z.string(),
  name: label,
  max: points,
  groups: z.array(z.strictObject({ id: z.string(), name: label, max: points })).optional(),
  criteria: z.array(criterionSchema).min(1),
})

export const partSchema = z.strictObject({
  id: z.enum(['A', 'B', 'C']),
  name: label,
  max: points,
  sections: z.array(sectionSchema).min(1),
})

/** The score sheet of one product set ("Bộ tiêu chí, kiêm phiếu đánh giá"). */
export const criteriaSetSchema = z.strictObject({
  /** Its rule set, its number and, where it replaces an earlier sheet of that number, the key of the amendment. */
  id: z.string().regex(/^[a-z0-9-]+\/\d{1,2}(-[a-z0-9]+)?$/),
  number: setNumber,
  name: label,
  sector: label,
  group: label,
  agencies: z.array(label),
  /** The later decision that brought this sheet in place of the first one of its number. */
  amendment: z.strictObject({ decision: label, from: isoDay }).optional(),
  /** Why the sheet cannot be right as transcribed. It stays readable and is offered to no new sitting. */
  defect: label.optional(),
  /** The sheet prints asterisks without the line that says what they mean. */
  minimumsWithoutLegend: z.literal(true).optional(),
  exclusions: z.array(label),
  parts: z.array(partSchema).min(1),
  notes: z.array(label),
})

export const levelSchema = z.enum(['commune', 'district', 'province', 'ministry'])
const stageSchema = z.enum(['first', 'upgrade', 'renewal'])

const bandsSchema = z
  .array(z.strictObject({ stars: starsSchema, from: points, recognition: recognitionSchema }))
  .length(5)

const levelsSchema = z.array(z.strictObject({ level: levelSchema, body: label, does: label }))

/** A later decision that changes this one from a day on: some sheets, or who recognises what. */
const amendmentSchema = z.strictObject({
  key,
  decision: label,
  from: isoDay,
  /** Numbers of the sheets that it replaces; the new ones have `amendment`. */
  criteriaSets: z.array(setNumber),
  bands: bandsSchema.optional(),
  levels: levelsSchema.optional(),
  notes: z.array(label),
})

/** Calendar days unless said otherwise; `rounds` by month and day, each limit exclusive ("trước ngày"). */
const deadlinesSchema = z.strictObject({
  communeWorkingDays: days,
  rounds: z.array(z.strictObject({ level: levelSchema, proposedBefore: monthDay, doneBefore: monthDay })),
  /** A dossier for re-rating is filed so many days before the certificate ends, and rated within so many of being complete. */
  reRating: z.strictObject({ notEarlierThan: days, notLaterThan: days, within: days }),
  revocation: days,
  /** Dossiers filed before that day are finished under the decision before, within so many days of it. */
  transition: z
    .strictObject({
      filedBefore: isoDay,
      within: z.strictObject({ first: days, upgrade: days, renewal: days }),
      /** How long a certificate lives on when its dossier could not be filed in time. */
      extension: days,
    })
    .optional(),
})

const dossierListSchema = z.strictObject({
  by: z.enum(['producer', 'commune', 'province']),
  stages: z.array(stageSchema).min(1),
  documents: z.array(label).min(1),
  /** Sample products that go with it; none for tourism services. */
  samples: z.int().min(0).max(50),
})

/** One decision of the Prime Minister: its bands, who recognises what, its deadlines and dossiers, and the criteria sets it lists. */
export const ruleSetSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  decision: label,
  title: label,
  issuedOn: isoDay,
  from: isoDay,
  to: isoDay.nullable(),
  /** From the highest tier down; a mean is in the first band whose `from` it reaches. As first issued: see `rulesOn`. */
  bands: bandsSchema,
  levels: levelsSchema,
  amendments: z.array(amendmentSchema),
  certificateMonths: z.int().positive(),
  deadlines: deadlinesSchema.optional(),
  dossiers: z.array(dossierListSchema),
  /** The evidence table of a dossier, in order: what each row is for and what may prove it. Empty where it is not known. */
  evidenceRows: z.array(z.strictObject({ name: label, proof: label })),
  criteriaSets: z.array(setNumber).min(1),
  /** What is doubtful in our copy of the decision. */
  notes: z.array(label),
})

export type Option = DeepReadonly<z.infer<typeof optionSchema>>
export type Criterion = DeepReadonly<z.infer<typeof criterionSchema>>
export type Section = DeepReadonly<z.infer<typeof sectionSchema>>
export type Part = DeepReadonly<z.infer<typeof partSchema>>
export type PartId = Part['id']
export type CriteriaSet = DeepReadonly<z.infer<typeof criteriaSetSchema>>
export type RuleSet = DeepReadonly<z.infer<typeof ruleSetSchema>>
export type CriterionId = Criterion['id']
export type CriteriaSetId = CriteriaSet['id']

/** Marks by criterion; a criterion that is not here is still blank. */
export const marksSchema = z.record(z.string(), markSchema)
export type Marks = Readonly<Record<CriterionId, Mark>>

/** What the council confirmed, by starred criterion. */
export const choicesSchema = z.record(z.string(), choiceSchema)
export type Choices = Readonly<Record<CriterionId, Choice>>

/** Asked for each sheet that is added up: neither a part nor a set changes. */
export const criteriaOfPart = remembered((part: Part): readonly Criterion[] =>
  part.sections.flatMap(section => section.criteria),
)

export const criteriaOf = remembered((set: CriteriaSet): readonly Criterion[] =>
  set.parts.flatMap(criteriaOfPart),
)

/** Asked at every mark: nothing is made on the way. */
export function criterionOf(set: CriteriaSet, id: CriterionId): Criterion | undefined {
  for (const part of set.parts)
    for (const section of part.sections) {
      const found = section.criteria.find(criterion => criterion.id === id)
      if (found) return found
    }
  return undefined
}

/** The group of criteria that begins with this one of its section; most sections have none. */
export function groupHeadedBy(
  section: Section,
  index: number,
): NonNullable<Section['groups']>[number] | undefined {
  const { group } = section.criteria[index] ?? {}
  return group !== undefined && group !== section.criteria[index - 1]?.group
    ? section.groups?.find(({ id }) => id === group)
    : undefined
}

/** Points of a mark; `none` and `stop` are 0. A choice that the criterion does not offer is a bug by now and throws. */
export function pointsOf(criterion: Criterion, mark: Mark): number {
  if (mark === 'none' || mark === 'stop') return 0
  const option = criterion.options.find(({ number }) => number === mark)
  if (!option) throw new RangeError(`Criterion ${criterion.id} has no option ${mark}`)
  return option.points
}

export const offers = (criterion: Criterion, mark: Mark): boolean =>
  mark === 'none' ||
  (mark === 'stop'
    ? stoppersOf(criterion).includes(mark)
    : criterion.options.some(({ number }) => number === mark))

/** The marks at a criterion after which the decision has nothing more evaluated. */
export const stoppersOf = ({ stop, stoppedBy = ['stop'] }: Criterion): readonly Mark[] =>
  stop === undefined ? [] : stoppedBy
