import { describe, expect, it } from 'vitest'
import { byteRanges, multipart } from '#electron/files/byte-ranges.ts'
import { partsOf } from '#renderer/parts/evidence/file-parts.ts'

const file = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7) % 256)
const asked = [
  { begin: 0, end: 100 },
  { begin: 3000, end: 3001 },
  { begin: 4900, end: 5000 },
]
const header = `bytes=${asked.map(({ begin, end }) => `${begin}-${end - 1}`).join(', ')}`

/** What the host sends for these ranges. */
function answered(range: string): { readonly body: Uint8Array<ArrayBuffer>; readonly mediaType: string } {
  const ranges = byteRanges(range, file.length)
  if (!Array.isArray(ranges)) throw new Error('No ranges')
  const { mediaType, parts, end, length } = multipart(ranges, {
    size: file.length,
    mediaType: 'application/pdf',
    boundary: 'here',
  })
  const pieces = parts.flatMap(({ head, from, to }) => [Buffer.from(head), file.slice(from, to + 1)])
  const body = Uint8Array.from(Buffer.concat([...pieces, Buffer.from(end)]))
  expect(body.length).toBe(length)
  return { body, mediaType }
}

describe('the parts of a file', () => {
  it('come back as they were asked for, many in one answer', () => {
    const { body, mediaType } = answered(header)
    expect(partsOf(body, asked, { status: 206, mediaType })).toEqual(
      asked.map(({ begin, end }) => file.slice(begin, end)),
    )
  })

  it('are found in the whole file where a host sends that, and one alone comes as it is', () => {
    const whole = { status: 200, mediaType: 'application/pdf' }
    expect(partsOf(file, asked, whole)).toEqual(asked.map(({ begin, end }) => file.slice(begin, end)))
    const one = [{ begin: 7, end: 9 }]
    const part = { status: 206, mediaType: 'application/pdf' }
    expect(partsOf(file.slice(7, 9), one, part)).toEqual([file.slice(7, 9)])
  })

  it('are not taken for others, nor for more than came', () => {
    const { body, mediaType } = answered(header)
    const others = [...asked.slice(1), { begin: 0, end: 100 }]
    expect(() => partsOf(body, others, { status: 206, mediaType })).toThrow('No bytes 3000-3000')
    expect(() => partsOf(body.slice(0, 3000), asked, { status: 206, mediaType: 'text/html' })).toThrow(
      'text/html',
    )
    expect(() => partsOf(body.slice(0, -60), asked, { status: 206, mediaType })).toThrow('4900-4999')
    expect(() => partsOf(file.slice(7, 9), [{ begin: 7, end: 8 }], { status: 206, mediaType: '' })).toThrow(
      '7-7',
    )
  })
})

describe('what a request asks for', () => {
  it.each([
    ['bytes=0-99', [{ from: 0, to: 99 }]],
    [
      'bytes=-50,0-9',
      [
        { from: 4950, to: 4999 },
        { from: 0, to: 9 },
      ],
    ],
    ['bytes=0-9,9000-', [{ from: 0, to: 9 }]],
    ['bytes=9000-', 'unsatisfiable'],
    ['bytes=0-9,-', undefined],
    ['bytes=9-0x', undefined],
    [null, undefined],
  ])('by %s is read as RFC 9110 has it', (asked, meant) => {
    expect(byteRanges(asked, file.length)).toEqual(meant)
  })

  it('never brings more than the file: ranges over each other, or too many, are answered with the whole', () => {
    expect(byteRanges('bytes=0-,0-', file.length)).toBeUndefined()
    expect(byteRanges(`bytes=${Array(201).fill('0-0').join(',')}`, file.length)).toBeUndefined()
    expect(byteRanges(`bytes=${Array(200).fill('0-0').join(',')}`, file.length)).toHaveLength(200)
  })
})
