/** Control characters, line breaks of any kind, and those that turn the direction of writing. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** A sentence as one line, whatever a file has put into it. */
export const oneLine = (sentence: string): string =>
  sentence.replace(unprintable, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Says one thing on standard error as one line. */
export function complain(sentence: string): void {
  console.error(oneLine(sentence))
}
