import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '#shared/kernel/typed-words.ts'
import { everydayWordsSchema, findCriteriaSets } from '#shared/law/find-criteria-set.ts'
import { setsOf } from '#shared/law/import-law.ts'
import { law } from '../support/shipped-law.ts'

const file = path.join(import.meta.dirname, '../../resources/law/everyday-words.json')
const everyday = everydayWordsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
const sets = setsOf(law, { id: 'qd-26-2026' })
const found = (text: string) => findCriteriaSets(sets, everyday, text)
const first = (text: string): number | undefined => found(text)[0]?.number
const plain = (text: string): string =>
  wordsOf(text)
    .map(word => word.plain)
    .join(' ')

/** Each everyday word with the set of QĐ 26/2026 that it leads to. */
const listed = everyday.groups.flatMap(group =>
  group.words.map(word => ({ word, set: group.sets.find(id => id.startsWith('qd-26-2026/')) ?? '' })),
)

describe('the everyday words', () => {
  it('are at least ten for each of the 26 criteria sets, none twice', () => {
    for (const { id } of sets) {
      const words = everyday.groups.filter(group => group.sets.includes(id)).flatMap(group => group.words)
      expect(words.length, id).toBeGreaterThanOrEqual(10)
      expect(new Set(words.map(word => word.toLowerCase())).size, id).toBe(words.length)
    }
  })

  it('lead to criteria sets that are there', () => {
    const unknown = everyday.groups.flatMap(group => group.sets).filter(id => !law.criteriaSet(id))
    expect(unknown).toEqual([])
  })

  it('lead each to its set among the first three, with marks', () => {
    const astray = listed.filter(
      ({ word, set }) =>
        !found(word)
          .slice(0, 3)
          .some(({ id }) => id === set),
    )
    expect(astray).toEqual([])
  })

  it('lead there without marks too, among the first four, where words of other marks come in between', () => {
    const astray = listed.filter(
      ({ word, set }) =>
        !found(plain(word))
          .slice(0, 4)
          .some(({ id }) => id === set),
    )
    expect(astray).toEqual([])
  })
})

describe('a criteria set is found by what a product is called', () => {
  it.each([
    ['mật ong', 4],
    ['mat ong', 4],
    ['mat o', 4],
    ['tra tui loc', 12],
    ['Trà túi lọc đậu đen xanh lòng', 12],
    ['Trà túi lọc nấm linh chi', 12],
    ['Trà cà gai leo', 12],
    ['Chè Thôm Loà', 11],
    ['che xanh', 11],
    ['ruou', 14],
    ['rượu cần', 15],
    ['ruou ngo men la', 14],
    ['homestay', 26],
    ['Homestay nhà sàn Bản Ba', 26],
    ['thổ cẩm', 22],
    ['tho cam', 22],
    ['cà phê', 13],
    ['bánh mật ong', 6],
    ['nước mắm cá cơm', 9],
    ['nem', 8],
    ['giò chả', 8],
    ['tinh dầu sả', 20],
    ['gốm', 21],
    ['tranh', 21],
    ['ca koi', 25],
    ['NƯỚC KHOÁNG', 16],
  ])('“%s”: set %i first', (text, number) => {
    expect(first(text)).toBe(number)
  })

  it('with the group and the sector of Phụ lục I, and with what it was found by', () => {
    expect(found('mat ong')[0]).toEqual({
      id: 'qd-26-2026/4',
      number: 4,
      name: 'Mật ong, mật khác và nông sản thực phẩm khác',
      sector: 'Sản phẩm thực phẩm',
      group: 'Thực phẩm thô, sơ chế',
      offered: true,
      at: { by: 'word', text: 'mật ong' },
    })
    expect(
      found('thực phẩm tươi sống')
        .map(({ number, at }) => [number, at.by])
        .slice(0, 2),
    ).toEqual([
      [1, 'group'],
      [2, 'group'],
    ])
    expect(found('sản phẩm sinh vật cảnh')[0]?.at).toEqual({ by: 'sector', text: 'Sản phẩm sinh vật cảnh' })
    expect(
      new Set(
        found('sinh vat canh')
          .slice(0, 3)
          .map(({ number }) => number),
      ),
    ).toEqual(new Set([23, 24, 25]))
  })

  it('and others that it may belong to after it', () => {
    expect(
      found('rượu')
        .map(({ number }) => number)
        .slice(0, 2),
    ).toEqual([14, 15])
    expect(found('mật ong').map(({ number }) => number)).toContain(8)
    expect(found('tra tui loc').map(({ number }) => number)).toContain(11)
  })

  it('and nothing for nothing, or for what no product is called', () => {
    for (const text of ['', ' ', '???', 'xyzzy']) expect(found(text)).toEqual([])
  })

  it('by its own name where nobody wrote down an everyday word', () => {
    const [honey] = findCriteriaSets(sets, { format: 1, groups: [] }, 'mat ong')
    expect(honey).toMatchObject({ number: 4, at: { by: 'name', text: 'Mật ong' } })
  })

  it('of an earlier decision as well', () => {
    const older = setsOf(law, { id: 'qd-1048-2019' })
    expect(findCriteriaSets(older, everyday, 'nước mắm')[0]?.id).toBe('qd-1048-2019/10')
  })
})
