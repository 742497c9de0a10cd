import { otherLetters, type OtherLetter } from '../kernel/letters.ts'
import type { DossierDeadlines, Filing, FilingWindow } from '../law/deadlines.ts'
import type { HashedRuleSet } from '../law/law.ts'
import { minimumsOf, reaches } from '../law/minimum.ts'
import {
  criteriaOf,
  offers,
  pointsOf,
  type CriteriaSet,
  type CriterionId,
  type Marks,
} from '../law/rule-set.ts'
import type { PlaceBook } from '../places/place-book.ts'
import { productCodeFaults, type ProductCodeFault } from '../places/product-code.ts'
import type { AdmittedPackage } from './admitted-package.ts'
import { adviceFindings, type AdviceFinding } from './advised.ts'
import type { Dossier } from './dossier.ts'
import type { PackageNote } from './package-note.ts'

/** Something a secretary should know about a dossier before the council sees it. None of them refuses the package. */
export type Finding =
  | { readonly kind: 'criterion-not-assessed'; readonly criterion: CriterionId }
  | { readonly kind: 'criterion-unknown'; readonly criterion: CriterionId }
  | { readonly kind: 'choice-unknown'; readonly criterion: CriterionId }
  | { readonly kind: 'claim-without-evidence'; readonly criterion: CriterionId }
  | { readonly kind: 'citation-without-file'; readonly criterion: CriterionId; readonly path: string }
  | { readonly kind: 'form-missing'; readonly form: 'registration' | 'selfAssessment' | 'communeReport' }
  | { readonly kind: 'file-uncited'; readonly path: string }
  | { readonly kind: 'minimum-not-claimed'; readonly criterion: CriterionId; readonly stars: number }
  /** Made under another text of its decision than this host has; the hashes tell them apart. */
  | { readonly kind: 'rules-differ'; readonly decision: string; readonly made: string; readonly here: string }
  | { readonly kind: 'filed-outside-window'; readonly window: FilingWindow }
  | { readonly kind: 'upgrade-not-up'; readonly from: number; readonly to: number }
  /** Filed on a day after the sitting's; days are yyyy-MM-dd. */
  | { readonly kind: 'filed-after'; readonly filedOn: string; readonly on: string }
  | { readonly kind: 'certified-after-filing'; readonly certifiedOn: string; readonly filedOn: string }
  /** The year at the end of the product code ((T)-(X)-(STT)-20..) is later than that of filing. */
  | { readonly kind: 'code-of-later-year'; readonly year: number; readonly filedOn: string }
  /** The product code is not of its form, or its places are not there, not together or not the dossier's. */
  | { readonly kind: 'code-place'; readonly about: ProductCodeFault }
  | {
      readonly kind: 'page-of-pageless'
      readonly criterion: CriterionId
      readonly path: string
      readonly page: number
    }
  /** A PDF that nobody can open without its password. */
  | { readonly kind: 'file-locked'; readonly path: string }
  /** Something of the package was set aside, or read with leniency. */
  | { readonly kind: 'package-note'; readonly note: PackageNote }
  /** Letters that documents are not set in, and what is printed for each; those of a script are printed in a typeface of their own. */
  | { readonly kind: 'letters-unusual'; readonly at: PrintedName; readonly letters: readonly OtherLetter[] }
  | AdviceFinding

/** The names of a dossier that the minutes print. */
export type PrintedName = 'code' | 'product' | 'producer' | 'commune'

/** The producer's own choices, those that the criteria set really offers. */
export function claimedMarks(dossier: Dossier, set: CriteriaSet): Marks {
  const criteria = new Map(criteriaOf(set).map(criterion => [criterion.id, criterion]))
  return Object.fromEntries(
    dossier.selfAssessment.criteria.flatMap(({ criterion, choice }) => {
      const known = criteria.get(criterion)
      return known && offers(known, choice) ? [[criterion, choice] as const] : []
    }),
  )
}

/** The stars that the producer asks for: the tier of an upgrade or renewal, 3 for a first rating (the lowest that is recognised). */
export function askedStars({ stage }: Pick<Dossier, 'stage'>): number {
  switch (stage.kind) {
    case 'first':
      return 3
    case 'upgrade':
      return stage.to
    case 'renewal':
      return stage.stars
  }
}

export function findingsOf(dossier: Dossier, set: CriteriaSet): readonly Finding[] {
  return [
    ...formFindings(dossier),
    ...claimFindings(dossier, set),
    ...citationFindings(dossier),
    ...minimumFindings(dossier, set),
    ...letterFindings(dossier),
    ...contradictions(dossier),
    ...(dossier.advice ? adviceFindings(dossier.advice, set) : []),
  ]
}

/**
 * What its dates and its frozen rule set say of a dossier.
 *
 * @param rules the decision that it was made under, as this host has it
 */
export function rulesFindings(
  dossier: Dossier,
  { ruleSet, hash }: HashedRuleSet,
  deadlines: DossierDeadlines | undefined,
): readonly Finding[] {
  const { hash: made } = dossier.ruleSet
  const certificate = deadlines?.reRating?.certificate
  const findings: Finding[] = []
  if (made !== hash) findings.push({ kind: 'rules-differ', decision: ruleSet.decision, made, here: hash })
  if (certificate && !certificate.filedInTime)
    findings.push({ kind: 'filed-outside-window', window: certificate.window })
  return findings
}

