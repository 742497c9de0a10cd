import { describe, expect, it } from 'vitest'
import {
  communesOf,
  lastSavedFirst,
  noFilter,
  shownDrafts,
  type DraftFilter,
  type DraftLine,
  type DraftOrder,
} from '#renderer/parts/dossier/shown-drafts.ts'

const aLine = (id: string, changes: Partial<DraftLine> = {}): DraftLine => ({
  ...{
    id,
    purpose: 'prepare',
    code: '',
    product: id,
    producer: '',
    commune: '',
    criteriaSet: '',
    stage: 'first',
  },
  ...{ files: 0, size: 0, savedAt: 0, packed: undefined, tally: undefined },
  ...changes,
})
const tally = (errors: number, warnings: number) => ({ draft: '', revision: 1, errors, warnings })

const lines = [
  aLine('Mật ong bạc hà', {
    producer: 'Hợp tác xã Đồng Tâm',
    commune: 'Mèo Vạc',
    tally: tally(0, 2),
    size: 9,
  }),
  aLine('Chè Thôm Loà', { code: '08-02320-01-2026', commune: 'Tân An', tally: tally(3, 0), savedAt: 5 }),
  aLine('Trà túi lọc', { commune: 'Tân An', stage: 'renewal', tally: tally(0, 0), packed: 20 }),
  aLine('Đậu đen', { commune: 'Kim Bình', stage: 'upgrade', savedAt: 3 }),
]
const shown = (filter: Partial<DraftFilter>, order: DraftOrder = lastSavedFirst): readonly string[] =>
  shownDrafts(lines, { ...noFilter, ...filter }, order).map(({ id }) => id)

describe('the table of drafts', () => {
  it.each([
    ['mat ong', ['Mật ong bạc hà']],
    ['Mật', ['Mật ong bạc hà']],
    ['MÁT', []],
    ['dong tam', ['Mật ong bạc hà']],
    ['tui tra', ['Trà túi lọc']],
    ['02320', ['Chè Thôm Loà']],
    ['tan an', ['Chè Thôm Loà', 'Trà túi lọc']],
    ['đâu', ['Đậu đen']],
    ['không có', []],
  ])('finds by %j', (text, found) => {
    expect(shown({ text })).toEqual(found)
  })

  it('shows those of a stage, of a commune, and of what the check finds', () => {
    expect(shown({ stage: 'renewal' })).toEqual(['Trà túi lọc'])
    expect(shown({ commune: 'Tân An', findings: 'errors' })).toEqual(['Chè Thôm Loà'])
    expect(shown({ findings: 'warnings' })).toEqual(['Mật ong bạc hà'])
    expect(shown({ findings: 'clear' })).toEqual(['Trà túi lọc'])
  })

  it('has the last saved first, and sorts as Vietnamese does', () => {
    expect(shown({})[0]).toBe('Chè Thôm Loà')
    const by = (key: DraftOrder['by'], descending = false) => shown({}, { by: key, descending })
    expect(by('product')).toEqual(['Chè Thôm Loà', 'Đậu đen', 'Mật ong bạc hà', 'Trà túi lọc'])
    expect(by('findings', true)[0]).toBe('Chè Thôm Loà')
    expect(by('stage').at(-1)).toBe('Trà túi lọc')
    expect(by('size').at(-1)).toBe('Trà túi lọc')
  })

  it('offers each commune once', () => {
    expect(communesOf(lines)).toEqual(['Kim Bình', 'Mèo Vạc', 'Tân An'])
  })
})
