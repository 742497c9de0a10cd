import { computed, ref, shallowRef, type ComputedRef } from 'vue'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Guest, Invitation } from '#shared/contract/room.ts'
import type { SeatLine } from '../../parts/room/seat-line.ts'
import { useRoom } from '../../stores/room.ts'

/** One seat after the other is invited. What lets somebody in is here for as long as it is shown, and nowhere else. */
export function useInviting(sitting: () => string, lines: ComputedRef<readonly SeatLine[]>) {
  const room = useRoom()
  const guest = ref<Guest>()
  const invitation = shallowRef<Invitation>()
  const refusal = ref<Refusal>()
  /** When the device came that is there already. */
  let deviceBefore: number | undefined

  const line = computed(() => lines.value.find(({ seat }) => seat.guest === guest.value))
  const arrived = computed(() => {
    const device = line.value?.seat.device
    return invitation.value && device && device.at !== deviceBefore ? device.name : undefined
  })
  /** Down the board from here, and from its top again: whoever has no device. */
  const next = computed(() => {
    const at = lines.value.findIndex(({ seat }) => seat.guest === guest.value)
    return [...lines.value.slice(at + 1), ...lines.value.slice(0, Math.max(at, 0))].find(
      ({ seat, isScreen }) => !seat.device && !isScreen,
    )
  })

  /** Where one was given that still holds, a person says first whether it is to lose its effect. */
  async function begin(of: Guest): Promise<void> {
    invitation.value = undefined
    refusal.value = undefined
    guest.value = of
    deviceBefore = line.value?.seat.device?.at
    if (line.value?.seat.invitedAt === undefined) await give()
  }

  async function give(): Promise<void> {
    const of = guest.value
    if (of === undefined) return
    const answer = await room.invite(sitting(), of)
    if (guest.value !== of) return
    refusal.value = answer.ok ? undefined : answer.refusal
    invitation.value = answer.ok ? answer.value : undefined
  }

  function end(): void {
    guest.value = undefined
    invitation.value = undefined
    refusal.value = undefined
  }

  return { line, invitation, refusal, arrived, next, begin, give, end }
}
