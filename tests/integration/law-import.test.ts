import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handOver } from '#electron/app/ask.ts'
import { writePackage } from '#electron/packages/write-package.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Dossier } from '#shared/dossier/dossier.ts'
import { refusalText } from '#shared/words/refusal-text.ts'
import { lawFaultText } from '#shared/words/law-fault-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aDossier, smallFile } from '#tests/support/a-dossier.ts'
import { aHost, laptop, sampleFolder, type HostInHand } from '#tests/support/a-host.ts'
import { readTrainingCouncil } from '#electron/training/training.ts'
import { frozenRules, teaSet } from '#tests/support/shipped-law.ts'

let inHand: HostInHand
beforeEach(async () => {
  inHand = await aHost()
})
afterEach(() => inHand.dispose())

const version = 'qd-26-2026-v2'
const fullWording = { ...teaSet, id: `${version}/11`, name: 'Chè tươi, chè chế biến (đủ chữ)' }

type Answer<T = unknown> = { ok: true; value: T } | { ok: false; refusal: Refusal }
const call = async (name: string, input: unknown): Promise<Answer> =>
  await inHand.host.answer(laptop, { request: crypto.randomUUID(), name, input })
const importing = async (text: string): Promise<Answer> =>
  call('law.import', { upload: await handOver(inHand.host, laptop, [Buffer.from(text)]) })
const kept = (): readonly string[] => readdirSync(path.join(inHand.folder, 'law'))
const known = async (id: string) => (await inHand.ask('law.list', {})).ruleSets.find(each => each.id === id)

async function sittingUnder(ruleSet: string, date = '2026-08-18', rulesReason = ''): Promise<Answer> {
  const { members, ...council } = await readTrainingCouncil(sampleFolder)
  return call('sitting.create', { ...council, members, date, ruleSet, rulesReason, profile: 'tay-ninh' })
}

const load = async (sitting: string, dossier: Dossier): Promise<Answer> =>
  call('package.load', { sitting, upload: await packed(dossier) })

