import { ref, watch, type Ref } from 'vue'
import { addDays } from '#shared/kernel/day.ts'
import { vietnamDay } from '#shared/words/figures.ts'

/** Days that a member is given where nothing else says. */
const usual = 14

/** The last day for an answer: two weeks, or as long as the law leaves; what a person chose stays. @param end of the period of the law */
export function useLastDay(end: () => string | undefined): Ref<string | null> {
  const today = vietnamDay(Date.now())
  const offered = (): string => {
    const last = end()
    const due = addDays(today, usual)
    return last !== undefined && last >= today && last < due ? last : due
  }
  const until = ref<string | null>(offered())
  watch(end, (_, before) => {
    if (before === undefined || until.value === before) until.value = offered()
  })
  return until
}
