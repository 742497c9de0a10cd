import type { MinutesSignature } from '#shared/council/minutes.ts'
import { dateText, timeText } from '#shared/words/figures.ts'
import type { Words } from '#shared/words/words.ts'

/** Who signed a place and when, here or elsewhere. */
export function signedText({ signer, at, isElsewhere }: MinutesSignature, words: Words): string {
  const said = isElsewhere ? words.elsewhere.signedThere : words.results.signing.signed
  return said(signer, timeText(at), dateText(at))
}
