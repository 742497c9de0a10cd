import { describe, expect, it } from 'vitest'
import {
  abstain,
  conveneMeeting,
  givePresiding,
  recordAttendance,
  replaceMember,
  withdrawAbstention,
  withdrawRecusal,
} from '#shared/council/attending.ts'
import { startSitting } from '#shared/council/preparing.ts'
import { quorumMet } from '#shared/council/quorum.ts'
import { quorumOf } from '#shared/council/who-decides.ts'
import { revealedFigures } from '#shared/council/reconciling.ts'
import { countedSheets, expectedOf, practisingOn } from '#shared/council/round.ts'
import { markCriterion, openRound } from '#shared/council/scoring.ts'
import { lastRound } from '#shared/council/sitting.ts'
import { fraction } from '#shared/kernel/fraction.ts'
import {
  aProfile,
  aSitting,
  nineMembers,
  refusing,
  setOf,
  teaSet,
  type HeldSitting,
} from '#tests/support/a-sitting.ts'

const awaited = (sitting: HeldSitting) => expectedOf(sitting.now, sitting.product('che'))
const successor = { id: 'so-y-te-moi', office: 'Sở Y tế (người thay)', name: '', role: 'member' } as const

describe('leaving the meeting', () => {
  it('needs its reason once the meeting has started, and not before', () => {
    const sitting = aSitting()
    expect(recordAttendance(sitting.now, 'so-y-te', false, '').ok).toBe(true)
    sitting.start()
    expect(recordAttendance(sitting.now, 'so-y-te', false, '')).toMatchObject(refusing('reason.missing'))
  })

  it('is kept with every coming and going, in order and with the time', () => {
    const sitting = aSitting().start().at('10:15').attends('so-y-te', false, 'họp đột xuất')
    sitting.at('10:40').attends('so-y-te', true)
    expect(sitting.now.timeline.slice(-2)).toMatchObject([
      {
        member: 'so-y-te',
        present: false,
        reason: 'họp đột xuất',
        at: Date.parse('2026-08-18T10:15:00+07:00'),
      },
      { member: 'so-y-te', present: true, at: Date.parse('2026-08-18T10:40:00+07:00') },
    ])
  })
})

describe('who presides', () => {
  it('is kept from the start on, each time that it changed, nobody included', () => {
    const profile = aProfile({ chair: { mustAttend: true, standIn: 'vice-chair' } })
    const sitting = aSitting({ details: { profile } }).start()
    sitting.attends('so-nnmt', false, 'họp đột xuất').presides('so-cong-thuong').attends('so-nnmt', true)
    expect(sitting.now.presidings.map(({ member, reason }) => [member, reason])).toEqual([
      ['so-nnmt', ''],
      [undefined, 'họp đột xuất'],
      ['so-cong-thuong', 'Chủ tịch vắng'],
      ['so-nnmt', ''],
    ])
  })

  it('does not change when somebody else comes or goes', () => {
    const sitting = aSitting().start().attends('so-y-te', false, 'về cơ quan').attends('so-y-te', true)
    expect(sitting.now.presidings).toHaveLength(1)
  })
})

describe('the chair’s place', () => {
  const standIn = { mustAttend: true, standIn: 'vice-chair' } as const
  const without = (profile = aProfile({ chair: standIn })) =>
    aSitting({ details: { profile }, absent: { 'so-nnmt': 'đi công tác' } })

  it('goes to a vice-chair where the rules let it, and then the meeting can start', () => {
    const sitting = without()
    expect(startSitting(sitting.now)).toMatchObject(refusing('quorum.no-chair'))
    sitting.presides('so-cong-thuong')
    expect(startSitting(sitting.now).ok).toBe(true)
  })

  it('goes to nobody where the rules want the chair, and to no plain member where they want a vice-chair', () => {
    const strict = without(aProfile({}))
    expect(givePresiding(strict.now, 'so-cong-thuong', 'vắng')).toMatchObject(
      refusing('member.may-not-preside'),
    )
    expect(givePresiding(without().now, 'so-y-te', 'vắng')).toMatchObject(refusing('member.may-not-preside'))
  })

  it('is the chair’s again when the chair comes', () => {
    const sitting = without().presides('so-cong-thuong').start().attends('so-nnmt', true)
    expect(quorumOf(sitting.now).presided).toBe(true)
    sitting.attends('so-cong-thuong', false, 'về cơ quan')
    expect(quorumOf(sitting.now).presided).toBe(true)
  })
})

