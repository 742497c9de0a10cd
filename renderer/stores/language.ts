import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watchEffect } from 'vue'
import type { Language } from '#shared/words/language.ts'
import type { Words } from '#shared/words/words.ts'

const kept = 'ocop.language'

/** Each language is fetched by itself: nobody waits for the words of the other. */
const wordsOf: Readonly<Record<Language, () => Promise<Words>>> = {
  vi: async () => (await import('#shared/words/vi/vi.ts')).vi,
  en: async () => (await import('#shared/words/en/en.ts')).en,
}

/** The language of the screens, remembered on this device; Vietnamese until somebody chooses English. */
export const useLanguage = defineStore('language', () => {
  const spoken = ref<Language>(localStorage.getItem(kept) === 'en' ? 'en' : 'vi')
  const fetched = shallowRef<Words>()
  let wanted = spoken.value

  /** The screens change when the words are there. Of two choices in a row the later counts, whichever comes first. */
  async function speak(next: Language): Promise<void> {
    wanted = next
    const words = await wordsOf[next]()
    if (wanted !== next) return
    fetched.value = words
    spoken.value = next
  }

  watchEffect(() => {
    localStorage.setItem(kept, spoken.value)
    document.documentElement.lang = spoken.value
  })
  return {
    language: computed({ get: () => spoken.value, set: next => void speak(next) }),
    words: computed(() => {
      if (!fetched.value) throw new Error('No words: they are fetched before anything is drawn')
      return fetched.value
    }),
    /** Fetches the words of the language that was chosen last; before that nothing can be drawn. */
    begin: () => speak(spoken.value),
  }
})
