import { computed, type WritableComputedRef } from 'vue'
import { everyProduct, type ProductFilter } from '../../parts/agenda/shown-products.ts'
import { useAgendaFilters } from '../../stores/agenda-filters.ts'
import type { Step } from './steps.ts'

/** What the list of a step is narrowed down to; it is as it was left when the step is come back to. */
export function useAgendaFilter(sitting: () => string, step: Step): WritableComputedRef<ProductFilter> {
  const store = useAgendaFilters()
  const key = (): string => `${sitting()} ${step}`
  return computed({
    get: () => store.kept[key()] ?? everyProduct,
    set: filter => (store.kept = { ...store.kept, [key()]: filter }),
  })
}
