import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Input } from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { useLink } from '../link/link.ts'

const work = { work: 'register.export', of: 'register' } as const

/** Products of the register on their way into a spreadsheet. */
export const useRegisterExport = defineStore('register-export', () => {
  const link = useLink()
  const refusal = ref<Refusal>()
  /** How far it is, from 0 to 1; nothing while none is written. */
  const share = ref<number>()

  /** @returns where the file is to be had; nothing where there is none, or somebody stopped it */
  async function write(
    asked: Input<'register.export'>,
  ): Promise<{ readonly address: string; readonly name: string } | undefined> {
    share.value = 0
    const answer = await link.call('register.export', asked)
    share.value = undefined
    refusal.value = answer.ok || answer.refusal.code === 'work.cancelled' ? undefined : answer.refusal
    return answer.ok ? { address: `${link.bytes}${answer.value.path}`, name: answer.value.name } : undefined
  }

  const stop = (): void => void link.call('work.cancel', work)

  link.on('work.progress', ({ work: which, share: done }) => {
    if (which === work.work && share.value !== undefined) share.value = done
  })
  return { refusal, share, write, stop }
})
