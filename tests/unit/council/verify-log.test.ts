import { decipher } from '#electron/secrecy/cipher.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkpointFault } from '#shared/council/checkpoint.ts'
import type { LoggedEvent, SittingEvent } from '#shared/council/event.ts'
import { beginning, chained } from '#shared/council/log.ts'
import { lineOf } from '#shared/council/log-lines.ts'
import { verifyLog, type LogReader } from '#shared/council/verify-log.ts'
import { aSittingOfEverything, everyKind, rechained } from '#tests/support/a-log.ts'
import { sha256 } from '#tests/support/a-sitting.ts'
import { law, ruleSet } from '#tests/support/shipped-law.ts'
import { tries } from '#tests/support/property-runs.ts'

const { log } = aSittingOfEverything()
const lines = log.map(lineOf)
const reader: LogReader = { hash: sha256, decipher, law }
const verify = (changed: readonly string[]) => verifyLog(changed, reader)
const first = (kind: SittingEvent['kind'], from = 0): number =>
  log.findIndex(({ event }, index) => index >= from && event.kind === kind)

/** What somebody does who changes one event and makes every hash after it anew. */
function forged(
  index: number,
  change: (event: SittingEvent) => readonly SittingEvent[],
): readonly LoggedEvent[] {
  const entries = log.flatMap(({ event, ...entry }, at) =>
    (at === index ? change(event) : [event]).map(one => ({ ...entry, event: one })),
  )
  return rechained(entries)
}
const verifyForged = (index: number, change: (event: SittingEvent) => readonly SittingEvent[]) =>
  verify(forged(index, change).map(lineOf))

describe('the log of a whole sitting', () => {
  it('holds, with every seal, reveal and result checked', () => {
    const { fault, remarks, checked, events } = verify(lines)
    expect({ fault, remarks, events: events.length }).toEqual({
      fault: undefined,
      remarks: [],
      events: log.length,
    })
    expect(checked).toEqual({ seals: 15, reveals: 3, outcomes: 2 })
  })

  it('has every kind of event in it', () => {
    expect([...new Set(log.map(({ event }) => event.kind))].toSorted()).toEqual(everyKind.toSorted())
  })

  it('says so when the law of its results is not here, and when it is here with another text', () => {
    const none = { criteriaSet: () => undefined, ruleSetOf: () => undefined }
    const decision = '26/2026/QĐ-TTg'
    expect(verifyLog(lines, { ...reader, law: none }).remarks).toEqual([{ kind: 'law-missing', decision }])
    const other = {
      ...law,
      ruleSetOf: () => ({ ruleSet, hash: sha256('khác') }),
    }
    expect(verifyLog(lines, { ...reader, law: other }).remarks).toEqual([{ kind: 'law-differs', decision }])
  })
})

