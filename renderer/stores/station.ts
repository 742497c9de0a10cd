import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { StationView } from '#shared/contract/room.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Seat } from '#shared/council/seat.ts'
import { useLink } from '../link/link.ts'

/** Which station this browser is, and, in the room, what is asked of whoever sits here. */
export const useStation = defineStore('station', () => {
  const link = useLink()
  const view = ref<StationView>()
  /** The seat of a member at a device of their own; nothing at the laptop and on the room's screen. */
  const own = computed(() => (view.value?.at === 'seat' ? view.value : undefined))
  const seat = computed<Seat>(() =>
    own.value?.seated
      ? { kind: 'member', sitting: own.value.sitting, member: own.value.member }
      : { kind: 'nobody' },
  )
  const isLaptop = computed(() => view.value?.at === 'laptop')
  /** Since when the link has been down, in UTC milliseconds. */
  const downSince = ref<number>()

  async function refresh(): Promise<Refusal | undefined> {
    const answer = await link.call('station.read', {})
    if (!answer.ok) return answer.refusal
    view.value = answer.value
    return undefined
  }

  /** Opens the seat of this device with its member's PIN, which is chosen here the first time. */
  async function sitDown(pin: string): Promise<Refusal | undefined> {
    if (!own.value) return undefined
    const { sitting, member } = own.value
    if (own.value.pin === 'to-choose') {
      const chosen = await link.call('pin.choose', { sitting, holder: member, pin })
      if (!chosen.ok) return chosen.refusal
    }
    const answer = await link.call('seat.take', { sitting, member, paper: false, pin })
    return answer.ok ? refresh() : answer.refusal
  }

  /** Calls the secretary, or has been answered. */
  async function raiseHand(raised: boolean): Promise<Refusal | undefined> {
    if (!own.value) return undefined
    const { sitting, member } = own.value
    const answer = await link.call('hand.raise', { sitting, member, raised })
    return answer.ok ? refresh() : answer.refusal
  }

  /** Answers another device that asks for this seat. */
  async function answerJoining(joining: string, agreed: boolean): Promise<Refusal | undefined> {
    if (!own.value) return undefined
    const answer = await link.call('joining.answer', { sitting: own.value.sitting, joining, agreed })
    return answer.ok ? refresh() : answer.refusal
  }

  link.on('link.fallen', () => (downSince.value ??= Date.now()))
  link.on('link.restored', () => (downSince.value = undefined))
  return { view, own, isLaptop, seat, downSince, refresh, sitDown, raiseHand, answerJoining }
})
