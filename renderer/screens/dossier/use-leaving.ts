import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import { onBeforeRouteLeave, useRouter, type RouteLocationNormalized } from 'vue-router'
import { useDraft } from '../../stores/draft.ts'

/** Leaving a dossier: what is typed is written first; where it cannot be, whoever leaves is asked. */
export interface Leaving {
  readonly asking: Ref<boolean>
  readonly leaveAnyway: () => Promise<void>
}

export function useLeaving(): Leaving {
  const draft = useDraft()
  const router = useRouter()
  const asking = ref(false)
  let wanted: RouteLocationNormalized | undefined
  const isUnsaved = (): boolean => draft.saving !== undefined && draft.saving.kind !== 'saved'

  onBeforeRouteLeave(async to => {
    if (isUnsaved()) await draft.write()
    if (!isUnsaved()) return true
    wanted = to
    asking.value = true
    return false
  })

  async function leaveAnyway(): Promise<void> {
    draft.close()
    asking.value = false
    if (wanted) await router.push(wanted.fullPath)
  }

  const warn = (event: BeforeUnloadEvent): void => {
    if (!isUnsaved()) return
    void draft.write()
    event.preventDefault()
  }
  onMounted(() => window.addEventListener('beforeunload', warn))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', warn))
  return { asking, leaveAnyway }
}
