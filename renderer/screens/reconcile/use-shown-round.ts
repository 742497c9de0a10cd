import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import type { RevealedRound } from '#shared/council/product-view.ts'
import { columnsOf, type Column } from '../../parts/reconcile/column.ts'
import { useWords } from '../../parts/use-words.ts'
import { useProduct } from '../../stores/product.ts'
import { useSitting } from '../../stores/sitting.ts'

/** Which round of a product is looked at, the last one unless another is chosen, and the round before where it stands beside it. */
export interface ShownRound {
  readonly rounds: ComputedRef<readonly RevealedRound[]>
  readonly last: ComputedRef<RevealedRound | undefined>
  readonly shown: ComputedRef<RevealedRound | undefined>
  readonly earlier: ComputedRef<RevealedRound | undefined>
  readonly columns: ComputedRef<readonly Column[]>
  readonly number: Readonly<Ref<number>>
  readonly beside: Readonly<Ref<boolean>>
  show(round: number): void
  putBeside(yes: boolean): void
}

export function useShownRound(): ShownRound {
  const product = useProduct()
  const sitting = useSitting()
  const words = useWords()
  const rounds = computed(() => product.view?.rounds ?? [])
  const last = computed(() => rounds.value.at(-1))
  const number = ref(last.value?.number ?? 1)
  const beside = ref(true)
  const numbered = (wanted: number): RevealedRound | undefined =>
    rounds.value.find(each => each.number === wanted)
  const shown = computed(() => numbered(number.value) ?? last.value)
  watch(
    () => last.value?.number,
    now => (number.value = now ?? 1),
  )
  return {
    rounds,
    last,
    shown,
    earlier: computed(() => (beside.value ? numbered(number.value - 1) : undefined)),
    columns: computed(() =>
      shown.value ? columnsOf(sitting.view?.members ?? [], shown.value, words.value) : [],
    ),
    number,
    beside,
    show: wanted => (number.value = wanted),
    putBeside: yes => (beside.value = yes),
  }
}
