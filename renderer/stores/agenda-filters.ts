import { defineStore } from 'pinia'
import { ref } from 'vue'

/** What each list of a sitting was narrowed down to, for who comes back to it. Kept while the window is open. */
export const useAgendaFilters = defineStore('agenda-filters', () => {
  const kept = ref<
    Readonly<Record<string, Readonly<Record<'text' | 'standing' | 'commune' | 'set', string>>>>
  >({})
  return { kept }
})