describe('whatever is done to one line', () => {
  const anyKind = fc.constantFrom(...everyKind)
  const lineOfKind = anyKind.chain(kind =>
    fc.constantFrom(...log.flatMap(({ event }, index) => (event.kind === kind ? [index] : []))),
  )
  const foundAtOrBefore = (changed: readonly string[], place: number): void => {
    const { fault } = verify(changed)
    expect(fault?.at).toBeLessThanOrEqual(place)
  }

  it('one changed byte is found at that event or before it', () => {
    fc.assert(
      fc.property(lineOfKind, fc.nat(), fc.integer({ min: 32, max: 126 }), (index, seed, code) => {
        const line = lines[index] ?? ''
        const offset = seed % line.length
        const letter = String.fromCharCode(code)
        fc.pre(line[offset] !== letter)
        foundAtOrBefore(lines.with(index, line.slice(0, offset) + letter + line.slice(offset + 1)), index + 1)
      }),
      { numRuns: tries(400) },
    )
  })

  it('one byte put in or taken out is found', () => {
    fc.assert(
      fc.property(
        lineOfKind,
        fc.nat(),
        fc.constantFrom(' ', '0', '"', ',', 'a', ''),
        (index, seed, letter) => {
          const line = lines[index] ?? ''
          const offset = seed % line.length
          const rest = line.slice(offset + (letter === '' ? 1 : 0))
          foundAtOrBefore(lines.with(index, line.slice(0, offset) + letter + rest), index + 1)
        },
      ),
      { numRuns: tries(400) },
    )
  })

  it('a line taken out, doubled, or put in from elsewhere is found', () => {
    fc.assert(
      fc.property(lineOfKind, lineOfKind, (index, other) => {
        if (index < lines.length - 1) foundAtOrBefore(lines.toSpliced(index, 1), index + 1)
        foundAtOrBefore(lines.toSpliced(index, 0, lines[index] ?? ''), index + 2)
        if (other !== index) foundAtOrBefore(lines.toSpliced(index, 0, lines[other] ?? ''), index + 1)
      }),
      { numRuns: tries(100) },
    )
  })

  it('two lines that changed places are found', () => {
    fc.assert(
      fc.property(lineOfKind, lineOfKind, (one, other) => {
        fc.pre(one !== other)
        const swapped = lines.with(one, lines[other] ?? '').with(other, lines[one] ?? '')
        foundAtOrBefore(swapped, Math.min(one, other) + 1)
      }),
      { numRuns: tries(100) },
    )
  })

  it('a line of another sitting is told apart', () => {
    const strange = lines.map(line => line.replace('"sitting":"phien-1"', '"sitting":"phien-2"'))
    expect(verify(lines.with(4, strange[4] ?? '')).fault).toEqual({
      at: 5,
      kind: 'sitting',
      found: 'phien-2',
    })
  })

  it('a kind of event that is not known here is named', () => {
    const later = lines[9]?.replace(/"kind":"[a-z.]+"/, '"kind":"sheet.returned"') ?? ''
    expect(verify(lines.with(9, later)).fault).toEqual({
      at: 10,
      kind: 'unknown-kind',
      name: 'sheet.returned',
    })
  })
})

describe('a line that does not follow the one before', () => {
  const [, , , before, line] = log
  if (!before || !line) throw new Error('No events')
  const faultWith = (changed: LoggedEvent) => verify(lines.with(4, lineOf(changed))).fault

  it('has another number, follows another event, or says something else than was hashed', () => {
    expect(faultWith({ ...line, number: 9 })).toEqual({ at: 5, kind: 'number', found: 9 })
    expect(faultWith(chained(beginning, line, sha256))).toEqual({ at: 5, kind: 'previous' })
    expect(faultWith({ ...line, at: line.at + 1 })).toEqual({ at: 5, kind: 'hash' })
    expect(faultWith(line)).toBeUndefined()
  })
})

