import { describe, expect, it } from 'vitest'
import { issueMinutes } from '#shared/council/closing.ts'
import { resetPin, setPin } from '#shared/council/pins.ts'
import { productView } from '#shared/council/product-view.ts'
import { recordAdvice } from '#shared/council/preparing.ts'
import { secretarySeat, type Seat } from '#shared/council/seat.ts'
import { maySeeOthers, maySeeProduct, sittingView, type ProductRow } from '#shared/council/view.ts'
import { aPin } from '#tests/support/a-log.ts'
import {
  aProfile,
  aRatedSitting,
  aSitting,
  nineMembers,
  ruleSet,
  setOf,
  sha256,
  teaSet,
  type HeldSitting,
} from '#tests/support/a-sitting.ts'

const secretary: Seat = { kind: 'secretary' }
const nobody: Seat = { kind: 'nobody' }
const seat = (member: string, kind: 'member' | 'paper' = 'member'): Seat => ({
  kind,
  sitting: 'phien-1',
  member,
})
const inSeat = seat('so-khcn')
const everySeat: readonly Seat[] = [secretary, nobody, inSeat, seat('so-khcn', 'paper')]
const view = ({ now }: HeldSitting, by: Seat = secretary) => sittingView(now, setOf, by)
const row = (sitting: HeldSitting, by: Seat = secretary): ProductRow | undefined =>
  view(sitting, by).products[0]
const standing = (sitting: HeldSitting, by: Seat = secretary) => row(sitting, by)?.standing
const untilClose = aProfile({ secrecy: 'until-close' })

describe('the sitting on a screen', () => {
  it('tells when it changed last, of what it is and how far it has come', () => {
    const sitting = aSitting().start()
    const { id, revision, changedAt, details, phase, timeline } = sitting.now
    expect(view(sitting)).toMatchObject({ id, revision, changedAt, details, phase, timeline })
    expect(view(sitting)).toMatchObject({ corrections: [], clockJumps: [], restores: [], inWriting: false })
    expect(revision).toBe(sitting.log.length)
  })

  it('gives how far the record has come, and its forks, to the secretary alone', () => {
    const held = aSitting().start()
    const fork = { number: 3, common: 1, other: { number: 2, hash: 'a' }, file: 'b', reason: 'c', at: 1 }
    const now = { ...held.now, forks: [fork] }
    expect(everySeat.map(by => sittingView(now, setOf, by).head)).toEqual([
      now.head,
      ...[undefined, undefined, undefined],
    ])
    expect(now.head).toBeDefined()
    expect(everySeat.map(by => sittingView(now, setOf, by).forks)).toEqual([[fork], [], [], []])
  })

  it('tells whether its minutes were issued', () => {
    const sitting = aRatedSitting(72).closes()
    expect(view(sitting).minutes).toEqual({
      ...{ also: [], onPaper: [] },
      ...{ number: '', issued: false, file: undefined, signatures: [], earlier: [], outdated: false },
    })
    sitting.must(issueMinutes(sitting.now, sha256('biên bản'), '05'))
    expect(view(sitting).minutes).toMatchObject({ number: '05', issued: true, file: sha256('biên bản') })
  })

  it('tells who has chosen a PIN, and that the secretary’s is to be given where nobody sits', () => {
    const sitting = aSitting()
    for (const holder of ['so-y-te', 'so-khcn', secretarySeat])
      sitting.must(setPin(sitting.now, holder, aPin()))
    sitting.must(resetPin(sitting.now, 'so-khcn', { by: secretarySeat, reason: 'quên', sheets: 'kept' }))
    const chosen = ['so-y-te', secretarySeat]
    expect(everySeat.map(by => view(sitting, by).pins)).toEqual([
      { chosen, locked: false },
      { chosen, locked: true },
      { chosen, locked: false },
      { chosen, locked: false },
    ])
    const none = aSitting({ details: { profile: aProfile({ pins: 'none' }) } })
    expect(view(none, nobody).pins).toBeUndefined()
  })
})

