import { describe, expect, it } from 'vitest'
import {
  aboutConcealed,
  concealedIn,
  concealing,
  isConcealed,
  isLegible,
  isSheetEvent,
  isSheetLegible,
  opened,
  secretText,
  type SheetEvent,
} from '#shared/council/concealed.ts'
import type { SittingEvent } from '#shared/council/event.ts'
import type { Sheet } from '#shared/council/sitting.ts'

const at = { product: 'che', round: 1, member: 'so-y-te', hand: 'member' } as const
const marked: SheetEvent = { kind: 'sheet.marked', ...at, criterion: '1.1', choice: 2 }
const noted: SheetEvent = { kind: 'sheet.noted', ...at, criterion: '1.1', note: 'thiếu' }
const sealed: SheetEvent = {
  kind: 'sheet.sealed',
  ...at,
  seal: { hash: 'a'.repeat(64), salt: '0'.repeat(32) },
}
const all = [marked, noted, sealed]

describe('what is secret of an event', () => {
  it('is the choice, the remark or the salt, and all else stays in clear', () => {
    expect(all.map(event => concealing(event, 'tối'))).toEqual([
      { ...marked, choice: { concealed: 'tối' } },
      { ...noted, note: { concealed: 'tối' } },
      { ...sealed, seal: { hash: 'a'.repeat(64), concealed: 'tối' } },
    ])
    expect(all.map(event => concealedIn(concealing(event, 'tối')))).toEqual(['tối', 'tối', 'tối'])
    expect(all.map(concealedIn)).toEqual([undefined, undefined, undefined])
  })

  it('is a text whose length tells nothing: of 8 letters for a mark, of 64 for a remark, of 36 for a seal', () => {
    expect(secretText(marked)).toBe('2       ')
    expect(secretText({ ...marked, choice: 'none' })).toBe('"none"  ')
    expect(secretText(noted)).toBe('"thiếu"'.padEnd(64))
    expect(secretText({ ...noted, note: 'x'.repeat(62) })).toHaveLength(64)
    expect(secretText({ ...noted, note: 'x'.repeat(63) })).toHaveLength(128)
    expect(secretText(sealed)).toBe(`"${'0'.repeat(32)}"`.padEnd(36))
  })

  it('is not taken for clear a second time', () => {
    for (const event of all) expect(() => secretText(concealing(event, 'tối'))).toThrow('Concealed already')
  })

  it('is tied to its sitting, sheet and criterion, and to nothing that is secret', () => {
    expect(aboutConcealed('phien-1', marked)).toBe(
      '{"choice":{"concealed":""},"criterion":"1.1","hand":"member","kind":"sheet.marked","member":"so-y-te","product":"che","round":1,"sitting":"phien-1"}',
    )
    expect(aboutConcealed('phien-1', { ...marked, kind: 'sheet.marked', choice: 1 })).toBe(
      aboutConcealed('phien-1', concealing(marked, 'tối')),
    )
    const about = new Set([
      ...all.map(event => aboutConcealed('phien-1', event)),
      aboutConcealed('phien-2', marked),
      aboutConcealed('phien-1', { ...marked, member: 'so-khcn' }),
    ])
    expect(about.size).toBe(5)
  })

  it('is read back as it was, or the event stays as it is', () => {
    for (const event of all) {
      expect(opened(concealing(event, 'tối'), () => secretText(event))).toEqual(event)
      expect(opened(concealing(event, 'tối'), () => undefined)).toEqual(concealing(event, 'tối'))
      const readInClear = (): string => expect.fail('Nothing is concealed')
      expect(opened(event, readInClear)).toBe(event)
    }
    const read: string[] = []
    opened(concealing(marked, 'tối'), text => void read.push(text))
    expect(read).toEqual(['tối'])
  })

  it('is read as what stands at its place and nothing else', () => {
    expect(() => opened(concealing(marked, 'tối'), () => '"chín"')).toThrow()
    expect(() => opened(concealing(noted, 'tối'), () => '2')).toThrow()
    expect(() => opened(concealing(sealed, 'tối'), () => '2')).toThrow()
  })

  it('is told from what is not', () => {
    expect(isConcealed({ concealed: 'tối' })).toBe(true)
    expect([2, 'none', 'concealed', { salt: 'x' }, null, undefined].map(isConcealed)).toEqual(
      Array(6).fill(false),
    )
  })

  it('is on sheets alone', () => {
    const others: readonly SittingEvent[] = [
      { kind: 'sheet.sent-back', product: 'che', round: 1, member: 'so-y-te', reason: 'nhầm' },
      { kind: 'sitting.closed' },
    ]
    expect(all.map(isSheetEvent)).toEqual([true, true, true])
    expect(others.map(isSheetEvent)).toEqual([false, false])
  })
})

describe('a sheet', () => {
  const clear = { dark: new Set<string>(), seal: { hash: 'a', salt: 'b' } }

  it('is legible where no mark, no remark and no seal of it is concealed', () => {
    expect(isSheetLegible(clear)).toBe(true)
    expect(isSheetLegible({ ...clear, seal: undefined })).toBe(true)
    expect(isSheetLegible({ ...clear, dark: new Set(['1.1']) })).toBe(false)
    expect(isSheetLegible({ ...clear, seal: { hash: 'a', concealed: 'tối' } })).toBe(false)
  })

  it('that is dark keeps its round from being opened only where it was handed in', () => {
    const sheet: Sheet = {
      ...{ member: 'so-y-te', marks: {}, notes: {}, hand: 'member', seal: clear.seal, dark: clear.dark },
      ...{ sentBack: undefined, from: undefined, savedAt: 0 },
    }
    const round = (...sheets: readonly Sheet[]) => ({
      ...{ number: 1, openedAt: 0, revealedAt: undefined, ground: '', sentBack: [] },
      sheets: new Map(sheets.map((one, index) => [String(index), one])),
    })
    const dark = { ...sheet, dark: new Set(['1.1']) }
    expect(isLegible(round(sheet))).toBe(true)
    expect(isLegible(round(sheet, { ...dark, seal: undefined }))).toBe(true)
    expect(isLegible(round(sheet, dark))).toBe(false)
  })
})
