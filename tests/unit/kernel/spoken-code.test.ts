import { describe, expect, it } from 'vitest'
import { codeOf, isCodeOf, readCode } from '#shared/kernel/spoken-code.ts'

const hash = '3f2a91bc00ff8e21d47c5590aa01b6e47c0d3f2a91bc00ff8e21d47c5590aa01'

describe('a code that people copy by hand', () => {
  it('is the first 80 bits of the hash, in four groups of four letters that cannot be misread', () => {
    expect(codeOf(hash)).toBe('7WN9-3F00-ZY72-3N3W')
    expect(codeOf('0'.repeat(64))).toBe('0000-0000-0000-0000')
    expect(codeOf('f'.repeat(64))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ')
  })

  it('changes with the last of those bits, and not with what comes after them', () => {
    expect(codeOf(`${hash.slice(0, 19)}0${hash.slice(20)}`)).not.toBe(codeOf(hash))
    expect(codeOf(`${hash.slice(0, 20)}${'0'.repeat(44)}`)).toBe(codeOf(hash))
  })

  it('is known again in small letters, without dashes, with O for 0 and I or L for 1', () => {
    for (const typed of ['7WN9-3F00-ZY72-3N3W', '7wn93fooZY723n3w', ' 7WN9 3FOO zy72 3n3w '])
      expect(isCodeOf(hash, typed), typed).toBe(true)
    expect(
      isCodeOf(`00443214c7${hash.slice(10)}`, codeOf(`00443214c7${hash.slice(10)}`).replaceAll('1', 'l')),
    ).toBe(true)
  })

  it('as earlier versions printed it, eight digits of the hash, is known again', () => {
    for (const typed of ['3F2A-91BC', '3f2a91bc']) expect(isCodeOf(hash, typed), typed).toBe(true)
    expect(isCodeOf(hash, '3F2A-91BD')).toBe(false)
  })

  it('is not that of another hash, nor a part of one, nor nothing at all', () => {
    for (const typed of [
      '7WN9-3F00-ZY72-3N3X',
      '7WN9-3F00',
      '',
      '----',
      'UUUU-UUUU',
      '7WN9-3F00-ZY72-3N3W-7',
    ])
      expect(isCodeOf(hash, typed), typed).toBe(false)
    expect(readCode('mã phiếu')).toBeUndefined()
  })
})
