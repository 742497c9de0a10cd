import { ref, watchPostEffect, type Ref } from 'vue'

/** @returns asks for the focus to go to a part as soon as it is on the screen: what was done may be on disk before what came of it is read again */
export function focusWhenThere(part: Readonly<Ref<{ focus: () => void } | null>>): () => void {
  const isAsked = ref(false)
  watchPostEffect(() => {
    if (!isAsked.value || !part.value) return
    isAsked.value = false
    part.value.focus()
  })
  return () => (isAsked.value = true)
}
