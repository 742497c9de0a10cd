import { describe, expect, it } from 'vitest'
import { recuse, renameOffice, replaceMember } from '#shared/council/attending.ts'
import { rosterFaults, type Member } from '#shared/council/member.ts'
import { tayNinhProfile } from '#shared/council/profile.ts'
import { toldApart, withoutName } from '#shared/council/told-apart.ts'
import { sittingView } from '#shared/council/view.ts'
import { aProduct, aSitting, nineMembers, refusing, setOf } from '#tests/support/a-sitting.ts'
import { linesOf, minutesOf, rowsIn } from '#tests/support/read-outline.ts'

const named = (names: Readonly<Record<string, string>>): readonly Member[] =>
  nineMembers.map(member => ({ ...member, name: names[member.id] ?? '' }))
const successor: Member = { id: 'moi', office: 'Sở Y tế', name: 'Người thứ hai', role: 'member' }

describe('one person in two offices', () => {
  it('is not a roster: each person counts once, however the name was typed', () => {
    const twice = named({ 'so-y-te': 'Người họp Hoà', 'so-khcn': 'NGƯỜI họp  hòa'.normalize('NFD') })
    expect(rosterFaults(twice, tayNinhProfile)).toEqual(['person-twice'])
    expect(rosterFaults(named({ 'so-y-te': 'Người Hòa', 'so-khcn': 'Người Hóa' }), tayNinhProfile)).toEqual(
      [],
    )
  })

  it('may help where it does not count, and blank names are nobody’s', () => {
    const helper = { id: 'to', office: 'Tổ tư vấn', name: 'Người thứ tư', role: 'advisory' } as const
    expect(rosterFaults([...named({ 'so-y-te': 'Người thứ tư' }), helper], tayNinhProfile)).toEqual([])
    expect(rosterFaults(named({ 'so-y-te': ' ', 'so-khcn': '' }), tayNinhProfile)).toEqual([])
  })

  it('does not come about by taking over another seat', () => {
    const { now } = aSitting({ members: named({ 'so-khcn': 'Người thứ hai' }) }).start()
    expect(replaceMember(now, 'so-y-te', successor, 'chuyển công tác')).toEqual({
      ok: false,
      refusal: { code: 'roster.faulty', faults: ['person-twice'] },
    })
  })

  it('is an office twice also where its name was typed otherwise', () => {
    const members = nineMembers.map(each => (each.id === 'so-khcn' ? { ...each, office: 'SỞ  Y TẾ' } : each))
    expect(rosterFaults(members, tayNinhProfile)).toEqual(['office-twice'])
  })
})

describe('a successor of the same office', () => {
  it('is told apart by name where both have one, else by an ordinal, the predecessor first', () => {
    const one = { office: 'Sở Y tế', name: 'Người thứ nhất' }
    const other = { office: 'sở y tế', name: 'Người thứ hai' }
    const third = { office: 'Sở Công Thương', name: '' }
    expect(toldApart([one, other, third]).map(({ office }) => office)).toEqual([
      'Sở Y tế (Người thứ nhất)',
      'sở y tế (Người thứ hai)',
      'Sở Công Thương',
    ])
    const ordinals = ['Sở Y tế (1)', 'sở y tế (2)']
    expect(toldApart([{ ...one, name: '' }, other]).map(({ office }) => office)).toEqual(ordinals)
    expect(toldApart([one, { ...other, name: one.name }]).map(({ office }) => office)).toEqual(ordinals)
  })

  it('is called by the office alone where the name stands beside it', () => {
    expect(withoutName({ office: 'Sở Y tế (Người thứ hai)', name: 'Người thứ hai' })).toBe('Sở Y tế')
    expect(withoutName({ office: 'Sở Y tế (2)', name: 'Người thứ hai' })).toBe('Sở Y tế (2)')
    expect(withoutName({ office: 'Sở Y tế ()', name: '' })).toBe('Sở Y tế ()')
  })

  it('has a column and sentences of their own', () => {
    const sitting = aSitting({ members: named({ 'so-y-te': 'Người thứ nhất' }) })
      .start()
      .scores('che', { 'so-khcn': 60, others: 72 })
    sitting.at('09:10').replaces('so-y-te', successor).scores('che', 72)
    const [first, again] = rowsIn(minutesOf(sitting), 1)
    expect([first?.['Sở Y tế (Người thứ nhất)'], first?.['Sở Y tế (Người thứ hai)']]).toEqual(['72', '–'])
    expect([again?.['Sở Y tế (Người thứ nhất)'], again?.['Sở Y tế (Người thứ hai)']]).toEqual(['–', '72'])
    expect(linesOf(sitting)).toContain(
      '- Người thứ hai, Sở Y tế – Ủy viên, thay Sở Y tế (Người thứ nhất) từ 09 giờ 10 phút;',
    )
    const view = sittingView(sitting.now, setOf, { kind: 'secretary' })
    expect(view.members.find(({ id }) => id === 'moi')).toMatchObject({
      office: 'Sở Y tế (Người thứ hai)',
      ownOffice: 'Sở Y tế',
    })
  })
})

