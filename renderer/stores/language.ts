import { defineStore } from 'pinia'
import { computed, ref, watchEffect } from 'vue'
import { wordsIn, type Language } from '#shared/words/words.ts'

const kept = 'ocop.language'

/** The language of the screens, remembered on this device; Vietnamese until somebody chooses English. */
export const useLanguage = defineStore('language', () => {
  const language = ref<Language>(localStorage.getItem(kept) === 'en' ? 'en' : 'vi')
  const words = computed(() => wordsIn[language.value])
  watchEffect(() => {
    localStorage.setItem(kept, language.value)
    document.documentElement.lang = language.value
  })
  return { language, words }
})
