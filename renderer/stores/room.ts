import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Answers } from '#shared/contract/answers.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import {
  screenSeat,
  type Guest,
  type Invitation,
  type Network,
  type RoomView,
} from '#shared/contract/room.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useLink } from '../link/link.ts'
import { atMostEvery } from './at-most-every.ts'
import { latestAnswer } from './latest-answer.ts'

/** Milliseconds between two questions, however busy the room is. */
const pause = 500

type Change =
  'room.open' | 'room.close' | 'invitation.withdraw' | 'device.free' | 'product.call' | 'screen.show'

/** The room of the sitting on this screen, as the secretary sees it. It keeps no invitation: whoever shows one has it. */
export const useRoom = defineStore('room', () => {
  const link = useLink()
  const sitting = ref<string>()
  const view = shallowRef<RoomView>()
  const networks = shallowRef<readonly Network[]>()
  const latest = latestAnswer()

  /** Members' seats; the screen is not counted. */
  const seats = computed(() => (view.value?.seats ?? []).filter(({ guest }) => guest !== screenSeat))
  const connected = computed(() => seats.value.filter(({ connection }) => connection?.connected).length)
  const hands = computed(() => seats.value.filter(({ handRaisedAt }) => handRaisedAt !== undefined).length)

  /** Follows the room of a sitting from now on. */
  async function follow(id: string): Promise<void> {
    if (sitting.value !== id) view.value = undefined
    sitting.value = id
    await read()
  }

  async function read(): Promise<void> {
    if (sitting.value !== undefined)
      await take(sitting.value, link.call('room.read', { sitting: sitting.value }))
  }

  /** The last that was asked counts. @returns why it was refused */
  async function take(of: string, coming: Promise<Result<RoomView, Refusal>>): Promise<Refusal | undefined> {
    const newest = await latest(coming)
    if (newest && of === sitting.value) view.value = newest.ok ? newest.value : view.value
    const answer = await coming
    return answer.ok ? undefined : answer.refusal
  }

  const change = <N extends Change>(name: N, input: Input<N>): Promise<Refusal | undefined> =>
    take(input.sitting, link.call<Change>(name, input))

  async function findNetworks(): Promise<void> {
    const answer = await link.call('room.networks', {})
    networks.value = answer.ok ? answer.value.networks : []
  }

  const invite = (of: string, guest: Guest): Promise<Result<Invitation, Refusal>> =>
    link.call('invitation.give', { sitting: of, guest })

  async function tell<N extends 'joining.answer' | 'hand.raise'>(
    name: N,
    input: Input<N>,
  ): Promise<Refusal | undefined> {
    const answer: Result<Answers[N], Refusal> = await link.call(name, input)
    return answer.ok ? undefined : answer.refusal
  }

  const readCalmly = atMostEvery(pause, () => void read())
  link.on('room.changed', told => {
    if (told.sitting === sitting.value) readCalmly()
  })
  link.on('link.restored', () => void read())
  return { view, networks, seats, connected, hands, follow, change, findNetworks, invite, tell }
})
