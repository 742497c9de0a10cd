/** As spreadsheets call their columns, from 0: A, B, … Z, AA. */
export const columnLetter = (at: number): string =>
  (at < 26 ? '' : columnLetter(Math.floor(at / 26) - 1)) + String.fromCodePoint(65 + (at % 26))
