import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import { onBeforeRouteLeave, useRouter, type RouteLocationNormalized } from 'vue-router'

/** Whoever leaves a screen with something typed and not saved is asked first. */
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

  onBeforeRouteLeave(to => {
    if (free || !isChanged()) return true
    wanted = to
    asking.value = true
    return false
  })

  async function leaveAnyway(): Promise<void> {
    free = true
    asking.value = false
    if (wanted) await router.push(wanted.fullPath)
  }

  const warn = (event: BeforeUnloadEvent): void => {
    if (!free && isChanged()) event.preventDefault()
  }
  onMounted(() => window.addEventListener('beforeunload', warn))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', warn))
  return { asking, leaveAnyway, done: () => (free = true) }
}
