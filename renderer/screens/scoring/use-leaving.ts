import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import { onBeforeRouteLeave, useRouter } from 'vue-router'
import { holdsSheet } from '#shared/council/seat.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { useSession } from '../../stores/session.ts'
import { useSheet } from '../../stores/sheet.ts'
import { useStation } from '../../stores/station.ts'

/** The way off a sheet: however a person goes, what they typed is written first and the seat is given up. */
export interface Leaving {
  /** Something could not be written, and leaving would lose it. */
  readonly losing: Ref<boolean>
  /** Everything is marked and on disk, and the sheet is not handed in. */
  readonly whole: Ref<boolean>
  readonly refusal: Ref<Refusal | undefined>
  readonly leave: () => Promise<void>
  readonly leaveAnyway: () => Promise<void>
}

/** @param isElsewhere another window has the sheet open: whoever leaves this one takes nothing away there */
export function useLeaving(isElsewhere: () => boolean): Leaving {
  const session = useSession()
  const sheet = useSheet()
  const station = useStation()
  const router = useRouter()
  const losing = ref(false)
  const whole = ref(false)
  const refusal = ref<Refusal>()
  let isLeft = false

  async function leave(): Promise<void> {
    await sheet.keepNotes()
    if (sheet.unsaved.length > 0) losing.value = true
    else if (sheet.own && !sheet.isHandedIn && isWhole()) whole.value = true
    else await leaveAnyway()
  }

  function isWhole(): boolean {
    const { blanks = [], contradictions = [] } = sheet.standing?.state ?? {}
    return sheet.standing !== undefined && blanks.length + contradictions.length === 0
  }

  async function leaveAnyway(): Promise<void> {
    if (station.own) {
      isLeft = true
      return void (await router.push({ name: 'seat' }))
    }
    refusal.value = await session.leaveSeat()
    losing.value &&= refusal.value !== undefined
    whole.value &&= refusal.value !== undefined
  }

  /** The browser's own way back goes the same way. */
  onBeforeRouteLeave(() => {
    if (isLeft || isElsewhere() || !holdsSheet(session.seat)) return true
    void leave()
    return false
  })

  const warn = (event: BeforeUnloadEvent): void => {
    if (sheet.pending) event.preventDefault()
  }
  onMounted(() => window.addEventListener('beforeunload', warn))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', warn))
  return { losing, whole, refusal, leave, leaveAnyway }
}
