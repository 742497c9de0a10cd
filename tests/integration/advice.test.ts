import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { trainingProfile } from '#shared/council/profile.ts'
import { criteriaOf } from '#shared/law/rule-set.ts'
import { eventText } from '#shared/words/event-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { openTrainingSitting } from '#electron/training/training.ts'
import { aHost, sampleFolder, type HostInHand } from '#tests/support/a-host.ts'
import { fetched, refusalOf, sent } from '#tests/support/draft-in-hand.ts'
import { teaSet } from '#tests/support/shipped-law.ts'

let team: HostInHand
let council: HostInHand
beforeEach(async () => {
  team = await aHost()
  council = await aHost()
})
afterEach(async () => {
  await team.dispose()
  await council.dispose()
})

const remark = 'Hợp đồng chưa ghi sản lượng'
const remarks = 'Nên khảo sát vùng nguyên liệu'
const sample = readFileSync(path.join(sampleFolder, 'che-thom-loa.ocop'))
const marks = criteriaOf(teaSet).map(({ id, options }, index) => ({
  ...{ criterion: id, remark: index === 0 ? remark : '' },
  choice: options.at(-1)?.number ?? null,
}))
const total = criteriaOf(teaSet).reduce((sum, { options }) => sum + (options.at(-1)?.points ?? 0), 0)
const advice = {
  team: 'Tổ tư vấn cấp tỉnh',
  members: 'Chi cục Phát triển nông thôn',
  on: '2026-07-10',
  marks,
  remarks,
}

/** The sample's package as the advisory team gives it back. */
async function advised(): Promise<Buffer> {
  const { draft } = await team.ask('draft.bring', { upload: await sent(team, sample), begin: 'advise' })
  const { revision } = await team.ask('draft.read', { draft })
  await team.ask('draft.save', { draft, revision, changes: { advice } })
  return fetched(team, (await team.ask('draft.pack', { draft })).path)
}

/** The training sitting, whose package of that tea is replaced by the advised one. */
async function loaded(profile?: string) {
  const sitting = await openTrainingSitting(council.host, sampleFolder, profile)
  const upload = await sent(council, await advised())
  const held = await refusalOf(council, 'package.load', { sitting, upload })
  const newerReason = 'Tổ tư vấn đã chấm sơ bộ'
  const { product } = await council.ask('package.load', { sitting, upload, newerReason })
  return { sitting, product, held }
}

const rowOf = async (sitting: string, product: string) =>
  (await council.ask('sitting.read', { sitting })).products.find(({ id }) => id === product)

describe('a package that the advisory team marks', () => {
  it('takes its advice and nothing else, and leaves under a name of its own', async () => {
    const { draft } = await team.ask('draft.bring', { upload: await sent(team, sample), begin: 'advise' })
    const { content, revision } = await team.ask('draft.read', { draft })
    const product = { ...content.product, name: 'Chè khác' }
    expect(await refusalOf(team, 'draft.save', { draft, revision, changes: { product, advice } })).toEqual({
      code: 'draft.other-purpose',
      purpose: 'advise',
    })
    const upload = await sent(team, Buffer.from('%PDF-1.7 x'))
    expect(await refusalOf(team, 'draft.add-file', { draft, upload, name: 'x.pdf' })).toMatchObject({
      code: 'draft.other-purpose',
    })
    expect(await refusalOf(team, 'draft.pack', { draft })).toMatchObject({ code: 'draft.has-errors' })
    await team.ask('draft.save', { draft, revision, changes: { advice } })
    expect(await team.ask('draft.changes', { draft })).toEqual({
      fields: [{ field: 'advice', before: undefined, now: undefined }],
      ...{ claims: [], added: [], gone: [] },
    })
    expect((await team.ask('draft.pack', { draft })).name).toMatch(/-to-tu-van\.ocop$/)
    expect((await team.ask('draft.list', {})).drafts).toMatchObject([{ purpose: 'advise' }])
  })

  it('is taken on by another laptop of the team as it stands, and can be marked again later', async () => {
    const { draft } = await team.ask('draft.bring', { upload: await sent(team, sample), begin: 'advise' })
    const { revision } = await team.ask('draft.read', { draft })
    await team.ask('draft.save', { draft, revision, changes: { advice } })
    const handed = await fetched(team, (await team.ask('draft.hand-on', { draft })).path)
    const { draft: there } = await council.ask('draft.bring', { upload: await sent(council, handed) })
    const packages = await Promise.all(
      [[team, draft] as const, [council, there] as const].map(async ([host, id]) => {
        const { path: address } = await host.ask('draft.pack', { draft: id })
        return fetched(host, address)
      }),
    )
    expect(packages[0]?.equals(packages[1] ?? Buffer.alloc(0))).toBe(true)
    const again = await sent(team, packages[0] ?? Buffer.alloc(0))
    const { draft: next } = await team.ask('draft.bring', { upload: again, begin: 'advise' })
    expect((await team.ask('draft.read', { draft: next })).content.advice).toEqual(advice)
  })

  it('leaves its advice behind where somebody goes on with the dossier itself', async () => {
    const { draft } = await team.ask('draft.bring', { upload: await sent(team, await advised()) })
    const { content, purpose, revision } = await team.ask('draft.read', { draft })
    expect([purpose, content.advice]).toEqual(['prepare', null])
    expect(await refusalOf(team, 'draft.save', { draft, revision, changes: { advice } })).toEqual({
      code: 'draft.other-purpose',
      purpose: 'prepare',
    })
  })
})

