import { defineStore } from 'pinia'
import { ref } from 'vue'
import { typingSchema, type TypingOfDrafts } from '#shared/contract/kept-typing.ts'

const kept = 'ocop.typing'

/**
 * What was typed into fields of dossiers and cannot be read as a day or a figure: a draft has no room for it, so this window keeps it,
 * by draft and place, until it is mended.
 */
export const useKeptTyping = defineStore('kept-typing', () => {
  const drafts = ref(readKept())

  const read = (draft: string, place: string): string | undefined => drafts.value[draft]?.[place]
  const places = (draft: string): readonly string[] => Object.keys(drafts.value[draft] ?? {})

  function keep(draft: string, place: string, text: string | undefined): void {
    if (read(draft, place) === text) return
    const others = without(drafts.value[draft] ?? {}, place)
    write({ ...drafts.value, [draft]: text === undefined ? others : { ...others, [place]: text } })
  }

  /** The draft is gone. */
  const forget = (draft: string): void => write(without(drafts.value, draft))

  function write(now: TypingOfDrafts): void {
    drafts.value = Object.fromEntries(
      Object.entries(now).filter(([, places]) => Object.keys(places).length > 0),
    )
    try {
      localStorage.setItem(kept, JSON.stringify(drafts.value))
    } catch {
      // A window that may keep nothing works as well: what cannot be read is then lost with it.
    }
  }

  return { read, places, keep, forget }
})

const without = <Value>(all: Readonly<Record<string, Value>>, key: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(all).filter(([each]) => each !== key))

function readKept(): TypingOfDrafts {
  try {
    return typingSchema.parse(JSON.parse(localStorage.getItem(kept) ?? '{}'))
  } catch {
    return {}
  }
}