describe('a member on a screen', () => {
  const adviser = { id: 'to-tu-van', office: 'Tổ tư vấn', name: '', role: 'advisory' } as const
  const sitting = aSitting({ members: [...nineMembers, adviser], absent: { 'so-y-te': 'ốm' } }).start()
  const member = (of: HeldSitting, id: string) => view(of).members.find(each => each.id === id)

  it('is present, or absent and why, or not yet known to be either', () => {
    const began = Date.UTC(2026, 7, 18, 1, 0)
    expect(member(sitting, 'so-nnmt')).toMatchObject({ attendance: 'present', reason: '' })
    expect(member(sitting, 'so-y-te')).toMatchObject({ attendance: 'absent', reason: 'ốm' })
    expect(member(sitting, 'so-y-te')?.since).toBe(sitting.now.attendance.get('so-y-te')?.at)
    expect(member(sitting, 'so-y-te')?.since).toBeGreaterThan(began)
    expect(member(aSitting({ unmarked: true }), 'so-y-te')).toMatchObject({
      ...{ attendance: 'unknown', reason: '', since: undefined },
    })
  })

  it('counts while of the council, and no more once replaced', () => {
    const counting = (of: HeldSitting) => view(of).members.filter(({ counts }) => counts)
    expect(counting(sitting).map(({ id }) => id)).toEqual(nineMembers.map(({ id }) => id))
    const by = { id: 'moi', office: 'Sở Y tế (thay)', name: '', role: 'member' } as const
    const later = aSitting().start().replaces('so-y-te', by)
    expect(counting(later).map(({ id }) => id)).toContain('moi')
    expect(counting(later).map(({ id }) => id)).not.toContain('so-y-te')
    expect(member(later, 'so-y-te')?.replaced).toMatchObject({ by: 'moi', reason: 'chuyển công tác' })
    expect(member(later, 'moi')?.replaced).toBeUndefined()
  })
})

describe('who may see what others marked', () => {
  const sees = (sitting: HeldSitting, by: Seat) => maySeeOthers(sitting.now, sitting.product('che'), by)

  it('is the secretary, each member where rules and recusal let them, and nobody where nobody sits', () => {
    const sitting = aSitting().start().scores('che', 72)
    expect(everySeat.map(by => sees(sitting, by))).toEqual([true, false, true, true])
    const recused = aSitting().start().recuses('che', 'so-khcn', 'người nhà')
    expect(everySeat.map(by => sees(recused, by))).toEqual([true, false, false, false])
    expect(everySeat.map(by => maySeeProduct(recused.product('che'), by))).toEqual([true, true, false, false])
  })

  it('is a member only after the sitting, where the rules keep marks until it closes', () => {
    const sitting = aRatedSitting(72, { details: { profile: untilClose } })
    expect(everySeat.map(by => sees(sitting, by))).toEqual([true, false, false, false])
    sitting.closes()
    expect(everySeat.map(by => sees(sitting, by))).toEqual([true, false, true, true])
  })

  it('learns nothing of what is kept from them but that it is: neither outcome, nor spread, nor halt', () => {
    const withheld = { kind: 'withheld' }
    const scored = aSitting({ details: { profile: untilClose } })
      .start()
      .scores('che', { 'so-y-te': 60, others: 80 })
    expect(everySeat.map(by => standing(scored, by)?.kind)).toEqual([
      'reconciling',
      'withheld',
      'withheld',
      'withheld',
    ])
    expect(standing(scored, inSeat)).toEqual(withheld)
    const rated = aRatedSitting(72, { details: { profile: untilClose } })
    expect(standing(rated, inSeat)).toEqual(withheld)
    expect(standing(rated, nobody)).toEqual(withheld)
    expect(standing(rated)?.kind).toBe('settled')
    expect(standing(rated.closes(), inSeat)?.kind).toBe('settled')
    const { rounds, rating } = productView(scored.now, scored.product('che'), teaSet, ruleSet, inSeat)
    expect({ rounds, rating }).toEqual({ rounds: [], rating: undefined })
  })

  it('does see that a product waits, is being scored, or is gone from the agenda', () => {
    const sitting = aSitting({ details: { profile: untilClose } }).start()
    for (const by of everySeat) expect(standing(sitting, by)).toEqual({ kind: 'waiting' })
    sitting.opensRound('che')
    for (const by of everySeat) expect(standing(sitting, by)?.kind).toBe('scoring')
    const at = sitting.carriesOver('che', 'hết giờ').product('che').departure?.at
    for (const by of everySeat)
      expect(standing(sitting, by)).toEqual({ kind: 'departed', how: 'carried-over', reason: 'hết giờ', at })
  })

  it('sees an outcome that was reached without a round only after the sitting, where marks are kept so long', () => {
    const sitting = aSitting({ details: { profile: untilClose } }).start()
    sitting.dismisses('che', { kind: 'returned', missing: 'Hợp đồng' })
    expect(everySeat.map(by => standing(sitting, by)?.kind)).toEqual([
      'settled',
      'withheld',
      'withheld',
      'withheld',
    ])
    expect(standing(sitting.closes(), inSeat)?.kind).toBe('settled')
  })
})

