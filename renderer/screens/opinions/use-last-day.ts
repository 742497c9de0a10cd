import { computed, ref, type WritableComputedRef } from 'vue'
import { addDays } from '#shared/kernel/day.ts'
import { vietnamDay } from '#shared/words/figures.ts'

/** Days that a member is given where nothing else says. */
const usual = 14

/** The last day for an answer: two weeks, or as long as the law leaves; what a person chose stays. @param end of the period of the law */
export function useLastDay(end: () => string | undefined): WritableComputedRef<string | null> {
  const today = vietnamDay(Date.now())
  const offered = (): string => {
    const last = end()
    const due = addDays(today, usual)
    return last !== undefined && last >= today && last < due ? last : due
  }
  const chosen = ref<string | null>()
  return computed({
    get: () => (chosen.value === undefined ? offered() : chosen.value),
    set: day => (chosen.value = day),
  })
}
