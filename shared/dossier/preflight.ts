import type { DossierDeadlines } from '../law/deadlines.ts'
import type { HashedRuleSet } from '../law/law.ts'
import type { CriteriaSet } from '../law/rule-set.ts'
import { sheetState } from '../law/sheet-state.ts'
import { never } from '../kernel/never.ts'
import type { PlaceBook } from '../places/place-book.ts'
import { claimsAgainstData } from './claims-against-data.ts'
import { readProductCode } from '../places/product-code.ts'
import { isAboutAdvice } from './advised.ts'
import { dossierAsIs } from './dossier-as-is.ts'
import type { Dossier } from './dossier.ts'
import type { Draft } from './draft.ts'
import { claimedMarks, findingsOf, placeFindings, rulesFindings, type Finding } from './findings.ts'
import { adviceProblems, placeOfAdvice } from './preflight-advice.ts'
import { fieldProblems } from './preflight-fields.ts'
import { figureProblems } from './preflight-figures.ts'
import { fileProblems, type MeasuresOf } from './preflight-files.ts'
import type { DraftPlace, Mend, Problem } from './problem.ts'

/** What a draft is held against. */
export interface PreflightGround {
  /** The criteria set that it names and the decision of that; nothing where none is chosen, or it is not here. */
  readonly law:
    | {
        readonly set: CriteriaSet
        readonly rules: HashedRuleSet
        readonly deadlines: DossierDeadlines | undefined
      }
    | undefined
  readonly places: PlaceBook | undefined
  readonly measuresOf: MeasuresOf
  /** Today, yyyy-MM-dd. */
  readonly on: string
}

/**
 * Everything that a council would send a dossier back for, found before it leaves: what loading finds, what the forms ask for, and what is
 * wrong with its files. Errors first, each in the order of the steps.
 */
export function preflight(draft: Draft, ground: PreflightGround): readonly Problem[] {
  const problems =
    draft.purpose === 'advise'
      ? adviceProblems(draft.content.advice, ground.law?.set)
      : dossierProblems(draft, ground)
  return problems.toSorted((a, b) => Number(a.severity !== 'error') - Number(b.severity !== 'error'))
}

function dossierProblems(draft: Draft, ground: PreflightGround): readonly Problem[] {
  const { content } = draft
  const dossier = dossierAsIs(draft)
  return [
    ...fieldProblems(content),
    ...communeProblems(content, ground),
    ...figureProblems(content.business),
    ...fileProblems(draft, ground.measuresOf),
    ...pageProblems(draft, ground.measuresOf),
    ...dossierFindings(dossier, ground).map(finding => problemOf(finding, content)),
    ...(ground.law ? excludedClaims(dossier, ground.law.set) : []),
    ...(ground.law ? claimsAgainstData(content, ground.law.set) : []),
  ]
}

/** While the product has no code, nothing holds the commune against the table of places. */
function communeProblems(
  { product, producer }: Draft['content'],
  { places }: PreflightGround,
): readonly Problem[] {
  const { commune, communeCode } = producer
  if (!places || communeCode !== null || commune === '' || readProductCode(product.code)) return []
  const at = { step: 'producer', field: 'commune' } as const
  return [{ finding: { kind: 'commune-not-chosen', commune }, severity: 'warning', at }]
}

/** What loading would find, without what the draft's own checks say better. */
function dossierFindings(dossier: Dossier, { law, places, on }: PreflightGround): readonly Finding[] {
  const { filedOn, product } = dossier
  const made = law && { ...dossier, ruleSet: { ...dossier.ruleSet, hash: law.rules.hash } }
  return [
    ...(law && made ? findingsOf(made, law.set) : []),
    ...(law && made && filedOn !== '' ? rulesFindings(made, law.rules, law.deadlines) : []),
    ...(places && product.code !== '' && filedOn !== '' ? placeFindings(dossier, places) : []),
    ...(filedOn > on ? [{ kind: 'filed-after', filedOn, on } as const] : []),
  ].filter(finding => finding.kind !== 'form-missing' && !('filedOn' in finding && finding.filedOn === ''))
}

