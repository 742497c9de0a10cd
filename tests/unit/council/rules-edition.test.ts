import { decipher } from '#electron/secrecy/cipher.ts'
import { describe, expect, it } from 'vitest'
import type { LoggedEvent, SittingEvent } from '#shared/council/event.ts'
import { lineOf } from '#shared/council/log-lines.ts'
import { verifyLog } from '#shared/council/verify-log.ts'
import { writtenAnew, type Entry } from '#tests/support/a-log.ts'
import { aSitting, sha256, type HeldSitting } from '#tests/support/a-sitting.ts'
import { frozenRules, law } from '#tests/support/shipped-law.ts'

const verify = (log: readonly LoggedEvent[]) => verifyLog(log.map(lineOf), { hash: sha256, decipher, law })

/** Tea, whose first round is open for nine members of whom one is recused. */
const scoring = (): HeldSitting =>
  aSitting({ details: { ruleSet: frozenRules('qd-26-2026') } })
    .recuses('che', 'so-tai-chinh', 'người nhà')
    .start()
    .opensRound('che')

describe('a log that names another edition of the rules, or none', () => {
  const { log } = scoring().marks({ product: 'che', member: 'so-y-te', hand: 'member' }, { '1.1': 1 })
  const opening =
    (edition?: number) =>
    (entry: Entry): readonly Entry[] => {
      if (entry.event.kind !== 'sitting.opened') return []
      const { kind, details, members } = entry.event
      return [{ ...entry, event: { kind, details, members, ...(edition === undefined ? {} : { edition }) } }]
    }
  const asRecused = (entry: Entry): readonly Entry[] => [
    {
      ...entry,
      actor: 'member:so-tai-chinh',
      event: { ...entry.event, member: 'so-tai-chinh' } as SittingEvent,
    },
  ]

  it('is held against these rules for information: what they would not have given is a remark', () => {
    for (const edition of [undefined, 99]) {
      const older = writtenAnew(log, 0, opening(edition))
      expect(verify(older)).toMatchObject({
        fault: undefined,
        remarks: [{ kind: 'rules-other', edition, breaches: 0, first: undefined }],
      })
      const breach = { kind: 'refused', refusal: { code: 'member.recused' } }
      expect(verify(writtenAnew(older, log.length - 1, asRecused))).toMatchObject({
        fault: undefined,
        remarks: [{ kind: 'rules-other', edition, breaches: 1, first: { at: log.length, breach } }],
      })
    }
  })

  it('keeps what a clock that was set back meant to earlier versions', () => {
    const stoodStill = (from: readonly LoggedEvent[]) =>
      writtenAnew(from, log.length - 1, entry => {
        const at = from[log.length - 2]?.at ?? 0
        return [
          { ...entry, at, event: { kind: 'clock.set-back', by: 60_000 } },
          { ...entry, at },
        ]
      })
    const { state, remarks } = verify(stoodStill(writtenAnew(log, 0, opening())))
    const from = log[log.length - 2]?.at ?? 0
    expect(remarks).toMatchObject([{ breaches: 0 }])
    expect(state?.clockJumps).toEqual([{ number: log.length, from, to: from - 60_000 }])
  })

  it('of a reveal cut off its end says so', () => {
    const held = scoring()
    held.closesRound('che', 75)
    const cut = held.log.slice(0, -1)
    const left = { at: held.log.length, event: 'round.revealed', breach: { kind: 'left-out' } }
    expect(verify(cut).fault).toMatchObject(left)
    expect(verify(writtenAnew(cut, 0, opening()))).toMatchObject({
      fault: undefined,
      remarks: [{ breaches: 1, first: left }],
    })
  })
})
