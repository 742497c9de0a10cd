import { contentOfNothing, type DraftContent } from '#shared/dossier/draft.ts'
import { isSame } from '#shared/kernel/same.ts'
import type { StepName } from './steps.ts'

/** What a step still lacks; each has its words. */
export const gapNames = [
  'criteriaSet',
  'code',
  'productName',
  'description',
  'filedOn',
  'certifiedOn',
  'producerName',
  'producerKind',
  'address',
  'communeName',
  'phone',
  'representative',
  'position',
  'samples',
  'years',
  'market',
  'plan',
  'recognisedOn',
  'changes',
  'files',
  'criteria',
  'localMaterial',
  'localLabour',
  'originOfIdea',
  'localIdentity',
  'letterNumber',
  'letterOn',
  'unreadable',
] as const
export type Gap = (typeof gapNames)[number]

export type StepState = 'untouched' | 'missing' | 'done'

type Lacks = (content: DraftContent) => Readonly<Partial<Record<Gap, boolean>>>

/** True where something is lacking. */
const lacks: Readonly<Record<StepName, Lacks>> = {
  product: ({ product: { criteriaSet, code, name, description, filedOn, stage } }) => ({
    criteriaSet: criteriaSet === '',
    code: code === '',
    productName: name === '',
    description: description === '',
    certifiedOn: stage.kind === 'renewal' && stage.certifiedOn === undefined,
    filedOn: filedOn === null,
  }),
  producer: ({ producer: { name, kind, kindOther, address, commune, phone, representative } }) => ({
    producerName: name === '',
    producerKind: kind === null || (kind === 'other' && kindOther === ''),
    address: address === '',
    communeName: commune === '',
    phone: phone === '',
    representative: representative.name === '',
    position: representative.position === '',
  }),
  registration: ({ registration, business, assessment }) => ({
    samples: registration.samples === '',
    years: business.years.every(({ revenue }) => revenue === null),
    market: business.market === '',
    plan: assessment.plan === '',
  }),
  since: ({ since }) => ({
    recognisedOn: !since || since.recognisedOn === null,
    changes: !since || since.changes === '',
  }),
  evidence: ({ files }) => ({ files: files.length === 0 }),
  assessment: ({ assessment }) => ({ criteria: assessment.criteria.every(({ choice }) => choice === null) }),
  commune: ({ commune }) => ({
    localMaterial: commune.localMaterial === '',
    localLabour: commune.localLabour === '',
    originOfIdea: commune.originOfIdea === '',
    localIdentity: commune.localIdentity === '',
    letterNumber: commune.letterNumber === '',
    letterOn: commune.letterOn === null,
  }),
  review: () => ({}),
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
  review: () => undefined,
}

/**
 * What a step still lacks before the dossier can go on.
 *
 * @param unreadable the places of what was typed and cannot be read; they begin with their step
 */
export function gapsOf(step: StepName, content: DraftContent, unreadable: readonly string[]): readonly Gap[] {
  const lacking: Readonly<Partial<Record<Gap, boolean>>> = {
    ...lacks[step](content),
    unreadable: unreadable.some(place => place.startsWith(`${step}.`)),
  }
  return gapNames.filter(gap => lacking[gap] === true)
}

export function stepState(step: StepName, content: DraftContent, unreadable: readonly string[]): StepState {
  const gaps = gapsOf(step, content, unreadable)
  const isBlank = isSame(writtenBy[step](content), writtenBy[step](contentOfNothing))
  if (isBlank && !gaps.includes('unreadable')) return 'untouched'
  return gaps.length > 0 ? 'missing' : 'done'
}
