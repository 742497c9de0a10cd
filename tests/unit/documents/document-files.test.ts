import { describe, expect, it } from 'vitest'
import { documentFiles, named } from '#shared/documents/document-files.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aProduct, aSitting, type HeldSitting } from '#tests/support/a-sitting.ts'

const names = ({ now }: HeldSitting): readonly string[] =>
  documentFiles(now, kind => wordsIn.vi.documents.kinds[kind].name).flatMap(({ files }) =>
    files.map(({ file }) => file),
  )
const withNames = (...products: readonly string[]): HeldSitting =>
  aSitting({ products: products.map((name, at) => aProduct({ id: `sp-${at}`, name })) })

describe('the files of a set', () => {
  it('are numbered in the order of filing, and each names its product', () => {
    expect(names(withNames('Chè Thôm Loà'))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^01\. Biên bản họp\.pdf$/),
        expect.stringMatching(/^\d\d\. Phiếu chấm điểm để trống – Chè Thôm Loà\.pdf$/),
      ]),
    )
  })

  it('have no two names that a file system would take for one', () => {
    const all = names(withNames('Chè xanh', 'chè XANH', 'Chè xanh ', 'Chè: xanh?'))
    expect(new Set(all.map(name => name.toLocaleLowerCase('vi').normalize('NFD'))).size).toBe(all.length)
    expect(all.filter(name => name.includes('– Chè xanh')).length).toBeGreaterThan(1)
  })

  it.each([
    ['Trà "đặc biệt" 50/50 <mới>: loại 1?', 'Trà đặc biệt 50 50 mới loại 1'],
    ['Trà\u202e túi\nlọc\u0000', 'Trà túi lọc'],
    ['Mật ong.', 'Mật ong'],
    ['a'.repeat(300), 'a'.repeat(110)],
    ['Che\u0300', 'Chè'],
  ])('have names that Windows takes: %s', (given, kept) => {
    expect(named(given)).toBe(kept)
  })

  it('have names of at most 120 letters, cut between words, where a product is called at length', () => {
    const long = 'Trà túi lọc thảo mộc vùng cao của Hợp tác xã Nông nghiệp hữu cơ bản Phiêng Ún '.repeat(3)
    for (const name of names(withNames(long))) {
      expect(name.length).toBeLessThanOrEqual(120)
      expect(name).not.toMatch(/[ .–-]\.pdf$/)
    }
  })
})
