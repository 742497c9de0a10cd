import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Roster } from '#shared/contract/answers.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { useLink } from '../link/link.ts'

/** The saved council and its members, which the next sitting starts with. */
export const useRoster = defineStore('roster', () => {
  const link = useLink()
  const roster = ref<Roster>()
  const refusal = ref<Refusal>()

  async function read(): Promise<void> {
    const answer = await link.call('roster.read', {})
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) roster.value = answer.value
  }

  /** @returns whether it is on disk */
  async function save(changed: Roster): Promise<boolean> {
    const answer = await link.call('roster.save', { ...changed, members: [...changed.members] })
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) roster.value = answer.value
    return answer.ok
  }

  return { roster, refusal, read, save }
})
