import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Answers } from '#shared/contract/answers.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { CouncilProfile } from '#shared/council/profile.ts'
import { useLink } from '../link/link.ts'

/** The rules that a new sitting can be held under, and its creation. */
export const useNewSitting = defineStore('new-sitting', () => {
  const link = useLink()
  const law = ref<Answers['law.list']>()
  const profiles = ref<readonly CouncilProfile[]>([])
  const refusal = ref<Refusal>()

  async function read(): Promise<void> {
    const [answer, rules] = await Promise.all([link.call('law.list', {}), link.call('profile.list', {})])
    refusal.value = !answer.ok ? answer.refusal : !rules.ok ? rules.refusal : undefined
    if (answer.ok) law.value = answer.value
    if (rules.ok) profiles.value = rules.value.profiles.map(({ profile }) => profile)
  }

  /** @returns the sitting, once it is on disk */
  async function create(input: Input<'sitting.create'>): Promise<string | undefined> {
    const answer = await link.call('sitting.create', input)
    refusal.value = answer.ok ? undefined : answer.refusal
    return answer.ok ? answer.value.sitting : undefined
  }

  return { law, profiles, refusal, read, create }
})
