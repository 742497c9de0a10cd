import type { Chance } from '../ports.ts'

/** Consonants and digits that look like no other: no input method of Vietnamese makes another letter of them, and none of them a word. */
const signs = '34679CFGHJKLMNPQRTVX'
const length = 12
const pattern = new RegExp(`^[${signs}]{${length}}$`)

/** A code to be typed, of 12 signs: 51 bits, tried by nobody more than a few times a minute. */
export function newCode({ below }: Pick<Chance, 'below'>): string {
  return Array.from({ length }, () => signs[below(signs.length)]).join('')
}

/** As it was typed, with blanks, lines and small letters or not; nothing where it cannot be one. */
export function codeFrom(typed: string): string | undefined {
  const code = typed
    .normalize('NFC')
    .toUpperCase()
    .replace(/[\s\-–·.]/g, '')
  return pattern.test(code) ? code : undefined
}

/** As it is printed: three groups of four. */
export const grouped = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? ''