describe('a log whose hashes were made anew', () => {
  it('is found out by a mark changed before its seal', () => {
    const marked = first('sheet.marked')
    const sealed = first('sheet.sealed')
    const { fault } = verifyForged(marked, event => [{ ...event, choice: 'none' } as SittingEvent])
    expect(fault).toMatchObject({ at: sealed + 1, kind: 'seal', product: 'che', member: 'so-nnmt' })
  })

  it('is found out by a mark put in after the seal', () => {
    const sealed = first('sheet.sealed')
    const mark = log[first('sheet.marked')]?.event
    if (!mark) throw new Error('No mark')
    const { fault } = verifyForged(sealed, event => [event, { ...mark, choice: 'none' } as SittingEvent])
    expect(fault).toMatchObject({ at: sealed + 2, kind: 'seal', round: 1, member: 'so-nnmt' })
  })

  it('is found out by marks opened while a sheet is still out', () => {
    const sealed = first('sheet.sealed')
    const { fault } = verifyForged(sealed, event => [
      event,
      { kind: 'round.revealed', product: 'che', round: 1 },
    ])
    expect(fault).toEqual({
      at: sealed + 2,
      kind: 'reveal',
      product: 'che',
      round: 1,
      awaited: ['so-cong-thuong', 'so-y-te-2', 'van-phong'],
    })
  })

  it('is found out by marks opened of no round, of another, or of no product', () => {
    const at = first('round.opened')
    const revealed = { kind: 'round.revealed', product: 'che', round: 1 } as const
    const early = verifyForged(at, event => [revealed, event])
    expect(early.fault).toMatchObject({ at: at + 1, kind: 'reveal', product: 'che', round: 1 })
    const other = verifyForged(first('round.revealed'), () => [{ ...revealed, round: 2 }])
    expect(other.fault).toEqual({
      at: first('round.revealed') + 1,
      kind: 'reveal',
      product: 'che',
      round: 2,
      awaited: [],
    })
    const none = verifyForged(at, event => [{ ...revealed, product: 'khong-co' }, event])
    expect(none.fault).toEqual({ at: at + 1, kind: 'misfit' })
  })

  it('is found out by a result that the sheets do not give', () => {
    const settled = first('outcome.settled')
    const { fault } = verifyForged(settled, event =>
      event.kind === 'outcome.settled' && event.outcome.kind === 'rated'
        ? [{ ...event, outcome: { kind: 'rated', rating: { ...event.outcome.rating, stars: 5 } } }]
        : [event],
    )
    expect(fault).toEqual({ at: settled + 1, kind: 'outcome', product: 'che' })
  })

  it('is found out by something that cannot happen then', () => {
    const started = first('sitting.started')
    const { fault } = verifyForged(started, () => [{ kind: 'sitting.closed' }])
    expect(fault).toEqual({ at: started + 1, kind: 'misfit' })
  })

  it('is found out by a member who takes the place of somebody else, or their own, twice', () => {
    const replaced = first('member.replaced')
    const { fault } = verifyForged(replaced, event =>
      event.kind === 'member.replaced' ? [{ ...event, by: { ...event.by, id: event.member } }] : [event],
    )
    expect(fault).toEqual({ at: replaced + 1, kind: 'misfit' })
    const again = verifyForged(replaced, event => [event, event])
    expect(again.fault).toEqual({ at: replaced + 2, kind: 'misfit' })
  })
})

describe('a checkpoint', () => {
  const closed = first('sitting.closed')
  const checkpoint = { sitting: 'phien-1', number: closed + 1, hash: log[closed]?.hash ?? '' }

  it('is met by the log that it was made of, also when that has grown', () => {
    expect(checkpointFault(log, checkpoint, 'may-have-grown')).toBeUndefined()
    expect(checkpointFault(log.slice(0, closed + 1), checkpoint, 'is-whole')).toBeUndefined()
  })

  it('shows that the end was cut off, which the log alone cannot', () => {
    const cut = log.slice(0, closed - 3)
    expect(verify(cut.map(lineOf)).fault).toBeUndefined()
    expect(checkpointFault(cut, checkpoint, 'may-have-grown')).toEqual({
      at: closed - 2,
      kind: 'cut',
      until: closed + 1,
    })
  })

  it('shows that something was added', () => {
    expect(checkpointFault(log, checkpoint, 'is-whole')).toEqual({ at: closed + 2, kind: 'added' })
  })

  it('shows that a log was written anew, whole and sound', () => {
    const opened = first('discussion.noted')
    const anew = forged(opened, event => [{ ...event, text: 'Không bàn gì' } as SittingEvent])
    expect(verify(anew.map(lineOf)).fault).toBeUndefined()
    expect(checkpointFault(anew, checkpoint, 'may-have-grown')).toEqual({ at: closed + 1, kind: 'rewritten' })
  })

  it('of another sitting is told apart', () => {
    const other = { ...checkpoint, sitting: 'phien-2' }
    expect(checkpointFault(log, other, 'may-have-grown')).toMatchObject({ kind: 'other-sitting' })
  })
})
