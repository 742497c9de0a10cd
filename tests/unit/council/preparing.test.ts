import { describe, expect, it } from 'vitest'
import { recordAttendance, recuse, withdrawRecusal } from '#shared/council/attending.ts'
import { rosterFaults } from '#shared/council/member.ts'
import {
  amendSitting,
  enterProduct,
  moveProduct,
  openSitting,
  startSitting,
} from '#shared/council/preparing.ts'
import { tayNinhProfile } from '#shared/council/profile.ts'
import { quorumOf } from '#shared/council/who-decides.ts'
import {
  aProduct,
  aProfile,
  aSitting,
  nineMembers,
  refusing,
  sameRules,
  someDetails,
} from '#tests/support/a-sitting.ts'
import { frozenRules } from '#tests/support/shipped-law.ts'

const nothing = { ok: true, value: [] }
const away = 'bận công tác'

describe('the roster', () => {
  it('takes nine members with one chair and one secretary', () => {
    expect(rosterFaults(nineMembers, tayNinhProfile)).toEqual([])
  })

  it('refuses fewer than five who score, a plain secretary not among them', () => {
    const four = nineMembers.slice(0, 4)
    const secretary = {
      id: 'thu-ky',
      office: 'Chi cục Phát triển nông thôn',
      name: '',
      role: 'secretary',
    } as const
    expect(openSitting(someDetails, [...four, secretary])).toEqual({
      ok: false,
      refusal: { code: 'roster.faulty', faults: ['too-few'] },
    })
  })

  it('refuses two chairs, no secretary, and an office named twice', () => {
    const members = nineMembers.map((member, at) =>
      at === 8 ? { ...member, office: 'Sở Y tế', role: 'chair' as const } : member,
    )
    expect(rosterFaults(members, tayNinhProfile)).toEqual(['chair', 'secretary', 'office-twice'])
  })
})

describe('the operating rules', () => {
  it('are refused where opinions come in writing and the whole council yet agrees on one sheet', () => {
    const profile = aProfile({ form: 'written', scoring: 'agreed' })
    expect(openSitting({ ...someDetails, profile }, nineMembers)).toMatchObject(
      refusing('profile.written-agreed'),
    )
  })
})

describe('the start', () => {
  it('starts with exactly three quarters of the members, rounded up: seven of nine', () => {
    const sitting = aSitting({ absent: { 'so-y-te': away, 'so-khcn': away } })
    expect(quorumOf(sitting.now)).toEqual({
      present: 7,
      appointed: 9,
      needed: 7,
      recused: 0,
      presided: true,
      met: true,
    })
    expect(startSitting(sitting.now).ok).toBe(true)
  })

  it('refuses to start without quorum: six of nine', () => {
    const sitting = aSitting({ absent: { 'so-y-te': away, 'so-khcn': away, 'hoi-nong-dan': away } })
    expect(startSitting(sitting.now)).toEqual({
      ok: false,
      refusal: { code: 'quorum.missing', present: 6, needed: 7 },
    })
  })

  it('refuses to start without the chair where the operating rules want one', () => {
    expect(startSitting(aSitting({ absent: { 'so-nnmt': away } }).now)).toMatchObject(
      refusing('quorum.no-chair'),
    )
  })

  it('starts without the chair where the operating rules allow it', () => {
    const profile = { ...someDetails.profile, chair: { mustAttend: false, standIn: 'nobody' } as const }
    expect(startSitting(aSitting({ details: { profile }, absent: { 'so-nnmt': away } }).now).ok).toBe(true)
  })

  it('does not count a plain secretary for the quorum', () => {
    const members = nineMembers.map(member =>
      member.id === 'van-phong' ? { ...member, role: 'secretary' as const } : member,
    )
    expect(quorumOf(aSitting({ members }).now)).toMatchObject({ present: 8, appointed: 8, needed: 6 })
  })

  it('refuses to start before every member is marked present or absent', () => {
    const sitting = aSitting()
    const guest = { id: 'so-xay-dung', office: 'Sở Xây dựng', name: '', role: 'member' } as const
    sitting.must(amendSitting(sitting.now, someDetails, [...nineMembers, guest]))
    expect(startSitting(sitting.now)).toEqual({
      ok: false,
      refusal: { code: 'attendance.unknown', offices: ['Sở Xây dựng'] },
    })
  })

  it('refuses to start with nothing on the agenda, or twice', () => {
    expect(startSitting(aSitting({ products: [] }).now)).toMatchObject(refusing('sitting.no-product'))
    expect(startSitting(aSitting().start().now)).toMatchObject(refusing('sitting.started'))
  })

  it('keeps place, date and members as they were at the start', () => {
    expect(amendSitting(aSitting().start().now, someDetails, nineMembers)).toMatchObject(
      refusing('sitting.started'),
    )
  })

  it('never lets an amendment change the operating rules', () => {
    const sitting = aSitting()
    sitting.must(amendSitting(sitting.now, { ...someDetails, place: 'Hội trường xã Tân An' }, nineMembers))
    expect(sitting.now.details).toEqual({ ...someDetails, place: 'Hội trường xã Tân An' })
  })
})

