import { describe, expect, it } from 'vitest'
import { markCriterion, noteCriterion, sealOf, type SheetInHand } from '#shared/council/scoring.ts'
import { criteriaOf } from '#shared/law/rule-set.ts'
import type { HeldSitting } from '#tests/support/a-sitting.ts'
import {
  aSitting,
  nineMembers,
  setOf,
  sha256,
  sheetWorth,
  teaSet,
  refusing,
} from '#tests/support/a-sitting.ts'

const health: SheetInHand = { product: 'che', member: 'so-y-te', hand: 'member' }
const healthOnPaper: SheetInHand = { ...health, hand: 'paper' }

const scoring = (): HeldSitting => aSitting().start().opensRound('che')
const mark = (sitting: HeldSitting, at: SheetInHand = health) =>
  markCriterion(sitting.now, setOf, at, '1.1', 2)

describe('marking', () => {
  it('writes one event for a choice and none for the same choice again', () => {
    const sitting = scoring()
    sitting.must(mark(sitting))
    expect(mark(sitting)).toEqual({ ok: true, value: [] })
    expect(sitting.product('che').rounds[0]?.sheets.get('so-y-te')?.marks).toEqual({ '1.1': 2 })
  })

  it('takes "none reached" as a choice of its own', () => {
    const sitting = scoring()
    sitting.must(markCriterion(sitting.now, setOf, health, '1.1', 'none'))
    expect(sitting.product('che').rounds[0]?.sheets.get('so-y-te')?.marks).toEqual({ '1.1': 'none' })
  })

  it('refuses a criterion or an option that the sheet does not have', () => {
    const { now } = scoring()
    expect(markCriterion(now, setOf, health, '1.99', 1)).toMatchObject(refusing('criterion.unknown'))
    expect(markCriterion(now, setOf, health, '1.1', 4)).toMatchObject(refusing('choice.unknown'))
  })

  it('refuses a mark before the meeting is started, before a round is opened, and after the reveal', () => {
    expect(mark(aSitting())).toMatchObject(refusing('sitting.not-started'))
    expect(mark(aSitting().start())).toMatchObject(refusing('round.not-open'))
    expect(mark(aSitting().start().scores('che', 70))).toMatchObject(refusing('round.not-open'))
  })

  it('refuses a mark of an absent or a recused member, of a plain secretary, and of a stranger', () => {
    const members = nineMembers.map(member =>
      member.id === 'van-phong' ? { ...member, role: 'secretary' as const } : member,
    )
    const sitting = aSitting({ members, absent: { 'so-y-te': 'ốm' } })
      .start()
      .opensRound('che')
    sitting.recuses('che', 'so-khcn', 'người nhà là chủ thể')
    expect(mark(sitting)).toMatchObject(refusing('member.absent'))
    expect(mark(sitting, { ...health, member: 'so-khcn' })).toMatchObject(refusing('member.recused'))
    expect(mark(sitting, { ...health, member: 'van-phong' })).toMatchObject(refusing('member.does-not-score'))
    expect(mark(sitting, { ...health, member: 'khach' })).toMatchObject(refusing('member.unknown'))
  })

  it('refuses the secretary’s hand on a sheet that the member has begun, and the other way round', () => {
    const sitting = scoring()
    sitting.must(mark(sitting))
    expect(mark(sitting, healthOnPaper)).toMatchObject(refusing('sheet.other-hand'))
    sitting.must(markCriterion(sitting.now, setOf, { ...healthOnPaper, member: 'so-khcn' }, '1.1', 2))
    expect(mark(sitting, { ...health, member: 'so-khcn' })).toMatchObject(refusing('sheet.other-hand'))
  })

  it('keeps a remark beside a criterion until an empty one takes it away', () => {
    const sitting = scoring()
    const notes = () => sitting.product('che').rounds[0]?.sheets.get('so-y-te')?.notes
    sitting.must(noteCriterion(sitting.now, setOf, health, '1.1', 'Xem lại hợp đồng'))
    expect(notes()).toEqual({ '1.1': 'Xem lại hợp đồng' })
    sitting.must(noteCriterion(sitting.now, setOf, health, '1.1', ''))
    expect(notes()).toEqual({})
  })
})

