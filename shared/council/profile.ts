import { z } from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { cleanText } from '../kernel/text.ts'
import { councilLevelSchema } from '../law/level.ts'
import { spreadLimitSchema } from '../law/spread.ts'

const few = z.int().min(1).max(40)
/** How many must be there: a share of those appointed, rounded up, or a number of members. */
const neededSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('share'), numerator: few, denominator: few })
    .refine(({ numerator, denominator }) => numerator <= denominator, { error: 'more than all' }),
  z.strictObject({ kind: z.literal('count'), members: few }),
])

/**
 * A council's own operating rules ("Quy chế hoạt động"): what QĐ 26/2026 leaves open. Chosen when a sitting is created and frozen
 * with it.
 */
export const profileSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  /** The level of the council, which a sitting under these rules starts from; the province where nothing is said. */
  level: councilLevelSchema.exactOptional(),
  name: z
    .string()
    .max(200)
    .transform(cleanText)
    .refine(name => name !== '', { error: 'empty' }),
  /** In one room, or by opinions in writing that come in over days (QĐ 26/2026 Điều 7.6). */
  form: z.enum(['meeting', 'written']),
  /** A sheet for each member, or one that the council agrees on. */
  scoring: z.enum(['sheets', 'agreed']),
  /** Whether a plain secretary is a scoring member too. A member who is also secretary always is. */
  secretaryScores: z.boolean(),
  quorum: z.strictObject({
    needed: neededSchema,
    /** Whether those recused from a product still count among the appointed when its quorum is worked out. */
    base: z.enum(['appointed', 'appointed-less-recused']),
  }),
  chair: z.strictObject({ mustAttend: z.boolean(), standIn: z.enum(['nobody', 'vice-chair', 'any-member']) }),
  spread: spreadLimitSchema,
  reScoring: z.strictObject({
    /** So many rounds after the first; if the spread is still too wide then, the chair decides. */
    rounds: z.int().min(0).max(9),
    startsFrom: z.enum(['earlier-marks', 'blank']),
  }),
  /** How the minimums of a tier combine over members, which no law says. */
  rating: z.strictObject({
    minimums: z.enum(['council', 'majority', 'every-member']),
    minimumsWithoutLegend: z.boolean(),
  }),
  /** How an outcome is adopted: nobody against, a show of hands with the chair deciding a tie, or a secret ballot. */
  adoption: z.enum(['consensus', 'majority', 'ballot']),
  /** Of a mean as it is printed; it is never compared rounded. */
  decimals: z.int().min(0).max(4),
  /** Until when a member's own seat sees nothing of the others' marks. The secretary's screen, which the council shares, has them from the reveal. */
  secrecy: z.enum(['until-reveal', 'until-close']),
  /**
   * Whether the secretary and each member have a PIN of their own, and the record conceals what is not yet revealed. Rules of earlier
   * versions, which say nothing of it, ask for none.
   */
  pins: z.enum(['asked', 'none']).exactOptional(),
  /**
   * What members mark at devices of their own: any product with a round open, or only those that the secretary has called up. Rules of
   * earlier versions, which say nothing of it, leave it free.
   */
  atDevices: z.enum(['any', 'called-up']).exactOptional(),
  /**
   * What the minutes carry of the sheets, for whoever works their outcomes out again: the marks of each by office, or their seals alone. Rules
   * of earlier versions, which say nothing of it, let the marks go with them.
   */
  inMinutes: z.enum(['by-office', 'sealed']).exactOptional(),
  /** What stands beside the criteria while a member scores. */
  shown: z.strictObject({ producerMarks: z.boolean(), advice: z.boolean() }),
})

export type CouncilProfile = DeepReadonly<z.infer<typeof profileSchema>>

/**
 * What makes rules contradict themselves: one agreed sheet is agreed on at a meeting, and opinions in writing are each member's own. A
 * record that was opened under such rules stays readable; no sitting is opened under them any more.
 */
export const rulesFault = ({
  form,
  scoring,
}: Pick<CouncilProfile, 'form' | 'scoring'>): 'profile.written-agreed' | undefined =>
  form === 'written' && scoring === 'agreed' ? 'profile.written-agreed' : undefined

/** The operating rules published by Tây Ninh: three quarters present, the chair among them, ten points apart at most. */
export const tayNinhProfile: CouncilProfile = {
  id: 'tay-ninh',
  name: 'Quy chế theo mẫu Tây Ninh',
  form: 'meeting',
  scoring: 'sheets',
  secretaryScores: false,
  quorum: { needed: { kind: 'share', numerator: 3, denominator: 4 }, base: 'appointed' },
  chair: { mustAttend: true, standIn: 'nobody' },
  spread: { difference: 10, fromMean: null },
  reScoring: { rounds: 3, startsFrom: 'earlier-marks' },
  rating: { minimums: 'council', minimumsWithoutLegend: true },
  adoption: 'consensus',
  decimals: 2,
  secrecy: 'until-reveal',
  pins: 'asked',
  shown: { producerMarks: true, advice: true },
}

/** The Ministry's council (QĐ 757/QĐ-BNN-VPĐP of 2023): five of its seven members. */
const centralProfile: CouncilProfile = {
  ...tayNinhProfile,
  id: 'trung-uong',
  level: 'ministry',
  name: 'Quy chế theo mẫu Hội đồng trung ương',
  quorum: { needed: { kind: 'count', members: 5 }, base: 'appointed' },
  chair: { mustAttend: true, standIn: 'vice-chair' },
}

/** A council that adopts by majority, as Trà Vinh's does. */
const majorityProfile: CouncilProfile = {
  ...tayNinhProfile,
  id: 'bieu-quyet',
  name: 'Quy chế biểu quyết theo đa số',
  quorum: { needed: { kind: 'share', numerator: 2, denominator: 3 }, base: 'appointed' },
  chair: { mustAttend: true, standIn: 'vice-chair' },
  rating: { minimums: 'majority', minimumsWithoutLegend: true },
  adoption: 'majority',
}

/** A council that agrees on one score, criterion by criterion, as Thới Bình's did. */
const agreedProfile: CouncilProfile = {
  ...tayNinhProfile,
  id: 'thong-nhat',
  name: 'Quy chế cả hội đồng thống nhất một phiếu',
  scoring: 'agreed',
  spread: { difference: null, fromMean: null },
  reScoring: { rounds: 0, startsFrom: 'earlier-marks' },
  pins: 'none',
}

/** Re-rating by opinions in writing; the council meets only when they are too far apart (QĐ 26/2026 Điều 7.6). */
const writtenProfile: CouncilProfile = {
  ...tayNinhProfile,
  id: 'lay-y-kien',
  name: 'Quy chế lấy ý kiến bằng văn bản (đánh giá lại)',
  form: 'written',
}

/** For the training council, where everybody tries every seat. */
export const trainingProfile: CouncilProfile = {
  ...tayNinhProfile,
  id: 'tap-huan',
  name: 'Quy chế tập huấn (theo mẫu Tây Ninh, không dùng mã PIN)',
  pins: 'none',
}

/** Those that come with the program; a council adds its own. */
export const profiles: readonly CouncilProfile[] = [
  tayNinhProfile,
  centralProfile,
  majorityProfile,
  agreedProfile,
  writtenProfile,
  trainingProfile,
]
