import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { nameKey } from '#shared/kernel/typed-words.ts'
import { earlierFileSchema, placeFileSchema } from '#shared/places/place-file.ts'
import {
  placesFolder,
  placesJson,
  shippedBook,
  shippedEarlier,
  shippedPlaces,
} from '../support/shipped-places.ts'

const published = {
  places: { schema: placeFileSchema, title: 'Tỉnh, xã hiện nay: mã, loại, tên' },
  earlier: { schema: earlierFileSchema, title: 'Xã trước ngày 01/7/2025 nay thuộc xã nào' },
}
const schemaOf = (name: string): string => path.join(placesFolder, `${name}.schema.json`)

/** How often each kind occurs. */
const tally = (kinds: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(Object.groupBy(kinds, kind => kind)).map(([kind, of]) => [kind, of?.length ?? 0]),
  )

describe.each(Object.entries(published))('the published schema %s', (name, { schema, title }) => {
  it('is what the code asks now; after a change, run vitest with -u', async () => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' })
    await expect(`${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`).toMatchFileSnapshot(
      schemaOf(name),
    )
  })

  it('takes the shipped file, and not with a field too many or one left out', () => {
    const file = z.record(z.string(), z.unknown()).parse(placesJson(`${name}.json`))
    const { source, ...without } = file
    expect(source).toMatch(/\S/)
    const valid = z.fromJSONSchema(z.record(z.string(), z.unknown()).parse(placesJson(`${name}.schema.json`)))
    expect([file, { ...file, bonus: 5 }, without].map(json => valid.safeParse(json).success)).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('the places there are since 30/4/2026', () => {
  const { provinces, communes } = shippedPlaces

  it('are 34 provinces: 27 tỉnh and 7 thành phố, Đồng Nai among the latter', () => {
    expect(tally(provinces.map(([, kind]) => kind))).toEqual({ tỉnh: 27, 'thành phố': 7 })
    expect(
      provinces.flatMap(([, kind, name]) => (kind === 'thành phố' ? [nameKey(name)] : [])).toSorted(),
    ).toEqual(
      ['Cần Thơ', 'Đà Nẵng', 'Đồng Nai', 'Hà Nội', 'Hải Phòng', 'Hồ Chí Minh', 'Huế'].map(nameKey).toSorted(),
    )
  })

  it('are 3,321 communes: 2,611 xã, 697 phường and 13 đặc khu', () => {
    expect(communes).toHaveLength(3321)
    expect(tally(communes.map(([, kind]) => kind))).toEqual({ xã: 2611, phường: 697, 'đặc khu': 13 })
  })

  it('have a code each, and every commune a province that is there', () => {
    const codes = new Set(provinces.map(([code]) => code))
    expect(codes.size).toBe(34)
    expect(new Set(communes.map(([code]) => code)).size).toBe(3321)
    expect(communes.filter(([, , , province]) => !codes.has(province))).toEqual([])
    expect([...codes].filter(code => !communes.some(([, , , province]) => province === code))).toEqual([])
  })

  it('name no two communes of one province alike', () => {
    expect(new Set(communes.map(([, , name, province]) => `${nameKey(name)} ${province}`)).size).toBe(3321)
  })

  it('are written composed, without spaces at the ends, and with a straight apostrophe', () => {
    const names = [...provinces, ...communes].map(([, , name]) => name)
    expect(
      names.filter(name => name !== name.normalize('NFC').trim() || /[’‘\s]{2}|[’‘]/.test(name)),
    ).toEqual([])
  })
})

describe('the communes of before 1/7/2025', () => {
  const all = shippedEarlier.provinces.flatMap(province =>
    province.districts.flatMap(district =>
      district.communes.map(([code, name, becoming, today]) => ({
        ...{ code, name, becoming, today },
        district: district.name,
        province: province.name,
      })),
    ),
  )
  const today = (name: string): readonly string[] =>
    shippedBook
      .todayOf({ name, district: 'Chiêm Hóa', province: 'Tuyên Quang' })
      .flatMap(old => old.today.map(({ kind, name: now, code }) => `${kind} ${now} (${code})`))

  it('are 10,036 of 63 provinces, one by each name in its district', () => {
    expect(all).toHaveLength(10_036)
    expect(shippedEarlier.provinces).toHaveLength(63)
    const keys = all.map(({ name, district, province }) => [name, district, province].map(nameKey).join('/'))
    expect(new Set(keys).size).toBe(all.length)
  })

  it('have a code that is theirs alone, or none where the source is in doubt', () => {
    const codes = all.flatMap(({ code }) => code ?? [])
    expect(new Set(codes).size).toBe(codes.length)
    expect(all.length - codes.length).toBe(6)
  })

  it('lead each to communes that are there, to several only in part, and to none twice', () => {
    const { commune } = shippedBook
    expect(all.filter(old => old.today.some(code => !commune(code)))).toEqual([])
    expect(all.filter(old => old.today.length > 1 && old.becoming !== 'part')).toEqual([])
    expect(all.filter(old => new Set(old.today).size !== old.today.length)).toEqual([])
    expect(all.filter(old => old.today.length > 1)).toHaveLength(440)
  })

  it('were 127 that nothing changed for', () => {
    expect(all.filter(({ becoming }) => becoming === 'unchanged')).toHaveLength(127)
  })

  it('leave out no commune of today but five islands that had no communes', () => {
    const reached = new Set(all.flatMap(old => old.today))
    expect(shippedPlaces.communes.filter(([code]) => !reached.has(code)).map(([, , name]) => name)).toEqual([
      'Bạch Long Vĩ',
      'Cồn Cỏ',
      'Hoàng Sa',
      'Lý Sơn',
      'Côn Đảo',
    ])
  })

  it('tell where the places of the OCOP plan of Chiêm Hóa for 2024 are', () => {
    for (const name of ['Vĩnh Lộc', 'Xuân Quang', 'Ngọc Hội', 'Phúc Thịnh', 'Trung Hòa'])
      expect(today(name)).toEqual(['xã Chiêm Hoá (02287)'])
    for (const name of ['Vinh Quang', 'Bình Nhân']) expect(today(name)).toEqual(['xã Kim Bình (02350)'])
  })
})
