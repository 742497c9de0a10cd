import { inject, type ComputedRef, type InjectionKey } from 'vue'
import type { Words } from '#shared/words/words.ts'

/** The application provides the words of the language in use under this key. */
export const wordsKey: InjectionKey<ComputedRef<Words>> = Symbol('words')

/** The words of the language in use: `const words = useWords()`, then `words.common.save` in a template. */
export function useWords(): ComputedRef<Words> {
  const words = inject(wordsKey)
  if (!words) throw new Error('No words: the application did not provide them')
  return words
}