describe('a member replaced half way', () => {
  it('is followed by the successor in the same role, present at once', () => {
    const sitting = aSitting().start().replaces('so-y-te', successor).opensRound('che')
    expect(awaited(sitting)).toContain('so-y-te-moi')
    expect(awaited(sitting)).not.toContain('so-y-te')
  })

  it('leaves a sealed sheet that counts, and the successor is not asked again in that round', () => {
    const sitting = aSitting().start().opensRound('che').handsIn('che', 'so-y-te', 80)
    sitting.replaces('so-y-te', successor)
    expect(awaited(sitting)).not.toContain('so-y-te-moi')
    const sheet = { product: 'che', member: 'so-y-te-moi', hand: 'member' } as const
    expect(markCriterion(sitting.now, setOf, sheet, '1.1', 1)).toMatchObject(refusing('sheet.answered-for'))
    sitting.closesRound('che', 71)
    const totals = revealedFigures(sitting.now, sitting.product('che'), teaSet)?.totals
    expect(totals?.find(({ member }) => member === 'so-y-te')?.total).toBe(80)
    expect(totals).toHaveLength(9)
  })

  it('leaves one sheet for one seat, even when the successor is replaced in the same round', () => {
    const sitting = aSitting().start().opensRound('che').handsIn('che', 'so-y-te', 80)
    sitting.replaces('so-y-te', successor).replaces('so-y-te-moi', { ...successor, id: 'so-y-te-ba' })
    expect(awaited(sitting)).not.toContain('so-y-te-ba')
    sitting.closesRound('che', 71)
    expect(revealedFigures(sitting.now, sitting.product('che'), teaSet)?.totals).toHaveLength(9)
  })

  it('and recused afterwards answers for nobody: the successor is asked for a sheet', () => {
    const sitting = aSitting().start().opensRound('che').handsIn('che', 'so-y-te', 80)
    sitting.replaces('so-y-te', successor).recuses('che', 'so-y-te', 'người nhà là chủ thể')
    expect(awaited(sitting)).toContain('so-y-te-moi')
  })

  it('leaves a sheet that was only begun, which counts nowhere; the successor begins a blank one', () => {
    const sitting = aSitting().start().opensRound('che')
    sitting.marks({ product: 'che', member: 'so-y-te', hand: 'member' }, { '1.1': 2 })
    sitting.replaces('so-y-te', successor).closesRound('che', 75)
    const totals = revealedFigures(sitting.now, sitting.product('che'), teaSet)?.totals
    expect(totals?.map(({ member }) => member)).not.toContain('so-y-te')
    expect(totals).toHaveLength(9)
  })

  it('cannot come back, mark, or be replaced twice', () => {
    const { now } = aSitting().start().replaces('so-y-te', successor)
    expect(recordAttendance(now, 'so-y-te', true, '')).toMatchObject(refusing('member.replaced'))
    expect(replaceMember(now, 'so-y-te', { ...successor, id: 'khac' }, 'x')).toMatchObject(
      refusing('member.replaced'),
    )
  })
})

describe('abstaining from a product', () => {
  it('keeps the member in the quorum and the vote, and out of the mean', () => {
    const sitting = aSitting().start().abstains('che', 'so-y-te', 'chưa đọc hồ sơ').scores('che', 72)
    expect(quorumOf(sitting.now, sitting.product('che')).present).toBe(9)
    expect(revealedFigures(sitting.now, sitting.product('che'), teaSet)?.totals).toHaveLength(8)
  })

  it('is no way out of a sheet already sealed, and is taken back only before the reveal', () => {
    const sealed = aSitting().start().opensRound('che').handsIn('che', 'so-y-te', 70)
    expect(abstain(sealed.now, 'che', 'so-y-te', 'đổi ý')).toMatchObject(refusing('sheet.sealed'))
    const scored = aSitting().start().abstains('che', 'so-y-te', 'chưa đọc').scores('che', 72)
    expect(withdrawAbstention(scored.now, 'che', 'so-y-te')).toMatchObject(refusing('product.scored-already'))
  })
})

describe('the quorum of a product', () => {
  it('is refused when too few are left who are not recused: five of nine where seven are needed', () => {
    const sitting = aSitting().start()
    for (const member of ['so-y-te', 'so-khcn', 'so-tai-chinh', 'hoi-nong-dan'])
      sitting.recuses('che', member, 'người nhà là chủ thể')
    expect(openRound(sitting.now, setOf, 'che')).toMatchObject({
      refusal: { code: 'quorum.missing', present: 5, needed: 7 },
    })
  })

  it('counts four of five where those recused leave the base: three quarters of five', () => {
    const rules = aProfile({
      quorum: { needed: { kind: 'share', numerator: 3, denominator: 4 }, base: 'appointed-less-recused' },
    })
    const figures = { present: 4, appointed: 9, recused: 4, presided: true }
    expect(quorumMet(rules, figures)).toEqual({ needed: 4, met: true })
    expect(quorumMet(aProfile({}), figures)).toEqual({ needed: 7, met: false })
  })

  it('is a number of members where the rules give one: five of seven', () => {
    const rules = aProfile({ quorum: { needed: { kind: 'count', members: 5 }, base: 'appointed' } })
    const seven = nineMembers.filter(({ id }) => !['so-tai-chinh', 'lien-minh-htx'].includes(id))
    const sitting = aSitting({
      details: { profile: rules },
      members: seven,
      absent: { 'so-y-te': 'ốm', 'so-khcn': 'ốm' },
    })
    expect(quorumOf(sitting.now)).toMatchObject({ present: 5, needed: 5, met: true })
  })
})

