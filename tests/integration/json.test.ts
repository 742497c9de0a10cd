import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Found } from '#electron/json/piece-builder.ts'
import { readPieces } from '#electron/json/read-pieces.ts'

/** The bytes of a text, cut at these places. */
async function* cut(text: string | Uint8Array, places: readonly number[]): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  const ends = [...places.map(place => place % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b)
  for (const [index, end] of ends.entries()) yield bytes.subarray(ends[index - 1] ?? 0, end)
}

async function read(text: string | Uint8Array, places: readonly number[] = []): Promise<readonly Found[]> {
  const all: Found[] = []
  for await (const found of readPieces(() => cut(text, places), 'products')) all.push(found)
  return all
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const places = fc.array(fc.nat(), { maxLength: 6 })
const value: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }).map(text => text.normalize('NFC')),
    fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer()),
    fc.constantFrom(true, false, null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('tên', 'products', 'a"b', ''), tie('value'), { noNullPrototype: true }),
  ),
})).value
const file = fc.record({ name: value, products: fc.array(value), profile: value }, { noNullPrototype: true })

describe('JSON read as it comes', () => {
  it('comes in pieces, each with its place, wherever it is cut and however it is spaced', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.constantFrom(0, 1, '\t'), places, async (given, spacing, cuts) => {
        const { name, products, profile } = JSON.parse(JSON.stringify(given)) as typeof given
        expect(await read(JSON.stringify(given, null, spacing), cuts)).toEqual([
          { kind: 'piece', at: ['name'], value: name },
          ...products.map((value, index) => ({ kind: 'piece', at: ['products', index], value })),
          { kind: 'end-of-list', at: ['products'] },
          { kind: 'piece', at: ['profile'], value: profile },
        ])
      }),
    )
  })

  it('is JSON exactly where JSON.parse says so', async () => {
    const scraps = fc.constantFrom(
      '',
      ' ',
      ',',
      '"',
      '}',
      ']',
      '0',
      '-',
      '.',
      'e',
      '\\',
      '\n',
      'null',
      '\u00a0',
      '\ufeff',
      '{',
    )
    let wrong = 0
    await fc.assert(
      fc.asyncProperty(file, fc.nat(), scraps, places, async (given, place, scrap, cuts) => {
        const text = JSON.stringify(given)
        const at = place % text.length
        const changed = text.slice(0, at) + scrap + text.slice(at + 1)
        const faults = (await read(changed, cuts)).filter(each => each.kind === 'fault' && each.isLast)
        if (!isJson(changed)) wrong++
        expect(faults.length).toBe(
          isJson(changed) || (changed.startsWith('\ufeff') && isJson(changed.slice(1))) ? 0 : 1,
        )
      }),
      { numRuns: 1000 },
    )
    expect(wrong).toBeGreaterThan(300)
  })

  it('may be of another shape, and is then one piece', async () => {
    for (const text of ['7', '"a"', '[1, {"products": [2]}]', 'null'])
      expect(await read(text)).toEqual([{ kind: 'piece', at: [], value: JSON.parse(text) }])
    expect(await read('{"products": {"a": [1]}}')).toEqual([
      { kind: 'piece', at: ['products'], value: { a: [1] } },
    ])
  })

  it('is composed on the way in, and takes a byte order mark', async () => {
    const text = `\ufeff${JSON.stringify({ tên: 'Chè Thôm Loà' }).normalize('NFD')}`
    expect(await read(text)).toEqual([{ kind: 'piece', at: ['tên'], value: 'Chè Thôm Loà' }])
  })
})

describe('JSON that is not to be trusted', () => {
  const asFromDisk = ({ length }: { readonly length: number }) =>
    Array.from({ length: Math.floor(length / 65_536) }, (_, index) => (index + 1) * 65_536)
  const problems = async (text: string | Uint8Array) =>
    (await read(text, asFromDisk(text))).filter(each => each.kind === 'fault')

  it.each<[string, string | Uint8Array, object]>([
    ['stops being JSON', '{\n  "a": 1,\n}', { at: [], problem: { kind: 'not-json', line: 3, column: 1 } }],
    ['ends too early', '{"a": [1', { at: [], problem: { kind: 'not-json', line: 1, column: 9 } }],
    ['is empty', '', { at: [], problem: { kind: 'not-json', line: 1, column: 1 } }],
    ['is not UTF-8', Buffer.from('{"a": "chè"}', 'latin1'), { at: [], problem: { kind: 'not-utf8' } }],
    ['is cut within a letter', Buffer.from('"ộ').subarray(0, 3), { at: [], problem: { kind: 'not-utf8' } }],
    [
      'is nested without end',
      '[{"a":'.repeat(40_000),
      { at: expect.anything(), problem: { kind: 'nested-too-deeply', limit: 16 } },
    ],
    [
      'has a string without end',
      `{"products": [1, {"code": "${' '.repeat(1_200_000)}"}]}`,
      { at: ['products', 1, 'code'], problem: { kind: 'value-too-long', limit: 1_000_000 } },
    ],
    [
      'has a product without end',
      `{"products": [1, [${'1,'.repeat(60_000)}1]]}`,
      { at: ['products', 1, 50_000], problem: { kind: 'too-many-values', limit: 50_000 } },
    ],
  ])('is read no further when it %s', async (_what, text, fault) => {
    expect(await problems(text)).toEqual([{ kind: 'fault', isLast: true, ...fault }])
  })

  it('is found out where a field comes twice, however it is written, or would not be a field', async () => {
    const text =
      '{"products": [{"m": {"1.1": 1, "1.1": 2}}, {"ộ": 1, "o\u0323\u0302": 2, "__proto__": {"x": 1}}], "products": 3}'
    const fault = (at: readonly (string | number)[], kind: string, field: string) => ({
      kind: 'fault',
      at,
      problem: { kind, field },
      isLast: false,
    })
    expect(await problems(text)).toEqual([
      fault(['products', 0, 'm'], 'field-repeated', '1.1'),
      fault(['products', 1], 'field-repeated', 'ộ'),
      fault(['products', 1], 'field-unknown', '__proto__'),
      fault([], 'field-repeated', 'products'),
    ])
    const [, second] = (await read(text)).filter(each => each.kind === 'piece')
    expect(second).toMatchObject({ value: {} })
    expect(second?.kind === 'piece' && Object.getPrototypeOf(second.value)).toBe(Object.prototype)
  })
})
