import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shippedEverydayWords } from '#electron/law/everyday-words.ts'
import { shippedPlaces } from '#electron/places/shipped-places.ts'
import { aHost, laptop, type HostInHand } from '#tests/support/a-host.ts'
import { placesFolder } from '#tests/support/shipped-places.ts'

describe('a place that is asked for', () => {
  let inHand: HostInHand
  beforeEach(async () => {
    inHand = await aHost()
  })
  afterEach(() => inHand.dispose())

  it('is found as it is typed, with its province', async () => {
    const { places } = await inHand.ask('place.find', { text: 'kim binh tuyen quang' })
    expect(places).toMatchObject([{ level: 'commune', code: '02350', province: { name: 'Tuyên Quang' } }])
    expect((await inHand.ask('place.find', { text: 'binh' })).places).toHaveLength(10)
    expect((await inHand.ask('place.find', { text: 'binh', max: 3 })).places).toHaveLength(3)
  })

  it('is looked up by its code, and nothing is where none has it', async () => {
    expect(await inHand.ask('place.by-code', { code: '08' })).toMatchObject({
      place: { name: 'Tuyên Quang' },
    })
    expect(await inHand.ask('place.by-code', { code: '02320' })).toMatchObject({ place: { name: 'Tân An' } })
    expect((await inHand.ask('place.by-code', { code: '02362' })).place).toBeUndefined()
  })

  it('is led from its old name to today’s', async () => {
    const { communes } = await inHand.ask('place.of-old', {
      name: 'xã Bình Nhân',
      district: 'huyện Chiêm Hóa',
    })
    expect(communes).toMatchObject([{ becoming: 'whole', today: [{ name: 'Kim Bình', code: '02350' }] }])
  })

  it('says what is wrong with a product code, by the code of the commune or by its name', async () => {
    const coded = { code: '08-02320-01-2026', communeName: 'Kim Bình', filedOn: '2026-06-15' }
    expect(await inHand.ask('place.code-faults', { ...coded, communeCode: '02350' })).toMatchObject({
      faults: [{ fault: 'other-commune', commune: { name: 'Tân An' } }],
    })
    const tanAn = { ...coded, communeName: 'Tân An', communeCode: null }
    expect(await inHand.ask('place.code-faults', tanAn)).toEqual({ faults: [] })
  })

  it.each([
    ['place.code-faults', { code: '08-02320-01-2026', communeCode: '2320', communeName: '', filedOn: '' }],
    ['place.find', { text: 'x'.repeat(301) }],
    ['place.find', { text: 'binh', max: 0 }],
    ['place.find', { text: 'binh', max: 1000 }],
    ['place.by-code', { code: '2320' }],
    ['place.by-code', { code: '../etc' }],
    ['place.of-old', {}],
  ])('is refused where %s is asked wrongly: %o', async (name, input) => {
    const request = crypto.randomUUID()
    expect(await inHand.host.answer(laptop, { request, name, input })).toMatchObject({
      ok: false,
      refusal: { code: 'call.malformed' },
    })
  })
})

describe('the table of places', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'noi-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  /** @returns what was heard of */
  function opened() {
    const heard: string[] = []
    const places = shippedPlaces(folder, error => heard.push(String(error)))
    return { places, heard }
  }

  it('is not read before it is asked for, and then once', () => {
    const { places, heard } = opened()
    copyFileSync(path.join(placesFolder, 'places.json'), path.join(folder, 'places.json'))
    expect(places.book()?.commune('02350')?.name).toBe('Kim Bình')
    rmSync(path.join(folder, 'places.json'))
    expect(places.book()?.commune('02320')?.name).toBe('Tân An')
    expect(heard).toEqual([])
  })

  it.each([
    ['is missing', undefined],
    ['is no JSON', '{'],
    ['says something else', '{"format": 2}'],
  ])('is gone on without where it %s, and that is told once', (_, text) => {
    if (text !== undefined) writeFileSync(path.join(folder, 'places.json'), text)
    const { places, heard } = opened()
    expect([places.book(), places.book()]).toEqual([undefined, undefined])
    expect(heard).toEqual([expect.stringContaining('places.json cannot be looked up in')])
  })

  it('finds the places of today where the old ones cannot be read', () => {
    const { places, heard } = opened()
    copyFileSync(path.join(placesFolder, 'places.json'), path.join(folder, 'places.json'))
    const book = places.book()
    expect(book?.find('kim binh tuyen quang', 8)).toMatchObject({ places: [{ code: '02350' }], earlier: [] })
    expect(book?.ofOldCode('02371')).toBeUndefined()
    expect(heard).toHaveLength(1)
  })
})

describe('a criteria set that is asked for by what a product is called', () => {
  let inHand: HostInHand
  beforeEach(async () => {
    inHand = await aHost()
  })
  afterEach(() => inHand.dispose())

  it('is found in the decision that is meant', async () => {
    const { found } = await inHand.ask('criteria-set.find', { text: 'tra tui loc', ruleSet: 'qd-26-2026' })
    expect(found[0]).toMatchObject({
      id: 'qd-26-2026/12',
      group: 'Chè',
      at: { by: 'word', text: 'trà túi lọc' },
    })
  })

  it('is not where no such decision is here', async () => {
    const input = { text: 'mật ong', ruleSet: 'qd-1-1999' }
    const call = { request: crypto.randomUUID(), name: 'criteria-set.find', input }
    expect(await inHand.host.answer(laptop, call)).toEqual({
      ok: false,
      refusal: { code: 'rule-set.unknown' },
    })
  })

  it('is found by its own name where the everyday words cannot be read, and that is told once', () => {
    const heard: string[] = []
    const words = shippedEverydayWords(path.join(tmpdir(), 'không-có.json'), error =>
      heard.push(String(error)),
    )
    expect([words(), words()].map(({ groups }) => groups)).toEqual([[], []])
    expect(heard).toHaveLength(1)
  })
})
