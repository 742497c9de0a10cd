import { defineStore } from 'pinia'
import { reactive } from 'vue'

/** What the secretary was offered and does not want, by its key; offered again when the program is started anew. */
export const usePutOff = defineStore('put-off', () => {
  const keys = reactive(new Set<string>())
  return { has: (key: string) => keys.has(key), add: (key: string) => keys.add(key) }
})
