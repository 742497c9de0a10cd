/**
 * Text as it is kept and compared: NFC, no control characters but line breaks and tabs, no spaces at either end. Decomposed Vietnamese
 * looks the same on a screen and prints broken, so everything typed or read passes here first.
 */
export function cleanText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
    .normalize('NFC')
    .trim()
}

/**
 * A name as names are compared: however it was composed, spaced or capitalised, and wherever in its syllable the tone mark stands, so that
 * "Hoà", "hòa" and their decomposed forms are one. What cannot be seen parts words as a space does. Only for comparing, never printed.
 */
export const folded = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{Cf}\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/[\p{L}\p{M}]+/gu, toneLast)
    .normalize('NFC')

/** A Vietnamese syllable has one tone, and spellings differ only in which vowel bears it: grave, acute, tilde, hook, dot below. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

const toneLast = (syllable: string): string =>
  `${syllable.replace(tones, '')}${(syllable.match(tones) ?? []).toSorted().join('')}`

/** What a person typed, closed by a full stop if it is not closed already. */
export const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** A name from a stranger's file, to be shown in a line: a letter that moves, hides or steers others is written out, such as ⟨U+202E⟩. */
export const shownName = (raw: string): string =>
  raw
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, letter => `⟨U+${codeOf(letter)}⟩`)

const codeOf = (letter: string): string =>
  (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
