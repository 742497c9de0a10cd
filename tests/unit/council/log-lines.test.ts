import { describe, expect, it } from 'vitest'
import { lineOf, readLine } from '#shared/council/log-lines.ts'
import { aSitting } from '#tests/support/a-sitting.ts'

const { log } = aSitting().start()
const [first] = log
if (!first) throw new Error('No event')
const line = lineOf(first)
const badLine = { ok: false, refusal: { kind: 'line' } }
const reordered = JSON.stringify(Object.fromEntries(Object.entries(first).toReversed()))
const withEvent = (event: unknown): string => JSON.stringify({ ...first, event })
const unknown = (name: string) => ({ ok: false, refusal: { kind: 'unknown-kind', name } })

describe('a line of the log', () => {
  it('is read back as the event that it was', () => {
    for (const logged of log) expect(readLine(lineOf(logged))).toEqual({ ok: true, value: logged })
  })

  it('is no event where it is written otherwise, or is no event at all', () => {
    const otherwise = [`${line} `, line.replace(':', ': '), reordered, '{', '']
    const nothing = ['null', '7', '"x"', '[]', '{}', withEvent(undefined), withEvent(null), withEvent(7)]
    for (const text of [...otherwise, ...nothing]) expect(readLine(text), text).toEqual(badLine)
  })

  it('names a kind of event that a later version may know, where the name is one', () => {
    expect(readLine(withEvent({ kind: 'sheet.returned' }))).toEqual(unknown('sheet.returned'))
    expect(readLine(withEvent({ kind: `${'a'.repeat(40)}.${'b'.repeat(40)}` }))).toMatchObject({
      refusal: { kind: 'unknown-kind' },
    })
    const noNames = [
      'sheet',
      '.x',
      'x.',
      'sheet.returned.',
      'Sheet.returned',
      'sheet.returned!',
      '!sheet.returned',
      `${'a'.repeat(41)}.b`,
      `b.${'a'.repeat(41)}`,
      7,
      null,
      ['sheet.returned'],
    ]
    for (const kind of noNames) expect(readLine(withEvent({ kind })), String(kind)).toEqual(badLine)
    expect(readLine(withEvent({}))).toEqual(badLine)
  })

  it('of a kind that is known, with something missing in it, is no event', () => {
    expect(readLine(withEvent({ kind: 'presenter.named', product: 'che' }))).toEqual(badLine)
    expect(readLine(withEvent({ kind: 'sitting.started', more: 1 }))).toEqual(badLine)
    expect(readLine(JSON.stringify({ ...first, hash: undefined }))).toEqual(badLine)
  })
})
