import { criteriaOf, type Choices, type Criterion, type CriteriaSet } from '../law/rule-set.ts'
import { articleItems, type CheckItem } from './visit.ts'

/** What a visit asks of a product, line by line. */
export interface Checklist {
  /** Its criteria set; empty where none is known, and then no criterion is asked. */
  readonly criteriaSet: string
  readonly setName: string
  readonly lines: readonly ChecklistLine[]
}

export interface ChecklistLine {
  /** Names the line within its list. */
  readonly key: string
  readonly of: CheckItem
  /** What the council confirmed that it reaches, as far as the sitting is here. */
  readonly reached: string
}

/**
 * What Điều 9.3 has inspected, then each criterion of the product's own set with the option that its stars take at least.
 *
 * @param stars of the recognition that stands; 0 where there is none
 * @param confirmed by starred criterion, of the sitting that rated it
 */
export function checklistOf(set: CriteriaSet | undefined, stars: number, confirmed: Choices = {}): Checklist {
  const articles = articleItems.map((item): ChecklistLine => ({
    key: keyOf({ kind: 'article', item }),
    of: { kind: 'article', item },
    reached: '',
  }))
  const criteria = set ? criteriaOf(set) : []
  return {
    criteriaSet: set?.id ?? '',
    setName: set?.name ?? '',
    lines: [...articles, ...criteria.map(each => lineOf(each, stars, confirmed))],
  }
}

export const keyOf = (of: CheckItem): string =>
  of.kind === 'article' ? `9/${of.item}` : `bo/${of.criterion}`

function lineOf(criterion: Criterion, stars: number, confirmed: Choices): ChecklistLine {
  const { id, name, options } = criterion
  const of = { kind: 'criterion', criterion: id, name, minimum: minimumOf(criterion, stars) } as const
  const reached = options.find(({ number }) => number === confirmed[id])
  return { key: keyOf(of), of, reached: reached?.label ?? '' }
}

/** The highest minimum that the stars include; where kinds of producer have options of their own, that of each. */
function minimumOf({ options }: Criterion, stars: number): string {
  const asked = options.filter(({ minimumFor }) => minimumFor !== undefined && minimumFor <= stars)
  const highest = Math.max(...asked.map(({ minimumFor }) => minimumFor ?? 0))
  return asked
    .filter(({ minimumFor }) => minimumFor === highest)
    .map(({ label }) => label)
    .join(' / ')
}
