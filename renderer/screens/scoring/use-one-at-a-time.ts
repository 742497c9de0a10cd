import { useMediaQuery } from '@vueuse/core'
import type { Ref } from 'vue'

/** On a telephone sheet and evidence are shown one at a time, and there are no keys to tell of. */
export function useOneAtATime(): Readonly<Ref<boolean>> {
  return useMediaQuery('(max-width: 40rem)')
}
