/** The two stretches of a file that a signature covers, and the room for it between them. */
export interface SignatureGap {
  readonly start: number
  readonly end: number
}

/** What stands in a /ByteRange until it is known how long the file becomes. */
export const unknownOffset = 9_999_999_999

export const emptyContents = (bytes: number): string => '00'.repeat(bytes)

/** Writes into the last part of a file, from `before` on, where its one signature of so many `bytes` will stand. Throws where it is not one. */
export function openGap(file: Buffer, before: number, bytes: number): SignatureGap {
  const zeros = emptyContents(bytes)
  const start = onlyPlaceOf(file, `<${zeros}>`, before)
  const end = start + zeros.length + 2
  const placeholder =
    /\/ByteRange \[[ 0-9]*9999999999[ 0-9]*\]/.exec(file.toString('latin1', before))?.[0] ?? ''
  const range = `/ByteRange [0 ${start} ${end} ${file.length - end}`
  const at = onlyPlaceOf(file, placeholder, before)
  file.write(`${range.padEnd(placeholder.length - 1)}]`, at, 'latin1')
  return { start, end }
}

export const coveredBy = (file: Buffer, { start, end }: SignatureGap): readonly [Buffer, Buffer] => [
  file.subarray(0, start),
  file.subarray(end),
]

/** @returns whether it fits */
export function fillGap(file: Buffer, { start, end }: SignatureGap, signature: Buffer): boolean {
  if (signature.length * 2 > end - start - 2) return false
  file.write(signature.toString('hex'), start + 1, 'latin1')
  return true
}

function onlyPlaceOf(bytes: Buffer, text: string, from: number): number {
  const at = bytes.indexOf(text, from, 'latin1')
  if (text === '' || at < 0 || bytes.includes(text, at + 1, 'latin1'))
    throw new Error('Not one place for the signature')
  return at
}
