import { describe, expect, it } from 'vitest'
import {
  abstain,
  conveneMeeting,
  givePresiding,
  recordAttendance,
  recuse,
  renameOffice,
  replaceMember,
  withdrawAbstention,
  withdrawRecusal,
} from '#shared/council/attending.ts'
import { aProfile, aSitting, nineMembers, refusing } from '#tests/support/a-sitting.ts'

const successor = { id: 'moi', office: 'Sở Y tế (người thay)', name: '', role: 'member' } as const
const standIn = aProfile({ chair: { mustAttend: true, standIn: 'vice-chair' } })
const closed = () =>
  aSitting({ details: { profile: standIn } })
    .start()
    .carriesOver('che')
    .closes().now
const written = () => aSitting({ details: { profile: aProfile({ form: 'written' }) }, unmarked: true })
const meeting = { place: 'Phòng họp số 1', date: '2026-08-25', reason: 'ý kiến khác nhau' }

describe('once the sitting is closed', () => {
  it('nobody comes, goes, presides, is replaced or renamed, and no meeting is called', () => {
    const sitting = closed()
    for (const decision of [
      recordAttendance(sitting, 'so-y-te', false, 'về'),
      givePresiding(sitting, 'so-cong-thuong', 'vắng'),
      replaceMember(sitting, 'so-y-te', successor, 'chuyển công tác'),
      renameOffice(sitting, 'so-y-te', 'Sở Y tế mới', 'sáp nhập'),
    ])
      expect(decision).toEqual(refusing('sitting.closed'))
    const inWriting = written().start().carriesOver('che').closes()
    expect(conveneMeeting(inWriting.now, meeting)).toEqual(refusing('sitting.closed'))
  })
})

describe('before the start', () => {
  it('nobody is replaced or renamed, and no meeting is called: the roster is still to be changed', () => {
    const { now } = aSitting()
    for (const decision of [
      replaceMember(now, 'so-y-te', successor, 'chuyển công tác'),
      renameOffice(now, 'so-y-te', 'Sở Y tế mới', 'sáp nhập'),
      conveneMeeting(written().now, meeting),
    ])
      expect(decision).toEqual(refusing('sitting.not-started'))
  })
})

describe('somebody who is not on the roster', () => {
  it('neither comes nor presides, is neither replaced nor renamed, and steps aside from nothing', () => {
    const { now } = aSitting({ details: { profile: standIn } }).start()
    for (const decision of [
      recordAttendance(now, 'ai-do', true, ''),
      givePresiding(now, 'ai-do', 'vắng'),
      replaceMember(now, 'ai-do', successor, 'chuyển công tác'),
      renameOffice(now, 'ai-do', 'Sở Y tế', 'sáp nhập'),
      recuse(now, 'che', 'ai-do', 'người nhà'),
      abstain(now, 'che', 'ai-do', 'chưa đọc'),
    ])
      expect(decision).toEqual(refusing('member.unknown'))
  })
})

describe('somebody who was replaced', () => {
  it('comes no more, does not preside, and is neither replaced nor renamed again', () => {
    const { now } = aSitting({ details: { profile: standIn } })
      .start()
      .replaces('so-cong-thuong', { ...successor, role: 'vice-chair' })
    for (const decision of [
      recordAttendance(now, 'so-cong-thuong', false, 'về'),
      replaceMember(now, 'so-cong-thuong', { ...successor, id: 'ba' }, 'chuyển công tác'),
      renameOffice(now, 'so-cong-thuong', 'Sở', 'sáp nhập'),
    ])
      expect(decision).toEqual(refusing('member.replaced'))
    expect(givePresiding(now, 'so-cong-thuong', 'vắng')).toEqual(refusing('member.unknown'))
    expect(recordAttendance(now, 'moi', true, '')).toEqual({ ok: true, value: [] })
  })

  it('leaves their office free for the successor, whose office may then be renamed', () => {
    const sitting = aSitting()
      .start()
      .replaces('so-y-te', { ...successor, office: 'Sở Y tế' })
    expect(renameOffice(sitting.now, 'moi', 'Sở Y tế và Dân số', 'sáp nhập').ok).toBe(true)
    const other = aSitting().start().replaces('so-y-te', successor)
    expect(renameOffice(other.now, 'so-khcn', 'Sở Y tế', 'sáp nhập').ok).toBe(true)
  })
})

describe('who presides', () => {
  it('is present, and being given the place a second time changes nothing', () => {
    const absent = { 'so-nnmt': 'đi công tác', 'so-cong-thuong': 'ốm' }
    const away = aSitting({ details: { profile: standIn }, absent })
    expect(givePresiding(away.now, 'so-cong-thuong', 'vắng')).toEqual(refusing('member.absent'))
    away.attends('so-cong-thuong', true)
    expect(givePresiding(away.now, 'so-cong-thuong', 'vắng')).toEqual({
      ok: true,
      value: [{ kind: 'presiding.given', member: 'so-cong-thuong', reason: 'vắng' }],
    })
    away.presides('so-cong-thuong')
    expect(givePresiding(away.now, 'so-cong-thuong', 'vắng')).toEqual({ ok: true, value: [] })
  })
})

