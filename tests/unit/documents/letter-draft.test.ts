import { describe, expect, it } from 'vitest'
import { draftOf, isUsual, ownWords } from '#shared/documents/letters/letter-draft.ts'
import { fieldsOfLetter, letterNames } from '#shared/documents/letters/letter-template.ts'
import { usualWords } from '#shared/documents/letters/letter-words.ts'
import { aSitting } from '#tests/support/a-sitting.ts'

const of = { sitting: aSitting().now, templates: {} }
const usual = usualWords(of, 'decision')

describe('the words of a letter as they are typed', () => {
  it('are nobody’s own while nothing was changed, in any letter', () => {
    for (const letter of letterNames) {
      const words = usualWords(of, letter)
      expect(ownWords(letter, draftOf(letter, words), words)).toEqual({})
    }
  })

  it('are kept only where they differ, lists a line each, without empty lines and spaces at the ends', () => {
    const draft = {
      ...draftOf('decision', usual),
      recipients: ' Như trên \n\n Lưu: VT, NN ',
      signer: 'Lãnh đạo phụ trách',
      symbol: ` ${usual.symbol} `,
    }
    expect(ownWords('decision', draft, usual)).toEqual({
      recipients: ['Như trên', 'Lưu: VT, NN'],
      signer: 'Lãnh đạo phụ trách',
    })
  })

  it('may be nothing at all, which is not the usual', () => {
    const draft = { ...draftOf('decision', usual), bases: '' }
    expect(ownWords('decision', draft, usual)).toEqual({ bases: [] })
    expect(isUsual('bases', draft, usual)).toBe(false)
  })

  it('leave out what a letter has no place for', () => {
    expect(fieldsOfLetter.attendance).not.toContain('symbol')
    const draft = { ...draftOf('attendance', usualWords(of, 'attendance')), symbol: 'X' }
    expect(ownWords('attendance', draft, usualWords(of, 'attendance'))).toEqual({})
  })
})
