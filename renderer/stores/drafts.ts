import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { DraftList } from '#shared/contract/draft-views.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useLink } from '../link/link.ts'
import { useKeptTyping } from './kept-typing.ts'

/** The dossiers that are being prepared on this machine. */
export const useDrafts = defineStore('drafts', () => {
  const link = useLink()
  const typing = useKeptTyping()
  const list = ref<DraftList>()
  const refusal = ref<Refusal>()

  function heard<T>(answer: Result<T, Refusal>): T | undefined {
    refusal.value = answer.ok ? undefined : answer.refusal
    return answer.ok ? answer.value : undefined
  }

  async function read(): Promise<void> {
    list.value = heard(await link.call('draft.list', {})) ?? list.value
  }

  /** @returns the new draft; nothing where it could not be made */
  const create = async (): Promise<string | undefined> => heard(await link.call('draft.create', {}))?.draft

  /** @returns whether it is gone */
  async function remove(draft: string): Promise<boolean> {
    if (!heard(await link.call('draft.remove', { draft }))) return false
    typing.forget(draft)
    await read()
    return true
  }

  link.on('link.restored', () => void read())
  return { list, refusal, read, create, remove }
})
