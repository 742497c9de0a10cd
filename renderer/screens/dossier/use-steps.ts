import { computed, onBeforeUnmount, watch, type ComputedRef } from 'vue'
import { gapsOf, stepState, type Gap, type StepState } from '../../parts/dossier/step-gaps.ts'
import { stepsOf, type StepName } from '../../parts/dossier/steps.ts'
import { useDraft } from '../../stores/draft.ts'
import { useDraftReview } from '../../stores/draft-review.ts'
import { useKeptTyping } from '../../stores/kept-typing.ts'
import { stepScreens } from './step-screens.ts'

/** The steps of the draft in hand, how each stands by what the host finds, and the one that is open. */
export interface Steps {
  readonly steps: ComputedRef<readonly { readonly name: StepName; readonly state: StepState | undefined }[]>
  readonly at: ComputedRef<StepName>
  /** From 0. */
  readonly place: ComputedRef<number>
  readonly before: ComputedRef<StepName | undefined>
  readonly after: ComputedRef<StepName | undefined>
  /** Of the open one. */
  readonly missing: ComputedRef<readonly Gap[]>
}

/** @param asked the step that the address names */
export function useSteps(id: () => string, asked: () => string): Steps {
  const draft = useDraft()
  const review = useDraftReview()
  const typing = useKeptTyping()
  const around = computed(() => ({ unreadable: typing.places(id()), found: review.problems }))
  const steps = computed(() => {
    const { content, view } = draft
    if (!content || !view) return []
    return stepsOf(content, view.purpose)
      .filter(name => stepScreens[name])
      .map(name => ({
        name,
        // The advisory team signs nothing here.
        state:
          name === 'review' && view.purpose === 'advise' ? undefined : stepState(name, content, around.value),
      }))
  })
  const at = computed((): StepName => {
    const [first] = steps.value
    return (steps.value.find(({ name }) => name === asked()) ?? first)?.name ?? 'product'
  })
  useLooking()
  const place = computed(() => steps.value.findIndex(({ name }) => name === at.value))

  return {
    steps,
    at,
    place,
    before: computed(() => steps.value[place.value - 1]?.name),
    after: computed(() => steps.value[place.value + 1]?.name),
    missing: computed(() => (draft.content ? gapsOf(at.value, draft.content, around.value) : [])),
  }
}

/** The host is asked what it finds in the draft in hand, and again after each change that is on disk. */
function useLooking(): void {
  const draft = useDraft()
  const review = useDraftReview()
  watch(
    () => draft.view && ([draft.view.id, draft.view.revision] as const),
    (now, last) => {
      if (!now) return
      const [open] = now
      if (open === last?.[0]) review.lookSoon(open)
      else void review.look(open)
    },
    { immediate: true },
  )
  onBeforeUnmount(review.forget)
}
