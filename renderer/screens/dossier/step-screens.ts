import { defineAsyncComponent, type Component } from 'vue'
import type { StepName } from '../../parts/dossier/steps.ts'

/** The screen of each step; a step without one is not offered. */
export const stepScreens: Readonly<Partial<Record<StepName, Component>>> = {
  product: defineAsyncComponent(() => import('./ProductStep.vue')),
  producer: defineAsyncComponent(() => import('./ProducerStep.vue')),
  registration: defineAsyncComponent(() => import('./RegistrationStep.vue')),
  since: defineAsyncComponent(() => import('./SinceStep.vue')),
  commune: defineAsyncComponent(() => import('./CommuneStep.vue')),
  evidence: defineAsyncComponent(() => import('./EvidenceStep.vue')),
  assessment: defineAsyncComponent(() => import('./AssessmentStep.vue')),
  'team-marks': defineAsyncComponent(() => import('./TeamMarksStep.vue')),
  'team-opinion': defineAsyncComponent(() => import('./TeamOpinionStep.vue')),
  review: defineAsyncComponent(() => import('./ReviewStep.vue')),
}
