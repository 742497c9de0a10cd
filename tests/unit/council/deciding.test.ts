import { describe, expect, it } from 'vitest'
import { correctRecord } from '#shared/council/correct-record.ts'
import { correctOutcome, type CorrectedOutcome } from '#shared/council/correcting.ts'
import { issueMinutes, signMinutes } from '#shared/council/closing.ts'
import { acceptSpread, dismissProduct, settleRating, unconfirmed } from '#shared/council/reconciling.ts'
import { reachedOn } from '#shared/council/round.ts'
import { openRound, sendBack } from '#shared/council/scoring.ts'
import { isCarried, voteFault, type Vote } from '#shared/council/vote.ts'
import {
  aProduct,
  aProfile,
  aRatedSitting,
  aSitting,
  refusing,
  ruleSet,
  setOf,
  sha256,
  teaSet,
  type HeldSitting,
} from '#tests/support/a-sitting.ts'

const hands = (inFavour: number, against: number, matters: Partial<Vote> = {}): Vote => ({
  kind: 'majority',
  for: inFavour,
  against,
  abstained: 0,
  ...matters,
})
const all = (count: number) => ({ count, chair: true })
const rules = aProfile({ adoption: 'majority' })

describe('a show of hands', () => {
  it('carries with five of nine, and not with four of nine', () => {
    expect(isCarried(hands(5, 4))).toBe(true)
    expect(isCarried(hands(4, 5))).toBe(false)
  })

  it('does not carry with four of nine when two abstain: that is not more than half', () => {
    expect(isCarried({ kind: 'majority', for: 4, against: 3, abstained: 2 })).toBe(false)
  })

  it('goes with the chair when four of eight are in favour, and asks on which side the chair is', () => {
    expect(voteFault(hands(4, 4), rules, all(8))).toEqual({ code: 'vote.tied' })
    expect(isCarried({ kind: 'majority', for: 4, against: 4, abstained: 0, chair: 'for' })).toBe(true)
    expect(isCarried({ kind: 'majority', for: 4, against: 4, abstained: 0, chair: 'against' })).toBe(false)
  })

  it('of three against five does not carry with the chair on its side: that breaks no tie', () => {
    expect(isCarried({ kind: 'majority', for: 3, against: 5, abstained: 0, chair: 'for' })).toBe(false)
  })

  it('counts who abstains among those who voted', () => {
    expect(voteFault({ kind: 'majority', for: 5, against: 3, abstained: 1 }, rules, all(9))).toBeUndefined()
    expect(voteFault({ kind: 'consensus' }, { ...rules, adoption: 'consensus' }, all(9))).toBeUndefined()
  })

  it('must add up to those who may vote, and be of the kind that the rules want', () => {
    expect(voteFault(hands(5, 3), rules, all(9))).toEqual({ code: 'vote.miscounted', given: 8, voters: 9 })
    expect(voteFault({ kind: 'consensus' }, rules, all(9))).toEqual({
      code: 'vote.other-kind',
      adoption: 'majority',
    })
  })

  it('tied in a secret ballot carries nothing', () => {
    expect(isCarried({ kind: 'ballot', for: 4, against: 4, abstained: 0 })).toBe(false)
  })
})

describe('an outcome put to the vote', () => {
  const scored = () =>
    aSitting({ details: { profile: rules } })
      .start()
      .scores('che', 73)
      .confirms('che')

  it('that is lost stays on record, and the product stays open', () => {
    const sitting = scored().settles('che', hands(4, 5))
    expect(sitting.product('che').outcome).toBeUndefined()
    expect(sitting.product('che').lostMotions).toMatchObject([
      { outcome: { kind: 'rated' }, vote: { for: 4 } },
    ])
    expect(sitting.settles('che', hands(9, 0)).product('che').outcome?.kind).toBe('rated')
  })

  it('and tied is decided by nobody where the chair is recused from the product: it is lost', () => {
    const sitting = aSitting({ details: { profile: rules } })
    sitting.start().recuses('che', 'so-nnmt', 'người nhà').scores('che', 73).confirms('che')
    const tied = hands(4, 4, { chair: 'for' })
    expect(settleRating(sitting.now, ruleSet, setOf, 'che', tied)).toMatchObject(refusing('vote.no-chair'))
    expect(sitting.settles('che', hands(4, 4)).product('che')).toMatchObject({
      outcome: undefined,
      lostMotions: [{ vote: { for: 4 } }],
    })
  })

  it('counts only those present and not recused', () => {
    const sitting = aSitting({ details: { profile: rules }, absent: { 'so-khcn': 'ốm' } })
    sitting.start().recuses('che', 'so-y-te', 'người nhà').scores('che', 73).confirms('che')
    expect(settleRating(sitting.now, ruleSet, setOf, 'che', hands(9, 0))).toMatchObject({
      refusal: { code: 'vote.miscounted', voters: 7 },
    })
  })
})

