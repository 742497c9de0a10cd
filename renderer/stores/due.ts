import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { DueList } from '#shared/contract/due-rows.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { useLink } from '../link/link.ts'
import { latestAnswer } from './latest-answer.ts'

/** What is due, as far as it was looked at. */
export const useDue = defineStore('due', () => {
  const link = useLink()
  const list = ref<DueList>()
  /** Nobody has a deadline today: no decision that has some is in force. */
  const isUnknown = ref(false)
  const refusal = ref<Refusal>()
  const latest = latestAnswer()

  /** @param each how many of each group */
  async function read(each: number): Promise<void> {
    const answer = await latest(link.call('register.due', { each }))
    if (!answer) return
    refusal.value = answer.ok ? undefined : answer.refusal
    if (!answer.ok) return
    list.value = answer.value
    isUnknown.value = answer.value === undefined
  }

  /** @returns the file for a calendar, to be fetched; nothing where it could not be made */
  async function calendar(): Promise<{ readonly address: string; readonly name: string } | undefined> {
    const answer = await link.call('register.calendar', {})
    refusal.value = answer.ok ? undefined : answer.refusal
    return answer.ok ? { address: `${link.bytes}${answer.value.path}`, name: answer.value.name } : undefined
  }

  return { list, isUnknown, refusal, read, calendar }
})