describe('a package with the advisory team’s advice', () => {
  it('is held back as a newer one that differs in the advice alone, then the advice is recorded with its source', async () => {
    const { sitting, product, held } = await loaded()
    expect(held).toMatchObject({
      code: 'product.newer-package',
      changes: { fields: [{ field: 'advice' }], claims: [], added: [], gone: [] },
    })
    const row = await rowOf(sitting, product)
    const from = { package: row?.package, team: advice.team, on: advice.on }
    expect(row?.advice).toEqual({ hundredths: total * 100, remarks, from })
    const { events } = await council.ask('record.read', { sitting })
    const recorded = events.find(({ event }) => event.kind === 'advice.recorded')?.event
    const { members, products, details } = await council.ask('sitting.read', { sitting })
    expect(recorded && eventText(recorded, { members, products, details }, wordsIn.vi)).toBe(
      `ghi ý kiến Tổ tư vấn: Chè Thôm Loà · ${total},00 · ${remarks} · theo gói hồ sơ ${from.package?.slice(0, 8)}, Tổ tư vấn cấp tỉnh ghi ngày 10/07/2026`,
    )
    expect((await council.ask('record.check', { sitting })).findings).toEqual([])
  })

  it('does not replace what the secretary wrote down', async () => {
    const sitting = await openTrainingSitting(council.host, sampleFolder)
    const { products } = await council.ask('sitting.read', { sitting })
    const product = products.find(({ name }) => name === 'Chè Thôm Loà')?.id ?? ''
    await council.ask('advice.record', { sitting, product, hundredths: 7325, remarks: 'Nghe tại cuộc họp' })
    const upload = await sent(council, await advised())
    await council.ask('package.load', { sitting, upload, newerReason: 'có ý kiến Tổ tư vấn' })
    expect((await rowOf(sitting, product))?.advice).toEqual({
      hundredths: 7325,
      remarks: 'Nghe tại cuộc họp',
    })
  })

  it('tells a member nothing of it where the rules hide it, and each remark where they show it', async () => {
    const { profiles } = await council.ask('profile.list', {})
    const own = profiles.find(({ profile }) => profile.id === trainingProfile.id)?.profile
    if (!own) throw new Error('No such profile')
    const hiding = { ...own, id: 'giau', name: 'Giấu ý kiến', shown: { ...own.shown, advice: false } }
    await council.ask('profile.save', { profile: hiding })
    for (const [profile, isShown] of [
      ['giau', false],
      [trainingProfile.id, true],
    ] as const) {
      const at = await loaded(profile)
      const { sitting, product } = at
      const { members } = await council.ask('sitting.read', { sitting })
      for (const { id: member } of members)
        await council.ask('attendance.record', { sitting, member, present: true, reason: '' })
      await council.ask('sitting.start', { sitting })
      await council.ask('round.open', { sitting, product })
      const seesAll = (await council.ask('dossier.read', { sitting, product })).dossier.advice
      expect(seesAll?.marks[0]?.remark).toBe(remark)
      await council.ask('seat.take', { sitting, member: members[0]?.id ?? '', paper: false })
      const told = JSON.stringify([
        await council.ask('dossier.read', { sitting, product }),
        await council.ask('product.read', { sitting, product }),
        await council.ask('sitting.read', { sitting }),
      ])
      expect([told.includes(remark), told.includes(remarks), told.includes('Tổ tư vấn cấp tỉnh')]).toEqual([
        ...[isShown, isShown, isShown],
      ])
      await council.ask('seat.leave', {})
    }
  })
})
