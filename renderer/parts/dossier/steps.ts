import type { DraftContent, DraftPurpose } from '#shared/dossier/draft.ts'

/** The steps of a dossier, in the order in which they are done. */
export const stepNames = [
  'product',
  'producer',
  'registration',
  'since',
  'evidence',
  'assessment',
  'commune',
  'team-marks',
  'team-opinion',
  'review',
] as const
export type StepName = (typeof stepNames)[number]

/** Where something is put right: a step, a field of it, and what lies open in it. */
export interface StepPlace {
  readonly step: StepName
  /** A field of it, by its name in the draft. */
  readonly field?: string
  readonly criterion?: string
  /** The id of a file. */
  readonly file?: string
}

/**
 * Who fills a step: the producer, then the commune; the advisory team works on a dossier that is finished. The last is for whoever sends it
 * on (Điều 6.1, 6.2, 7.3c).
 */
export const stepOwners = ['producer', 'commune', 'team', 'both'] as const
export type StepOwner = (typeof stepOwners)[number]

export const ownerOf: Readonly<Record<StepName, StepOwner>> = {
  product: 'producer',
  producer: 'producer',
  registration: 'producer',
  since: 'producer',
  evidence: 'producer',
  assessment: 'producer',
  commune: 'commune',
  'team-marks': 'team',
  'team-opinion': 'team',
  review: 'both',
}

/** What changed is asked only of a product that was recognised before (Điều 6.1b, c). */
export function stepsOf(content: DraftContent, purpose: DraftPurpose): readonly StepName[] {
  const isAdvising = purpose === 'advise'
  return stepNames.filter(step => {
    if (step === 'review') return true
    if (step === 'since' && content.product.stage.kind === 'first') return false
    return (ownerOf[step] === 'team') === isAdvising
  })
}
