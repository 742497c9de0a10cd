import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { StartView } from '#shared/contract/answers.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Seat } from '#shared/council/seat.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useLink } from '../link/link.ts'
import { beginAgain } from './begin-again.ts'

/** Who is at this keyboard, and what the host has: the mirror behind the start screen and the cover. */
export const useSession = defineStore('session', () => {
  const link = useLink()
  const start = ref<StartView>()
  const seat = ref<Seat>({ kind: 'secretary' })
  const refusal = ref<Refusal>()
  const training = computed(() => start.value?.training ?? false)

  let restoring: Promise<void> | undefined

  async function refresh(): Promise<void> {
    mirror(await link.call('start.read', {}))
  }

  function mirror(answer: Result<StartView, Refusal>): void {
    refusal.value = answer.ok ? undefined : answer.refusal
    if (!answer.ok) return
    start.value = answer.value
    seat.value = answer.value.seat
  }

  /** After the wire was down. A host that was started anew knows nobody: whoever had a seat at this keyboard takes it again. */
  function restore(): Promise<void> {
    restoring ??= takeBack().finally(() => (restoring = undefined))
    return restoring
  }

  async function takeBack(): Promise<void> {
    const had = seat.value
    const answer = await link.call('start.read', {})
    const forgotten = answer.ok && answer.value.seat.kind === 'secretary' && had.kind !== 'secretary'
    if (forgotten && !(await takeSeat(had.sitting, had.member, had.kind === 'paper'))) return
    mirror(answer)
  }

  async function takeSeat(sitting: string, member: string, paper: boolean): Promise<Refusal | undefined> {
    const answer = await link.call('seat.take', { sitting, member, paper })
    if (!answer.ok) return answer.refusal
    seat.value = answer.value.seat
    return undefined
  }

  async function leaveSeat(): Promise<Refusal | undefined> {
    const answer = await link.call('seat.leave', {})
    if (!answer.ok) return answer.refusal
    seat.value = answer.value.seat
    return undefined
  }

  link.on('sitting.changed', () => void refresh())
  link.on('link.restored', () => void restore())
  link.on('backups.changed', () => void refresh())
  link.on('data.restored', beginAgain)
  return { start, seat, training, refusal, refresh, restore, takeSeat, leaveSeat }
})
