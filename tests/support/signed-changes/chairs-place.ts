import type { Drawer } from './drawer.ts'

interface Range {
  readonly start: number
  readonly end: number
  readonly length: number
  /** Where it is written. */
  readonly at: number
  readonly written: string
}

/** What the chair's signature says that it covers. */
export function rangeOf(file: Uint8Array): Range {
  const text = Buffer.from(file).toString('latin1')
  const at = text.lastIndexOf('/ByteRange')
  const [written = '', start, end, length] =
    /\/ByteRange \[0 (\d+) (\d+) (\d+) *\]/.exec(text.slice(at)) ?? []
  return { start: Number(start), end: Number(end), length: Number(length), at, written }
}

/** As many signs in the place of those where the chair's signature stands. */
export const inContents =
  (change: (digits: string) => string) =>
  ({ byBoth }: Drawer): Buffer => {
    const { start, end } = rangeOf(byBoth)
    const file = Buffer.from(byBoth)
    const digits = file.toString('latin1', start + 1, end - 1)
    file.write(change(digits).slice(0, digits.length).padEnd(digits.length, '0'), start + 1, 'latin1')
    return file
  }
