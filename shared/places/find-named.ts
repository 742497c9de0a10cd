import { marksFit, wordsOf, type Word } from '../kernel/typed-words.ts'

/** Something that is found by its name, or by its name and what stands beside it: its kind, its province, its code. */
export interface Named<T> {
  readonly found: T
  readonly words: readonly Word[]
  /** How many of the words, the first ones, are its name. */
  readonly own: number
  /** Short forms that are typed whole or not at all, such as "hcm". */
  readonly short: readonly string[]
  /** All words without marks, each after a space: most of what does not fit is passed over by this alone. */
  readonly line: string
}

export function named<T>(
  found: T,
  name: readonly Word[],
  beside: readonly Word[],
  short: readonly string[] = [],
): Named<T> {
  const words = [...name, ...beside]
  return { found, words, own: name.length, short, line: words.map(({ plain }) => ` ${plain}`).join('') }
}

/** Nobody types a longer name of a place; what is beyond is not looked at. */
const mostWords = 12

/**
 * What fits the words typed so far, the best first: each word begins one of the name or beside it, and none is left over. Marks that were
 * typed count before anything else, then a name that was typed to its end, then one that begins so.
 */
export function findNamed<T>(all: readonly Named<T>[], text: string, max: number): readonly T[] {
  const typed = wordsOf(text).slice(0, mostWords)
  if (typed.length === 0) return []
  const fits: { readonly found: T; readonly rank: number; readonly at: number }[] = []
  for (const [at, each] of all.entries()) {
    if (!mayFit(each, typed)) continue
    const rank = rankOf(each, typed)
    if (rank !== undefined) fits.push({ found: each.found, rank, at })
  }
  return fits
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, max)
    .map(({ found }) => found)
}

function mayFit<T>({ line, short }: Named<T>, typed: readonly Word[]): boolean {
  for (const { plain } of typed) if (!line.includes(` ${plain}`) && !short.includes(plain)) return false
  return true
}

/** Lower is better; nothing where a word fits nowhere. */
function rankOf<T>({ words, own, short }: Named<T>, typed: readonly Word[]): number | undefined {
  const places = placesOf(words, short, typed)
  if (!places) return undefined
  let [misses, partly, inName] = [0, 0, 0]
  let [inOrder, isShort] = [true, false]
  for (const [index, word] of typed.entries()) {
    const place = places[index] ?? -1
    const fits = words[place]
    if (!fits) isShort = true
    else {
      if (!marksFit(fits, word)) misses += 1
      if (fits.plain !== word.plain) partly += 1
      if (place < own && place !== inName++) inOrder = false
    }
  }
  const left = isShort ? 0 : own - inName
  return ((misses * 4 + closeness(inName, inOrder, left + partly)) * 16 + partly) * 16 + left
}

function closeness(inName: number, inOrder: boolean, missing: number): number {
  if (inName === 0) return 3
  if (!inOrder) return 2
  return missing === 0 ? 0 : 1
}

/** Which word each typed one is, whole words first; each is one typed word at most, and a short form is none of them. */
function placesOf(
  words: readonly Word[],
  short: readonly string[],
  typed: readonly Word[],
): readonly number[] | undefined {
  const at: number[] = []
  for (const [index, { plain }] of typed.entries())
    at[index] = words.findIndex((word, place) => word.plain === plain && !at.includes(place))
  for (const [index, { plain }] of typed.entries()) {
    if (at[index] !== -1 || short.includes(plain)) continue
    const place = words.findIndex((word, each) => word.plain.startsWith(plain) && !at.includes(each))
    if (place === -1) return undefined
    at[index] = place
  }
  return at
}
