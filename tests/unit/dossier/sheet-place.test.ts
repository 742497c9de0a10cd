import { describe, expect, it } from 'vitest'
import { placeOfRow } from '#shared/dossier/sheet-place.ts'
import { shippedBook } from '../../support/shipped-places.ts'

const placed = (commune: string, province: string) => {
  const found = placeOfRow({ commune, province, code: '', district: '', productCode: '' }, shippedBook)
  if (found.kind === 'one') return found.commune.name
  return found.kind === 'several' ? found.communes.map(({ name }) => name) : found.kind
}

describe('a commune in a row', () => {
  it('is found also where its name has a hyphen', () => {
    expect(placed('phường Văn Miếu - Quốc Tử Giám', 'Hà Nội')).toBe('Văn Miếu - Quốc Tử Giám')
    expect(placed('xã Chân Mây – Lăng Cô', 'Huế')).toBe('Chân Mây - Lăng Cô')
  })

  it('is found where a hyphen stands before the province', () =>
    expect(placed('Tân An - Tuyên Quang', '')).toBe('Tân An'))

  it('is the one that is spelled so, where marks were written, and both where none were', () => {
    expect(placed('xã Văn Lang', 'Thái Nguyên')).toBe('Văn Lang')
    expect(placed('xã Văn Lăng', 'Thái Nguyên')).toBe('Văn Lăng')
    expect(placed('xa Van Lang', 'Thai Nguyen')).toEqual(['Văn Lang', 'Văn Lăng'])
  })
})
