import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comparePage } from '#electron/app/minutes-page.ts'
import { textIn } from '#renderer/parts/qr/read-qr.ts'
import { correctOutcome } from '#shared/council/correcting.ts'
import { minutesPageCode, readMinutesPage } from '#shared/documents/minutes-page.ts'
import { agrees } from '#shared/documents/page-report.ts'
import { aDay } from '#tests/support/a-proven-day.ts'
import { commandIsThere } from '#tests/support/command-is-there.ts'
import { ruleSet, teaSet, type HeldSitting } from '#tests/support/a-sitting.ts'
import { issuedOutline, printing } from '#tests/support/proven.ts'

const day = aDay()

/** What this machine says of the code of a page. */
const compared = (code: string, here: HeldSitting = day) =>
  comparePage(code, { after: () => here.log }, id => (id === here.now.id ? here.now : undefined))

/** The first product's dossier turned out to be incomplete. */
function corrected(sitting: HeldSitting): HeldSitting {
  const replaces = sitting.product('che').adopted?.number ?? 0
  const returned = { kind: 'returned', missing: 'phiếu kiểm nghiệm' } as const
  return sitting.must(
    correctOutcome(sitting.now, { ruleSet, set: teaSet }, 'che', replaces, returned, 'hồ sơ thiếu'),
  )
}

const codeOfPage = (sitting: HeldSitting, page: number): string =>
  `${minutesPageCode(sitting.now, 1, '05')}/${page}`

describe('the code on a page of minutes', () => {
  it('says whose they are, which part and page, what became of each product, and how far the record had come', () => {
    expect(readMinutesPage(codeOfPage(day, 3))).toEqual({
      sitting: 'phien-1',
      part: 1,
      page: 3,
      number: '05',
      tiers: '42EC',
      head: { number: day.now.head.number, hash: day.now.head.hash.slice(0, 20) },
    })
  })

  it('fits the record that it was drawn from', () => {
    const report = compared(codeOfPage(day, 3))
    expect(report).toMatchObject({ kind: 'compared', head: 'same', superseded: false, page: 3, number: '05' })
    expect(report.kind === 'compared' && agrees(report)).toBe(true)
  })

  it('does not fit where a tier in it is another, and says of which product', () => {
    const report = compared(codeOfPage(day, 3).replace('42EC', '52EC'))
    expect(report.kind === 'compared' && agrees(report)).toBe(false)
    expect(report).toMatchObject({ products: [{ name: 'Chè che', record: '4', page: '5' }, {}, {}, {}] })
  })

  it('does not fit another record of the same sitting, nor one that is shorter', () => {
    const { hash } = day.now.head
    const other = codeOfPage(day, 3).replace(hash.slice(0, 20), 'f'.repeat(20))
    expect(compared(other)).toMatchObject({ head: 'other' })
    const longer = codeOfPage(day, 3).replace(`/${day.now.head.number}-`, '/99999-')
    expect(compared(longer)).toMatchObject({ head: 'missing' })
  })

  it('fits after a correction too, and says that the minutes were superseded', () => {
    const later = corrected(aDay())
    const report = compared(codeOfPage(day, 2), later)
    expect(report).toMatchObject({ head: 'same', superseded: true })
    expect(report.kind === 'compared' && agrees(report)).toBe(true)
    expect(compared(codeOfPage(later, 2), later)).toMatchObject({ head: 'same', superseded: false })
  })

  it('of a sitting that is not here, or of something else, is said to be', () => {
    expect(compared(codeOfPage(day, 3).replace('phien-1', 'phien-2'))).toMatchObject({ kind: 'elsewhere' })
    for (const text of ['', 'https://vd.vn', 'OCOP/PHIEU/phien-1/che/1/so-y-te/-/1-00000000000000000000/1'])
      expect(compared(text)).toEqual({ kind: 'other-code' })
  })
})

describe.skipIf(!commandIsThere('pdftocairo'))('a page on paper (needs pdftocairo)', () => {
  const tools = printing()
  let folder: string
  let pdf: string
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'council-page-'))
    pdf = path.join(folder, 'minutes.pdf')
    writeFileSync(pdf, await tools.print(issuedOutline(day)))
  })
  afterAll(async () => {
    await tools.close()
    rmSync(folder, { recursive: true })
  })

  /** As a scanner or a camera gives it. */
  async function pictureOf(page: number, dpi: number, turn = 0): Promise<string | undefined> {
    const to = path.join(folder, `page-${page}-${dpi}`)
    execFileSync('pdftocairo', [
      '-r',
      String(dpi),
      '-f',
      String(page),
      '-l',
      String(page),
      '-singlefile',
      '-png',
      pdf,
      to,
    ])
    const turned = await sharp(readFileSync(`${to}.png`))
      .rotate(turn, { background: '#cccccc' })
      .blur(0.4)
      .png()
      .toBuffer()
    const { data, info } = await sharp(turned).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    return textIn({ width: info.width, height: info.height, data: new Uint8ClampedArray(data) })
  }

  it.each([
    [1, 200, 0],
    [2, 300, 0],
    [2, 200, 180],
    [3, 200, 4],
    [3, 300, -7],
  ])(
    'page %i scanned at %i dpi, turned by %i degrees, is read and fits the record',
    async (page, dpi, turn) => {
      const report = compared((await pictureOf(page, dpi, turn)) ?? '')
      expect(report).toMatchObject({ kind: 'compared', head: 'same', page })
    },
  )
})
