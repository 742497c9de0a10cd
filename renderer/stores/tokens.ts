import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Answers } from '#shared/contract/answers.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { lookingForTokens } from '#shared/contract/signing.ts'
import { useLink } from '../link/link.ts'

/** Tokens that are plugged into the host's machine, as they were when they were last looked for. */
export const useTokens = defineStore('tokens', () => {
  const link = useLink()
  const found = ref<Answers['token.look']>()
  /** How far it is, from 0 to 1, while they are looked for. */
  const looking = ref<number>()
  const refusal = ref<Refusal>()

  link.on('work.progress', ({ work, share }) => {
    if (work === 'tokens' && looking.value !== undefined) looking.value = share
  })

  /** @param driver one more that is to be asked, by its path */
  async function look(driver?: string): Promise<void> {
    if (looking.value !== undefined) return
    looking.value = 0
    refusal.value = undefined
    const answer = await link.call('token.look', driver === undefined ? {} : { driver })
    looking.value = undefined
    if (answer.ok) found.value = answer.value
    else if (answer.refusal.code !== 'work.cancelled') refusal.value = answer.refusal
  }

  const stop = async (): Promise<void> =>
    void (await link.call('work.cancel', { work: 'tokens', of: lookingForTokens }))

  async function forgetDriver(driver: string): Promise<void> {
    const answer = await link.call('token.forget-driver', { driver })
    if (answer.ok) await look()
    else refusal.value = answer.refusal
  }

  return { found, looking, refusal, look, stop, forgetDriver }
})
