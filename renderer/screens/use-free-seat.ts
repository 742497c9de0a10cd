import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import { holdsSheet } from '#shared/council/seat.ts'
import { useSession } from '../stores/session.ts'
import { isSheetHeld } from '../stores/sheet-window.ts'

/** Who comes to a screen without a sheet has left every sheet: a seat that is still taken is given back first. */
export interface FreeSeat {
  /** The member whose sheet is open in another window of this browser: it is not taken away from there. */
  readonly elsewhere: Ref<string | undefined>
  readonly free: () => Promise<void>
}

export function useFreeSeat(): FreeSeat {
  const session = useSession()
  const elsewhere = ref<string>()

  async function free(): Promise<void> {
    await session.refresh()
    const { seat } = session
    elsewhere.value = holdsSheet(seat) && (await isSheetHeld()) ? seat.member : undefined
    if (holdsSheet(seat) && elsewhere.value === undefined) await session.leaveSeat()
  }

  /** Whoever comes back to this window is told what was opened in the other meanwhile. */
  const look = (): void => void (document.visibilityState === 'visible' && free())
  onMounted(() => document.addEventListener('visibilitychange', look))
  onBeforeUnmount(() => document.removeEventListener('visibilitychange', look))
  return { elsewhere, free }
}
