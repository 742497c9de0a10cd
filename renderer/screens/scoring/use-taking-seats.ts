import { ref, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import type { Refusal } from '#shared/contract/refusal.ts'
import { secretarySeat } from '#shared/council/seat.ts'
import type { SittingView } from '#shared/council/view.ts'
import { useSession } from '../../stores/session.ts'

/** Sitting down at a sheet of a product. */
export interface TakingSeats {
  readonly refusal: Ref<Refusal | undefined>
  readonly busy: Ref<boolean>
  /** The member whose PIN is asked for. */
  readonly entering: Ref<string | undefined>
  /** A member gives their PIN first, where the rules ask for one; the secretary with a paper sheet does not. */
  readonly take: (member: string, paper: boolean) => Promise<void>
  readonly toSheet: () => Promise<unknown>
}

export function useTakingSeats(sitting: () => SittingView, product: () => string): TakingSeats {
  const session = useSession()
  const router = useRouter()
  const refusal = ref<Refusal>()
  const busy = ref(false)
  const entering = ref<string>()

  const toSheet = () => router.push({ name: 'sheet', params: { sitting: sitting().id, product: product() } })

  async function take(member: string, paper: boolean): Promise<void> {
    if (sitting().pins?.chosen.includes(secretarySeat) && !paper) {
      entering.value = member
      return
    }
    busy.value = true
    refusal.value = await session.takeSeat(sitting().id, member, paper)
    busy.value = false
    if (!refusal.value) await toSheet()
  }
  return { refusal, busy, entering, take, toSheet }
}
