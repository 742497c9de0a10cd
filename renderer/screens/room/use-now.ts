import { onScopeDispose, readonly, ref, type Ref } from 'vue'

/** Milliseconds after which "3 minutes ago" may be another. */
const step = 15_000

/** UTC milliseconds, moving on by itself for as long as somebody looks. @returns with a way to bring it up to date */
export function useNow(): { readonly now: Readonly<Ref<number>>; readonly look: () => void } {
  const now = ref(Date.now())
  const look = (): void => {
    now.value = Date.now()
  }
  const ticking = setInterval(look, step)
  onScopeDispose(() => clearInterval(ticking))
  return { now: readonly(now), look }
}
