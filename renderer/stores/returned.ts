import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { ReturnedMinutes } from '#shared/contract/signed-elsewhere.ts'
import { useLink } from '../link/link.ts'
import { discardUpload, upload } from '../link/upload.ts'
import { useMinutes } from './minutes.ts'
import { useSitting } from './sitting.ts'

type State =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'looked'; readonly upload: string; readonly returned: ReturnedMinutes }
  /** How many signatures came with it. */
  | { readonly kind: 'taken'; readonly signatures: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** Minutes that came back from another machine: looked at first, and taken when the secretary says so. */
export const useReturned = defineStore('returned', () => {
  const link = useLink()
  const sitting = useSitting()
  const minutes = useMinutes()
  const state = ref<State>({ kind: 'none' })
  const name = ref('')
  const taking = ref(false)

  async function look(id: string, file: File): Promise<void> {
    forget()
    name.value = file.name
    state.value = { kind: 'looking' }
    const sent = await upload(file).catch(() => undefined)
    if (!sent?.ok) {
      state.value = { kind: 'refused', refusal: sent?.refusal ?? { code: 'host.unreachable' } }
      return
    }
    const answer = await link.call('minutes.look-back', { sitting: id, upload: sent.value })
    state.value = answer.ok
      ? { kind: 'looked', upload: sent.value, returned: answer.value }
      : { kind: 'refused', refusal: answer.refusal }
    if (!answer.ok || answer.value.kind === 'same') void discardUpload(sent.value)
  }

  /** With all that was shown to be odd about its signatures. */
  async function take(id: string): Promise<void> {
    const looked = state.value
    if (looked.kind !== 'looked' || looked.returned.kind !== 'newer') return
    const { added } = looked.returned
    const odd = added.flatMap(({ oddities }) => oddities.map(({ kind }) => kind))
    taking.value = true
    const answer = await sitting.change('minutes.take-back', {
      ...{ sitting: id, upload: looked.upload, accepts: [...new Set(odd)] },
    })
    taking.value = false
    if (!answer.ok) {
      state.value = { kind: 'refused', refusal: answer.refusal }
      return
    }
    minutes.show(answer.value)
    await sitting.open(id)
    state.value = { kind: 'taken', signatures: added.length }
  }

  function forget(): void {
    if (state.value.kind === 'looked') void discardUpload(state.value.upload)
    state.value = { kind: 'none' }
  }

  return { state, name, taking, look, take, forget }
})
