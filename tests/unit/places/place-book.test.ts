import { describe, expect, it } from 'vitest'
import { placeBook } from '#shared/places/place-book.ts'
import { earlierFileInSteps } from '#shared/places/place-file.ts'
import type { EarlierCommune, Place } from '#shared/places/place.ts'
import { shippedBook as book, shippedEarlier, shippedPlaces } from '../../support/shipped-places.ts'

const written = (place: Place): string =>
  place.level === 'province'
    ? `${place.kind} ${place.name}`
    : `${place.kind} ${place.name}, ${place.province.name}`
const found = (text: string, max = 8): readonly string[] => book.find(text, max).places.map(written)
const first = (text: string): string | undefined => found(text, 1)[0]
const led = ({ name, today }: EarlierCommune): string => `${name} → ${today.map(written).join(' / ')}`

describe('finding a place as one types', () => {
  it.each([
    'kim binh tuyen quang',
    'Kim Bình, Tuyên Quang',
    'xa kim binh',
    'KIM BÌNH',
    'kim b',
    'kim binh tq',
    '02350',
  ])('has xã Kim Bình first for “%s”', text => {
    expect(first(text)).toBe('xã Kim Bình, Tuyên Quang')
  })

  it('takes it decomposed too, as another keyboard sends it', () => {
    expect(first('Kim Bình'.normalize('NFD'))).toBe('xã Kim Bình, Tuyên Quang')
  })

  it('is narrowed by a province', () => {
    expect(found('tan an').length).toBe(8)
    expect(found('tân an tuyên quang')).toEqual(['xã Tân An, Tuyên Quang'])
  })

  it('lists a province before its communes, by its name or its short form', () => {
    expect(first('tuyen quang')).toBe('tỉnh Tuyên Quang')
    expect(first('đồng nai')).toBe('thành phố Đồng Nai')
    for (const text of ['tphcm', 'tp hcm', 'ho chi minh']) expect(first(text)).toBe('thành phố Hồ Chí Minh')
  })

  it('does not mind on which vowel the tone stands, nor which apostrophe is typed', () => {
    expect([first('chiêm hóa'), first('chiêm hoá')]).toEqual(Array(2).fill('xã Chiêm Hoá, Tuyên Quang'))
    expect(["ea h'leo", 'ea h’leo', 'ea hleo'].map(first)).toEqual(Array(3).fill("xã Ea H'Leo, Đắk Lắk"))
  })

  it('lists what bears the marks that were typed before what does not', () => {
    expect(found('lý nhân')[0]).toBe('xã Lý Nhân, Ninh Bình')
    expect(first('tân hóa')).not.toBe(first('tan hoa phu tho'))
    expect(found('hoà bình').slice(0, 3)).toEqual([
      'phường Hoà Bình, Phú Thọ',
      'phường Hoà Bình, Hải Phòng',
      'phường Hoà Bình, Hồ Chí Minh',
    ])
  })

  it('finds nothing for nothing, for what no place is called, and for words that no place has together', () => {
    for (const text of ['', '  ', '…', 'xyzzy', 'kim binh ha noi', '99999']) expect(found(text)).toEqual([])
  })

  it('takes any text, however long', () => {
    expect(found('kim '.repeat(75))).toEqual([])
  })

  it('offers an old commune where too few of today fit, with where it is now', () => {
    const { places, earlier } = book.find('vinh loc chiem hoa', 8)
    expect(places).toEqual([])
    expect(earlier.map(led)).toEqual(['thị trấn Vĩnh Lộc → xã Chiêm Hoá, Tuyên Quang'])
    expect(book.find('tan an', 3).earlier).toEqual([])
  })

  it('is read ahead in many steps, and finds the same whether all, some or none of them were done', () => {
    const fresh = () => placeBook(shippedPlaces, () => earlierFileInSteps(shippedEarlier))
    const [all, some] = [fresh(), fresh()]
    let steps = 0
    while (all.prepare()) steps += 1
    expect(steps).toBeGreaterThan(60)
    expect(all.prepare()).toBe(false)
    for (let step = 0; step < steps / 2; step += 1) some.prepare()
    for (const typed of ['vinh loc chiem hoa', 'tan an', 'kim binh tuyen quang'])
      expect([all.find(typed, 20), some.find(typed, 20)]).toEqual(Array(2).fill(book.find(typed, 20)))
    expect(some.prepare()).toBe(false)
  })

  it('does not read the old communes before one is needed', () => {
    const without = placeBook(shippedPlaces, () => {
      throw new Error('read')
    })
    expect(without.find('binh', 8).places).toHaveLength(8)
    expect(without.commune('02350')?.name).toBe('Kim Bình')
    expect(() => without.find('kim binh tuyen quang', 8)).toThrow('read')
  })
})

