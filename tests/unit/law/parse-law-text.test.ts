import { describe, expect, it } from 'vitest'
import { parseLawText } from '#shared/law/parse-law-text.ts'

const brokenAt = (line: number, column: number) => ({
  ok: false,
  refusal: { code: 'law.unreadable', line, column },
})

describe('the text of a file of law', () => {
  it('may begin with a byte order mark, as some editors write it', () => {
    expect(parseLawText('\uFEFF{"id": 11}')).toEqual({ ok: true, value: { id: 11 } })
  })

  it('keeps such a mark anywhere else', () => {
    expect(parseLawText('["Chè\uFEFF"]')).toEqual({ ok: true, value: ['Chè\uFEFF'] })
  })

  it('is composed on the way in, so that a label typed on another machine is the same label', () => {
    expect(parseLawText(JSON.stringify('Chè'.normalize('NFD')))).toEqual({ ok: true, value: 'Chè' })
  })

  it('that is not JSON is refused with the line and column where it stops being so, both from 1', () => {
    expect(parseLawText('luật')).toEqual(brokenAt(1, 1))
    expect(parseLawText('{"id": 11,}')).toEqual(brokenAt(1, 11))
    expect(parseLawText('{\n  "id": 11\n  "name": "Chè"\n}')).toEqual(brokenAt(3, 3))
    expect(parseLawText('{\n  "id": 11')).toEqual(brokenAt(2, 11))
  })

  it.each<[string, object]>([
    ['{\n "name": "ch\uFFFD"\n}', { code: 'law.not-utf8', line: 2, column: 13 }],
    [
      '{"a": {"x": 1}, "b": [{"x": 2}],\n "a" : 3}',
      { code: 'law.field-repeated', field: 'a', line: 2, column: 2 },
    ],
    ['[{"x": 1, "y": "x", "\\u0078": 2}]', { code: 'law.field-repeated', field: 'x', line: 1, column: 21 }],
    ['{"ộ": 1, "o\u0323\u0302": 2}', { code: 'law.field-repeated', field: 'ộ', line: 1, column: 10 }],
  ])('is refused where it would be misread: %j', (text, refusal) => {
    expect(parseLawText(text)).toEqual({ ok: false, refusal })
  })

  it('may have a field again in another object, or in what a string says', () => {
    const text = '{"a": {"a": "{\\"a\\": 1, \\"a\\": 2}"}, "b": [{"a": 1}, {"a": "}"}]}'
    expect(parseLawText(text)).toEqual({ ok: true, value: JSON.parse(text) })
  })
})
