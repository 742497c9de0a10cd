import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import { useRouter, type RouteLocationNormalized } from 'vue-router'

/** Whoever leaves a screen by whatever way, the window's own among them, with something typed and not saved is asked first. */
export interface Unsaved {
  /** Somebody is on the way out and would lose what was typed. */
  readonly asking: Ref<boolean>
  readonly leaveAnyway: () => Promise<void>
  /** What was typed is on disk. */
  readonly done: () => void
}

export function useUnsaved(isChanged: () => boolean): Unsaved {
  const router = useRouter()
  const asking = ref(false)
  let free = false
  let wanted: RouteLocationNormalized | undefined

  const stopAsking = router.beforeEach((to, from) => {
    if (free || to.name === from.name || !isChanged()) return true
    wanted = to
    asking.value = true
    return false
  })

  async function leaveAnyway(): Promise<void> {
    free = true
    asking.value = false
    if (wanted) await router.push(wanted.fullPath)
    free = false
  }

  const warn = (event: BeforeUnloadEvent): void => {
    if (!free && isChanged()) event.preventDefault()
  }
  onMounted(() => window.addEventListener('beforeunload', warn))
  onBeforeUnmount(() => {
    stopAsking()
    window.removeEventListener('beforeunload', warn)
  })
  return { asking, leaveAnyway, done: () => (free = true) }
}