describe('handing in', () => {
  it('refuses a sheet with a blank and names it, for blank is not zero', () => {
    const sitting = scoring()
    const allButOne = Object.entries(sheetWorth(70)).filter(([criterion]) => criterion !== '2.1')
    sitting.marks(health, Object.fromEntries(allButOne))
    expect(sitting.seals(health)).toEqual({ ok: false, refusal: { code: 'sheet.blanks', criteria: ['2.1'] } })
  })

  it('refuses a sheet that was never begun', () => {
    expect(scoring().seals(health)).toMatchObject({
      refusal: { code: 'sheet.blanks', criteria: criteriaOf(teaSet).map(({ id }) => id) },
    })
  })

  it('takes a whole sheet on which nothing is reached: that is zero points', () => {
    const none = Object.fromEntries(criteriaOf(teaSet).map(({ id }) => [id, 'none' as const]))
    const sitting = scoring().marks(health, none)
    expect(sitting.seals(health).ok).toBe(true)
  })

  it('refuses a mark, a remark and a second seal after the seal', () => {
    const sitting = scoring().handsIn('che', 'so-y-te', 70)
    expect(mark(sitting)).toMatchObject(refusing('sheet.sealed'))
    expect(noteCriterion(sitting.now, setOf, health, '1.1', 'muộn')).toMatchObject(refusing('sheet.sealed'))
    expect(sitting.seals(health)).toMatchObject(refusing('sheet.sealed'))
  })

  it('reveals with the last sheet awaited, and not before', () => {
    const sitting = scoring()
    const revealed = () => sitting.product('che').rounds[0]?.revealedAt !== undefined
    for (const { id } of nineMembers.slice(0, 8)) sitting.handsIn('che', id, 70)
    expect(revealed()).toBe(false)
    sitting.handsIn('che', 'van-phong', 70)
    expect(revealed()).toBe(true)
    expect(sitting.log.slice(-2).map(({ event }) => event.kind)).toEqual(['sheet.sealed', 'round.revealed'])
  })

  it('keeps whose hand it was, and leaves it open again in the next round', () => {
    const sitting = scoring()
    for (const { id } of nineMembers.filter(member => member.id !== 'so-y-te')) sitting.handsIn('che', id, 70)
    sitting.handsIn('che', 'so-y-te', 90, 'paper')
    expect(sitting.product('che').rounds[0]?.sheets.get('so-y-te')?.hand).toBe('paper')
    sitting.opensRound('che')
    expect(sitting.seals(health).ok).toBe(true)
    expect(sitting.product('che').rounds[1]?.sheets.get('so-y-te')?.hand).toBe('member')
  })
})

describe('the seal', () => {
  const sheet = (marks: Record<string, 1 | 2>) => ({
    member: 'so-y-te',
    marks,
    notes: {},
    hand: 'member' as const,
    seal: undefined,
    savedAt: 0,
  })
  const seal = (marks: Record<string, 1 | 2>, salt = 's', round = 1) =>
    sealOf('che', round, sheet(marks), salt, sha256).hash

  it('is the same for the same sheet whatever the order it was marked in', () => {
    expect(seal({ '1.1': 1, '1.2': 2 })).toBe(seal({ '1.2': 2, '1.1': 1 }))
  })

  it('differs with one mark, with the salt and with the round', () => {
    const one = seal({ '1.1': 1 })
    expect(new Set([one, seal({ '1.1': 2 }), seal({ '1.1': 1 }, 't'), seal({ '1.1': 1 }, 's', 2)]).size).toBe(
      4,
    )
  })
})