/** A package of that dossier, handed over. @returns the upload */
async function packed(dossier: Dossier): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ocop-package-'))
  try {
    for (const { path: name } of dossier.files) {
      const file = path.join(folder, name.replaceAll('/', '_'))
      writeFileSync(file, smallFile(name))
    }
    const target = path.join(folder, 'one.ocop')
    await writePackage(target, dossier, name => path.join(folder, name.replaceAll('/', '_')))
    return await handOver(inHand.host, laptop, [readFileSync(target)])
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function opened(answer: Promise<Answer>): Promise<string> {
  const { ok, ...rest } = await answer
  if (!ok || !('value' in rest)) throw new Error(JSON.stringify(rest))
  return (rest.value as { sitting: string }).sitting
}

describe('a file of law that is not right', () => {
  const linesOf = (refusal: Refusal): readonly string[] => {
    const lines = [refusalText(refusal, wordsIn.vi)]
    return refusal.code === 'law.faulty'
      ? [...lines, ...refusal.faults.map(fault => lawFaultText(wordsIn.vi.lawFile, fault))]
      : lines
  }
  const wrongSum = JSON.stringify({
    ...fullWording,
    parts: fullWording.parts.map((part, at) => (at === 1 ? { ...part, max: 26 } : part)),
  })

  it.each([
    ['{\n "id": \n}', ['Tệp không phải JSON, sai ở dòng 3, cột 1. Không có gì được giữ lại.']],
    ['[]', ['Tệp có 1 chỗ sai. Không có gì được giữ lại.', '$: Phải là nhóm trường.']],
    [
      wrongSum,
      [
        'Tệp có 2 chỗ sai. Không có gì được giữ lại.',
        '$: Cả phiếu: ghi 100 điểm nhưng cộng được 101.',
        '$.parts[1]: Phần B: ghi 26 điểm nhưng cộng được 25.',
      ],
    ],
    [
      JSON.stringify({ ...teaSet, name: 'Chè khác' }),
      [
        'Máy đã có bộ quy định “qd-26-2026” với nội dung khác. Hãy đặt mã mới, ví dụ “qd-26-2026-v2”, rồi nhập lại.',
      ],
    ],
  ])('is refused in words with the place, and leaves nothing behind', async (text, lines) => {
    const answer = await importing(text)
    expect(answer.ok ? [] : linesOf(answer.refusal).slice(0, lines.length)).toEqual(lines)
    expect(kept()).toEqual([])
    expect(readdirSync(path.join(inHand.folder, 'uploads'))).toEqual([])
    expect((await inHand.ask('law.list', {})).ruleSets).toHaveLength(3)
  })

  it('never takes the place of what is here, not even of what was imported', async () => {
    await importing(JSON.stringify(fullWording))
    const before = readFileSync(path.join(inHand.folder, 'law', `${version}.json`))
    const other = await importing(JSON.stringify({ ...fullWording, name: 'Chè' }))
    expect(other).toMatchObject({ ok: false, refusal: { code: 'law.id-taken' } })
    expect(readFileSync(path.join(inHand.folder, 'law', `${version}.json`))).toEqual(before)
  })
})

describe('an imported decision', () => {
  it('is on disk, there after a restart, and imported again changes nothing', async () => {
    expect(await importing(JSON.stringify(fullWording))).toEqual({ ok: true, value: { ruleSet: version } })
    const first = await known(version)
    await inHand.reopen()
    expect(await known(version)).toEqual(first)
    expect(kept()).toEqual([`${version}.json`])
    const whole = readFileSync(path.join(inHand.folder, 'law', `${version}.json`), 'utf8')
    expect(await importing(whole)).toEqual({ ok: true, value: { ruleSet: version } })
    expect(kept()).toEqual([`${version}.json`])
  })

  it('may be decomposed in the file; what is kept is composed', async () => {
    await importing(JSON.stringify(fullWording).normalize('NFD'))
    expect((await inHand.ask('law.criteria-set', { id: `${version}/11` })).set).toEqual(fullWording)
  })

  it('is offered only once it was tried and accepted, and then for good', async () => {
    await importing(JSON.stringify(fullWording))
    expect(await known(version)).toMatchObject({ imported: true, offered: false })
    expect(await sittingUnder(version)).toMatchObject({ refusal: { code: 'rule-set.not-offered' } })
    const untried = await call('law.accept', { ruleSet: version, trial: '0'.repeat(64) })
    expect(untried).toMatchObject({ refusal: { code: 'law.not-tried' } })

    const trial = await inHand.ask('law.trial', { ruleSet: version })
    expect(trial.passed).toBe(true)
    expect(trial.sets).toHaveLength(26)
    const { acceptedAt } = await inHand.ask('law.accept', { ruleSet: version, trial: trial.trial })
    await inHand.reopen()
    expect(await known(version)).toMatchObject({ offered: true, acceptedAt })
    expect(await sittingUnder(version)).toMatchObject({ ok: true })
  })

  it('lets dossiers of its sheets in only then', async () => {
    await importing(JSON.stringify(fullWording))
    const sitting = await opened(sittingUnder('qd-26-2026'))
    const hash = (await known(version))?.hash ?? ''
    const dossier = aDossier({ criteriaSet: `${version}/11`, ruleSet: { id: version, hash } })
    expect(await load(sitting, dossier)).toMatchObject({
      refusal: { code: 'package.criteria-set-withheld', criteriaSet: `${version}/11`, why: 'not-accepted' },
    })
    const { trial } = await inHand.ask('law.trial', { ruleSet: version })
    await inHand.ask('law.accept', { ruleSet: version, trial })
    expect(await load(await opened(sittingUnder(version)), dossier)).toMatchObject({ ok: true })
  })

  it('that was damaged on disk is left out, and the rest of the law is there', async () => {
    await importing(JSON.stringify(fullWording))
    writeFileSync(path.join(inHand.folder, 'law', `${version}.json`), '{')
    await inHand.reopen()
    expect((await inHand.ask('law.list', {})).ruleSets.map(({ id }) => id)).toEqual([
      'qd-26-2026',
      'qd-148-2023',
      'qd-1048-2019',
    ])
    expect(existsSync(path.join(inHand.folder, 'incidents.log'))).toBe(true)
  })
})

describe('the rule set of a sitting', () => {
  it('is in force on its day, or there is a reason, which is kept', async () => {
    expect(await sittingUnder('qd-148-2023')).toMatchObject({
      refusal: { code: 'rule-set.not-in-force', decision: '148/QĐ-TTg', date: '2026-08-18' },
    })
    const sitting = await opened(sittingUnder('qd-148-2023', '2026-08-18', 'Họp bù'))
    const { details } = await inHand.ask('sitting.read', { sitting })
    expect(details.ruleSet).toEqual({ ...frozenRules('qd-148-2023'), reason: 'Họp bù' })
  })

  it('has a council of the level of its operating rules, or of the one that was chosen, frozen with it', async () => {
    const { members, ...council } = await readTrainingCouncil(sampleFolder)
    const held = async (change: object) => {
      const input = { ...council, members, date: '2026-08-18', ruleSet: 'qd-26-2026', rulesReason: '' }
      const sitting = await opened(call('sitting.create', { ...input, ...change }))
      return (await inHand.ask('sitting.read', { sitting })).details.level
    }
    expect(await held({ profile: 'tay-ninh' })).toBe('province')
    expect(await held({ profile: 'trung-uong' })).toBe('ministry')
    expect(await held({ profile: 'trung-uong', level: 'province' })).toBe('province')
  })

  it('has no council of a level that does not rate on its day', async () => {
    const { members, ...council } = await readTrainingCouncil(sampleFolder)
    const input = { ...council, members, ruleSet: 'qd-148-2023', rulesReason: 'Họp bù', profile: 'tay-ninh' }
    const on = (date: string) => call('sitting.create', { ...input, level: 'district', date })
    expect(await on('2025-07-06')).toMatchObject({
      refusal: { code: 'level.does-not-rate', level: 'district', decision: '148/QĐ-TTg', date: '2025-07-06' },
    })
    const sitting = await opened(on('2025-07-05'))
    expect(await call('sitting.amend', { ...council, members, sitting, date: '2025-07-06' })).toMatchObject({
      refusal: { code: 'level.does-not-rate' },
    })
  })

  it('keeps a day out of force away from an amendment as well', async () => {
    const sitting = await opened(sittingUnder('qd-26-2026'))
    const { members, ...council } = await readTrainingCouncil(sampleFolder)
    expect(await call('sitting.amend', { ...council, members, sitting, date: '2026-05-21' })).toMatchObject({
      refusal: { code: 'rule-set.not-in-force' },
    })
  })

  it('keeps out a dossier filed before it, until the secretary gives a reason; the dossier says which and why', async () => {
    const sitting = await opened(sittingUnder('qd-26-2026', '2026-06-30'))
    const upload = await packed(aDossier({ filedOn: '2026-04-10' }))
    expect(await call('package.load', { sitting, upload })).toMatchObject({
      refusal: { code: 'product.other-rules', ratedUnder: '26/2026/QĐ-TTg', due: '148/QĐ-TTg' },
    })
    expect(readdirSync(path.join(inHand.folder, 'packages'))).toEqual([])
    const rulesReason = 'Chủ thể đã lập lại hồ sơ'
    expect(await call('package.load', { sitting, upload, rulesReason })).toMatchObject({ ok: true })
    const [product] = (await inHand.ask('sitting.read', { sitting })).products
    expect(product?.otherRules?.reason).toBe('Chủ thể đã lập lại hồ sơ')
    const read = await inHand.ask('dossier.read', { sitting, product: product?.id ?? '' })
    const { due, otherRules, deadlines } = read
    expect(otherRules).toEqual({ decision: '26/2026/QĐ-TTg', reason: rulesReason })
    expect(due).toEqual({
      decision: '148/QĐ-TTg',
      why: { kind: 'transition', filedBefore: '2026-05-22', by: { by: '2026-07-21', uncertain: false } },
    })
    expect(deadlines?.round).toEqual({ proposedBefore: '2026-04-30', doneBefore: '2026-06-30' })
  })

  it('lets go of a package that it refused when nobody gives a reason', async () => {
    const sitting = await opened(sittingUnder('qd-26-2026', '2026-06-30'))
    const upload = await packed(aDossier({ filedOn: '2026-04-10' }))
    await call('package.load', { sitting, upload })
    await call('package.cancel', { upload })
    expect(readdirSync(path.join(inHand.folder, 'uploads'))).toEqual([])
    expect(await call('package.load', { sitting, upload, rulesReason: 'muộn' })).toMatchObject({
      refusal: { code: 'upload.unknown' },
    })
  })

  it('of a dossier may be another text than ours: a finding, not a refusal', async () => {
    const sitting = await opened(sittingUnder('qd-26-2026'))
    const dossier = aDossier({ ruleSet: { id: 'qd-26-2026', hash: 'a'.repeat(64) } })
    const answer = await load(sitting, dossier)
    expect(answer.ok && (answer.value as { findings: readonly { kind: string }[] }).findings[0]?.kind).toBe(
      'rules-differ',
    )
  })

  it('never has a defective sheet: its dossiers stay out', async () => {
    const sitting = await opened(sittingUnder('qd-148-2023', '2026-06-30'))
    const { hash } = frozenRules('qd-148-2023')
    const dossier = aDossier({
      criteriaSet: 'qd-148-2023/11',
      ruleSet: { id: 'qd-148-2023', hash },
      filedOn: '2026-04-10',
    })
    expect(await load(sitting, dossier)).toMatchObject({
      refusal: { code: 'package.criteria-set-withheld', criteriaSet: 'qd-148-2023/11', why: 'defect' },
    })
  })
})
