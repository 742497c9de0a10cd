import { adviceOfNothing } from '#shared/dossier/draft-advice.ts'
import { contentOfNothing, type DraftContent } from '#shared/dossier/draft.ts'
import { adviceProblems } from '#shared/dossier/preflight-advice.ts'
import { fieldProblems } from '#shared/dossier/preflight-fields.ts'
import { figureProblems } from '#shared/dossier/preflight-figures.ts'
import { scanProblems } from '#shared/dossier/preflight-files.ts'
import type { Problem } from '#shared/dossier/problem.ts'
import { isSame } from '#shared/kernel/same.ts'
import { never } from '#shared/kernel/never.ts'
import type { Words } from '#shared/words/words.ts'
import { ownerOf, type StepName, type StepPlace } from './steps.ts'

/** What a step still lacks: what the check before sending names there, or what was typed and cannot be read. */
export type Gap =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'criteria'; readonly at: StepPlace }
  /** The first of the fields. */
  | { readonly kind: 'unreadable'; readonly at: StepPlace }

/**
 * `unfilled`: begun, and what keeps the dossier here is only what was not filled in yet. `wanting`: nothing that keeps the dossier here, only what a council may ask about. `checking`: nothing is seen from here, and the host has
 * not said yet what it finds.
 */
export type StepState = 'untouched' | 'unfilled' | 'missing' | 'wanting' | 'checking' | 'done'

/** What is known of a draft beside its content. */
interface Around {
  /** The places of what was typed and cannot be read; they begin with their step. */
  readonly unreadable: readonly string[]
  /** What the host found last; nothing while it was not asked. */
  readonly found: readonly Problem[] | undefined
}

const isEvidence = ({ use }: DraftContent['files'][number]): boolean => use === 'evidence'

/** What each step writes. */
const writtenBy: Readonly<Record<StepName, (content: DraftContent) => unknown>> = {
  product: ({ product: { picture: _, ...rest } }) => rest,
  producer: ({ producer, assessment: { papers, otherRight } }) => ({ producer, papers, otherRight }),
  registration: ({ registration, business, assessment: { plan } }) => ({ registration, business, plan }),
  since: ({ since }) => since,
  evidence: ({ files }) => files.filter(isEvidence),
  assessment: ({ assessment: { criteria } }) => criteria,
  commune: ({ commune }) => commune,
  'team-marks': ({ advice }) => advice?.marks ?? [],
  'team-opinion': ({ advice }) => ({ ...(advice ?? adviceOfNothing), marks: [] }),
  review: ({ files }) => files.filter(file => !isEvidence(file)),
}

/** Found here, as it is typed; the host finds them too, a moment later. */
const foundHere: ReadonlySet<Problem['finding']['kind']> = new Set([
  'field-missing',
  'scan-missing',
  'years-too-few',
])

/** All that is lacking, in the very words of the last check; what keeps the dossier here comes first. */
function problemsNow(content: DraftContent, { found }: Around): readonly Problem[] {
  const here = [
    ...fieldProblems(content),
    ...scanProblems(content),
    ...yearProblems(content),
    ...adviceProblems(content.advice, undefined),
  ]
  const further = (found ?? []).filter(({ finding }) => !foundHere.has(finding.kind))
  return [...here, ...further].toSorted(
    (a, b) => Number(a.severity !== 'error') - Number(b.severity !== 'error'),
  )
}

/** What a step still lacks before the dossier can go on. */
export function gapsOf(step: StepName, content: DraftContent, around: Around): readonly Gap[] {
  const typed = around.unreadable.find(place => place.startsWith(`${step}.`))
  return [
    ...(typed === undefined
      ? []
      : [{ kind: 'unreadable', at: { step, field: typed.slice(step.length + 1) } } as const]),
    ...(step === 'assessment' && content.product.criteriaSet === ''
      ? [{ kind: 'criteria', at: { step: 'product', field: 'criteriaSet' } } as const]
      : []),
    ...problemsNow(content, around)
      .filter(({ at }) => at.step === step)
      .map(problem => ({ kind: 'problem', problem }) as const),
  ]
}

const yearProblems = ({ business }: DraftContent): readonly Problem[] =>
  figureProblems(business).filter(({ finding }) => finding.kind === 'years-too-few')

export const isOnlyWanting = (gap: Gap): boolean =>
  gap.kind === 'problem' && gap.problem.severity === 'warning'

/** Nothing is wrong with it: nobody has come to it yet. */
const isUnfilled = (gap: Gap): boolean =>
  gap.kind === 'criteria' ||
  (gap.kind === 'problem' &&
    (gap.problem.finding.kind === 'field-missing' || gap.problem.finding.kind === 'criterion-not-assessed'))

/** Of the advisory team nothing is asked before there is a package. */
const keepsHere = ({ severity, at }: Problem): boolean => severity === 'error' && ownerOf[at.step] !== 'team'

/** The last step is done when nothing keeps the dossier here any more, at whatever step. */
export function stepState(step: StepName, content: DraftContent, around: Around): StepState {
  const gaps = gapsOf(step, content, around)
  const isBlank = isSame(writtenBy[step](content), writtenBy[step](contentOfNothing))
  if (isBlank && !gaps.some(({ kind }) => kind === 'unreadable')) return 'untouched'
  const keeping = gaps.filter(gap => !isOnlyWanting(gap))
  if (keeping.length > 0) return keeping.every(isUnfilled) ? 'unfilled' : 'missing'
  if (step === 'review' && problemsNow(content, around).some(keepsHere)) return 'missing'
  if (gaps.length > 0) return 'wanting'
  return around.found ? 'done' : 'checking'
}

/** What is lacking, as one of a list; nothing where it takes a sentence. */
export function gapName(gap: Gap, { preparing, preflight }: Words): string | undefined {
  switch (gap.kind) {
    case 'criteria':
    case 'unreadable':
      return preparing.gaps[gap.kind]
    case 'problem': {
      const { finding } = gap.problem
      if (finding.kind === 'field-missing') return preflight.fields[finding.field]
      if (finding.kind === 'years-too-few') return preparing.gaps.years
      return finding.kind === 'scan-missing' ? preflight.signed[finding.use] : undefined
    }
    default:
      return never(gap)
  }
}

/** What one of several of a kind is called; nothing where its line is all there is to say. */
export function placeName({ finding, at, or }: Problem, { preflight }: Words): string | undefined {
  if (finding.kind === 'field-missing') return preflight.fields[finding.field]
  return or ? undefined : at.criterion
}

/** Letters of names that the foot has room for in two lines. */
const room = 40

/**
 * What a step lacks, short enough for the foot of the screen: while something keeps the dossier here, that alone. Empty where nothing is
 * lacking.
 */
export function gapsLine(gaps: readonly Gap[], words: Words): string {
  const { preparing, start } = words
  const isWanting = gaps.every(isOnlyWanting)
  const listed = isWanting ? gaps : gaps.filter(gap => !isOnlyWanting(gap))
  if (listed.length === 0) return ''
  const named: string[] = []
  for (const gap of listed) {
    const name = gapName(gap, words)
    if (name !== undefined && [...named, name].join('; ').length <= room) named.push(name)
  }
  const more = listed.length - named.length
  if (named.length === 0) return preparing.places(listed.length, isWanting)
  const rest = more > 0 ? ` ${preparing.moreGaps(more)}` : ''
  return `${isWanting ? preparing.wanting : start.missing.title} ${named.join('; ')}${rest}.`
}
