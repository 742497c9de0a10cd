import { describe, expect, it } from 'vitest'
import { headCode, headText, holdsHead, readHead } from '#shared/council/checkpoint.ts'
import { aRatedSitting } from '#tests/support/a-sitting.ts'

const { log } = aRatedSitting(72)
const at = log.length - 3
const { number, hash, sitting } = log[at] ?? { number: 0, hash: '', sitting: '' }
const heads = [headCode({ number, hash }), headText({ sitting, number, hash })]
const held = (text: string, events = log) => {
  const head = readHead(text)
  return head && holdsHead(events, head)
}

describe('the code of the record that a room keeps', () => {
  it('fits the record that goes on from there, photographed or copied by hand', () => {
    for (const head of heads) expect(held(head), head).toBe('held')
    expect(held(headCode({ number, hash }).toLowerCase().replaceAll('-', ' - '))).toBe('held')
  })

  it('does not fit where an event up to there is another', () => {
    const other = log.with(at, {
      ...(log[at] ?? log[0]),
      hash: hash.replace(/./, '0'),
    } as (typeof log)[number])
    for (const head of heads) expect(held(head, other), head).toBe(hash.startsWith('0') ? 'held' : 'other')
  })

  it('does not fit a record that ends before', () => {
    for (const head of heads) expect(held(head, log.slice(0, at)), head).toBe('cut')
  })

  it('says whose it is where a camera read it', () => {
    expect(held(headText({ sitting: 'phien-khac', number, hash }))).toBe('elsewhere')
  })

  it('is read with space around it, and found in no record that is empty', () => {
    for (const head of heads) {
      expect(held(` ${head}\n`), head).toBe('held')
      expect(held(head, []), head).toBe(head.startsWith('OCOP') ? 'elsewhere' : 'cut')
    }
  })

  it('is not just anything', () => {
    for (const text of [
      '',
      '12',
      '12-',
      '12-ABCD',
      'OCOP:phien-1:12',
      `OCOP:phien-1:0x:${hash}`,
      `x-${hash}`,
      `xOCOP:phien-1:12:${hash}`,
      `OCOP:phien-1:12:${hash}0`,
      `x${headCode({ number, hash })}`,
      `${headCode({ number, hash })}\nx`,
      `${headCode({ number, hash })}A`,
    ])
      expect(readHead(text), text).toBeUndefined()
  })
})