describe('an office that is renamed during the sitting', () => {
  const reason = 'sáp nhập sở'
  const renamed = 'Sở Khoa học, Công nghệ và Chuyển đổi số'

  it('is the same seat under another name: nobody comes or goes, and no sheet changes hands', () => {
    const sitting = aSitting().start().opensRound('che').handsIn('che', 'so-khcn', 80)
    expect(renameOffice(sitting.now, 'so-khcn', renamed, reason)).toEqual({
      ok: true,
      value: [{ kind: 'office.renamed', member: 'so-khcn', office: renamed, reason }],
    })
    sitting.at('09:30').must(renameOffice(sitting.now, 'so-khcn', renamed, reason))
    expect(sitting.now.members).toHaveLength(9)
    expect(sitting.now.former.size).toBe(0)
    expect(sitting.product('che').rounds[0]?.sheets.get('so-khcn')?.seal).toBeDefined()
    expect(sitting.now.renamings).toEqual([
      {
        member: 'so-khcn',
        before: 'Sở Khoa học và Công nghệ',
        reason,
        at: Date.parse('2026-08-18T09:30:00+07:00'),
      },
    ])
    expect(linesOf(sitting)).toContain(
      `- ${renamed} – Ủy viên, trước 09 giờ 30 phút mang tên “Sở Khoa học và Công nghệ”, lý do đổi tên: sáp nhập sở;`,
    )
  })

  it('is told of a member who is away, too', () => {
    const sitting = aSitting({ absent: { 'so-khcn': 'ốm' } })
      .start()
      .at('09:30')
    sitting.must(renameOffice(sitting.now, 'so-khcn', renamed, reason))
    expect(linesOf(sitting).join('\n')).toContain('lý do: ốm, trước 09 giờ 30 phút mang tên')
  })

  it('needs a sitting under way, its reason, and a name that no other office has', () => {
    const preparing = aSitting()
    expect(renameOffice(preparing.now, 'so-khcn', renamed, reason)).toMatchObject(
      refusing('sitting.not-started'),
    )
    const sitting = preparing.start()
    expect(renameOffice(sitting.now, 'so-khcn', renamed, '')).toMatchObject(refusing('reason.missing'))
    expect(renameOffice(sitting.now, 'ai-do', renamed, reason)).toMatchObject(refusing('member.unknown'))
    expect(renameOffice(sitting.now, 'so-khcn', 'sở y  tế', reason)).toEqual({
      ok: false,
      refusal: { code: 'roster.faulty', faults: ['office-twice'] },
    })
    expect(renameOffice(sitting.now, 'so-khcn', 'Sở Khoa học và Công nghệ', '')).toEqual({
      ok: true,
      value: [],
    })
    sitting.replaces('so-y-te', successor)
    expect(renameOffice(sitting.now, 'so-y-te', renamed, reason)).toMatchObject(refusing('member.replaced'))
    expect(renameOffice(sitting.now, 'so-khcn', 'Sở  Y tế', reason)).toMatchObject(refusing('roster.faulty'))
    sitting.carriesOver('che').closes()
    expect(renameOffice(sitting.now, 'so-khcn', renamed, reason)).toMatchObject(refusing('sitting.closed'))
  })

  it('is no replacement: the same person does not follow on themselves', () => {
    const { now } = aSitting({ members: named({ 'so-y-te': 'Người thứ  Hai' }) }).start()
    expect(replaceMember(now, 'so-y-te', successor, reason)).toMatchObject(refusing('member.same-person'))
    const { now: unnamed } = aSitting().start()
    expect(replaceMember(unnamed, 'so-y-te', { ...successor, name: '' }, reason).ok).toBe(true)
  })
})

describe('a recusal for a producer', () => {
  it('is one for every open product of theirs that the member is not recused from yet', () => {
    const products = ['che', 'tra', 'gao', 'bun'].map(id => aProduct({ id }))
    const other = aProduct({ id: 'mat-ong', producer: 'Hợp tác xã Kim Bình' })
    const sitting = aSitting({ products: [...products, other] }).start()
    sitting.recuses('tra', 'so-y-te', 'đã khai trước').carriesOver('bun')
    expect(recuse(sitting.now, 'che', 'so-y-te', 'người nhà', 'producer')).toEqual({
      ok: true,
      value: ['che', 'gao'].map(product => ({
        kind: 'member.recused',
        product,
        member: 'so-y-te',
        reason: 'người nhà',
      })),
    })
    expect(recuse(sitting.now, 'che', 'so-y-te', 'người nhà')).toMatchObject({ value: [{ product: 'che' }] })
  })

  it('reveals each product for which nobody else is awaited', () => {
    const sitting = aSitting({ products: [aProduct(), aProduct({ id: 'tra' })] }).start()
    for (const product of ['che', 'tra']) {
      sitting.opensRound(product)
      for (const { id } of nineMembers) if (id !== 'so-y-te') sitting.handsIn(product, id, 80)
    }
    const decision = recuse(sitting.now, 'che', 'so-y-te', 'người nhà', 'producer')
    expect(decision.ok && decision.value.map(event => event.kind)).toEqual([
      'member.recused',
      'round.revealed',
      'member.recused',
      'round.revealed',
    ])
  })
})