/** A finding of loading as its maker meets it: how grave it is, where it is mended, and its files by their titles. */
function problemOf(finding: Finding, content: Draft['content']): Problem {
  const mend = mendOf(finding)
  const at = placeOf(finding, content)
  const file = 'path' in finding ? content.files.find(({ id }) => id === finding.path) : undefined
  return {
    finding: file && 'path' in finding ? { ...finding, path: file.title } : finding,
    severity: warnings.has(finding.kind) ? 'warning' : 'error',
    at: file ? { ...at, file: file.id } : at,
    ...(file && finding.kind === 'file-uncited' && { or: { step: 'evidence', file: file.id } }),
    ...(mend && { mend }),
  }
}

const warnings: ReadonlySet<Finding['kind']> = new Set<Finding['kind']>([
  'file-uncited',
  'minimum-not-claimed',
  'filed-outside-window',
  'filed-after',
  'page-of-pageless',
  'letters-unusual',
])

function placeOf(finding: Finding, { producer }: Draft['content']): DraftPlace {
  if (isAboutAdvice(finding)) return placeOfAdvice(finding)
  if ('criterion' in finding) return { step: 'assessment', criterion: finding.criterion }
  switch (finding.kind) {
    case 'file-uncited':
      return { step: 'assessment' }
    case 'file-locked':
    case 'form-missing':
    case 'package-note':
      return { step: 'evidence' }
    case 'letters-unusual':
      return finding.at === 'producer' || finding.at === 'commune'
        ? { step: 'producer', field: finding.at === 'producer' ? 'name' : 'commune' }
        : { step: 'product', field: finding.at === 'code' ? 'code' : 'name' }
    case 'code-place':
      // A commune that was only typed is most likely what is wrong of the two.
      return finding.about.fault === 'other-commune' && producer.communeCode === null
        ? { step: 'producer', field: 'commune' }
        : { step: 'product', field: 'code' }
    case 'code-of-later-year':
      return { step: 'product', field: 'code' }
    case 'filed-after':
    case 'filed-outside-window':
      return { step: 'product', field: 'filedOn' }
    case 'upgrade-not-up':
    case 'certified-after-filing':
      return { step: 'product', field: 'stage' }
    case 'rules-differ':
      return { step: 'product', field: 'criteriaSet' }
    default:
      return never(finding)
  }
}

const mendOf = (finding: Finding): Mend | undefined =>
  finding.kind === 'citation-without-file'
    ? { kind: 'drop-citation', criterion: finding.criterion, file: finding.path }
    : undefined

/** Pages that are cited and that their file does not have. */
function pageProblems({ content, kept }: Draft, measuresOf: MeasuresOf): readonly Problem[] {
  // What was measured here counts before what came with a file.
  const pagesOf = new Map(
    kept.map(({ id, sha256, pages }) => [id, measuresOf(sha256)?.pages.length || pages]),
  )
  const titleOf = new Map(content.files.map(({ id, title }) => [id, title]))
  return content.assessment.criteria.flatMap(({ criterion, citations }) =>
    citations.flatMap(({ file, page }): readonly Problem[] => {
      const pages = pagesOf.get(file) ?? null
      if (page === null || pages === null || page <= pages) return []
      return [
        {
          finding: { kind: 'page-beyond', criterion, path: titleOf.get(file) ?? '', page, pages },
          severity: 'error',
          at: { step: 'assessment', criterion, file },
          mend: { kind: 'drop-citation', criterion, file },
        },
      ]
    }),
  )
}

/** Options where the sheet leaves nothing to give points for. */
const excludedClaims = (dossier: Dossier, set: CriteriaSet): readonly Problem[] =>
  sheetState(set, claimedMarks(dossier, set)).contradictions.map(({ criterion, with: other }) => ({
    finding: { kind: 'claim-excluded', criterion, with: other },
    severity: 'error',
    at: { step: 'assessment', criterion },
  }))