describe('when the re-scoring rounds are used up', () => {
  const profile = aProfile({ reScoring: { rounds: 1, startsFrom: 'blank' } })
  const apart = { 'so-y-te': 60, others: 80 }
  const first = () => aSitting({ details: { profile } }).start().scores('che', apart)
  const usedUp = () => first().scores('che', apart)

  it('the chair decides on another round with its ground', () => {
    const { now } = usedUp()
    expect(openRound(now, setOf, 'che')).toMatchObject(refusing('round.chair-decides'))
    expect(openRound(now, setOf, 'che', 'giải trình thêm').ok).toBe(true)
  })

  it('nobody decides in the chair’s place unless they preside', () => {
    const chair = { mustAttend: false, standIn: 'any-member' } as const
    const sitting = aSitting({ details: { profile: { ...profile, chair } }, absent: { 'so-nnmt': 'ốm' } })
    sitting.start().scores('che', apart).scores('che', apart)
    const { now } = sitting
    expect(acceptSpread(now, setOf, 'che', 'đã giải trình')).toMatchObject(refusing('chair.away'))
    expect(openRound(now, setOf, 'che', 'x')).toMatchObject(refusing('chair.away'))
    expect(sitting.presides('so-khcn').acceptsSpread('che', 'đã giải trình').product('che')).toMatchObject({
      spreadAccepted: 'đã giải trình',
    })
  })

  it('the chair may let the spread stand, and not before', () => {
    expect(acceptSpread(first().now, setOf, 'che', 'đã giải trình')).toMatchObject(refusing('round.left'))
    const sitting = usedUp().acceptsSpread('che', 'đã giải trình').confirms('che').settles('che')
    expect(sitting.product('che').outcome?.kind).toBe('rated')
  })

  it('a new round undoes what the chair let stand, and starts blank where the rules say so', () => {
    const sitting = usedUp().acceptsSpread('che', 'đã giải trình').opensRound('che', 'chấm lại')
    expect(sitting.product('che').spreadAccepted).toBeUndefined()
    expect(sitting.product('che').rounds.at(-1)?.sheets.size).toBe(0)
  })
})

describe('the distance from the mean', () => {
  it('opens another round at 7 points where 6 are allowed, though highest and lowest are within 10', () => {
    const profile = aProfile({ spread: { difference: 10, fromMean: 6 } })
    const { now } = aSitting({ details: { profile } }).start().scores('che', { 'so-y-te': 72, others: 80 })
    expect(openRound(now, setOf, 'che').ok).toBe(true)
  })
})

describe('minimums by the members’ own marks', () => {
  it('leave the council nothing to confirm', () => {
    const profile = aProfile({ rating: { minimums: 'majority', minimumsWithoutLegend: true } })
    const sitting = aSitting({ details: { profile } }).start().scores('che', 73)
    expect(unconfirmed(sitting.now, sitting.product('che'), teaSet)).toEqual([])
    expect(sitting.settles('che').product('che').outcome?.kind).toBe('rated')
  })
})

describe('a sheet sent back', () => {
  it('is open to its member again, is sealed anew, and keeps both seals in the record', () => {
    const sitting = aSitting().start().opensRound('che').handsIn('che', 'so-y-te', 70)
    sitting.sendsBack('che', 'so-y-te', 'chấm nhầm sản phẩm').handsIn('che', 'so-y-te', 76)
    const seals = sitting.log.flatMap(({ event }) => (event.kind === 'sheet.sealed' ? [event.seal.hash] : []))
    expect(new Set(seals).size).toBe(2)
    expect(sitting.product('che').rounds[0]?.sheets.get('so-y-te')?.sentBack).toBeUndefined()
  })

  it('is one that was sealed, before the reveal, with a reason', () => {
    const { now } = aSitting().start().opensRound('che').handsIn('che', 'so-y-te', 70)
    expect(sendBack(now, 'che', 'so-khcn', 'x')).toMatchObject(refusing('sheet.not-sealed'))
    expect(sendBack(now, 'che', 'so-y-te', '')).toMatchObject(refusing('reason.missing'))
    expect(sendBack(aSitting().start().scores('che', 70).now, 'che', 'so-y-te', 'x')).toMatchObject(
      refusing('round.not-open'),
    )
  })
})

