import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Answers } from '#shared/contract/answers.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { useLink } from '../link/link.ts'

/** The rules that a new sitting can be held under, and its creation. */
export const useNewSitting = defineStore('new-sitting', () => {
  const link = useLink()
  const law = ref<Answers['law.list']>()
  const refusal = ref<Refusal>()

  async function read(): Promise<void> {
    const answer = await link.call('law.list', {})
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) law.value = answer.value
  }

  /** @returns the sitting, once it is on disk */
  async function create(input: Input<'sitting.create'>): Promise<string | undefined> {
    const answer = await link.call('sitting.create', input)
    refusal.value = answer.ok ? undefined : answer.refusal
    return answer.ok ? answer.value.sitting : undefined
  }

  return { law, refusal, read, create }
})