/** What deadlines and transition articles go by. */
export const filingOf = ({ filedOn, stage }: Dossier): Filing => ({
  filedOn,
  stage: stage.kind,
  certifiedOn: stage.kind === 'renewal' ? stage.certifiedOn : undefined,
})

function formFindings(dossier: Dossier): readonly Finding[] {
  const paths = new Set(dossier.files.map(file => file.path))
  return (['registration', 'selfAssessment', 'communeReport'] as const)
    .filter(form => !paths.has(dossier[form].path))
    .map(form => ({ kind: 'form-missing', form }))
}

function claimFindings(dossier: Dossier, set: CriteriaSet): readonly Finding[] {
  const assessed = new Map(dossier.selfAssessment.criteria.map(row => [row.criterion, row]))
  const criteria = criteriaOf(set)
  const known = new Set(criteria.map(criterion => criterion.id))
  const unknown = dossier.selfAssessment.criteria
    .filter(row => !known.has(row.criterion))
    .map((row): Finding => ({ kind: 'criterion-unknown', criterion: row.criterion }))
  const perCriterion = criteria.flatMap((criterion): Finding[] => {
    const row = assessed.get(criterion.id)
    if (!row) return [{ kind: 'criterion-not-assessed', criterion: criterion.id }]
    if (!offers(criterion, row.choice)) return [{ kind: 'choice-unknown', criterion: criterion.id }]
    const bare = pointsOf(criterion, row.choice) > 0 && row.citations.length === 0
    return bare ? [{ kind: 'claim-without-evidence', criterion: criterion.id }] : []
  })
  return [...unknown, ...perCriterion]
}

function citationFindings(dossier: Dossier): readonly Finding[] {
  const paths = new Set(dossier.files.map(file => file.path))
  const cited = new Set(
    dossier.selfAssessment.criteria.flatMap(row => row.citations.map(citation => citation.path)),
  )
  const missing = dossier.selfAssessment.criteria.flatMap(row =>
    row.citations
      .filter(citation => !paths.has(citation.path))
      .map((citation): Finding => ({
        kind: 'citation-without-file',
        criterion: row.criterion,
        path: citation.path,
      })),
  )
  const uncited = dossier.files
    .filter(file => file.row !== null && !cited.has(file.path) && file.path !== dossier.product.picture)
    .map((file): Finding => ({ kind: 'file-uncited', path: file.path }))
  return [...missing, ...uncited]
}

function minimumFindings(dossier: Dossier, set: CriteriaSet): readonly Finding[] {
  const claimed = claimedMarks(dossier, set)
  return minimumsOf(set)
    .filter(minimum => minimum.stars <= askedStars(dossier) && !reaches(claimed[minimum.criterion], minimum))
    .map(({ criterion, stars }) => ({ kind: 'minimum-not-claimed', criterion, stars }))
}

function letterFindings({ product, producer }: Dossier): readonly Finding[] {
  const names = {
    code: product.code,
    product: product.name,
    producer: producer.name,
    commune: producer.commune,
  }
  return (['code', 'product', 'producer', 'commune'] as const).flatMap((at): readonly Finding[] => {
    const letters = otherLetters(names[at])
    return letters.length === 0 ? [] : [{ kind: 'letters-unusual', at, letters }]
  })
}

/** What a dossier says of itself that cannot all be so. */
function contradictions({ stage, filedOn, product, files, selfAssessment }: Dossier): readonly Finding[] {
  const found: Finding[] = []
  if (stage.kind === 'upgrade' && stage.to <= stage.from)
    found.push({ kind: 'upgrade-not-up', from: stage.from, to: stage.to })
  if (stage.kind === 'renewal' && stage.certifiedOn !== undefined && stage.certifiedOn >= filedOn)
    found.push({ kind: 'certified-after-filing', certifiedOn: stage.certifiedOn, filedOn })
  const year = Number(/-(20\d\d)$/.exec(product.code)?.[1] ?? 0)
  if (year > Number(filedOn.slice(0, 4))) found.push({ kind: 'code-of-later-year', year, filedOn })
  const pageless = new Set(
    files.filter(({ mediaType }) => mediaType !== 'application/pdf').map(({ path }) => path),
  )
  for (const { criterion, citations } of selfAssessment.criteria)
    for (const { path, page } of citations)
      if (page !== null && pageless.has(path)) found.push({ kind: 'page-of-pageless', criterion, path, page })
  return found
}

/** What the day of the sitting and the files themselves say of a dossier. @param on the day, as yyyy-MM-dd */
export const admittedFindings = (
  { dossier, files, notes }: Pick<AdmittedPackage, 'dossier' | 'files' | 'notes'>,
  on: string,
): readonly Finding[] => [
  ...(dossier.filedOn > on ? [{ kind: 'filed-after', filedOn: dossier.filedOn, on } as const] : []),
  ...files.flatMap(({ path, locked }) => (locked ? [{ kind: 'file-locked', path } as const] : [])),
  ...notes.map(note => ({ kind: 'package-note', note }) as const),
]

/** What the table of places says of a dossier's product code. */
export const placeFindings = ({ product, producer, filedOn }: Dossier, book: PlaceBook): readonly Finding[] =>
  productCodeFaults(product.code, book, {
    communeCode: producer.communeCode,
    communeName: producer.commune,
    filedOn,
  }).map(about => ({ kind: 'code-place', about }))
