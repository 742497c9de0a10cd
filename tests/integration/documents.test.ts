import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aHost, aSignedSitting, aStartedSitting, type HostInHand } from '../support/a-host.ts'
import { fetched, refusalOf } from '../support/draft-in-hand.ts'

let here: HostInHand
let folder: string
beforeEach(async () => {
  here = await aHost()
  folder = await mkdtemp(path.join(tmpdir(), 'ocop thư mục '))
})
afterEach(async () => {
  await here.dispose()
  await rm(folder, { recursive: true, force: true })
})

const filesOf = async (sitting: string) =>
  (await here.ask('documents.list', { sitting })).kinds.flatMap(({ files }) => files)

/** Stops the saving as soon as so much of it is done. */
const stoppingAt = (sitting: string, share: number) =>
  here.host.hear((name, signal) => {
    if (name !== 'work.progress' || !('share' in signal) || signal.work !== 'documents') return
    if (signal.share >= share) void here.ask('work.cancel', { work: 'documents', of: sitting })
  })

describe('the documents of a sitting', () => {
  it('are each printed as a PDF, under a name that a clerk would give', async () => {
    const { sitting } = await aStartedSitting(here)
    for (const { kind, subject, file } of await filesOf(sitting)) {
      const printed = await here.ask('documents.print', { sitting, kind, subject })
      expect(printed.file).toBe(file)
      const bytes = await fetched(here, printed.path)
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      expect(bytes.length).toBe(printed.size)
    }
    expect((await filesOf(sitting))[0]).toMatchObject({ kind: 'minutes', file: '01. Biên bản họp.pdf' })
  })

  it('have the minutes that were issued and signed, to the byte', async () => {
    const sitting = await aSignedSitting(here)
    const { minutes } = await here.ask('sitting.read', { sitting })
    const { sha256 } = await here.ask('documents.print', { sitting, kind: 'minutes', subject: '' })
    expect(sha256).toBe(minutes.file)
  })

  it('are letters too once the sitting is closed: where every dossier goes back, one for each, and nothing to decide', async () => {
    const sitting = await aSignedSitting(here)
    const { products } = await here.ask('sitting.read', { sitting })
    const files = await filesOf(sitting)
    const names = (kind: string) => files.filter(each => each.kind === kind).map(({ name }) => name)
    expect(names('returned')).toEqual(products.map(({ name }) => name))
    expect(names('report')).toHaveLength(1)
    expect([...names('notice'), ...names('decision'), ...names('certificates')]).toEqual([])
  })

  it('are not there of what the sitting has not', async () => {
    const { sitting } = await aStartedSitting(here)
    expect(await refusalOf(here, 'documents.print', { sitting, kind: 'minutes', subject: 'x' })).toEqual({
      code: 'document.nothing',
    })
  })
})

describe('the whole set in one folder', () => {
  const saved = (sitting: string) => here.ask('documents.save-all', { sitting, folder })
  const called = 'Văn bản phiên họp OCOP ngày '

  it('is there under the names that the list gives, and nothing else is', async () => {
    const sitting = await aSignedSitting(here)
    const answer = await saved(sitting)
    const names = (await filesOf(sitting)).map(({ file }) => file)
    expect(answer.files).toEqual(names)
    expect(readdirSync(folder)).toEqual([path.basename(answer.folder)])
    expect(path.basename(answer.folder).startsWith(called)).toBe(true)
    expect(readdirSync(answer.folder).toSorted()).toEqual(names.toSorted())
    const sizes = names.map(name => readFileSync(path.join(answer.folder, name)).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(answer.size)
  })

  it('never goes into a folder that is there: a number comes after the name', async () => {
    const { sitting } = await aStartedSitting(here)
    const [first, second] = [await saved(sitting), await saved(sitting)]
    expect(second.folder).toBe(`${first.folder} (2)`)
    expect(readdirSync(second.folder)).toEqual(readdirSync(first.folder))
  })

  it('leaves nothing where it is stopped half way', async () => {
    const { sitting } = await aStartedSitting(here)
    const forget = stoppingAt(sitting, 0.3)
    expect(await refusalOf(here, 'documents.save-all', { sitting, folder })).toEqual({
      code: 'work.cancelled',
    })
    forget()
    expect(readdirSync(folder)).toEqual([])
  })

  it('says so where the stick is pulled out half way, and leaves nothing of it', async () => {
    const { sitting } = await aStartedSitting(here)
    const stick = path.join(folder, 'USB')
    mkdirSync(stick)
    const forget = here.host.hear((name, signal) => {
      if (name === 'work.progress' && 'share' in signal && signal.work === 'documents' && signal.share > 0.2)
        rmSync(stick, { recursive: true, force: true })
    })
    expect(await refusalOf(here, 'documents.save-all', { sitting, folder: stick })).toEqual({
      code: 'outlet.gone',
    })
    forget()
    expect(readdirSync(folder)).toEqual([])
  })

  it('takes with it what was cut off before, and nothing that only looks like it', async () => {
    const { sitting } = await aStartedSitting(here)
    for (const name of ['ocop-van-ban.0123456789ab.partial', 'của tôi.partial']) {
      mkdirSync(path.join(folder, name))
      writeFileSync(path.join(folder, name, '01. Biên bản họp.pdf'), 'nửa tệp')
    }
    const answer = await saved(sitting)
    expect(readdirSync(folder).toSorted()).toEqual(
      [path.basename(answer.folder), 'của tôi.partial'].toSorted(),
    )
  })

  it('is the secretary’s alone', async () => {
    const { sitting, products } = await aStartedSitting(here)
    const [product = ''] = products
    await here.ask('round.open', { sitting, product })
    const { members } = await here.ask('sitting.read', { sitting })
    const member = members.find(({ role }) => role === 'member')?.id ?? ''
    await here.ask('seat.take', { sitting, member, paper: false })
    for (const name of ['documents.list', 'documents.save-all'] as const) {
      const input = name === 'documents.list' ? { sitting } : { sitting, folder }
      expect(await refusalOf(here, name, input)).toEqual({ code: 'call.forbidden' })
    }
  })
})
