import { profileSchema, rulesFault, type CouncilProfile } from '#shared/council/profile.ts'

/** What the editor asks for in figures; while it is being typed it is text, so that nothing typed is lost. */
export type Figure = 'numerator' | 'denominator' | 'members' | 'difference' | 'fromMean' | 'rounds'

/** Operating rules while they are being written. */
export interface ProfileDraft extends Omit<CouncilProfile, 'quorum' | 'spread' | 'reScoring'> {
  /** Which of the two ways to say a quorum is chosen; what was typed for the other is kept. */
  readonly needed: CouncilProfile['quorum']['needed']['kind']
  readonly base: CouncilProfile['quorum']['base']
  readonly limitsDifference: boolean
  readonly limitsFromMean: boolean
  readonly startsFrom: CouncilProfile['reScoring']['startsFrom']
  readonly figures: Readonly<Record<Figure, string>>
}

/** The least and the most that a figure may be. */
export const figureRange: Readonly<Record<Figure, readonly [least: number, most: number]>> = {
  numerator: [1, 40],
  denominator: [1, 40],
  members: [1, 40],
  difference: [0, 100],
  fromMean: [0, 100],
  rounds: [0, 9],
}

export type DraftFault =
  | { readonly kind: 'range'; readonly least: number; readonly most: number }
  | { readonly kind: 'over-all' }
  | { readonly kind: 'name-missing' }
  | { readonly kind: 'name-taken' }
  /** Opinions in writing, and yet one sheet of the whole council. */
  | { readonly kind: 'written-agreed' }

export type DraftFaults = Readonly<Partial<Record<Figure | 'name' | 'scoring', DraftFault>>>

export function draftOf(profile: CouncilProfile): ProfileDraft {
  const { quorum, spread, reScoring, ...rest } = profile
  const { needed } = quorum
  const share = needed.kind === 'share' ? needed : { numerator: 3, denominator: 4 }
  const figures: Record<Figure, number> = {
    numerator: share.numerator,
    denominator: share.denominator,
    members: needed.kind === 'count' ? needed.members : 5,
    difference: spread.difference ?? 10,
    fromMean: spread.fromMean ?? 10,
    rounds: reScoring.rounds,
  }
  return {
    ...rest,
    needed: needed.kind,
    base: quorum.base,
    limitsDifference: spread.difference !== null,
    limitsFromMean: spread.fromMean !== null,
    startsFrom: reScoring.startsFrom,
    figures: {
      numerator: String(figures.numerator),
      denominator: String(figures.denominator),
      members: String(figures.members),
      difference: String(figures.difference),
      fromMean: String(figures.fromMean),
      rounds: String(figures.rounds),
    },
  }
}

/** The figures that the choices made leave any use for. One sheet of the whole council has nothing to lie apart from. */
function figuresInUse(draft: ProfileDraft): readonly Figure[] {
  const quorum: readonly Figure[] = draft.needed === 'share' ? ['numerator', 'denominator'] : ['members']
  if (!hasSpreadLimit(draft)) return quorum
  return [
    ...quorum,
    ...(draft.limitsDifference ? (['difference'] as const) : []),
    ...(draft.limitsFromMean ? (['fromMean'] as const) : []),
    'rounds',
  ]
}

/** Whether totals can lie too far apart under these rules, so that there is something to score again. */
export const hasSpreadLimit = ({ scoring, limitsDifference, limitsFromMean }: ProfileDraft): boolean =>
  scoring === 'sheets' && (limitsDifference || limitsFromMean)

/** @returns the whole number that was typed, where it is one */
const typed = (text: string): number | undefined => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined)

/** What keeps a draft from being saved, each at its field. @param taken the names of the other rules */
export function draftFaults(draft: ProfileDraft, taken: readonly string[]): DraftFaults {
  const faults: Partial<Record<keyof DraftFaults, DraftFault>> = {}
  if (rulesFault(draft)) faults.scoring = { kind: 'written-agreed' }
  const name = draft.name.trim()
  if (name === '') faults.name = { kind: 'name-missing' }
  else if (taken.some(other => sameName(other, name))) faults.name = { kind: 'name-taken' }
  for (const figure of figuresInUse(draft)) {
    const [least, most] = figureRange[figure]
    const value = typed(draft.figures[figure])
    if (value === undefined || value < least || value > most) faults[figure] = { kind: 'range', least, most }
  }
  const { numerator, denominator } = draft.figures
  const isShare = draft.needed === 'share' && !faults.numerator && !faults.denominator
  if (isShare && Number(numerator) > Number(denominator)) faults.numerator = { kind: 'over-all' }
  return faults
}

const sameName = (one: string, other: string): boolean =>
  one.normalize().toLocaleLowerCase('vi') === other.normalize().toLocaleLowerCase('vi')

/** @returns the rules as they would be saved; undefined while a figure is missing or out of range, or they contradict themselves */
export function profileOf(draft: ProfileDraft): CouncilProfile | undefined {
  const { needed, base, limitsDifference, limitsFromMean, startsFrom, figures, ...rest } = draft
  if (rulesFault(draft)) return undefined
  const limited = hasSpreadLimit(draft)
  const figure = (which: Figure): number | undefined => typed(figures[which])
  const decoded = profileSchema.safeParse({
    ...rest,
    quorum: {
      needed:
        needed === 'share'
          ? { kind: 'share', numerator: figure('numerator'), denominator: figure('denominator') }
          : { kind: 'count', members: figure('members') },
      base,
    },
    spread: {
      difference: limited && limitsDifference ? figure('difference') : null,
      fromMean: limited && limitsFromMean ? figure('fromMean') : null,
    },
    reScoring: { rounds: limited ? figure('rounds') : 0, startsFrom },
  })
  return decoded.success ? decoded.data : undefined
}