describe('looking a place up', () => {
  it('by its code, whose leading zeros count', () => {
    expect(book.province('08')?.name).toBe('Tuyên Quang')
    expect(book.commune('02320')).toMatchObject({ kind: 'xã', name: 'Tân An', province: { code: '08' } })
    expect([book.province('8'), book.commune('2320'), book.commune('02362')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('by its name within a province, with its kind or without', () => {
    const tuyenQuang = book.province('08')
    const named = (name: string): readonly string[] =>
      tuyenQuang ? book.named(name, tuyenQuang).map(({ code }) => code) : []
    expect(['Tân An', 'xã Tân An', 'XÃ TÂN AN', 'x. tan an'].map(named)).toEqual(Array(4).fill(['02320']))
    expect(['phường Tân An', 'Tấn An', 'Tân', 'Tân An Hội', ''].map(named)).toEqual(Array(5).fill([]))
  })
})

describe('where an old commune is today', () => {
  const today = (name: string, district = '', province = ''): readonly string[] =>
    book.todayOf({ name, district, province }).map(led)

  it('is said by its name, its district and its province, however they are written', () => {
    const expected = ['thị trấn Vĩnh Lộc → xã Chiêm Hoá, Tuyên Quang']
    expect(today('thị trấn Vĩnh Lộc', 'huyện Chiêm Hóa', 'tỉnh Tuyên Quang')).toEqual(expected)
    expect(today('Vĩnh Lộc', 'Chiêm Hoá', 'Tuyên Quang')).toEqual(expected)
    expect(today('TT. VINH LOC', 'H. CHIEM HOA')).toEqual(expected)
  })

  it('is a choice where it was divided, the one that took all its people first', () => {
    expect(today('phường Ngọc Thụy', 'Long Biên', 'Hà Nội')).toEqual([
      'phường Ngọc Thụy → phường Bồ Đề, Hà Nội / phường Hồng Hà, Hà Nội',
    ])
    expect(today('phường Cống Vị', 'Ba Đình', 'Hà Nội')).toEqual([
      'phường Cống Vị → phường Ngọc Hà, Hà Nội / phường Giảng Võ, Hà Nội',
    ])
  })

  it('is a choice where several bore the name and nothing tells them apart', () => {
    expect(today('thị trấn Vĩnh Lộc')).toHaveLength(2)
    expect(today('Vĩnh Lộc').length).toBeGreaterThan(2)
    expect(today('thị trấn Vĩnh Lộc', '', 'Thanh Hóa')).toEqual([
      'thị trấn Vĩnh Lộc → xã Vĩnh Lộc, Thanh Hoá',
    ])
  })

  it('takes the province of today for the old one', () => {
    expect(today('thị trấn Vị Xuyên', '', 'Hà Giang')).toEqual(today('thị trấn Vị Xuyên', '', 'Tuyên Quang'))
    expect(today('thị trấn Vị Xuyên', '', 'Tuyên Quang')).toHaveLength(1)
  })

  it('takes a ward’s number with or without a nought before it', () => {
    expect(today('phường 01', 'quận 3', 'Hồ Chí Minh')).toEqual(today('Phường 1', 'Quận 3', 'TP Hồ Chí Minh'))
    expect(today('P. 1', 'Q.3')).toHaveLength(1)
  })

  it('is nothing for a name that none had', () => {
    expect([today('Không Có'), today('Vĩnh Lộc', 'Chiêm Hóa', 'Hà Nội'), today('')]).toEqual([[], [], []])
  })

  it('is told by its old code too', () => {
    expect(book.ofOldCode('02371')?.name).toBe('xã Bình Nhân')
    expect(book.ofOldCode('99999')).toBeUndefined()
  })
})
