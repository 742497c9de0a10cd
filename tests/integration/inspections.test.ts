import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createPagePictures } from '#electron/drafts/page-pictures.ts'
import { createPhotographs } from '#electron/drafts/photographs.ts'
import { writeDurably } from '#electron/files/durable-file.ts'
import type { StoredRegister } from '#electron/register/register-store.ts'
import { productQuerySchema } from '#shared/register/product-query.ts'
import type { RegisterEvent } from '#shared/register/register-event.ts'
import { visitQuerySchema, type VisitShown } from '#shared/register/visit-query.ts'
import { aResult, registerEngines } from '../support/a-register.ts'
import { registerOfEachTest } from '../support/register-of-each-test.ts'
import { startReader } from '../support/start-reader.ts'
import { aVisit, wrongMark } from '../support/a-visit.ts'

const today = '2026-12-01'
const everything = productQuerySchema.parse({})
const paper = (on: string) => ({ number: '12/QĐ-UBND', on, by: 'UBND tỉnh' })

const folder = mkdtempSync(path.join(tmpdir(), 'photographs-'))
const pages = createPagePictures(startReader(), error => {
  throw error
})
afterAll(async () => {
  await pages.close()
  rmSync(folder, { recursive: true })
})
/** Nothing that is turned is handed in here. */
const never = () => Promise.reject(new Error('A PNG is turned into nothing'))

