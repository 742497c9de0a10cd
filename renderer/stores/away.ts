import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { AwayEntry, AwayRoom, WayAway } from '#shared/contract/away.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useLink } from '../link/link.ts'

/** Milliseconds between two questions whether somebody has agreed. */
const pause = 3_000

/** Rooms of other laptops that are entered from this machine. */
export const useAway = defineStore('away', () => {
  const link = useLink()
  const rooms = ref<readonly AwayRoom[]>()
  const refusal = ref<Refusal>()
  const busy = ref(false)
  /** The room in which a seat is waited for. */
  const waiting = ref<string>()

  async function read(): Promise<void> {
    const answer = await link.call('away.list', {})
    if (answer.ok) rooms.value = answer.value.rooms
    else refusal.value = answer.refusal
  }

  /** @returns where the room is shown, when this machine has a seat in it */
  async function follow(coming: Promise<Result<AwayEntry, Refusal>>): Promise<string | undefined> {
    busy.value = true
    refusal.value = undefined
    const answer = await coming
    busy.value = false
    waiting.value = answer.ok && answer.value.kind === 'waiting' ? answer.value.room : undefined
    if (!answer.ok) refusal.value = answer.refusal
    const problem = refusal.value
    await read()
    refusal.value = problem ?? refusal.value
    return answer.ok && answer.value.kind === 'in' ? answer.value.address : undefined
  }

  const join = (by: WayAway, device: string): Promise<string | undefined> =>
    follow(link.call('away.join', { by, device }))

  const enter = (room: string): Promise<string | undefined> => follow(link.call('away.enter', { room }))

  async function forget(room: string): Promise<void> {
    const answer = await link.call('away.forget', { room })
    if (answer.ok) rooms.value = answer.value.rooms
    if (waiting.value === room) waiting.value = undefined
  }

  return { rooms, refusal, busy, waiting, pause, read, join, enter, forget }
})
