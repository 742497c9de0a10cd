import { describe, expect, it } from 'vitest'
import { productCodeFaults, readProductCode } from '#shared/places/product-code.ts'
import { shippedBook as book } from '../../support/shipped-places.ts'

const dossier = { communeCode: null, communeName: 'xã Tân An', filedOn: '2026-06-15' }
const faults = (
  code: string,
  matters: Partial<{ communeCode: string; communeName: string; filedOn: string }> = {},
) => productCodeFaults(code, book, { ...dossier, ...matters })
const kinds = (...asked: Parameters<typeof faults>): readonly string[] =>
  faults(...asked).map(({ fault }) => fault)

describe('a product code', () => {
  it('is the province, the commune, the number and the year', () => {
    expect(readProductCode('08-02320-07-2026')).toEqual({
      province: '08',
      commune: '02320',
      number: 7,
      year: 2026,
    })
  })

  it.each([
    '',
    '8-02320-01-2026',
    '08-2320-01-2026',
    '08-02320-2026',
    '08-02320-00-2026',
    '08-02320-01-26',
    '08-02320-01-1926',
    '08.02320.01.2026',
    '(08)-(02320)-(01)-2026',
    '08-02320-01-2026-1',
  ])('is not “%s”', code => {
    expect(readProductCode(code)).toBeUndefined()
    expect(kinds(code)).toEqual(['form'])
  })

  it('stands where its commune is of its province and is the dossier’s', () => {
    expect(faults('08-02320-01-2026')).toEqual([])
    expect(faults('08-02320-01-2026', { communeCode: '02320', communeName: '' })).toEqual([])
  })

  it('may name the commune with or without its kind, wherever its tone stands, or with the rest of an address', () => {
    for (const communeName of ['Tân An', 'Xã Tân An, tỉnh Tuyên Quang'])
      expect(faults('08-02320-01-2026', { communeName })).toEqual([])
    for (const communeName of ['Chiêm Hóa', 'xã Chiêm Hoá'])
      expect(faults('08-02287-01-2026', { communeName })).toEqual([])
  })

  it('has a province that is there', () => {
    expect(faults('02-02320-01-2026')).toEqual([{ fault: 'province-unknown', province: '02' }])
  })

  it('has a commune that is there', () => {
    expect(faults('08-02321-01-2026')).toEqual([{ fault: 'commune-unknown', commune: '02321' }])
  })

  it('is told from one with the code of a commune that was merged', () => {
    expect(faults('08-02371-01-2026', { communeName: 'Kim Bình' })).toMatchObject([
      {
        fault: 'commune-of-before',
        commune: '02371',
        earlier: { name: 'xã Bình Nhân', today: [{ code: '02350' }] },
      },
    ])
  })

  it('has a commune of that province', () => {
    expect(faults('04-02320-01-2026')).toMatchObject([
      { fault: 'commune-elsewhere', commune: { name: 'Tân An' }, province: { name: 'Cao Bằng' } },
    ])
  })

  it('has the dossier’s commune, by its code or by its name', () => {
    expect(faults('08-02365-01-2026')).toMatchObject([
      {
        fault: 'other-commune',
        commune: { name: 'Yên Nguyên' },
        dossier: 'xã Tân An',
        known: { code: '02320' },
      },
    ])
    expect(faults('08-02320-01-2026', { communeCode: '02350' })).toMatchObject([
      { fault: 'other-commune', known: { name: 'Kim Bình' } },
    ])
    expect(faults('08-02320-01-2026', { communeName: 'Tấn An' })).toMatchObject([{ known: undefined }])
  })

  it('is not held against the table of today where the dossier was filed before it', () => {
    expect(kinds('TQ-CH-01-2024', { filedOn: '2025-06-30' })).toEqual([])
    expect(kinds('TQ-CH-01-2024', { filedOn: '2025-07-01' })).toEqual(['form'])
  })
})
