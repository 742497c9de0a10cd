import {
  criteriaOf,
  offers,
  type CriteriaSet,
  type Criterion,
  type CriterionId,
  type Option,
  type Section,
} from './rule-set.ts'

/** Ids are told apart by what they name: section 7 may hold criterion 7. */
export type Place = 'set' | 'part' | 'section' | 'group' | 'criterion'

/** Something that cannot be right in a criteria set although each of its fields is well formed. `at` is the id it was found at. */
export type CriteriaSetFinding =
  /** The points stated are not the points that its contents give: a sum, or a criterion's best option. */
  | {
      readonly kind: 'points-differ'
      readonly of: Place
      readonly at: string
      readonly stated: number
      readonly counted: number
    }
  /** An id that is repeated, does not follow the one before, or lies outside its section. */
  | { readonly kind: 'id-misplaced'; readonly of: Place; readonly at: string }
  /** Options are numbered 1, 2, 3 … without a gap: a mark is stored as that number. */
  | { readonly kind: 'options-misnumbered'; readonly at: CriterionId }
  /** A later option is worth less; minimums count on options that only rise. */
  | { readonly kind: 'points-fall'; readonly at: CriterionId; readonly option: number }
  /** Two options are worth the same and no note says that the decision prints it so. */
  | { readonly kind: 'points-repeat'; readonly at: CriterionId; readonly option: number }
  /** A member could not tell two options apart. */
  | { readonly kind: 'labels-alike'; readonly at: CriterionId; readonly option: number }
  /** A higher tier asks for no more than a lower one, or one tier asks twice. */
  | { readonly kind: 'minimums-disordered'; readonly at: CriterionId; readonly option: number }
  | { readonly kind: 'group-unknown'; readonly at: CriterionId; readonly group: string }
  /** An option of a case that the criterion does not name, a case without options, or options of two cases mixed up. */
  | { readonly kind: 'cases-mixed'; readonly at: CriterionId }
  /** A tier asks something of one case and nothing of another: those who fall under the other could never reach it. */
  | { readonly kind: 'minimums-uneven'; readonly at: CriterionId; readonly stars: number }
  /** Marks that stop the sheet, and no word of when; or an option among them that the criterion does not have, or twice. */
  | { readonly kind: 'stop-misstated'; readonly at: CriterionId }
  /** It hangs on a criterion that does not stand before it, or on an option that that one does not have. */
  | { readonly kind: 'dependence-misstated'; readonly at: CriterionId; readonly on: CriterionId }

/** Every sheet of the programme is out of 100 (QĐ 26/2026 Điều 3.3). */
const fullMarks = 100

/**
 * What the schema cannot see: sums, numbering, order and likeness. Empty when the set is sound. A set that is marked with a defect is let
 * off its sums: that they are wrong is what the mark says.
 */
export function checkCriteriaSet(set: CriteriaSet): readonly CriteriaSetFinding[] {
  const findings = [
    ...checkSums(set),
    ...checkIds(set),
    ...criteriaOf(set).flatMap(checkCriterion),
    ...criteriaOf(set).flatMap(checkStop),
    ...checkDependences(criteriaOf(set)),
  ]
  return set.defect === undefined ? findings : findings.filter(({ kind }) => kind !== 'points-differ')
}

function checkSums(set: CriteriaSet): readonly CriteriaSetFinding[] {
  return [
    ...pointsDiffer('set', set.id, fullMarks, sum(set.parts)),
    ...set.parts.flatMap(part => pointsDiffer('part', part.id, part.max, sum(part.sections))),
    ...set.parts.flatMap(part => part.sections).flatMap(checkSectionSums),
  ]
}

function checkSectionSums({ id, max, criteria, groups = [] }: Section): readonly CriteriaSetFinding[] {
  const known = new Set(groups.map(group => group.id))
  return [
    ...pointsDiffer('section', id, max, sum(criteria)),
    ...groups.flatMap(group =>
      pointsDiffer(
        'group',
        group.id,
        group.max,
        sum(criteria.filter(criterion => criterion.group === group.id)),
      ),
    ),
    ...criteria.flatMap(({ id: at, group }): readonly CriteriaSetFinding[] =>
      group === undefined || known.has(group) ? [] : [{ kind: 'group-unknown', at, group }],
    ),
  ]
}

function checkIds(set: CriteriaSet): readonly CriteriaSetFinding[] {
  const sections = set.parts.flatMap(part => part.sections)
  const strays = sections.flatMap(section =>
    section.criteria.map(({ id }) => id).filter(id => id !== section.id && !id.startsWith(`${section.id}.`)),
  )
  return [
    ...misplaced('part', set.parts),
    ...misplaced('section', sections),
    ...misplaced('criterion', criteriaOf(set)),
    ...strays.map((at): CriteriaSetFinding => ({ kind: 'id-misplaced', of: 'criterion', at })),
  ]
}

