import { marksFit, wordsOf, type Word } from '../kernel/typed-words.ts'

/** A name of a place, apart from its kind. */
export interface PlaceName {
  /** As it is written out; empty where the name stands alone. */
  readonly kind: string
  readonly words: readonly Word[]
}

/** Kinds of places of today and of before, with the short forms that registers use. */
const kinds: Readonly<Record<string, string>> = {
  xa: 'xã',
  x: 'xã',
  phuong: 'phường',
  p: 'phường',
  'thi tran': 'thị trấn',
  tt: 'thị trấn',
  'dac khu': 'đặc khu',
  huyen: 'huyện',
  h: 'huyện',
  quan: 'quận',
  q: 'quận',
  'thi xa': 'thị xã',
  tx: 'thị xã',
  'thanh pho': 'thành phố',
  tp: 'thành phố',
  tinh: 'tỉnh',
}

const kindWords = new Map(Object.values(kinds).map(kind => [kind, wordsOf(kind)]))

/** Takes "Xã Tân An", "x. Tân An" and "TÂN AN" apart; "xã" alone is a name. */
export function placeName(text: string): PlaceName {
  return apartFromKind(wordsOf(text))
}

/** The same of words that were read already. */
export function apartFromKind(words: readonly Word[]): PlaceName {
  for (const length of [2, 1]) {
    const first = words.slice(0, length)
    const kind = kinds[first.map(({ plain }) => plain).join(' ')]
    const rest = words.slice(length)
    if (kind !== undefined && rest.length > 0 && marksAreOf(kind, first)) return { kind, words: rest }
  }
  return { kind: '', words }
}

/** "Xà" and "Phượng" are no kinds. A short form has no marks of its own. */
const marksAreOf = (kind: string, typed: readonly Word[]): boolean =>
  (kindWords.get(kind) ?? []).every((word, index) => {
    const own = typed[index]
    return !own || own.plain !== word.plain || marksFit(word, own)
  })

/** Whether it is that name; marks that were not given ask for nothing, nor does a kind that was not. */
export const isNamed = (place: PlaceName, asked: PlaceName): boolean =>
  (asked.kind === '' || asked.kind === place.kind) && hasWords(place, asked)

/** The same, whatever its kind. */
export const hasWords = ({ words }: PlaceName, asked: PlaceName): boolean =>
  words.length === asked.words.length &&
  words.every((word, index) => {
    const typed = asked.words[index]
    return typed !== undefined && sameWord(word, typed)
  })

/** "01" is "1": wards had numbers for names. */
const sameWord = (word: Word, typed: Word): boolean =>
  word.plain.replace(/^0+(?=\d)/, '') === typed.plain.replace(/^0+(?=\d)/, '') && marksFit(word, typed)

/** Its words without marks, for a table of names: "01" is "1" there too. */
export const nameAlone = ({ words }: PlaceName): string =>
  words.map(({ plain }) => plain.replace(/^0+(?=\d)/, '')).join(' ')
