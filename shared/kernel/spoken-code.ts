/** Crockford's base 32: digits and letters without I, L, O and U, so that a code copied by hand is not misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** As many as bind what was hashed: who wants another text of the same code tries 2^80 of them. */
const bits = 80

const symbols = bits / 5

/** The first 80 bits of a SHA-256 in hexadecimal, as people copy it: four groups of four. */
export function codeOf(hash: string): string {
  const value = BigInt(`0x${hash.slice(0, bits / 4)}`)
  const letters = Array.from(
    { length: symbols },
    (_, at) => alphabet[Number((value >> BigInt(5 * (symbols - 1 - at))) & 31n)],
  )
  return letters.join('').replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** A code as somebody typed it: in any case, with or without its dashes, O for 0 and I or L for 1. Nothing where it can be none. */
export function readCode(typed: string): string | undefined {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]+$/.test(letters) ? letters : undefined
}

/** Whether what was typed is the code of this hash: as it is printed now, or as earlier versions printed it, its first eight digits. */
export function isCodeOf(hash: string, typed: string): boolean {
  const code = readCode(typed)
  if (code === undefined) return false
  return code.length === symbols ? code === readCode(codeOf(hash)) : code === hash.slice(0, 8).toUpperCase()
}
