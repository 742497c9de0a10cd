import { adviceOfNothing } from '#shared/dossier/draft-advice.ts'
import { contentOfNothing, type DraftContent } from '#shared/dossier/draft.ts'
import { adviceProblems } from '#shared/dossier/preflight-advice.ts'
import { fieldProblems } from '#shared/dossier/preflight-fields.ts'
import { figureProblems } from '#shared/dossier/preflight-figures.ts'
import { scanProblems } from '#shared/dossier/preflight-files.ts'
import type { Problem } from '#shared/dossier/problem.ts'
import { isSame } from '#shared/kernel/same.ts'
import type { CriterionId } from '#shared/law/rule-set.ts'
import { never } from '#shared/kernel/never.ts'
import type { Words } from '#shared/words/words.ts'
import type { StepName } from './steps.ts'

/** What a step still lacks: what the check before sending would name there, or what was typed and cannot be read. */
export type Gap =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'criteria' }
  | { readonly kind: 'unreadable' }

/** `wanting`: nothing that keeps the dossier here, only what a council may ask about. */
export type StepState = 'untouched' | 'missing' | 'wanting' | 'done'

/** What is known of a draft beside its content. */
interface Around {
  /** The places of what was typed and cannot be read; they begin with their step. */
  readonly unreadable: readonly string[]
  /** Of its criteria set; nothing while that is not known. */
  readonly criteria: readonly CriterionId[] | undefined
}

/** What each step writes. */
const writtenBy: Readonly<Record<StepName, (content: DraftContent) => unknown>> = {
  product: ({ product: { picture: _, ...rest } }) => rest,
  producer: ({ producer, assessment: { papers, otherRight } }) => ({ producer, papers, otherRight }),
  registration: ({ registration, business, assessment: { plan } }) => ({ registration, business, plan }),
  since: ({ since }) => since,
  evidence: ({ files }) => files,
  assessment: ({ assessment: { criteria } }) => criteria,
  commune: ({ commune }) => commune,
  'team-marks': ({ advice }) => advice?.marks ?? [],
  'team-opinion': ({ advice }) => ({ ...(advice ?? adviceOfNothing), marks: [] }),
  review: () => undefined,
}

/** What a step still lacks before the dossier can go on, in the very words of the last check; what keeps it here comes first. */
export function gapsOf(step: StepName, content: DraftContent, around: Around): readonly Gap[] {
  const lacks = [
    ...fieldProblems(content),
    ...scanProblems(content),
    ...yearProblems(content),
    ...adviceProblems(content.advice, undefined),
  ]
    .filter(({ at }) => at.step === step)
    .toSorted((a, b) => Number(a.severity !== 'error') - Number(b.severity !== 'error'))
  return [
    ...(around.unreadable.some(place => place.startsWith(`${step}.`))
      ? [{ kind: 'unreadable' } as const]
      : []),
    ...(step === 'assessment' && !isAnswered(content, around) ? [{ kind: 'criteria' } as const] : []),
    ...lacks.map(problem => ({ kind: 'problem', problem }) as const),
  ]
}

const yearProblems = ({ business }: DraftContent): readonly Problem[] =>
  figureProblems(business).filter(({ finding }) => finding.kind === 'years-too-few')

function isAnswered({ assessment }: DraftContent, { criteria }: Around): boolean {
  const answered = new Set(
    assessment.criteria.flatMap(each => (each.choice === null ? [] : [each.criterion])),
  )
  return answered.size > 0 && (criteria ?? []).every(criterion => answered.has(criterion))
}

export const isOnlyWanting = (gap: Gap): boolean =>
  gap.kind === 'problem' && gap.problem.severity === 'warning'

export function stepState(step: StepName, content: DraftContent, around: Around): StepState {
  const gaps = gapsOf(step, content, around)
  const isBlank = isSame(writtenBy[step](content), writtenBy[step](contentOfNothing))
  if (isBlank && !gaps.some(({ kind }) => kind === 'unreadable')) return 'untouched'
  if (gaps.length === 0) return 'done'
  return gaps.every(isOnlyWanting) ? 'wanting' : 'missing'
}

/** What is lacking, as one of a list. */
export function gapText(gap: Gap, { preparing, preflight }: Words): string {
  switch (gap.kind) {
    case 'criteria':
    case 'unreadable':
      return preparing.gaps[gap.kind]
    case 'problem': {
      const { finding } = gap.problem
      if (finding.kind === 'field-missing') return preflight.fields[finding.field]
      return finding.kind === 'scan-missing' ? preflight.scans[finding.use] : preparing.gaps.years
    }
    default:
      return never(gap)
  }
}
