import { describe, expect, it } from 'vitest'
import { productView } from '#shared/council/product-view.ts'
import { settleRating, weighStop } from '#shared/council/reconciling.ts'
import { markCriterion, openRound } from '#shared/council/scoring.ts'
import { productRow } from '#shared/council/view.ts'
import type { Vote } from '#shared/council/vote.ts'
import type { Marks } from '#shared/law/rule-set.ts'
import {
  aProfile,
  aSitting,
  byConsensus,
  type HeldSitting,
  refusing,
  ruleSet,
  setOf,
  sheetWorth,
  teaSet,
} from '#tests/support/a-sitting.ts'
import { linesIn, minutesOf } from '#tests/support/read-outline.ts'

/** A sheet that ends at 6.1.1, where its member found impurities. */
const ended: Marks = {
  ...Object.fromEntries(
    Object.entries(sheetWorth(80)).slice(0, Object.keys(sheetWorth(80)).indexOf('6.1.1')),
  ),
  '6.1.1': 1,
}
const full: Marks = { ...sheetWorth(80), '6.1.1': 1 }

/** Everyone hands in; the Sở Y tế a sheet of its own. */
function revealed(sheet: Marks, sitting: HeldSitting = aSitting().start()): HeldSitting {
  sitting.opensRound('che').handsIn('che', 'so-y-te', sheet)
  for (const { id } of sitting.now.members) if (id !== 'so-y-te') sitting.handsIn('che', id, 80)
  return sitting
}
const settle = ({ now }: HeldSitting) => settleRating(now, ruleSet, setOf, 'che', byConsensus)
const weigh = ({ now }: HeldSitting, criterion = '6.1.1', ground = 'là cẫng chè', vote: Vote = byConsensus) =>
  weighStop(now, setOf, 'che', criterion, ground, vote)
const viewed = (sitting: HeldSitting) =>
  productView(sitting.now, sitting.product('che'), teaSet, ruleSet, { kind: 'secretary' })
const standing = (sitting: HeldSitting) =>
  productRow(sitting.now, sitting.product('che'), setOf, { kind: 'secretary' }).standing
const said = (sitting: HeldSitting): string => linesIn(minutesOf(sitting)).join('\n')

describe('a sheet that reaches a stop', () => {
  it('may be handed in without what follows, and not without what comes before', () => {
    const sitting = aSitting().start().opensRound('che')
    const { '1.1': first, ...rest } = ended
    expect(first).toBeDefined()
    const at = { product: 'che', member: 'so-y-te', hand: 'member' } as const
    expect(sitting.marks(at, rest).seals(at)).toMatchObject(refusing('sheet.blanks'))
    expect(sitting.marks(at, { '1.1': 1 }).seals(at).ok).toBe(true)
  })

  it('keeps the product from a mean, a rating and another round until the council has decided', () => {
    for (const sheet of [ended, full]) {
      const sitting = revealed(sheet)
      const view = viewed(sitting)
      expect(view.rating).toBeUndefined()
      expect(view.margin).toBeUndefined()
      expect(view.rounds[0]).toMatchObject({
        mean: undefined,
        spread: undefined,
        halt: { stopped: [{ member: 'so-y-te', criterion: '6.1.1' }], unfinished: [] },
      })
      expect(standing(sitting)).toMatchObject({ kind: 'reconciling', halted: 'stop', spreadExceeded: false })
      const undecided = { ok: false, refusal: { code: 'stop.undecided', criteria: ['6.1.1'] } }
      expect(settle(sitting)).toEqual(undecided)
      expect(openRound(sitting.now, setOf, 'che')).toEqual(undecided)
    }
  })

  it('ends the product where the council stops it, and the minutes say whose sheet stopped', () => {
    const sitting = revealed(ended)
    sitting.dismisses('che', { kind: 'stopped', at: '6.1.1', decision: 'có tạp chất' })
    expect(sitting.product('che').outcome).toMatchObject({ kind: 'stopped', at: '6.1.1' })
    expect(said(sitting)).toContain(
      'phiếu của Sở Y tế dừng ở tiêu chí 6.1.1 (Tạp chất), các tiêu chí sau không chấm; không tính điểm trung bình.',
    )
    expect(said(sitting)).not.toMatch(/trung bình \d/)
  })

  it('that is recused counts no more, and stops nothing', () => {
    const sitting = revealed(ended).recuses('che', 'so-y-te', 'người nhà').confirms('che')
    expect(settle(sitting).ok).toBe(true)
  })
})

