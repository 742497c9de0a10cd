import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { FoundVisits, VisitShown } from '#shared/register/visit-query.ts'
import { useLink } from '../link/link.ts'
import { latestAnswer } from './latest-answer.ts'

/** Visits to products, as far as they were looked at. */
export const useVisits = defineStore('visits', () => {
  const link = useLink()
  const list = ref<FoundVisits>()
  const refusal = ref<Refusal>()
  const latest = latestAnswer()

  /** @param count how many of them, from the first */
  async function read(show: VisitShown, count: number): Promise<void> {
    const answer = await latest(link.call('inspection.list', { show, count }))
    if (!answer) return
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) list.value = answer.value
  }

  return { list, refusal, read }
})
