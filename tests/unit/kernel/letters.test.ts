import { describe, expect, it } from 'vitest'
import { otherLetters, printable, scriptRuns } from '#shared/kernel/letters.ts'

describe('letters that documents are not set in', () => {
  it('are none in Vietnamese, whatever the marks', () => {
    expect(otherLetters('Chè Thôm Loà, hoà = hòa; ĐƯỜNG Ữ ẵ ợ 12,5% – “ngon”…\n\tdòng hai')).toEqual([])
  })

  it('are written with letters that are there: a circled one in brackets, a ligature spelt out', () => {
    expect(printable('Trà ①⑳ Ⓐ ㎏ ㍿')).toBe('Trà (1)(20) (A) kg [U+337F]')
  })

  it('are told by their Unicode number where nothing else can be printed, also beyond the first plane', () => {
    expect(printable('中 🍵')).toBe('[U+4E2D] [U+1F375]')
  })

  it('are each told once, in the order they come', () => {
    expect(otherLetters('②①②').map(({ letter }) => letter)).toEqual(['②', '①'])
  })

  it('stay as they are where a script has a typeface of its own', () => {
    expect(printable('ខ្មែរ ꨌꩌ ꪼꪕ')).toBe('ខ្មែរ ꨌꩌ ꪼꪕ')
    expect(otherLetters('ខ ꨌ ꪼ').map(({ as }) => as)).toEqual([
      { kind: 'script', script: 'khmer' },
      { kind: 'script', script: 'cham' },
      { kind: 'script', script: 'tai-viet' },
    ])
  })
})

describe('a text in pieces of one typeface', () => {
  it('is one piece where it is all Vietnamese', () => {
    expect(scriptRuns('Chè Thôm Loà')).toEqual([{ text: 'Chè Thôm Loà', script: undefined }])
    expect(scriptRuns('')).toEqual([{ text: '', script: undefined }])
  })

  it('changes at the letter where the script changes, and an invisible joiner stays with its word', () => {
    expect(scriptRuns('Đường ខ្មែ\u200bរ (thốt nốt)')).toEqual([
      { text: 'Đường ', script: undefined },
      { text: 'ខ្មែ\u200bរ', script: 'khmer' },
      { text: ' (thốt nốt)', script: undefined },
    ])
  })
})
