import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { DraftList, DraftTally } from '#shared/contract/draft-views.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useLink } from '../link/link.ts'
import { useKeptTyping } from './kept-typing.ts'

/** The dossiers that are being prepared on this machine. */
export const useDrafts = defineStore('drafts', () => {
  const link = useLink()
  const typing = useKeptTyping()
  const list = ref<DraftList>()
  const tallies = ref<ReadonlyMap<string, DraftTally>>(new Map())
  const refusal = ref<Refusal>()
  let counting = false
  let isStale = false
  const lines = computed(() =>
    (list.value?.drafts ?? []).map(draft => ({ ...draft, tally: tallies.value.get(draft.id) })),
  )

  function heard<T>(answer: Result<T, Refusal>): T | undefined {
    refusal.value = answer.ok ? undefined : answer.refusal
    return answer.ok ? answer.value : undefined
  }

  async function read(): Promise<void> {
    list.value = heard(await link.call('draft.list', {})) ?? list.value
    await count()
  }

  /** How much is found of each comes after the list. One question at a time; what changes meanwhile is asked about again. */
  async function count(): Promise<void> {
    if (counting) {
      isStale = true
      return
    }
    counting = true
    const answer = await link.call('draft.tallies', {})
    counting = false
    if (answer.ok) tallies.value = new Map(answer.value.tallies.map(tally => [tally.draft, tally]))
    if (wasStale()) await count()
  }

  function wasStale(): boolean {
    const was = isStale
    isStale = false
    return was
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
  // Whoever never looked at the list waits for no count.
  link.on('draft.measured', () => void (list.value && count()))
  return { list, lines, refusal, read, create, remove }
})
