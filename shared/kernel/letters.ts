/**
 * Which letters can be printed, and as what. A document is set in one typeface, which has every Vietnamese letter and not every letter there
 * is; the scripts of peoples of Vietnam have typefaces of their own beside it.
 */

/** Scripts that are printed in a typeface of their own, with the letters that it has. */
export const scripts = [
  { name: 'khmer', letters: '1780-17dd 17e0-17e9 17f0-17f9 19e0-19ff' },
  { name: 'cham', letters: 'aa00-aa36 aa40-aa4d aa50-aa59 aa5c-aa5f' },
  { name: 'tai-viet', letters: 'aa80-aac2 aadb-aadf' },
] as const
export type Script = (typeof scripts)[number]['name']

/** The letters of the typeface of all documents, as hexadecimal ranges; `tests/integration/letters.test.ts` holds it against the font. */
export const textLetters = [
  '20-7e a0-377 37a-37f 384-38a 38c 38e-3a1 3a3-52f 591-5c7 5d0-5ea 5f0-5f4 1ab0-1abe ',
  '1c80-1c88 1d00-1df5 1dfb-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d ',
  '1f5f-1f7d 1f80-1fb4 1fb6-1fc4 1fc6-1fd3 1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe ',
  '2000-2064 2066-2071 2074-208e 2090-209c 20a0-20be 20f0 2100-214f 2153-2154 215b-215e ',
  '2184 2190-2195 21a8 2202 2206 220f 2211-2212 2215 2219-221a 221e-221f 2229 222b 2248 ',
  '2260-2261 2264-2265 2302 2310 2320-2321 2500 2502 250c 2510 2514 2518 251c 2524 252c ',
  '2534 253c 2550-256c 2580 2584 2588 258c 2590-2593 25a0-25a1 25aa-25ac 25b2 25ba 25bc ',
  '25c4 25ca-25cc 25cf 25d8-25d9 25e6 263a-263c 2640 2642 2660 2663 2665-2666 266a-266b ',
  '266f 2c60-2c7f 2de0-2e42 a640-a69f a717-a7ae a7b0-a7b7 a7f7-a7ff ab30-ab65 fb01-fb04 ',
  'fb1d-fb36 fb38-fb3c fb3e fb40-fb41 fb43-fb44 fb46-fb4f fe20-fe2f feff',
].join('')

/** A letter, as a reader sees one, that is not of the typeface of the text; `as` is what is printed in its place. */
export interface OtherLetter {
  readonly letter: string
  readonly as:
    { readonly kind: 'script'; readonly script: Script } | { readonly kind: 'text'; readonly text: string }
}

/** The letters of a text that its typeface lacks, each once, in their order. The text is NFC; line breaks and tabs are no letters. */
export function otherLetters(text: string): readonly OtherLetter[] {
  if (!mayHaveOthers.test(text)) return []
  const found = new Map<string, OtherLetter>()
  for (const letter of text) {
    if (found.has(letter) || isOf(inText, letter) || spacing.test(letter)) continue
    const script = scriptOf(letter)
    found.set(letter, {
      letter,
      as: script ? { kind: 'script', script } : { kind: 'text', text: inPlaceOf(letter) },
    })
  }
  return [...found.values()]
}

/** The text as it can be printed: a letter that no typeface here has is written with letters, or else by its Unicode number. */
export const printable = (text: string): string =>
  otherLetters(text).reduce(
    (written, { letter, as }) => (as.kind === 'text' ? written.replaceAll(letter, as.text) : written),
    text,
  )

export interface ScriptRun {
  readonly text: string
  /** Nothing where the typeface of the text has its letters. */
  readonly script: Script | undefined
}

/** A text in pieces of one typeface each. */
export function scriptRuns(text: string): readonly ScriptRun[] {
  if (!mayHaveOthers.test(text)) return [{ text, script: undefined }]
  const runs: ScriptRun[] = []
  for (const letter of text) {
    const last = runs.at(-1)
    const script = joining.test(letter) ? last?.script : scriptOf(letter)
    if (last && last.script === script) runs[runs.length - 1] = { text: last.text + letter, script }
    else runs.push({ text: letter, script })
  }
  return runs
}

/** Letters past Latin, Greek and Cyrillic: nearly no text has one. */
const mayHaveOthers = /[^\n\t -\u02ff\u0370-\u03ff\u1e00-\u1eff\u2010-\u2022\u2026]/u
const spacing = /[\n\t]/
/** Invisible, and of the script of what they stand in. */
const joining = /[\u200b-\u200d]/

type Ranges = readonly (readonly [number, number])[]
const rangesOf = (listed: string): Ranges =>
  listed.split(' ').map(range => {
    const [from = NaN, to = from] = range.split('-').map(hex => Number.parseInt(hex, 16))
    return [from, to]
  })
const inText = rangesOf(textLetters)
const inScripts = scripts.map(({ name, letters }) => ({ name, ranges: rangesOf(letters) }))

function isOf(ranges: Ranges, letter: string): boolean {
  const code = letter.codePointAt(0) ?? NaN
  return ranges.some(([from, to]) => from <= code && code <= to)
}

const scriptOf = (letter: string): Script | undefined =>
  inScripts.find(({ ranges }) => isOf(ranges, letter))?.name

/** A circled or ligatured letter in plain ones, `①` as `(1)`; anything else by its number, as in `[U+4E2D]`. */
function inPlaceOf(letter: string): string {
  const plain = letter.normalize('NFKC')
  const known = plain !== letter && Array.from(plain).every(each => isOf(inText, each))
  if (known) return /[\u2460-\u2473\u24b6-\u24ff]/.test(letter) ? `(${plain})` : plain
  return `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}