describe('a stop that the council does not uphold', () => {
  it('needs its ground, a sheet that reaches it, and the vote that the rules ask for', () => {
    const sitting = revealed(full)
    expect(weigh(sitting, '6.1.1', '')).toMatchObject(refusing('reason.missing'))
    expect(weigh(sitting, '6.1.2')).toMatchObject(refusing('stop.not-reached'))
    const ballot = { kind: 'ballot', for: 9, against: 0, abstained: 0 } as const
    expect(weigh(sitting, '6.1.1', 'x', ballot)).toMatchObject(refusing('vote.other-kind'))
    expect(weigh(aSitting().start())).toMatchObject(refusing('round.not-revealed'))
  })

  it('lets whole sheets count as they are marked, and stands in the minutes with its ground', () => {
    const sitting = revealed(full)
    sitting.must(weigh(sitting)).confirms('che').settles('che')
    expect(sitting.product('che').outcome).toMatchObject({ kind: 'rated', rating: { stars: 4 } })
    expect(said(sitting)).toContain(
      'Về việc dừng chấm: Hội đồng quyết định không dừng chấm ở tiêu chí 6.1.1 (Tạp chất), lý do: là cẫng chè',
    )
    expect(weigh(sitting)).toMatchObject(refusing('product.settled'))
  })

  it('asks for another round where a sheet ended there, and nothing stops there any more', () => {
    const sitting = revealed(ended)
    sitting.must(weigh(sitting))
    expect(standing(sitting)).toMatchObject({ halted: 'unfinished' })
    expect(settle(sitting)).toEqual({
      ok: false,
      refusal: { code: 'sheet.unfinished', offices: ['Sở Y tế'] },
    })
    sitting.opensRound('che')
    for (const { id } of sitting.now.members) sitting.handsIn('che', id, id === 'so-y-te' ? full : 80)
    expect(viewed(sitting).rounds[1]?.halt).toBeUndefined()
    expect(settle(sitting.confirms('che')).ok).toBe(true)
  })

  it('stands when the vote is lost, and stays to be decided', () => {
    const sitting = revealed(
      full,
      aSitting({ details: { profile: aProfile({ adoption: 'ballot' }) } }).start(),
    )
    const lost = { kind: 'ballot', for: 4, against: 5, abstained: 0 } as const
    sitting.must(weigh(sitting, '6.1.1', 'là cẫng chè', lost))
    expect(settleRating(sitting.now, ruleSet, setOf, 'che', { ...lost, for: 9, against: 0 })).toMatchObject(
      refusing('stop.undecided'),
    )
    expect(viewed(sitting)).toMatchObject({ notStopped: [], stopsWeighed: [{ criterion: '6.1.1' }] })
  })
})

describe('points for a story where 5.1 says that there is none', () => {
  const at = { product: 'che', member: 'so-y-te', hand: 'member' } as const
  const marks = (sitting: HeldSitting, criterion: string, choice: number | 'none') =>
    markCriterion(sitting.now, setOf, at, criterion, choice)

  it('are refused with the reason, and none reached is not', () => {
    const sitting = aSitting().start().opensRound('che').marks(at, { '5.1': 1 })
    expect(marks(sitting, '5.2', 2)).toEqual({
      ok: false,
      refusal: {
        code: 'criterion.inapplicable',
        contradiction: { criterion: '5.2', with: '5.1', choice: 1 },
      },
    })
    expect(marks(sitting, '5.2', 'none').ok).toBe(true)
  })

  it('stay recorded when 5.1 is changed afterwards, and the sheet is not sealed before its member changes one of them', () => {
    const sitting = aSitting().start().opensRound('che').marks(at, sheetWorth(96)).marks(at, { '5.1': 1 })
    const sheet = () => sitting.product('che').rounds[0]?.sheets.get('so-y-te')?.marks
    expect(sheet()).toMatchObject({ '5.1': 1, '5.2': sheetWorth(96)['5.2'] })
    expect(sitting.seals(at)).toMatchObject(refusing('sheet.contradicts'))
    sitting.marks(at, { '5.2': 'none', '5.3': 'none' })
    expect(sitting.seals(at).ok).toBe(true)
  })
})
