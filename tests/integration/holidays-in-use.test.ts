import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handOver } from '#electron/app/ask.ts'
import { readTrainingCouncil } from '#electron/training/training.ts'
import type { HolidayView } from '#shared/contract/holidays.ts'
import type { HolidayFile } from '#shared/law/public-holidays.ts'
import { periodEndText } from '#shared/words/period-end-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aDossier } from '#tests/support/a-dossier.ts'
import { aHolidayFile, holidaysOf2027 } from '#tests/support/a-holiday-file.ts'
import { aHost, laptop, sampleFolder, type HostInHand } from '#tests/support/a-host.ts'
import { aPackage } from '#tests/support/a-package.ts'
import { acceptHolidays, importHolidays } from '#tests/support/importing-holidays.ts'
import { holidays as shipped } from '#tests/support/shipped-law.ts'

let now = Date.parse('2026-12-20T09:00:00+07:00')
let inHand: HostInHand
beforeEach(async () => {
  now = Date.parse('2026-12-20T09:00:00+07:00')
  inHand = await aHost({ time: { clock: () => now, every: () => () => undefined } })
})
afterEach(() => inHand.dispose())

const importingFile = (file: HolidayFile) => importHolidays(inHand, JSON.stringify(file))
const kept = (): readonly string[] => readdirSync(path.join(inHand.folder, 'holidays')).toSorted()
const read = (): Promise<HolidayView> => inHand.ask('holidays.read', {})
const tried = () => inHand.ask('holidays.trial', {})
const endingOn = (until: string): HolidayFile =>
  aHolidayFile({ from: '2028-01-01', until, off: [{ day: '2028-01-03', name: 'Tết Dương lịch, nghỉ bù' }] })

describe('accepted lists on disk', () => {
  const file = (name: string): string => path.join(inHand.folder, 'holidays', name)

  it('that were damaged are left out as an incident, and the rest is counted with', async () => {
    const { list } = await acceptHolidays(inHand, holidaysOf2027)
    await acceptHolidays(inHand, endingOn('2028-01-18'))
    writeFileSync(file('0002.json'), '{')
    await inHand.reopen()
    expect((await read()).list).toEqual(list)
    expect(readFileSync(path.join(inHand.folder, 'incidents.log'), 'utf8')).toContain('0002.json')
    // Its number is not given again.
    await acceptHolidays(inHand, endingOn('2028-01-10'))
    expect(kept()).toEqual(['0001.json', '0002.json', '0003.json'])
  })

  it('without which a later one joins nothing leave that out too', async () => {
    await acceptHolidays(inHand, holidaysOf2027)
    await acceptHolidays(inHand, endingOn('2028-01-18'))
    rmSync(file('0001.json'))
    await inHand.reopen()
    expect((await read()).list).toEqual(shipped)
    expect(readFileSync(path.join(inHand.folder, 'incidents.log'), 'utf8')).toContain('does not join')
  })

  it('that the power left half written are swept away, and the list is the one before', async () => {
    mkdirSync(path.join(inHand.folder, 'holidays'), { recursive: true })
    writeFileSync(file('0001.json.0123456789ab.partial'), '{"at": 1, "tri')
    await inHand.reopen()
    expect([(await read()).list, kept()]).toEqual([shipped, []])
  })

  it('are not imported once more where the power went between accepting and sweeping up', async () => {
    await importingFile(holidaysOf2027)
    const waiting = readFileSync(file('imported.json'))
    const { trial } = await tried()
    const { list } = await inHand.ask('holidays.accept', { trial, overrules: false })
    writeFileSync(file('imported.json'), waiting)
    await inHand.reopen()
    expect(await read()).toMatchObject({ list, waiting: false })
  })

  it('that wait and were damaged wait no more', async () => {
    await importingFile(holidaysOf2027)
    writeFileSync(file('imported.json'), '[]')
    await inHand.reopen()
    expect(await read()).toMatchObject({ list: shipped, waiting: false })
    expect(existsSync(path.join(inHand.folder, 'incidents.log'))).toBe(true)
  })
})

describe('the deadlines of a dossier at a sitting', () => {
  async function aSittingWith(filedOn: string): Promise<{ sitting: string; product: string }> {
    const { members, ...council } = await readTrainingCouncil(sampleFolder)
    const input = { ...council, members, date: '2027-02-18', ruleSet: 'qd-26-2026', rulesReason: '' }
    const { sitting } = await inHand.ask('sitting.create', { ...input, profile: 'tay-ninh' })
    const dossier = aDossier({ filedOn, stage: { kind: 'renewal', stars: 4, certifiedOn: '2024-06-06' } })
    const folder = await mkdtemp(path.join(tmpdir(), 'ocop-package-'))
    const bytes = readFileSync(await aPackage(folder, 'che', dossier))
    rmSync(folder, { recursive: true })
    const { product } = await inHand.ask('package.load', {
      sitting,
      upload: await handOver(inHand.host, laptop, [bytes]),
    })
    return { sitting, product }
  }

  it('say which days off they assume, are told before a list is accepted, and are certain after', async () => {
    const { sitting, product } = await aSittingWith('2027-01-20')
    const until = async (): Promise<string> => {
      const { deadlines } = await inHand.ask('dossier.read', { sitting, product })
      const end = deadlines?.reRating?.certificate?.window.until
      return end ? periodEndText(end, wordsIn.vi.common) : ''
    }
    expect(await until()).toMatch(
      /^11\/02\/2027 \(ngày cuối 06\/02\/2027 là thứ Bảy, .*; chưa chắc vì lịch nghỉ lễ chưa công bố; đã tính với những ngày dự kiến nghỉ: 08\/02\/2027 \(Tết Đinh Mùi\), 09\/02\/2027, 10\/02\/2027 \(Tết Đinh Mùi, nghỉ bù\)\)$/,
    )
    await importingFile(holidaysOf2027)
    const { deadlines, more, trial } = await tried()
    expect(more).toBe(0)
    expect(deadlines.map(({ kind, before, after }) => [kind, before.by, after.by, after.uncertain])).toEqual([
      ['commune', '2027-02-17', '2027-02-17', false],
      ['re-rating', '2027-03-08', '2027-03-08', false],
      ['filing-window', '2027-02-11', '2027-02-12', false],
    ])
    expect(deadlines[0]).toMatchObject({ sitting, date: '2027-02-18', filedOn: '2027-01-20' })
    await inHand.ask('holidays.accept', { trial, overrules: false })
    expect(await until()).toMatch(/^12\/02\/2027 \(ngày cuối 06\/02\/2027 là thứ Bảy, [^;]*\)$/)
  })
})

describe('the start screen', () => {
  it('says from 60 days before that the list runs out', async () => {
    const end = async (day: string) => {
      now = Date.parse(`${day}T09:00:00+07:00`)
      return (await inHand.ask('start.read', {})).holidaysEnd
    }
    expect(await end('2026-12-01')).toBeUndefined()
    expect(await end('2026-12-02')).toEqual({ kind: 'ending', until: '2027-01-31', days: 60 })
    expect(await end('2027-01-31')).toEqual({ kind: 'ending', until: '2027-01-31', days: 0 })
    expect(await end('2027-02-01')).toEqual({ kind: 'ended', until: '2027-01-31' })
    // The day is Vietnam's.
    now = Date.parse('2026-12-01T17:30:00Z')
    expect((await inHand.ask('start.read', {})).holidaysEnd).toMatchObject({ days: 60 })
  })
})
