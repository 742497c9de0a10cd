import { describe, expect, it } from 'vitest'
import { conceal, decipher } from '#electron/secrecy/cipher.ts'
import {
  aboutConcealed,
  concealing,
  isConcealed,
  isSheetEvent,
  secretText,
} from '#shared/council/concealed.ts'
import type { OpenedSheet } from '#shared/council/concealment.ts'
import type { LoggedEvent, SittingEvent } from '#shared/council/event.ts'
import { evolve } from '#shared/council/evolve.ts'
import { lineOf } from '#shared/council/log-lines.ts'
import { sealOf } from '#shared/council/scoring.ts'
import { lastRound, productOf, type Sheet, type Sitting } from '#shared/council/sitting.ts'
import { verifyLog } from '#shared/council/verify-log.ts'
import { wronglyOpened } from '#shared/council/verify-opened.ts'
import { rechained } from '#tests/support/a-log.ts'
import { aSitting, nineMembers, sha256, sheetWorth } from '#tests/support/a-sitting.ts'
import { law } from '#tests/support/shipped-law.ts'

// A round as the record has it under PINs: every mark, remark and salt concealed, each sheet under a key of its own.

const keyOf = (member: string): string => sha256(member)
const hidden = ({ sitting, event }: LoggedEvent): SittingEvent =>
  isSheetEvent(event)
    ? concealing(
        event,
        conceal(Buffer.from(keyOf(event.member), 'hex'), secretText(event), aboutConcealed(sitting, event)),
      )
    : event

const held = aSitting().start().opensRound('che')
const sheetOf = (member: string) => ({ product: 'che', member, hand: 'member' }) as const
for (const { id } of nineMembers) {
  if (id === 'so-y-te') held.marks(sheetOf(id), { '1.1': 1 })
  held.handsIn('che', id, id === 'so-khcn' ? 68 : 72)
}
const plain = held.log
const revealAt = plain.findIndex(({ event }) => event.kind === 'round.revealed')
const round1 = lastRound(held.product('che'))
const openedSheets: readonly OpenedSheet[] = [...(round1?.sheets.values() ?? [])].map(
  ({ member, marks, notes, seal }) => ({
    ...{ member, marks, notes, key: keyOf(member) },
    salt: seal && !isConcealed(seal) ? seal.salt : '',
  }),
)
const dark = rechained(plain.slice(0, revealAt).map(logged => ({ ...logged, event: hidden(logged) })))
const folded = (log: readonly LoggedEvent[]): Sitting => {
  let now: Sitting | undefined
  for (const logged of log) now = evolve(now, logged)
  if (!now) throw new Error('Not opened')
  return now
}
const sheetIn = (sitting: Sitting, member: string): Sheet | undefined => {
  const product = productOf(sitting, 'che')
  return product && lastRound(product)?.sheets.get(member)
}
const darkNow = folded(dark)
const reader = { hash: sha256, decipher }

/** Whose sheet is found to be opened wrongly. */
const wrong = (
  sheets: readonly OpenedSheet[] | undefined,
  log: readonly LoggedEvent[] = dark,
): ReturnType<typeof wronglyOpened> => {
  const product = productOf(darkNow, 'che')
  const round = product && lastRound(product)
  if (!product || !round) throw new Error('No round')
  return wronglyOpened(log, product, round, sheets, reader)
}
const with1 = (change: Partial<OpenedSheet>, of = 'so-khcn'): readonly OpenedSheet[] =>
  openedSheets.map(sheet => (sheet.member === of ? { ...sheet, ...change } : sheet))
const of = (member: string) => ({ product: 'che', round: 1, member })