describe('replacing a member', () => {
  const { now } = aSitting().start()

  it('needs its reason, and an id and an office of the successor’s own', () => {
    expect(replaceMember(now, 'so-y-te', successor, '')).toEqual(refusing('reason.missing'))
    const twice = (faults: readonly string[]) => ({ ok: false, refusal: { code: 'roster.faulty', faults } })
    for (const id of ['so-y-te', 'so-khcn'])
      expect(replaceMember(now, 'so-y-te', { ...successor, id }, 'x')).toEqual(twice(['id-twice']))
    const office = 'Sở Tài chính'
    expect(replaceMember(now, 'so-y-te', { ...successor, office }, 'x')).toEqual(twice(['office-twice']))
  })

  it('is not done by the same person under another id', () => {
    const named = nineMembers.map(each => (each.id === 'so-y-te' ? { ...each, name: 'Người Thứ Ba' } : each))
    const sitting = aSitting({ members: named }).start().now
    const by = (name: string) => replaceMember(sitting, 'so-y-te', { ...successor, name }, 'x')
    expect(by('người  thứ ba'.replace('  ', ' '))).toEqual(refusing('member.same-person'))
    expect(by('Người Thứ Tư').ok).toBe(true)
    expect(by('').ok).toBe(true)
  })

  it('gives the successor the role of the one who leaves, whatever was asked', () => {
    expect(replaceMember(now, 'van-phong', successor, 'chuyển công tác')).toEqual({
      ok: true,
      value: [
        {
          kind: 'member.replaced',
          member: 'van-phong',
          by: { ...successor, role: 'member-secretary' },
          reason: 'chuyển công tác',
        },
      ],
    })
  })

  it('opens a round that lacked only the quorum that the successor, present at once, makes whole', () => {
    const sitting = aSitting({ absent: { 'so-khcn': 'ốm', 'so-tai-chinh': 'ốm' } })
      .start()
      .opensRound('che')
    sitting.handsIn('che', 'so-vhttdl', 70).attends('so-vhttdl', false, 'về').closesRound('che', 72)
    expect(sitting.product('che').rounds[0]?.revealedAt).toBeUndefined()
    const decision = replaceMember(sitting.now, 'so-vhttdl', successor, 'chuyển công tác')
    expect(decision).toMatchObject({
      value: [{ kind: 'member.replaced' }, { kind: 'round.revealed', product: 'che', round: 1 }],
    })
    // One whose seat has no sheet yet is asked for one first.
    const asked = replaceMember(sitting.now, 'so-khcn', successor, 'chuyển công tác')
    expect(asked).toMatchObject({ value: [{ kind: 'member.replaced' }] })
  })
})

describe('coming and going', () => {
  it('that changes nothing is no event; another reason is one', () => {
    const { now } = aSitting({ absent: { 'so-y-te': 'ốm' } }).start()
    expect(recordAttendance(now, 'so-y-te', false, 'ốm')).toEqual({ ok: true, value: [] })
    const again = { kind: 'attendance.recorded', member: 'so-y-te', present: false, reason: 'đi công tác' }
    expect(recordAttendance(now, 'so-y-te', false, 'đi công tác')).toEqual({ ok: true, value: [again] })
  })

  it('reveals a round whose last sheet was that of the one who goes', () => {
    const sitting = aSitting().start().opensRound('che')
    for (const { id } of nineMembers) if (id !== 'so-y-te') sitting.handsIn('che', id, 72)
    expect(recordAttendance(sitting.now, 'so-y-te', false, 'về')).toMatchObject({
      value: [{ kind: 'attendance.recorded' }, { kind: 'round.revealed', product: 'che', round: 1 }],
    })
  })
})

describe('calling a meeting', () => {
  it('needs its reason, and keeps where and when it is', () => {
    const { now } = written().start()
    expect(conveneMeeting(now, { ...meeting, reason: '' })).toEqual(refusing('reason.missing'))
    expect(conveneMeeting(now, meeting)).toEqual({
      ok: true,
      value: [{ kind: 'meeting.convened', ...meeting }],
    })
  })
})

describe('stepping aside', () => {
  const { now } = aSitting().start()
  const aside = aSitting()
    .start()
    .recuses('che', 'so-y-te', 'người nhà')
    .abstains('che', 'so-khcn', 'chưa đọc')

  it('needs its reason, and is done once', () => {
    expect(recuse(now, 'che', 'so-y-te', '')).toEqual(refusing('reason.missing'))
    expect(abstain(now, 'che', 'so-y-te', '')).toEqual(refusing('reason.missing'))
    expect(recuse(aside.now, 'che', 'so-y-te', 'x')).toEqual(refusing('member.recused'))
    expect(abstain(aside.now, 'che', 'so-y-te', 'x')).toEqual(refusing('member.recused'))
    expect(abstain(aside.now, 'che', 'so-khcn', 'x')).toEqual(refusing('member.abstains'))
  })

  it('is taken back by those alone who stepped aside', () => {
    expect(withdrawRecusal(aside.now, 'che', 'so-khcn')).toEqual(refusing('member.not-recused'))
    expect(withdrawAbstention(aside.now, 'che', 'so-y-te')).toEqual(refusing('member.abstains-not'))
    expect(withdrawAbstention(aside.now, 'che', 'so-khcn')).toEqual({
      ok: true,
      value: [{ kind: 'abstention.withdrawn', product: 'che', member: 'so-khcn' }],
    })
    expect(withdrawRecusal(aside.now, 'che', 'so-y-te')).toEqual({
      ok: true,
      value: [{ kind: 'recusal.withdrawn', product: 'che', member: 'so-y-te' }],
    })
  })

  it('is for those who score, and no more once the product is decided', () => {
    const adviser = { id: 'to-tu-van', office: 'Tổ tư vấn', name: '', role: 'advisory' } as const
    const sitting = aSitting({ members: [...nineMembers, adviser] }).start()
    expect(recuse(sitting.now, 'che', 'to-tu-van', 'x')).toEqual(refusing('member.does-not-score'))
    sitting.carriesOver('che')
    for (const decision of [
      recuse(sitting.now, 'che', 'so-y-te', 'x'),
      withdrawRecusal(sitting.now, 'che', 'so-y-te'),
    ])
      expect(decision).toMatchObject({ ok: false })
  })
})