function checkCriterion(criterion: Criterion): readonly CriteriaSetFinding[] {
  const { id: at, max, options, notes } = criterion
  const findings: CriteriaSetFinding[] = pointsDiffer('criterion', at, max, best(criterion))
  if (options.some(({ number }, index) => number !== index + 1))
    findings.push({ kind: 'options-misnumbered', at })
  const labels = new Set<string>()
  for (const { number, label } of options) {
    const letters = bare(label)
    if (labels.has(letters)) findings.push({ kind: 'labels-alike', at, option: number })
    labels.add(letters)
  }
  const rising = criterion.selection === undefined ? byCase(criterion) : []
  return [
    ...findings,
    ...checkCases(criterion),
    ...rising.flatMap(each => checkOrder(at, each, notes.length > 0)),
  ]
}

/** Within one case points only rise, and so do the tiers that ask for them. */
function checkOrder(
  at: CriterionId,
  options: readonly Option[],
  explained: boolean,
): readonly CriteriaSetFinding[] {
  const findings: CriteriaSetFinding[] = []
  let points = -1
  let tier = 0
  for (const option of options) {
    if (option.points < points) findings.push({ kind: 'points-fall', at, option: option.number })
    if (option.points === points && !explained)
      findings.push({ kind: 'points-repeat', at, option: option.number })
    if (option.minimumFor !== undefined && option.minimumFor <= tier) {
      findings.push({ kind: 'minimums-disordered', at, option: option.number })
    }
    points = option.points
    tier = option.minimumFor ?? tier
  }
  return findings
}

function checkCases({ id: at, cases = [], options }: Criterion): readonly CriteriaSetFinding[] {
  const order = options.map(option => option.case).filter((id, index, all) => id !== all[index - 1])
  const named = cases.map(({ id }) => id)
  // Options of no case join to nothing, as no cases do.
  if (order.join() !== named.join()) return [{ kind: 'cases-mixed', at }]
  return ([3, 4, 5] as const)
    .filter(stars => {
      const asking = options.filter(({ minimumFor }) => minimumFor === stars).map(option => option.case)
      return asking.length > 0 && named.some(id => !asking.includes(id))
    })
    .map(stars => ({ kind: 'minimums-uneven', at, stars }))
}

function checkStop(criterion: Criterion): readonly CriteriaSetFinding[] {
  const { id: at, stop, stoppedBy = [] } = criterion
  const isStated = stop !== undefined || stoppedBy.length === 0
  const isKnown =
    new Set(stoppedBy).size === stoppedBy.length && stoppedBy.every(mark => offers(criterion, mark))
  return isStated && isKnown ? [] : [{ kind: 'stop-misstated', at }]
}

function checkDependences(criteria: readonly Criterion[]): readonly CriteriaSetFinding[] {
  return criteria.flatMap(({ id: at, dependsOn }, index): readonly CriteriaSetFinding[] => {
    if (!dependsOn) return []
    const on = criteria.slice(0, index).find(({ id }) => id === dependsOn.criterion)
    return on && dependsOn.excludedBy.every(choice => offers(on, choice))
      ? []
      : [{ kind: 'dependence-misstated', at, on: dependsOn.criterion }]
  })
}

const byCase = ({ cases, options }: Criterion): readonly (readonly Option[])[] =>
  cases ? cases.map(({ id }) => options.filter(option => option.case === id)) : [options]

/** The most that a criterion can give: its best option, or all of them where several may be ticked. */
function best({ options, selection }: Criterion): number {
  const points = options.map(option => option.points)
  return selection === 'multiple' ? points.reduce((total, each) => total + each, 0) : Math.max(...points)
}

function pointsDiffer(of: Place, at: string, stated: number, counted: number): CriteriaSetFinding[] {
  return stated === counted ? [] : [{ kind: 'points-differ', of, at, stated, counted }]
}

function misplaced(of: Place, items: readonly { readonly id: string }[]): readonly CriteriaSetFinding[] {
  return items.flatMap(({ id: at }, index): readonly CriteriaSetFinding[] => {
    const before = items[index - 1]
    return before === undefined || inOrder.compare(before.id, at) < 0
      ? []
      : [{ kind: 'id-misplaced', of, at }]
  })
}

/** 6.2.1 before 6.10, A before B, and d before đ before e. */
const inOrder = new Intl.Collator('vi', { numeric: true })

const sum = (items: readonly { readonly max: number }[]): number =>
  items.reduce((total, { max }) => total + max, 0)

/** Letters and digits alone: labels that differ only by case, spaces or punctuation are alike. */
const bare = (label: string): string =>
  label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
