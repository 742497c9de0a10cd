import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import type { StartView } from '#shared/contract/answers.ts'
import type { KeptWork } from '#shared/contract/kept-work.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { isOpinionCopy } from '#shared/council/opinion-file.ts'
import { holdsSheet, type Seat } from '#shared/council/seat.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useLink } from '../link/link.ts'
import { beginAgain } from './begin-again.ts'
import { forgetKeptWork, loadKeptWork } from './kept-work.ts'
import { useStation } from './station.ts'

/** Who is at this keyboard, and what the host has: the mirror behind the start screen and the cover. */
export const useSession = defineStore('session', () => {
  const link = useLink()
  const station = useStation()
  const start = ref<StartView>()
  const seat = ref<Seat>({ kind: 'secretary' })
  const refusal = ref<Refusal>()
  const training = computed(() => {
    const { view } = station
    return start.value?.training ?? (view !== undefined && view.at !== 'laptop' && view.training)
  })

  /** The program had forgotten this seat, and it was taken again. */
  const returned = ref(false)
  /** Why a sheet that was left open could not be opened again, and what was typed there and never written. */
  const notReturned = ref<NotReturned>()
  let restoring: Promise<void> | undefined

  async function refresh(): Promise<void> {
    if (await isInRoom()) return
    if (station.view) mirror(await link.call('start.read', {}))
  }

  /** A device in the room is asked after its own seat and nothing else; a laptop stays one. */
  async function isInRoom(): Promise<boolean> {
    if (!station.isLaptop) refusal.value = await station.refresh()
    return station.view !== undefined && station.view.at !== 'laptop'
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
    if (await isInRoom()) return
    const answer = await link.call('start.read', {})
    const forgotten = answer.ok && !holdsSheet(answer.value.seat) && holdsSheet(had)
    if (!forgotten || !holdsSheet(had)) return mirror(answer)
    if (isOpinionCopy(had.sitting)) return sitAgain(had.sitting)
    const refused = await takeSeat(had.sitting, had.member, had.kind === 'paper')
    if (refused) mirror(answer)
    else returned.value = true
  }

  /** At a copy in which an opinion file is answered. */
  async function sitAgain(sitting: string): Promise<void> {
    const answer = await link.call('opinion-copy.sit', { sitting })
    refusal.value = answer.ok ? await station.refresh() : answer.refusal
    await isInRoom()
    returned.value = answer.ok
  }

  async function takeSeat(
    sitting: string,
    member: string,
    paper: boolean,
    pin?: string,
  ): Promise<Refusal | undefined> {
    const answer = await link.call('seat.take', {
      sitting,
      member,
      paper,
      ...(pin === undefined ? {} : { pin }),
    })
    if (!answer.ok) return answer.refusal
    seat.value = answer.value.seat
    returned.value = false
    notReturned.value = undefined
    return undefined
  }

  /** Opens what that seat handed in on another laptop; nobody sits down. */
  async function openSeat(sitting: string, member: string, pin: string): Promise<Refusal | undefined> {
    const answer = await link.call('seat.open', { sitting, member, pin })
    return answer.ok ? undefined : answer.refusal
  }

  async function enterAsSecretary(sitting: string, pin: string) {
    const answer = await link.call('secretary.enter', { sitting, pin })
    if (answer.ok) seat.value = answer.value.seat
    return answer
  }

  /** Takes the seat again at which somebody worked on this sheet when the program stopped. */
  async function resume(sitting: string, product: string): Promise<void> {
    const work = await loadKeptWork()
    if (work?.sitting !== sitting || work.product !== product) return
    const refused = await takeSeat(sitting, work.member, work.paper)
    returned.value = refused === undefined
    if (!refused) return
    notReturned.value = { refusal: refused, ...work }
    if (!keepsWork.includes(refused.code)) forgetKeptWork()
  }

  async function leaveSeat(): Promise<Refusal | undefined> {
    const answer = await link.call('seat.leave', {})
    if (!answer.ok) return answer.refusal
    seat.value = answer.value.seat
    returned.value = false
    forgetKeptWork()
    return undefined
  }

  const removeSitting = (sitting: string) => relist('sitting.remove', sitting)
  const bringBackSitting = (sitting: string) => relist('sitting.bring-back', sitting)

  /** @returns whether it was done; the list is read anew either way */
  async function relist(command: 'sitting.remove' | 'sitting.bring-back', sitting: string): Promise<boolean> {
    const answer = await link.call(command, { sitting })
    await refresh()
    if (!answer.ok) refusal.value = answer.refusal
    return answer.ok
  }

  // Before anything is drawn by it: a screen that opens finds its member seated.
  watch(
    () => station.view,
    view => {
      if (view && view.at !== 'laptop') seat.value = station.seat
    },
    { flush: 'sync' },
  )
  link.on('sitting.changed', () => station.isLaptop && void refresh())
  link.on('station.changed', () => void isInRoom())
  link.on('link.restored', () => void restore())
  link.on('backups.changed', () => void refresh())
  link.on('data.restored', beginAgain)
  return {
    ...{ start, seat, training, refusal, returned, notReturned },
    ...{ refresh, restore, takeSeat, openSeat, enterAsSecretary, resume, leaveSeat },
    ...{ removeSitting, bringBackSitting },
  }
})

/** Answers after which the same member may still come back to what was typed: later, or with the PIN of the seat. */
const keepsWork: readonly Refusal['code'][] = ['host.unreachable', 'pin.needed']

interface NotReturned extends Pick<KeptWork, 'member' | 'unwritten'> {
  readonly refusal: Refusal
}
