import { criteriaOf, type CriteriaSet, type Criterion } from '../law/rule-set.ts'
import { wordsOf } from '../kernel/typed-words.ts'
import { never } from '../kernel/never.ts'
import type { DraftContent } from './draft.ts'
import { criterionFacts, type LegalForm, type OptionFact } from './option-facts.ts'
import type { EnteredFact, Problem } from './problem.ts'

/**
 * Options that the producer claims though other fields of the dossier say otherwise, and citations that nearly all lead to one page.
 * Warnings all: the fields may be what is wrong, and a council judges by the evidence.
 */
export const claimsAgainstData = (content: DraftContent, set: CriteriaSet): readonly Problem[] => [
  ...criteriaOf(set).flatMap(criterion => claimAgainstData(content, set, criterion)),
  ...citationsAlike(content),
]

function claimAgainstData(
  content: DraftContent,
  { id }: CriteriaSet,
  criterion: Criterion,
): readonly Problem[] {
  const decision = id.slice(0, id.indexOf('/'))
  const choice = content.assessment.criteria.find(claim => claim.criterion === criterion.id)?.choice
  const option = criterion.options.find(({ number }) => number === choice)
  const facts = criterionFacts.find(each => each.decision === decision && each.criterion === criterion.id)
  const fact = option && facts?.options[option.number]
  const entered = fact && enteredAgainst(fact, content)
  if (!entered) return []
  return [
    {
      finding: {
        kind: 'claim-against-data',
        criterion: criterion.id,
        claimed: option.short ?? option.label,
        entered,
      },
      severity: 'warning',
      at: { step: 'assessment', criterion: criterion.id },
    },
  ]
}

/** What was entered that cannot be where the option is true; nothing where all fits, or too little was entered to tell. */
function enteredAgainst(fact: OptionFact, content: DraftContent): EnteredFact | undefined {
  switch (fact.kind) {
    case 'legal-form': {
      const form = legalFormOf(content.producer)
      const { kind, name } = content.producer
      return form && kind && !fact.forms.includes(form) ? { of: 'producer', kind, name } : undefined
    }
    case 'local-workers':
      return localWorkersAgainst(fact, content)
    case 'papers': {
      const lacking = fact.groups.filter(group => !group.some(one => content.assessment.papers.includes(one)))
      return lacking.length > 0 ? { of: 'papers', lacking } : undefined
    }
    case 'profit-rises':
      return profitAgainst(fact.times, content)
    case 'representative':
      return representativeAgainst(fact.isNeither, content)
    default:
      return never(fact)
  }
}

/** A company's own name says of which kind it is; nothing where no kind was chosen, or one that only words describe. */
function legalFormOf({ kind, name }: Pick<DraftContent['producer'], 'kind' | 'name'>): LegalForm | undefined {
  if (kind === null || kind === 'other') return undefined
  if (kind !== 'company') return kind
  const said = ` ${wordsOf(name)
    .map(({ plain }) => plain)
    .join(' ')} `
  if (/ (tnhh|trach nhiem huu han) /.test(said)) return 'limited'
  if (/ (doanh nghiep tu nhan|dntn) /.test(said)) return 'private'
  return / (co phan|cp) /.test(said) ? 'joint-stock' : 'company'
}

function localWorkersAgainst(
  { least, most, below }: Extract<OptionFact, { kind: 'local-workers' }>,
  { business }: DraftContent,
): EnteredFact | undefined {
  const [last] = business.years
    .filter(({ workers, localWorkers }) => workers !== null && workers > 0 && localWorkers !== null)
    .toSorted((a, b) => b.year - a.year)
  if (!last) return undefined
  const [local, all] = [last.localWorkers ?? 0, last.workers ?? 0]
  // By cross-multiplication: 49,9 % is never 50 %.
  const isSo =
    local * 100 >= least * all &&
    (most === undefined || local * 100 <= most * all) &&
    (below === undefined || local * 100 < below * all)
  return isSo ? undefined : { of: 'local-workers', year: last.year, local, all }
}

/** A cooperative may have been ranked instead. */
function profitAgainst(times: number, { business, producer }: DraftContent): EnteredFact | undefined {
  if (producer.kind === null || producer.kind === 'cooperative') return undefined
  const profits = new Map(business.years.map(({ year, profit }) => [year, profit]))
  const last = Math.max(...business.years.flatMap(({ year, profit }) => (profit === null ? [] : [year])))
  for (let back = 0; back < times; back += 1) {
    const [now, before] = [profits.get(last - back), profits.get(last - back - 1)]
    if (typeof now === 'number' && typeof before === 'number' && now <= before)
      return { of: 'profit', year: last - back, before, now }
  }
  return undefined
}

function representativeAgainst(
  isNeither: boolean,
  { producer: { representative } }: DraftContent,
): EnteredFact | undefined {
  const { gender, ethnicity } = representative
  const people = wordsOf(ethnicity)
    .map(({ plain }) => plain)
    .join(' ')
  if (gender === null || people === '') return undefined
  const isEither = gender === 'female' || people !== 'kinh'
  return isEither === isNeither ? { of: 'representative', gender, ethnicity } : undefined
}

/** So many criteria that cite one and the same page, and more than so large a share of all, were hardly looked up each. */
const [manyCitations, largeShare] = [8, 0.6]

function citationsAlike({ assessment, files }: DraftContent): readonly Problem[] {
  const all = assessment.criteria.flatMap(({ criterion, citations }) =>
    citations.map(({ file, page }) => ({ criterion, file, page })),
  )
  const [most = []] = [...Map.groupBy(all, ({ file, page }) => `${file} ${page}`).values()].toSorted(
    (a, b) => b.length - a.length,
  )
  const [first] = most
  if (!first || most.length < manyCitations || most.length <= all.length * largeShare) return []
  const path = files.find(({ id }) => id === first.file)?.title ?? ''
  return [
    {
      finding: { kind: 'citations-alike', path, page: first.page, count: most.length, all: all.length },
      severity: 'warning',
      at: { step: 'assessment', criterion: first.criterion },
    },
  ]
}