describe('a council that gives its opinions in writing', () => {
  const inWriting = () => aSitting({ details: { profile: aProfile({ form: 'written' }) } }).start()

  it('starts without attendance, and awaits everyone of whom no opinion was ruled out', () => {
    const sitting = inWriting().attends('so-y-te', false, 'không gửi ý kiến').opensRound('che')
    expect(awaited(sitting)).toHaveLength(8)
  })

  it('meets before it scores again, with attendance taken anew', () => {
    const sitting = inWriting().scores('che', { 'so-y-te': 60, others: 80 })
    expect(openRound(sitting.now, setOf, 'che')).toMatchObject(refusing('meeting.needed'))
    sitting.convenes()
    expect(openRound(sitting.now, setOf, 'che')).toMatchObject(refusing('quorum.missing'))
    for (const { id } of nineMembers) sitting.attends(id, true)
    expect(openRound(sitting.now, setOf, 'che').ok).toBe(true)
    const meeting = { place: 'x', date: '2026-08-26', reason: 'y' }
    expect(conveneMeeting(sitting.now, meeting)).toMatchObject(refusing('meeting.already'))
  })
})

describe('trainees and agreed sheets', () => {
  it('a trainee scores a sheet that counts nowhere and that nobody waits for', () => {
    const trainee = { id: 'tap-cham', office: 'Người tập chấm', name: '', role: 'trainee' } as const
    const sitting = aSitting({ members: [...nineMembers, trainee] })
      .start()
      .opensRound('che')
    sitting.handsIn('che', 'tap-cham', 20).closesRound('che', 72)
    expect(revealedFigures(sitting.now, sitting.product('che'), teaSet)?.mean).toEqual(fraction(72))
  })

  it('a trainee does not practise on the product of a relative, nor where the council agrees on one score', () => {
    const trainee = { id: 'tap-cham', office: 'Người tập chấm', name: '', role: 'trainee' } as const
    const members = [...nineMembers, trainee]
    const sitting = aSitting({ members }).start().opensRound('che')
    expect(practisingOn(sitting.now, sitting.product('che'))).toEqual(['tap-cham'])
    sitting.recuses('che', 'tap-cham', 'người nhà')
    expect(practisingOn(sitting.now, sitting.product('che'))).toEqual([])
    const profile = aProfile({ scoring: 'agreed', spread: { difference: null, fromMean: null } })
    const agreed = aSitting({ members, details: { profile } }).start().opensRound('che')
    expect(practisingOn(agreed.now, agreed.product('che'))).toEqual([])
  })

  it('a council that agrees on one score hands in one sheet, and no member has one', () => {
    const profile = aProfile({ scoring: 'agreed', spread: { difference: null, fromMean: null } })
    const sitting = aSitting({ details: { profile } }).start().opensRound('che')
    const own = { product: 'che', member: 'so-y-te', hand: 'member' } as const
    expect(markCriterion(sitting.now, setOf, own, '1.1', 1)).toMatchObject(refusing('sheet.council-agrees'))
    sitting.handsIn('che', '@council', 77, 'council')
    expect(revealedFigures(sitting.now, sitting.product('che'), teaSet)?.mean).toEqual(fraction(77))
  })
})

describe('a recusal', () => {
  it('taken back, it opens a round that waited for the quorum alone, and a sheet sealed before it counts again', () => {
    const aside = ['so-y-te', 'so-khcn', 'so-tai-chinh']
    const sitting = aSitting().start().opensRound('che')
    sitting.handsIn('che', 'so-y-te', 70)
    for (const member of aside) sitting.recuses('che', member, 'người nhà')
    sitting.closesRound('che', 72)
    expect(lastRound(sitting.product('che'))?.revealedAt).toBeUndefined()
    const taken = withdrawRecusal(sitting.now, 'che', 'so-y-te')
    expect(taken).toMatchObject({
      ok: true,
      value: [
        { kind: 'recusal.withdrawn', product: 'che', member: 'so-y-te' },
        { kind: 'round.revealed', product: 'che', round: 1 },
      ],
    })
    sitting.must(taken)
    const round = lastRound(sitting.product('che'))
    expect(round && countedSheets(sitting.now, sitting.product('che'), round)).toHaveLength(7)
    expect(withdrawRecusal(sitting.now, 'che', 'so-khcn')).toMatchObject(refusing('product.scored-already'))
  })
})