describe('a product on a screen', () => {
  it('names who gives no sheet, and why', () => {
    const sitting = aSitting()
      .start()
      .recuses('che', 'so-y-te', 'người nhà')
      .abstains('che', 'so-khcn', 'chưa đọc')
    expect(row(sitting)).toMatchObject({
      recusals: [{ member: 'so-y-te', reason: 'người nhà' }],
      abstentions: [{ member: 'so-khcn', reason: 'chưa đọc' }],
      quorum: { present: 8 },
    })
  })

  it('keeps its discussion and what the advisory team found from those who are recused from it', () => {
    const sitting = aSitting()
    const advice = { hundredths: 7325, remarks: 'Thiếu hạn dùng' }
    sitting
      .must(recordAdvice(sitting.now, 'che', advice))
      .start()
      .recuses('che', 'so-y-te', 'người nhà')
    sitting.scores('che', 72).discusses('che', 'Nên hoàn thiện bao bì.')
    const shown = (by: Seat) => [row(sitting, by)?.discussion, row(sitting, by)?.advice?.hundredths]
    expect(shown(secretary)).toEqual(['Nên hoàn thiện bao bì.', 7325])
    expect(shown(inSeat)).toEqual(['Nên hoàn thiện bao bì.', 7325])
    for (const kind of ['member', 'paper'] as const)
      expect(shown(seat('so-y-te', kind))).toEqual(['', undefined])
  })

  it('is settled with its outcome, how it was adopted, and where a rating falls short', () => {
    const rated = aRatedSitting(72)
    const { outcome, adopted } = rated.product('che')
    expect(standing(rated)).toMatchObject({
      kind: 'settled',
      outcome,
      adopted,
      lostMotions: [],
      corrections: [],
    })
    expect(standing(rated)).toHaveProperty('shortfalls.members')
    const returned = aSitting().start().dismisses('che', { kind: 'returned', missing: 'Hợp đồng' })
    expect(standing(returned)).toMatchObject({
      kind: 'settled',
      outcome: { kind: 'returned', missing: 'Hợp đồng' },
      shortfalls: undefined,
    })
  })

  it('is too far apart until the chair accepts that it is', () => {
    const profile = aProfile({ reScoring: { rounds: 0, startsFrom: 'blank' } })
    const sitting = aSitting({ details: { profile } }).start().scores('che', { 'so-y-te': 60, others: 80 })
    expect(standing(sitting)).toMatchObject({ spreadExceeded: true, halted: undefined })
    sitting.acceptsSpread('che', 'giữ nguyên ý kiến')
    expect(standing(sitting)).toMatchObject({ spreadExceeded: false, halted: undefined })
    expect(standing(aSitting().start().scores('che', 72))).toMatchObject({ spreadExceeded: false })
  })

  it('tells of a sheet that was sent back, until it is sealed again', () => {
    const sitting = aSitting().start().opensRound('che').handsIn('che', 'so-y-te', 70)
    const place = () => {
      const now = standing(sitting)
      return now?.kind === 'scoring' ? now.seats.find(({ member }) => member === 'so-y-te') : undefined
    }
    sitting.sendsBack('che', 'so-y-te')
    expect(place()).toMatchObject({
      member: 'so-y-te',
      sealed: false,
      hand: 'member',
      sentBack: true,
      dark: false,
    })
    sitting.handsIn('che', 'so-y-te', 70)
    expect(place()).toMatchObject({
      member: 'so-y-te',
      sealed: true,
      hand: 'member',
      sentBack: false,
      dark: false,
    })
  })

  it('lists one who went after handing in only while that sheet has to be opened here', () => {
    const sitting = aSitting().start().opensRound('che').handsIn('che', 'so-y-te', 70)
    sitting.attends('so-y-te', false, 'về')
    expect(standing(sitting)).toMatchObject({ gone: [] })
    const product = sitting.product('che')
    const round = product.rounds[0]
    const sheet = round?.sheets.get('so-y-te')
    if (!round || !sheet) throw new Error('No sheet')
    const withSheet = (changed: object) => {
      const sheets = new Map(round.sheets).set('so-y-te', { ...sheet, ...changed })
      const products = [{ ...product, rounds: [{ ...round, sheets }] }]
      return sittingView({ ...sitting.now, products }, setOf, secretary).products[0]?.standing
    }
    const place = { member: 'so-y-te', hand: 'member', sentBack: false }
    const seal = { hash: 'a', concealed: 'tối' }
    expect(withSheet({ seal })).toMatchObject({ gone: [{ ...place, sealed: true, dark: true }] })
    expect(withSheet({ dark: new Set(['1.1']) })).toMatchObject({ gone: [{ ...place, dark: true }] })
    expect(withSheet({ seal: undefined, dark: new Set(['1.1']) })).toMatchObject({ gone: [] })
  })
})