describe('a correction after the close', () => {
  const law = { ruleSet, set: teaSet }
  const closed = (): HeldSitting => aRatedSitting({ 'so-y-te': 66, others: 70 }).closes()
  const number = (sitting: HeldSitting): number => sitting.product('che').adopted?.number ?? 0
  const misread: CorrectedOutcome = {
    kind: 'rated',
    marks: [{ member: 'so-y-te', criterion: '1.1', choice: 'none' }],
    confirmed: {},
  }

  it('supersedes the outcome and cites the event that it replaces; sheets stay as they were sealed', () => {
    const sitting = closed()
    const before = structuredClone(sitting.product('che').rounds)
    const replaced = number(sitting)
    sitting.must(correctOutcome(sitting.now, law, 'che', replaced, misread, 'đọc nhầm phiếu giấy'))
    const { corrections, rounds, outcome } = sitting.product('che')
    expect(corrections).toMatchObject([{ replaces: replaced, ground: 'đọc nhầm phiếu giấy' }])
    expect(rounds).toEqual(before)
    expect(outcome).not.toEqual(corrections[0]?.superseded)
  })

  it('is refused before the close, without a ground, and for an outcome that was superseded already', () => {
    const open = aRatedSitting(70)
    expect(correctOutcome(open.now, law, 'che', number(open), misread, 'x')).toMatchObject(
      refusing('sitting.not-closed'),
    )
    const sitting = closed()
    const first = number(sitting)
    expect(correctOutcome(sitting.now, law, 'che', first, misread, '')).toMatchObject(
      refusing('reason.missing'),
    )
    sitting.must(correctOutcome(sitting.now, law, 'che', first, misread, 'x'))
    expect(correctOutcome(sitting.now, law, 'che', first, misread, 'x')).toMatchObject(
      refusing('correction.superseded'),
    )
  })

  it('is refused where it changes nothing: not a mark, not a minimum, not the decision, not the sentence', () => {
    const sitting = closed()
    const marked = reachedOn(sitting.product('che').rounds[0]?.sheets.get('so-y-te')?.marks['1.1'])
    const same = [{ member: 'so-y-te', criterion: '1.1', choice: marked }]
    const corrects = (corrected: CorrectedOutcome) =>
      correctOutcome(sitting.now, law, 'che', number(sitting), corrected, 'x')
    const nothing = refusing('correction.of-nothing')
    expect(corrects({ kind: 'rated', marks: [], confirmed: {} })).toMatchObject(nothing)
    expect(
      corrects({ kind: 'rated', marks: same, confirmed: sitting.product('che').confirmed }),
    ).toMatchObject(nothing)
    const excluded: CorrectedOutcome = { kind: 'excluded', ground: 'giả mạo hồ sơ' }
    sitting.must(corrects(excluded))
    expect(corrects(excluded)).toMatchObject(nothing)
    expect(corrects({ ...excluded, ground: 'không đủ điều kiện' })).toMatchObject({ ok: true })

    sitting.must(correctRecord(sitting.now, 1, 'Phòng họp số 3', 'ghi nhầm địa điểm'))
    expect(correctRecord(sitting.now, 1, 'Phòng họp số 3', 'ghi nhầm')).toMatchObject(nothing)
  })

  it('makes the minutes outdated: they are issued and signed anew, and the signed ones are kept', () => {
    const sitting = closed()
    const sign = (field: 'secretary' | 'chair', over: string, file: string) =>
      signMinutes(sitting.now, {
        field,
        over: sha256(over),
        file: sha256(file),
        signer: field,
        certificate: '0A',
      })
    sitting.must(issueMinutes(sitting.now, sha256('bản 1'), '05'))
    sitting.must(sign('secretary', 'bản 1', 'ký 1'))
    expect(issueMinutes(sitting.now, sha256('bản 2'))).toMatchObject(refusing('minutes.signed-already'))
    sitting.must(correctRecord(sitting.now, 1, 'Phòng họp số 3', 'ghi nhầm địa điểm'))
    expect(sign('chair', 'ký 1', 'ký 2')).toMatchObject(refusing('minutes.outdated'))
    sitting.must(issueMinutes(sitting.now, sha256('bản 2'), '06'))
    expect(sitting.now.minutes).toMatchObject({
      outdated: false,
      signatures: [],
      earlier: [{ number: '05', file: sha256('ký 1') }],
    })
  })

  it('of the record names an event that exists', () => {
    expect(correctRecord(closed().now, 9999, 'x', 'y')).toMatchObject(refusing('correction.unknown'))
  })
})

describe('opinions in writing', () => {
  const stages = [{ stage: { kind: 'first' } }, { stage: { kind: 'upgrade', from: 3, to: 4 } }] as const
  const renewal = { stage: { kind: 'renewal', stars: 4 } } as const
  const written = (product: Partial<Parameters<typeof aProduct>[0]>) =>
    aSitting({
      details: { profile: aProfile({ form: 'written' }) },
      products: [aProduct(product)],
      unmarked: true,
    })
      .start()
      .scores('che', 73)
      .confirms('che')
  const returned = { kind: 'returned', missing: 'hợp đồng' } as const
  const consensus = { kind: 'consensus' } as const

  it.each(stages)('decide nothing on a product of stage $stage.kind: the council meets first', product => {
    const sitting = written(product)
    expect(settleRating(sitting.now, ruleSet, setOf, 'che', consensus)).toMatchObject(
      refusing('meeting.not-renewal'),
    )
    expect(dismissProduct(sitting.now, setOf, 'che', returned, consensus)).toMatchObject(
      refusing('meeting.not-renewal'),
    )
    sitting.convenes()
    for (const { id } of sitting.now.members) sitting.attends(id, true)
    expect(settleRating(sitting.now, ruleSet, setOf, 'che', consensus).ok).toBe(true)
  })

  it('decide on a product that is rated again', () => {
    expect(settleRating(written(renewal).now, ruleSet, setOf, 'che', consensus).ok).toBe(true)
    expect(dismissProduct(written(renewal).now, setOf, 'che', returned, consensus).ok).toBe(true)
  })
})
