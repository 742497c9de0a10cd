import { widthOf, type Face } from './fonts.ts'

/** Breaks text into lines no wider than `width` points at `size`; breaks that it has stay. */
export type LineBreaker = (text: string, size: number, width: number) => readonly string[]

/**
 * Where a table's cells are broken into lines, before anything is laid out: only whoever knows the lines can share a cell out over rows
 * and pages. A word that is wider than the column is broken inside, between letters as a reader sees them.
 */
export function breakingIn(face: Face): LineBreaker {
  const advances = new Map<string, number>()
  const widthOfWord = (word: string, size: number): number => {
    const known = advances.get(word) ?? widthOf(word, 1, face)
    advances.set(word, known)
    return known * size
  }

  function pieces(word: string, size: number, width: number): readonly string[] {
    if (widthOfWord(word, size) <= width) return [word]
    const units = partsOf(word).flatMap(part => (widthOfWord(part, size) <= width ? [part] : lettersOf(part)))
    const found: string[] = []
    for (const unit of units) {
      const longer = (found.at(-1) ?? '') + unit
      if (found.length === 0 || widthOf(longer, size, face) > width) found.push(unit)
      else found[found.length - 1] = longer
    }
    return found
  }

  function wrapped(line: string, size: number, width: number): readonly string[] {
    const space = widthOfWord(' ', size)
    const found: string[] = []
    let [current, taken] = ['', 0]
    for (const word of line.split(' ').flatMap(whole => pieces(whole, size, width))) {
      const needed = widthOfWord(word, size)
      if (current === '') {
        ;[current, taken] = [word, needed]
      } else if (taken + space + needed <= width) {
        ;[current, taken] = [`${current} ${word}`, taken + space + needed]
      } else {
        found.push(current)
        ;[current, taken] = [word, needed]
      }
    }
    return [...found, current]
  }

  return (text, size, width) => text.split('\n').flatMap(line => wrapped(line, size, width))
}

/** A word at the places where it may be broken with nothing lost: short forms of offices have such signs in them. */
export const partsOf = (word: string): readonly string[] => word.split(/(?<=[&/])(?=\p{L})/u)

const lettersOf = (word: string): readonly string[] =>
  Array.from(letters.segment(word), ({ segment }) => segment)

/** The text with a line of its own for each piece of a word that is wider than `width` points; pdfmake would print one over the edge. */
export function cutInLongWords(text: string, size: number, width: number, face: Face): string {
  const words = text.split(/(?<=\s)/)
  if (words.every(word => widthOf(word.trimEnd(), size, face) <= width)) return text
  const broken = breakingIn(face)
  return words
    .map((word, at) => {
      const pieces = broken(word.trimEnd(), size, width)
      const starts = at === 0 || words[at - 1]?.endsWith('\n') === true
      return `${pieces.length > 1 && !starts ? '\n' : ''}${pieces.join('\n')}${word.slice(word.trimEnd().length)}`
    })
    .join('')
}

const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' })
