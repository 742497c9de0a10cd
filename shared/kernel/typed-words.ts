/** One word as it is looked for: typed with all its marks, with some, or with none. */
export interface Word {
  /** Without any mark, and đ as d: "hoa" of "Hoà". */
  readonly plain: string
  /** With the marks of its letters (â, ă, ê, ô, ơ, ư, đ) and without that of its tone: "duơng" of "dường". */
  readonly letters: string
  /** The mark of its tone alone, wherever in the word it stands; empty where there is none. */
  readonly tone: string
}

/** Grave, acute, tilde, hook and dot below; a word of Vietnamese bears one at most. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const marks = /\p{M}/gu
/** Typed, curly and modifier apostrophes, which one office writes in Ea H'Leo and another leaves out. */
const apostrophes = /['’‘ʼ`´]/g

/** The words of a text, for names to be compared and found; what is neither letter nor number parts them. */
export const wordsOf = (text: string): readonly Word[] => splitInWords(text).map(wordOf)

/** The same for many texts that share their words: each different word is looked at once. */
export function wordReader(): (text: string) => readonly Word[] {
  const known = new Map<string, Word>()
  const read = (raw: string): Word => {
    const before = known.get(raw)
    if (before) return before
    const word = wordOf(raw)
    known.set(raw, word)
    return word
  }
  return text => splitInWords(text).map(read)
}

const splitInWords = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(apostrophes, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

function wordOf(raw: string): Word {
  const decomposed = raw.normalize('NFD')
  const letters = decomposed.replace(tones, '')
  return {
    plain: letters.replace(marks, '').replaceAll('đ', 'd'),
    letters: letters.normalize('NFC'),
    tone: (decomposed.match(tones) ?? []).toSorted().join(''),
  }
}

/** A name as names are compared: two spellings that differ in what `wordsOf` passes over are one. */
export const nameKey = (name: string): string =>
  wordsOf(name)
    .map(({ letters, tone }) => letters + tone)
    .join(' ')

/** Whether the marks that were typed are those of the word; a mark that was not typed asks for nothing. */
export const marksFit = (word: Word, typed: Word): boolean =>
  (typed.letters === typed.plain || word.letters.startsWith(typed.letters)) &&
  (typed.tone === '' || typed.tone === word.tone)
