import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { RecoveryView } from '#shared/contract/data.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { useLink } from '../link/link.ts'

/** What the host says of data that it could not open. */
export const useRecovery = defineStore('recovery', () => {
  const link = useLink()
  const view = ref<RecoveryView>()
  const refusal = ref<Refusal>()

  async function read(): Promise<void> {
    const answer = await link.call('recovery.read', {})
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) view.value = answer.value
  }

  return { view, refusal, read }
})
