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

/** What a person typed, closed by a full stop if it is not closed already. */
export const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