describe('the agenda', () => {
  it('refuses the same package twice, and the same product code in another package', () => {
    const sitting = aSitting()
    expect(enterProduct(sitting.now, aProduct({ id: 'again' }), false, sameRules).ok).toBe(true)
    expect(enterProduct(sitting.now, aProduct(), false, sameRules)).toMatchObject(
      refusing('product.entered-already'),
    )
    const samecode = { ...aProduct({ id: 'again' }), code: aProduct().code }
    expect(enterProduct(sitting.now, samecode, false, sameRules)).toMatchObject(
      refusing('product.newer-package'),
    )
  })

  it('keeps training dossiers out of a real sitting, and real ones out of training', () => {
    const other = aProduct({ id: 'tra' })
    expect(enterProduct(aSitting().now, other, true, sameRules)).toMatchObject(
      refusing('product.training-mixed'),
    )
    expect(
      enterProduct(aSitting({ details: { training: true } }).now, other, false, sameRules),
    ).toMatchObject(refusing('product.training-mixed'))
  })

  it('refuses a dossier made under another decision', () => {
    const old = aProduct({ id: 'tra', criteriaSet: 'qd-148-2023/12' })
    const ratedUnder = frozenRules('qd-148-2023')
    expect(enterProduct(aSitting().now, old, false, { ratedUnder, due: ratedUnder, reason: '' })).toEqual({
      ok: false,
      refusal: {
        code: 'product.other-rules',
        ratedUnder: '148/QĐ-TTg',
        due: '148/QĐ-TTg',
        sitting: '26/2026/QĐ-TTg',
      },
    })
  })

  it('refuses a dossier that its filing date puts under another decision', () => {
    const early = aProduct({ id: 'tra' })
    const rules = { ...sameRules, due: frozenRules('qd-148-2023') }
    expect(enterProduct(aSitting().now, early, false, rules)).toMatchObject(refusing('product.other-rules'))
  })

  it('takes either with a reason, and keeps which decisions and why', () => {
    const old = aProduct({ id: 'tra', criteriaSet: 'qd-148-2023/12' })
    const ratedUnder = frozenRules('qd-148-2023')
    const otherRules = { ratedUnder, due: ratedUnder, reason: 'Hồ sơ chuyển tiếp theo Điều 12.2' }
    expect(enterProduct(aSitting().now, old, false, otherRules)).toEqual({
      ok: true,
      value: [{ kind: 'product.entered', product: { ...old, otherRules } }],
    })
  })

  it('takes a dossier due under another text of the sitting’s own decision', () => {
    const rules = { ...sameRules, due: { ...someDetails.ruleSet, id: 'qd-26-2026-v2' } }
    const tea = aProduct({ id: 'tra' })
    expect(enterProduct(aSitting().now, tea, false, rules)).toEqual({
      ok: true,
      value: [{ kind: 'product.entered', product: tea }],
    })
  })

  it('moves a product to any place; past the end means last', () => {
    const sitting = aSitting({ products: ['mot', 'hai', 'ba'].map(id => aProduct({ id })) })
    const order = (): readonly string[] => sitting.now.products.map(({ id }) => id)
    sitting.must(moveProduct(sitting.now, 'ba', 0))
    expect(order()).toEqual(['ba', 'mot', 'hai'])
    sitting.must(moveProduct(sitting.now, 'ba', 99))
    expect(order()).toEqual(['mot', 'hai', 'ba'])
  })
})

