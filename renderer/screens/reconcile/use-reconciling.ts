import { ref, type Ref } from 'vue'
import type { CommandName, Input } from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { useProduct } from '../../stores/product.ts'
import { useSitting } from '../../stores/sitting.ts'

/** The hand that gives the commands of this step, one at a time, and what came of the last. */
export interface Reconciling {
  readonly busy: Readonly<Ref<boolean>>
  readonly refusal: Ref<Refusal | undefined>
  /** @returns whether it was accepted, the product being shown as it then stands; if not, `refusal` says why */
  give<N extends CommandName>(name: N, input: Input<N>): Promise<boolean>
}

export function useReconciling(): Reconciling {
  const sitting = useSitting()
  const product = useProduct()
  const busy = ref(false)
  const refusal = ref<Refusal>()

  async function give<N extends CommandName>(name: N, input: Input<N>): Promise<boolean> {
    busy.value = true
    try {
      const answer = await sitting.change(name, input)
      refusal.value = answer.ok ? undefined : answer.refusal
      if (answer.ok) await product.refresh()
      return answer.ok
    } finally {
      busy.value = false
    }
  }
  return { busy, refusal, give }
}
