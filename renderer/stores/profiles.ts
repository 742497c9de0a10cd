import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { ProfileList } from '#shared/contract/answers.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { CouncilProfile } from '#shared/council/profile.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useLink } from '../link/link.ts'

/** The operating rules of this machine: those that come with the program, and the council's own. */
export const useProfiles = defineStore('profiles', () => {
  const link = useLink()
  const profiles = ref<ProfileList['profiles']>()
  const refusal = ref<Refusal>()
  /** The name of the rules saved last, for the list to say so. */
  const saved = ref<string>()

  function take(answer: Result<ProfileList, Refusal>): boolean {
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) profiles.value = answer.value.profiles
    return answer.ok
  }

  const read = async (): Promise<void> => void take(await link.call('profile.list', {}))

  /** @returns whether it is on disk */
  async function save(profile: CouncilProfile): Promise<boolean> {
    const done = take(await link.call('profile.save', { profile }))
    saved.value = done ? profile.name : undefined
    return done
  }

  /** @returns whether it is gone */
  async function remove(profile: string): Promise<boolean> {
    saved.value = undefined
    return take(await link.call('profile.remove', { profile }))
  }

  return { profiles, saved, refusal, read, save, remove }
})