describe.each(registerEngines)('visits in the register in $name', ({ name, why, start }) => {
  const { place, another } = registerOfEachTest({ why, start })
  let register: StoredRegister
  let id = ''
  let written = 0
  const enter = async (fact: RegisterEvent['fact']): Promise<string> => {
    const event = `l${++written}`
    await register.enter({ id: event, product: id, at: 1_800_000_000_000, by: 'secretary', fact })
    return event
  }
  const list = (show: VisitShown = 'all', changes: { from?: number; count?: number } = {}) =>
    register.visits(visitQuerySchema.parse({ show, ...changes }), today)
  const standings = async (show: VisitShown = 'all') =>
    (await list(show)).found.map(({ standing, due }) => [standing, due])

  async function recognised(of: StoredRegister): Promise<void> {
    register = of
    await register.take([aResult(1)])
    id = (await register.find(everything, today)).found[0]?.id ?? ''
    await enter({ kind: 'recognised', stars: 4, decision: paper('2026-09-01') })
  }
  beforeEach(async () => recognised(await place().register()))

  it('are a list, what waits first by its day, and say whose product it is', async () => {
    await enter(aVisit())
    await enter({ kind: 'visit-planned', occasion: 'monthly', on: '2026-12-15', by: 'Sở Y tế', text: '' })
    await enter(aVisit(wrongMark))
    expect(await standings()).toEqual([
      ['open', '2026-11-20'],
      ['planned', '2026-12-15'],
      ['clean', ''],
    ])
    expect((await list('late')).found).toMatchObject([
      { name: 'Chè xanh số 1', commune: 'Tân An', on: '2026-11-10', occasion: 'quarterly' },
    ])
    expect((await list('planned')).found).toMatchObject([{ by: 'Sở Y tế', occasion: 'monthly' }])
    expect((await list()).counts).toEqual({ late: 1, planned: 1, open: 1, all: 3 })
    expect((await list('all', { from: 1, count: 1 })).found).toMatchObject([{ standing: 'planned' }])
  })

  it('are late from the day after the one that they wait for', async () => {
    await enter({ kind: 'visit-planned', occasion: 'monthly', on: today, by: '', text: '' })
    expect((await list('late')).counts).toMatchObject({ late: 0, planned: 1 })
    await enter({ kind: 'visit-planned', occasion: 'monthly', on: '2026-11-30', by: '', text: '' })
    expect((await list('late')).found.map(({ due }) => due)).toEqual(['2026-11-30'])
  })

  it('follow what is written afterwards: mended, made as planned, taken back', async () => {
    const plan = await enter({
      ...{ kind: 'visit-planned', occasion: 'monthly', on: '2026-11-01', by: '', text: '' },
    })
    const visit = await enter({ ...aVisit(wrongMark), plan })
    expect(await standings()).toEqual([['open', '2026-11-20']])
    await enter({ kind: 'followed-up', visit, on: '2026-11-19', mended: true, until: null, text: '' })
    expect(await standings()).toEqual([['mended', '']])
    await enter({ kind: 'taken-back', event: visit, reason: 'ghi nhầm' })
    expect(await standings()).toEqual([['planned', '2026-11-01']])
  })

  it('lead to a withdrawal, which changes the standing of the product and what is counted', async () => {
    const counted = async () =>
      (await register.count({ of: 'recognised' }, today)).year.reduce((sum, { count }) => sum + count, 0)
    const ofGround = { ...wrongMark, proposal: 'withdraw', ground: 'd' } as const
    const visit = await enter(aVisit(ofGround))
    expect(await standings('open')).toEqual([['to-conclude', '']])
    await enter({ kind: 'concluded', ground: 'd', conclusion: paper('2026-11-25'), text: '', visit })
    expect([await standings('open'), await counted()]).toEqual([[], 1])
    expect((await register.product(id))?.conclusion?.visit).toBe(visit)
    await enter({ kind: 'withdrawn', ground: 'd', decision: paper('2026-11-30'), text: '' })
    expect((await register.product(id))?.standing).toBe('withdrawn')
    expect([await standings('open'), await counted()]).toEqual([[], 0])
  })

  it('are there of a register that an earlier program made', async () => {
    const older = another()
    await older.fromBefore('010-register', [aResult(1)])
    await recognised(await older.register())
    await enter(aVisit(wrongMark))
    expect(await standings()).toEqual([['open', '2026-11-20']])
    await older.close()
  })

  it.runIf(name === 'PostgreSQL')(
    'keep their photographs at the server, each once, where another machine has them from, and none that is larger than one is',
    async () => {
      const bytes = Uint8Array.from([0xff, 0xd8, 0xff, 1, 2, 3])
      const sha256 = 'a'.repeat(64)
      await register.keepPhotograph(sha256, bytes)
      await register.keepPhotograph(sha256, bytes)
      expect(Buffer.from((await register.photograph(sha256)) ?? [])).toEqual(Buffer.from(bytes))
      expect(await register.photograph('b'.repeat(64))).toBeUndefined()
      const folders = ['here', 'there'].map(each => path.join(folder, each))
      const [here, there] = folders.map(each =>
        createPhotographs(each, { pages, reader: { turn: never }, register, write: writeDurably }),
      )
      const picture = path.join(folder, 'picture.png')
      await sharp({ create: { width: 20, height: 10, channels: 3, background: '#2a6' } }).toFile(picture)
      const kept = await here?.keep(picture)
      if (typeof kept !== 'object') throw new Error('It is a picture')
      expect(await there?.find(kept.sha256)).toMatchObject({ size: kept.size })
      expect(readdirSync(path.join(folder, 'there'))).toEqual([`${kept.sha256}.jpg`])
      await expect(register.keepPhotograph('c'.repeat(64), new Uint8Array(4_000_001))).rejects.toThrow(
        'register_photograph_size',
      )
    },
  )

  it.runIf(name === 'PostgreSQL')(
    'has a photograph at the server with its visit, also one that was kept while the register was elsewhere',
    async () => {
      const own = { keepPhotograph: () => Promise.resolve(), photograph: () => Promise.resolve(undefined) }
      const [before, after] = [own, register].map(each =>
        createPhotographs(path.join(folder, 'moved'), {
          ...{ pages, reader: { turn: never }, register: each, write: writeDurably },
        }),
      )
      const picture = path.join(folder, 'picture-before.png')
      await sharp({ create: { width: 30, height: 10, channels: 3, background: '#a26' } }).toFile(picture)
      const kept = await before?.keep(picture)
      if (typeof kept !== 'object') throw new Error('It is a picture')
      expect(await register.photograph(kept.sha256)).toBeUndefined()
      expect(await after?.share(kept.sha256)).toBe(true)
      expect((await register.photograph(kept.sha256))?.length).toBe(kept.size)
      expect(await after?.share('d'.repeat(64))).toBe(false)
    },
  )
})
