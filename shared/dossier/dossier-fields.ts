import { canonicalJson } from '../kernel/canonical.ts'
import type { Dossier } from './dossier.ts'

/** What the forms say of a dossier, each by where it stands; claims and files are told apart from these. */
const readers = [
  ['criteriaSet', ({ criteriaSet }: Dossier) => criteriaSet],
  ['ruleSet', ({ ruleSet }: Dossier) => ruleSet],
  ['stage', ({ stage }: Dossier) => stage],
  ['filedOn', ({ filedOn }: Dossier) => filedOn],
  ['product.code', ({ product }: Dossier) => product.code],
  ['product.name', ({ product }: Dossier) => product.name],
  ['product.description', ({ product }: Dossier) => product.description],
  ['producer.name', ({ producer }: Dossier) => producer.name],
  ['producer.kind', ({ producer: { kind, kindOther } }: Dossier) => ({ kind, kindOther })],
  ['producer.address', ({ producer }: Dossier) => producer.address],
  [
    'producer.commune',
    ({ producer: { commune, communeCode, district } }: Dossier) => ({
      ...{ commune, communeCode, district },
    }),
  ],
  ['producer.contact', ({ producer: { phone, email } }: Dossier) => ({ phone, email })],
  ['producer.representative', ({ producer }: Dossier) => producer.representative],
  ['producer.foundedOn', ({ producer }: Dossier) => producer.foundedOn],
  ['producer.registrationNumber', ({ producer }: Dossier) => producer.registrationNumber],
  ['producer.history', ({ producer }: Dossier) => producer.history],
  ['producer.organisation', ({ producer }: Dossier) => producer.organisation],
  ['registration.samples', ({ registration }: Dossier) => registration.samples],
  ['business.material', ({ selfAssessment: { business } }: Dossier) => business.material],
  ['business.quality', ({ selfAssessment: { business } }: Dossier) => business.quality],
  ['business.market', ({ selfAssessment: { business } }: Dossier) => business.market],
  ['business.results', ({ selfAssessment: { business } }: Dossier) => business.results],
  [
    'business.years',
    ({ selfAssessment: { business } }: Dossier) => ({
      years: business.years,
      outputUnit: business.outputUnit,
      growth: business.growth,
    }),
  ],
  [
    'statement.papers',
    ({ selfAssessment: { papers, otherRight } }: Dossier) => ({
      papers: papers.toSorted(),
      otherRight,
    }),
  ],
  ['statement.plan', ({ selfAssessment }: Dossier) => selfAssessment.plan],
  ['commune.localMaterial', ({ communeReport }: Dossier) => communeReport.localMaterial],
  ['commune.localLabour', ({ communeReport }: Dossier) => communeReport.localLabour],
  ['commune.originOfIdea', ({ communeReport }: Dossier) => communeReport.originOfIdea],
  ['commune.localIdentity', ({ communeReport }: Dossier) => communeReport.localIdentity],
  [
    'commune.letter',
    ({ communeReport: { letterNumber, letterOn } }: Dossier) => ({ letterNumber, letterOn }),
  ],
  ['advice', ({ advice }: Dossier) => advice],
] as const

export type DossierField = (typeof readers)[number][0]

/** A field that is not what it was; the texts are there where it is a text and nothing else. */
export interface FieldChange {
  readonly field: DossierField
  readonly before: string | undefined
  readonly now: string | undefined
}

export const changedFields = (before: Dossier, now: Dossier): readonly FieldChange[] =>
  readers.flatMap(([field, read]) => {
    const [was, is] = [read(before), read(now)]
    return canonicalJson(was) === canonicalJson(is) ? [] : [{ field, before: textOf(was), now: textOf(is) }]
  })

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
