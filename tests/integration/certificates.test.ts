import { read, utils } from '@e965/xlsx'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTrainingMarks, scoreProduct } from '#electron/training/training-marks.ts'
import { aHost, aStartedSitting, sampleFolder, type HostInHand } from '../support/a-host.ts'
import { fetched, refusalOf } from '../support/draft-in-hand.ts'

let here: HostInHand
let sitting: string
let name: string
beforeAll(async () => {
  here = await aHost()
  ;({ sitting } = await aStartedSitting(here))
  const marks = await readTrainingMarks(sampleFolder)
  const { products } = await here.ask('sitting.read', { sitting })
  const scored = products.find(({ name: each }) => each === 'Trà túi lọc nấm linh chi')
  const others = products.filter(each => each !== scored)
  const given = marks.find(({ code }) => code === scored?.code)
  if (!scored || !given) throw new Error('No marks')
  await scoreProduct(here.ask, sitting, scored.id, given)
  name = scored.name
  const dismissal = { kind: 'returned', missing: 'Phiếu kiểm nghiệm' } as const
  for (const { id: product } of others)
    await here.ask('outcome.dismiss', { sitting, product, dismissal, vote: { kind: 'consensus' } })
  expect(await refusalOf(here, 'letters.certificates', { sitting, as: 'xlsx' })).toEqual({
    code: 'document.nothing',
  })
  await here.ask('sitting.close', { sitting })
}, 120_000)
afterAll(() => here.dispose())

const rowsIn = (bytes: Uint8Array): readonly (readonly unknown[])[] => {
  const book = read(bytes)
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 })
}

describe('the texts of certificates', () => {
  it.each(['xlsx', 'ods'] as const)(
    'are a file of sheets with the recognised product and its address (%s)',
    async as => {
      const file = await here.ask('letters.certificates', { sitting, as })
      expect(file.name).toMatch(new RegExp(`^giay-chung-nhan-\\d{4}-\\d\\d-\\d\\d\\.${as}$`))
      const [heading, ...rows] = rowsIn(await fetched(here, file.path))
      expect(heading?.slice(2, 4)).toEqual(['Tên sản phẩm', 'Mã sản phẩm'])
      expect(rows.map(row => row[2])).toEqual([name])
      expect(rows[0]?.[5]).toMatch(/xã|thôn|huyện|tỉnh/)
    },
  )

  it('lie in the folder of the whole set, beside the list that is proof-read', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ocop-giay-'))
    const saved = await here.ask('documents.save-all', { sitting, folder })
    const sheets = readdirSync(saved.folder).filter(file => file.endsWith('.xlsx'))
    expect(sheets).toHaveLength(1)
    expect(saved.files).toContain(sheets[0])
    expect(saved.files).toContain(sheets[0]?.replace(/xlsx$/, 'pdf'))
    expect(rowsIn(readFileSync(path.join(saved.folder, sheets[0] ?? '')))[1]?.[2]).toBe(name)
    rmSync(folder, { recursive: true })
  })
})
