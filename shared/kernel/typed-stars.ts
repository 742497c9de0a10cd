import { cleanText } from './text.ts'
import { wordsOf } from './typed-words.ts'

const spoken: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5 }
const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5 }

/** Stars as people write them: 3, "3 sao", "Hạng 3 sao", "03 sao", "***", "★★★", "Ba sao", "OCOP 3*"; nothing where it says none or several. */
export function readStars(text: string): number | undefined {
  const typed = cleanText(text)
  if (/^[★☆*＊⭐\s]+$/u.test(typed)) return within(Array.from(typed.matchAll(/[★*＊⭐]/gu)).length)
  const plain = wordsOf(typed.replaceAll(/[★*＊⭐]+/gu, ' sao '))
    .map(word => word.plain)
    .filter(word => !beside.has(word))
  const [only, ...more] = plain
  if (only === undefined || more.length > 0) return undefined
  if (/^\d+$/.test(only)) return within(Number(only))
  // "3sao", and what a program keeps of a number.
  const joined = /^0?([1-5])(?:sao)?$/.exec(only)?.[1]
  return within(Number(joined ?? spoken[only] ?? roman[only] ?? 0))
}

const beside = new Set(['sao', 'hang', 'ocop', 'dat', 'xep', 'loai', 'san', 'pham', 'so'])

const within = (stars: number): number | undefined => (stars >= 1 && stars <= 5 ? stars : undefined)
