import { describe, expect, it } from 'vitest'
import { bare } from '#shared/proof/printed-text.ts'

/** As a page has it, and as the record has it. */
const same = (onPage: string, inRecord: string): boolean => bare(onPage) === bare(inRecord)

describe('the text of a page and of the record are the same', () => {
  it.each([
    ['where a line ends', 'Chè\nThôm Loà', 'Chè Thôm Loà'],
    ['where a line ends at a hyphen', '08-02257-\n01-2026', '08-02257-01-2026'],
    ['where a reader of PDFs tells a hyphen as no letter', 'dang\ufffecham', 'dang-cham'],
    ['where letters were composed otherwise', 'Chè'.normalize('NFD'), 'Chè'],
    ['where there are letters that are not seen', 'Chè Thôm', 'Chè\u200b Th\u200dôm\u2060'],
    ['where two letters were drawn as one', 'Oﬃce', 'Office'],
    ['in capitals', 'ỦY BAN', 'Ủy ban'],
    ['where Khmer is drawn in another order', 'Mật ស្ករេត្នា', 'Mật ស្ករត្នោត'],
  ])('%s', (_, onPage, inRecord) => {
    expect(same(onPage, inRecord)).toBe(true)
  })

  it.each([
    ['where figures part otherwise', '73,331 2', '73,33 12'],
    ['where a figure is less than nothing', 'chênh lệch -3', 'chênh lệch 3'],
    ['where a tone mark is another', 'Chủ thể', 'Chu thể'],
    ['where a figure is another', '74,00', '75,00'],
  ])('and are not %s', (_, onPage, inRecord) => {
    expect(same(onPage, inRecord)).toBe(false)
  })
})