describe('attendance', () => {
  it('is no event when it is said again', () => {
    expect(recordAttendance(aSitting().now, 'so-y-te', true, '')).toEqual(nothing)
  })

  it('keeps who was there at the start, whoever leaves later', () => {
    const sitting = aSitting().start().attends('so-y-te', false, 'về cơ quan')
    expect(sitting.now.attendance.get('so-y-te')?.present).toBe(false)
    expect(sitting.now.attendanceAtStart.get('so-y-te')?.present).toBe(true)
  })

  it('keeps since when somebody is away when only the reason is corrected', () => {
    const sitting = aSitting().start().at('10:15').attends('so-y-te', false, 'ra ngoài')
    sitting.at('11:00').attends('so-y-te', false, 'về cơ quan')
    expect(sitting.now.attendance.get('so-y-te')).toEqual({
      present: false,
      reason: 'về cơ quan',
      at: Date.parse('2026-08-18T10:15:00+07:00'),
    })
  })

  it('reveals when the last awaited member leaves', () => {
    const sitting = aSitting().start().opensRound('che')
    for (const { id } of nineMembers.filter(({ id }) => id !== 'so-y-te')) sitting.handsIn('che', id, 70)
    expect(sitting.product('che').rounds[0]?.revealedAt).toBeUndefined()
    sitting.attends('so-y-te', false, 'họp đột xuất')
    expect(sitting.product('che').rounds[0]?.revealedAt).toBeDefined()
  })

  it('reveals nothing to a council that is no longer one, and reveals when it is one again', () => {
    const sitting = aSitting().start().opensRound('che')
    const others = nineMembers.filter(({ id }) => id !== 'so-nnmt')
    sitting.handsIn('che', 'so-nnmt', 70)
    for (const { id } of others) sitting.attends(id, false, 'họp đột xuất')
    expect(sitting.product('che').rounds[0]?.revealedAt).toBeUndefined()
    for (const { id } of others.slice(0, 6)) {
      sitting.attends(id, true)
      sitting.handsIn('che', id, 70)
    }
    expect(sitting.product('che').rounds[0]?.revealedAt).toBeDefined()
  })

  it('waits for a member who comes while the round is open', () => {
    const sitting = aSitting({ absent: { 'so-y-te': away } })
      .start()
      .opensRound('che')
    sitting.attends('so-y-te', true)
    for (const { id } of nineMembers.filter(member => member.id !== 'so-y-te')) sitting.handsIn('che', id, 70)
    expect(sitting.product('che').rounds[0]?.revealedAt).toBeUndefined()
    sitting.handsIn('che', 'so-y-te', 70)
    expect(sitting.product('che').rounds[0]?.revealedAt).toBeDefined()
  })
})

describe('recusal', () => {
  it('needs a reason and a member who scores', () => {
    const members = nineMembers.map(member =>
      member.id === 'van-phong' ? { ...member, role: 'secretary' as const } : member,
    )
    const { now } = aSitting({ members })
    expect(recuse(now, 'che', 'so-y-te', '')).toMatchObject(refusing('reason.missing'))
    expect(recuse(now, 'che', 'van-phong', 'người nhà')).toMatchObject(refusing('member.does-not-score'))
  })

  it('reveals when the last awaited member is recused', () => {
    const sitting = aSitting().start().opensRound('che')
    for (const { id } of nineMembers.slice(1)) sitting.handsIn('che', id, 70)
    sitting.recuses('che', 'so-nnmt', 'người nhà là chủ thể')
    expect(sitting.product('che').rounds[0]?.revealedAt).toBeDefined()
  })

  it('is taken back before the reveal and not after', () => {
    const sitting = aSitting().start().recuses('che', 'so-y-te', 'người nhà là chủ thể')
    expect(withdrawRecusal(sitting.now, 'che', 'so-y-te').ok).toBe(true)
    sitting.scores('che', 70)
    expect(withdrawRecusal(sitting.now, 'che', 'so-y-te')).toMatchObject(refusing('product.scored-already'))
  })

  it('stays as it is once the product has an outcome', () => {
    const sitting = aSitting().start().recuses('che', 'so-y-te', 'người nhà là chủ thể')
    sitting.dismisses('che', { kind: 'returned', missing: 'phiếu kiểm nghiệm' })
    expect(withdrawRecusal(sitting.now, 'che', 'so-y-te')).toMatchObject(refusing('product.settled'))
    expect(recuse(sitting.now, 'che', 'so-khcn', 'người nhà')).toMatchObject(refusing('product.settled'))
  })
})
