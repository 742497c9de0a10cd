import { computed, onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import { holdsSheet, type Seat } from '#shared/council/seat.ts'
import { useProduct } from '../../stores/product.ts'
import { useSession } from '../../stores/session.ts'
import { loadKeptWork } from '../../stores/kept-work.ts'
import { holdSheet } from '../../stores/sheet-window.ts'
import { useSitting } from '../../stores/sitting.ts'
import { useStation } from '../../stores/station.ts'

/** A sheet on the screen, for as long as somebody sits at it; whoever has no seat at it is sent to the cover. */
export interface SheetOpening {
  /** Another window of this browser has the sheet open: it is not opened here as well. */
  readonly elsewhere: Ref<boolean>
  readonly open: () => Promise<void>
}

export function useSheetOpening(sitting: () => string, product: () => string): SheetOpening {
  const session = useSession()
  const sittings = useSitting()
  const shown = useProduct()
  const station = useStation()
  const router = useRouter()
  const elsewhere = ref(false)
  const isSeated = computed(() => holdsSheet(session.seat) && session.seat.sitting === sitting())
  let writes: Seat['kind'] | undefined
  let release: (() => void) | undefined

  /** A member's sheet leads to the cover; one that the secretary wrote, to the secretary's screens. */
  const leadOn = () =>
    station.own
      ? router.replace({ name: 'seat' })
      : writes === 'paper' || writes === 'council'
        ? router.replace({ name: 'scoring', params: { sitting: sitting() }, query: { product: product() } })
        : router.replace({ name: 'cover', params: { sitting: sitting(), product: product() } })

  async function open(): Promise<void> {
    if (!station.own && !session.start) await session.refresh()
    if (!isSeated.value && !station.own) await session.resume(sitting(), product())
    if (!isSeated.value) return void (await leadOn())
    writes = session.seat.kind
    release ??= await holdSheet()
    elsewhere.value = release === undefined
    // What another window had not written is this one's to write, now that it holds the sheet.
    if (release) await loadKeptWork()
    await Promise.all([sittings.open(sitting()), ...(release ? [shown.open(sitting(), product())] : [])])
  }

  onMounted(open)
  /** Given back here, or in another tab of the same browser. */
  watch(isSeated, seated => seated || leadOn())
  onBeforeUnmount(() => {
    release?.()
    shown.close()
  })
  return { elsewhere, open }
}
