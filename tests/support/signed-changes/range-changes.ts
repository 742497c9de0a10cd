import type { Drawer, Line } from './drawer.ts'
import { inContents, rangeOf } from './chairs-place.ts'
import { writtenOver } from './hand-made.ts'

/** The chair's range with other numbers. */
const ranged =
  (numbers: (range: ReturnType<typeof rangeOf>) => readonly (number | string)[]) =>
  ({ byBoth }: Drawer): Buffer => {
    const range = rangeOf(byBoth)
    return writtenOver(byBoth, range.written, `/ByteRange [${numbers(range).join(' ')}]`, range.at)
  }

/** Where a signature says that it stands, and what it covers (universal signature forgery, signature wrapping). */
export const inRanges: readonly Line[] = [
  [
    'no range at all',
    ({ byBoth }) => writtenOver(byBoth, '/ByteRange', '/ByteRangX', rangeOf(byBoth).at),
    'altered 0/2: appearance chair, range',
  ],
  ['a range of nothing', ranged(() => []), 'altered 1/2: range'],
  [
    'a range that is null',
    ({ byBoth }) => {
      const r = rangeOf(byBoth)
      return writtenOver(byBoth, r.written, '/ByteRange null', r.at)
    },
    'altered 1/2: range',
  ],
  ['negative numbers', ranged(() => [0, -1, -1, -1]), 'unreadable: damaged'],
  [
    'a range that leaves out a byte more',
    ranged(({ start, end, length }) => [0, start - 1, end, length]),
    'altered 1/2: range',
  ],
  [
    'a range that leaves out much more',
    ranged(({ end, length }) => [0, 100, end, length]),
    'altered 1/2: range',
  ],
  [
    'a range that takes in the brackets',
    ranged(({ start, end, length }) => [0, start + 1, end - 1, length + 1]),
    'altered 1/2: range',
  ],
  [
    'a range that begins later',
    ranged(({ start, end, length }) => [9, start - 9, end, length]),
    'altered 1/2: range',
  ],
  [
    'a range whose parts overlap',
    ranged(({ start, length }) => [0, start, start - 50, length + 50]),
    'altered 1/2: range',
  ],
  [
    'a range that ends earlier',
    ranged(({ start, end, length }) => [0, start, end, length - 40]),
    'altered 1/2: appended, range',
  ],
  [
    'a range that ends behind the file',
    ranged(({ start, end, length }) => [0, start, end, length + 40]),
    'altered 1/2: appended, range',
  ],
  [
    'a range of three parts',
    ranged(({ start, end, length }) => [0, start, end, 9, end + 9, length - 9]),
    'altered 1/2: range',
  ],
  [
    'a range in broken numbers',
    ranged(({ start, end, length }) => [0, `${start}.5`, end, length]),
    'unreadable: damaged',
  ],
  [
    'no signature in its place',
    ({ byBoth, bySecretary }) => writtenOver(byBoth, '/Contents <', '/Contentz <', bySecretary.length),
    'altered 1/2: range',
  ],
  ['zeros in place of the signature', inContents(() => ''), 'altered 1/2: unreadable'],
  ['letters in place of the signature', inContents(digits => `zz${digits.slice(2)}`), 'altered 1/2: range'],
  [
    'the same digits in capitals and small letters',
    inContents(digits => digits.replace('a', 'A')),
    'altered 1/2: range',
  ],
  ['blanks among the digits', inContents(digits => `${digits.slice(0, -2)}  `), 'altered 1/2: range'],
  [
    'something behind the signature, where zeros were',
    inContents(digits => `${digits.slice(0, -8)}c0ffee00`),
    'altered 1/2: unreadable',
  ],
  ['half of the signature', inContents(digits => digits.slice(0, 900)), 'altered 1/2: unreadable'],
  [
    'a kind of signature that is not known',
    ({ byBoth, bySecretary }) =>
      writtenOver(byBoth, '/ETSI.CAdES.detached', '/adbe.pkcs7.sha1', bySecretary.length),
    'unsupported 1/2: unsupported',
  ],
  [
    'another time by the clock of whoever signed',
    ({ byBoth, bySecretary }) => writtenOver(byBoth, /\/M \(D:2026/, '/M (D:2025', bySecretary.length),
    'altered 1/2: certificate-period, document',
  ],
]
