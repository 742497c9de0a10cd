import type { DraftContent } from '#shared/dossier/draft.ts'

/** The steps of a dossier, in the order in which they are done. */
export const stepNames = [
  'product',
  'producer',
  'registration',
  'since',
  'evidence',
  'assessment',
  'commune',
  'review',
] as const
export type StepName = (typeof stepNames)[number]

/** Who fills a step: the producer, then the commune; the last is for whoever sends the dossier on (Điều 6.1, 6.2). */
export const stepOwners = ['producer', 'commune', 'both'] as const
export type StepOwner = (typeof stepOwners)[number]

export const ownerOf: Readonly<Record<StepName, StepOwner>> = {
  product: 'producer',
  producer: 'producer',
  registration: 'producer',
  since: 'producer',
  evidence: 'producer',
  assessment: 'producer',
  commune: 'commune',
  review: 'both',
}

/** What changed is asked only of a product that was recognised before (Điều 6.1b, c). */
export const stepsOf = (content: DraftContent): readonly StepName[] =>
  stepNames.filter(step => step !== 'since' || content.product.stage.kind !== 'first')

export const isStepName = (text: string): text is StepName => stepNames.some(step => step === text)
