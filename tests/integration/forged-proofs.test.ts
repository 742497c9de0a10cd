import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '#shared/kernel/canonical.ts'
import {
  aProvenDay,
  at,
  forged,
  foundIn,
  listAt,
  put,
  type ProvenDay,
  type Steps,
} from '#tests/support/a-proven-day.ts'
import { sha256 } from '#tests/support/plain-sitting.ts'

let proven: ProvenDay
beforeAll(async () => {
  proven = await aProvenDay()
})
afterAll(() => proven.close())

describe('what somebody changed in what is attached', () => {
  const onEvent = (kind: string, nth: number, steps: Steps, value: unknown) => () =>
    forged(proven.proof, (_, event) => put(event(kind, nth), steps, value))
  const onProof = (steps: Steps, value: unknown) => () =>
    forged(proven.proof, json => put(json, steps, value))
  const opened = (steps: Steps, value: unknown) =>
    onEvent('round.revealed', 0, ['opened', 0, ...steps], value)
  const rating = (steps: Steps, value: unknown, nth = 0) =>
    onEvent('outcome.settled', nth, ['outcome', 'rating', ...steps], value)
  const changes: readonly (readonly [string, () => string, readonly string[]])[] = [
    ['one mark of a sheet', opened(['marks', '1.1'], 1), ['seal']],
    ['a remark put to a sheet', opened(['notes'], { '1.1': 'tốt' }), ['seal']],
    ['the salt of a seal', opened(['salt'], 'f'.repeat(32)), ['seal']],
    ['the member whose sheet it is', opened(['member'], 'hoi-nong-dan'), ['seal']],
    [
      'a sheet left out of the reveal',
      () => forged(proven.proof, (_, event) => listAt(event('round.revealed', 1), 'opened').splice(0, 1)),
      ['outcome', 'seal'],
    ],
    [
      'the hash of a seal',
      onEvent('sheet.sealed', 0, ['seal', 'hash'], 'e'.repeat(64)),
      ['not-printed', 'seal'],
    ],
    ['a star more', rating(['stars'], 5), ['not-printed', 'outcome']],
    ['the band', rating(['band'], 5), ['outcome']],
    ['the mean that was kept', rating(['mean'], { numerator: 75, denominator: 1 }), ['outcome']],
    ['who recognises', rating(['recognition'], 'ministry'), ['outcome']],
    ['what held a product back', rating(['heldBackBy'], [], 1), ['outcome']],
    ['a minimum that was confirmed', onEvent('minimum.confirmed', 0, ['choice'], 'none'), ['outcome']],
    ['whom a recusal is of', onEvent('member.recused', 0, ['member'], 'so-khcn'), ['outcome']],
    [
      'the decision: where a band begins',
      onProof(['decisions', 0, 'ruleSet', 'bands', 0, 'from'], 91),
      ['law'],
    ],
    ['the decision: its name', onProof(['decisions', 0, 'ruleSet', 'decision'], '27/2026/QĐ-TTg'), ['law']],
    ['the decision: points', onProof(['decisions', 0, 'ruleSet', 'bands'], []), ['malformed']],
    ['no decision at all', onProof(['decisions'], []), ['law']],
    ['the head of the record', onProof(['head', 'hash'], 'd'.repeat(64)), ['other-record']],
    ['how far the record went', onProof(['head', 'number'], 5), ['other-record']],
    ['whose sitting it is', onProof(['sitting'], 'phien-2'), ['other-record']],
    ['another edition of the words', onProof(['edition'], 99), ['newer']],
    ['a later format', () => proven.proof.replace('ocop-proof/1', 'ocop-proof/2'), ['newer']],
    ['a field that is not known', () => `{"more":1,${proven.proof.slice(1)}`, ['malformed']],
    ['half of it', () => proven.proof.slice(0, proven.proof.length / 2), ['malformed']],
    ['something else', () => 'không phải JSON', ['malformed']],
    ['nothing in it', () => '', ['malformed']],
    [
      'an event less',
      () => forged(proven.proof, json => listAt(json, 'entries').splice(4, 1)),
      ['malformed'],
    ],
    [
      'two events the other way round',
      () =>
        forged(proven.proof, json => {
          const entries = listAt(json, 'entries')
          entries.splice(4, 2, ...entries.slice(4, 6).toReversed())
        }),
      ['malformed'],
    ],
    [
      'the sitting is not closed',
      () => forged(proven.proof, json => listAt(json, 'entries').splice(-1, 1)),
      ['malformed'],
    ],
    ['the number of the minutes', onProof(['issue', 'number'], '12'), ['not-printed']],
    [
      'the name of the council',
      onEvent('sitting.opened', 0, ['details', 'council'], 'Hội đồng khác'),
      ['not-printed'],
    ],
    ['the place', onEvent('sitting.opened', 0, ['details', 'place'], 'Phòng họp số 3'), ['not-printed']],
    ['who was there', onEvent('attendance.recorded', 5, ['present'], false), ['only-printed']],
    [
      'the name of a product',
      onEvent('product.entered', 0, ['product', 'name'], 'Chè Shan tuyết'),
      ['not-printed'],
    ],
    ['the code of a product', onEvent('product.entered', 0, ['product', 'code'], '08-99'), ['not-printed']],
    [
      'why a product is excluded',
      onEvent('outcome.settled', 2, ['outcome', 'ground'], 'hồ sơ giả'),
      ['not-printed'],
    ],
    ['how the vote was', onEvent('outcome.settled', 0, ['vote'], { kind: 'thrown' }), ['malformed']],
    [
      'the time of the close',
      () =>
        forged(proven.proof, json =>
          put(json, ['entries', listAt(json, 'entries').length - 1, 'at'], 1787050800000),
        ),
      ['not-printed'],
    ],
    [
      'a vote that carried nothing',
      onEvent('outcome.settled', 0, ['vote'], {
        kind: 'majority',
        for: 1,
        against: 8,
        abstained: 0,
      }),
      ['procedure'],
    ],
    ['who was away at the start', onEvent('attendance.recorded', 0, ['present'], false), ['procedure']],
  ]
  it.each(changes)('%s', (_, text, kinds) => {
    expect(foundIn(proven.report(text()))).toEqual(expect.arrayContaining([...kinds]))
    if (kinds.length === 0) expect(foundIn(proven.report(text()))).toEqual([])
  })

  it('one mark, with the seal made anew to fit: the mean and the tier no longer follow, and its code is another', () => {
    const text = forged(proven.proof, (_, event) => {
      const sheet = at(event('round.revealed', 1), 'opened', 0)
      put(sheet, ['marks', '1.1'], 1)
      const [member, marks, notes, salt] = ['member', 'marks', 'notes', 'salt'].map(name => at(sheet, name))
      const sealed = canonicalJson({ product: 'che', round: 2, member, marks, notes, salt })
      put(event('sheet.sealed', 9), ['seal', 'hash'], sha256(sealed))
    })
    expect(foundIn(proven.report(text))).toEqual([
      'not-printed',
      'only-printed',
      'outcome',
      'procedure',
      'seals',
    ])
  })
})