describe('a record whose sheets are concealed', () => {
  it('holds not one mark in clear before the reveal, and what is dark is known by its place alone', () => {
    const sheet = sheetIn(darkNow, 'so-y-te')
    expect(sheet).toMatchObject({ marks: {}, notes: {}, hand: 'member' })
    expect([...(sheet?.dark ?? [])].toSorted()).toEqual(Object.keys(sheetWorth(72)).toSorted())
    expect(sheet?.seal && isConcealed(sheet.seal)).toBe(true)
  })

  it('is whole when the reveal opens every sheet as it was handed in', () => {
    expect(openedSheets).toHaveLength(9)
    expect(wrong(openedSheets)).toBeUndefined()
    const reveal = { kind: 'round.revealed', product: 'che', round: 1, opened: openedSheets } as const
    const entry = plain[revealAt]
    if (!entry) throw new Error('No reveal')
    const whole = rechained([...dark, { ...entry, event: reveal }])
    const { fault, checked } = verifyLog(whole.map(lineOf), { ...reader, law })
    expect({ fault, checked }).toEqual({ fault: undefined, checked: { seals: 9, reveals: 1, outcomes: 0 } })
    expect(sheetIn(folded(whole), 'so-khcn')).toMatchObject({
      marks: sheetWorth(68),
      dark: new Set(),
      seal: sheetIn(held.now, 'so-khcn')?.seal,
    })
    const forged = { ...reveal, opened: with1({ marks: sheetWorth(70) }) }
    const { fault: found } = verifyLog(rechained([...dark, { ...entry, event: forged }]).map(lineOf), {
      ...reader,
      law,
    })
    expect(found).toEqual({ at: revealAt + 1, kind: 'seal', ...of('so-khcn') })
  })

  it('is found out by a sheet that is left out, opened twice, or was never sealed', () => {
    expect(wrong(undefined)).toEqual(of('so-nnmt'))
    expect(wrong([])).toEqual(of('so-nnmt'))
    expect(wrong(openedSheets.filter(({ member }) => member !== 'so-khcn'))).toEqual(of('so-khcn'))
    expect(wrong(openedSheets.flatMap(sheet => [sheet, sheet]))).toEqual(of('so-nnmt'))
    const stray = with1({ member: 'ai-do' }).slice(0, 4)
    expect(wrong(stray)).toEqual(of('ai-do'))
  })

  it('is found out by a sheet whose seal is of other marks, another remark or another salt', () => {
    for (const change of [
      { marks: sheetWorth(70) },
      { notes: { '1.1': 'thêm sau' } },
      { salt: 'f'.repeat(32) },
      { key: keyOf('so-y-te') },
    ])
      expect(wrong(with1(change)), JSON.stringify(change)).toEqual(of('so-khcn'))
  })

  it('is found out by marks that the record does not hold, though they were sealed so', () => {
    const marks = sheetWorth(70)
    const sheet = openedSheets.find(({ member }) => member === 'so-khcn')
    if (!sheet) throw new Error('No sheet')
    const { hash } = sealOf('che', 1, { member: 'so-khcn', marks, notes: {} }, sheet.salt, sha256)
    const log = rechained(
      dark.map(logged =>
        logged.event.kind === 'sheet.sealed' && logged.event.member === 'so-khcn'
          ? { ...logged, event: { ...logged.event, seal: { ...logged.event.seal, hash } } }
          : logged,
      ),
    )
    const product = productOf(folded(log), 'che')
    const round = product && lastRound(product)
    expect(product && round && wronglyOpened(log, product, round, with1({ marks }), reader)).toEqual(
      of('so-khcn'),
    )
  })

  it('reads nothing into a sheet from another product, round or member', () => {
    const mark = dark.find(({ event }) => event.kind === 'sheet.marked' && event.member === 'so-khcn')
    if (!mark) throw new Error('No mark')
    for (const change of [{ product: 'tra' }, { round: 2 }, { member: 'ai-do' }]) {
      const strange = { ...mark, event: { ...mark.event, ...change } as SittingEvent }
      expect(wrong(openedSheets, [...dark, strange])).toBeUndefined()
    }
    expect(
      wrong(openedSheets, [...dark, { ...mark, event: { ...mark.event, choice: 3 } as SittingEvent }]),
    ).toEqual(of('so-khcn'))
  })
})

describe('remarks that are concealed', () => {
  it('are read out of the record one after another, and one taken away is gone', () => {
    const sitting = aSitting().start().opensRound('che')
    const before = sitting.log.length
    sitting.handsIn('che', 'so-y-te', 72)
    const entry = sitting.log.at(-1)
    const round = lastRound(sitting.product('che'))
    const sheet = round?.sheets.get('so-y-te')
    if (!entry || !round || !sheet) throw new Error('No sheet')
    const note = (criterion: string, text: string): LoggedEvent => ({
      ...entry,
      event: { kind: 'sheet.noted', ...sheetOf('so-y-te'), round: 1, criterion, note: text },
    })
    const said = [note('1.1', 'một'), note('1.2', 'hai'), note('1.1', ''), note('1.2', 'hai, sửa')]
    const log = [...sitting.log.slice(0, before), ...said, ...sitting.log.slice(before, -1)]
    const notes = { '1.2': 'hai, sửa' }
    const marks = sheetWorth(72)
    const salt = '1'.repeat(32)
    const { hash } = sealOf('che', 1, { member: 'so-y-te', marks, notes }, salt, sha256)
    const sealedIn = {
      ...round,
      sheets: new Map([['so-y-te', { ...sheet, marks: {}, seal: { hash, concealed: 'x' } }]]),
    }
    const open = { member: 'so-y-te', marks, notes, salt, key: keyOf('so-y-te') }
    const concealedLog = log.map(logged => ({ ...logged, event: hidden(logged) }))
    const find = (sheets: readonly OpenedSheet[], events = concealedLog) =>
      wronglyOpened(events, sitting.product('che'), sealedIn, sheets, reader)
    expect(find([open])).toBeUndefined()
    expect(
      find(
        [open],
        concealedLog.filter(({ event }) => event.kind !== 'sheet.noted'),
      ),
    ).toEqual(of('so-y-te'))
    const other = {
      ...entry,
      event: {
        kind: 'sheet.noted',
        ...sheetOf('so-y-te'),
        round: 1,
        criterion: '1.1',
        note: { concealed: 'x' },
      },
    } as const
    expect(find([open], [...concealedLog, other])).toEqual(of('so-y-te'))
  })
})
