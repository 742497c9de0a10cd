import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { TakenList } from '#shared/register/taken-list.ts'
import { useLink } from '../link/link.ts'

/** The lists of offices that were taken into the register. */
export const useTakenLists = defineStore('taken-lists', () => {
  const link = useLink()
  const lists = ref<readonly TakenList[]>()
  const refusal = ref<Refusal>()
  /** Of a list that is taken back, how far that is: from 0 to 1. */
  const share = ref<number>()
  let going: string | undefined

  async function read(): Promise<void> {
    const answer = await link.call('register.lists', {})
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) lists.value = answer.value.lists
  }

  /** @returns whether nothing of it counts any more */
  async function takeBack(list: string, reason: string): Promise<boolean> {
    going = list
    share.value = 0
    const answer = await link.call('register.take-list-back', { list, reason })
    share.value = going = undefined
    if (answer.ok) await read()
    else refusal.value = answer.refusal.code === 'work.cancelled' ? undefined : answer.refusal
    return answer.ok
  }

  function stop(): void {
    if (going !== undefined) void link.call('work.cancel', { work: 'register.take-list-back', of: going })
  }

  link.on('work.progress', ({ work, of, share: done }) => {
    if (work === 'register.take-list-back' && of === going) share.value = done
  })
  return { lists, refusal, share, read, takeBack, stop }
})
