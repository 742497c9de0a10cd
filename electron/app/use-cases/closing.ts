import { restsOnKind } from '#shared/council/changed-since.ts'
import { closeSitting } from '#shared/council/closing.ts'
import { correctRecord, isTold } from '#shared/council/correct-record.ts'
import { correctOutcome } from '#shared/council/correcting.ts'
import { no } from '#shared/council/decide.ts'
import { productOf } from '#shared/council/sitting.ts'
import { ok } from '#shared/kernel/result.ts'
import { causeOf, rulesFrom, type UseCases, type Workshop } from '../use-case.ts'

type Names = 'sitting.close' | 'outcome.correct' | 'record.read' | 'record.correct'

/** The end of a sitting, and what can still be said after it. */
export function closingUseCases({ ports, sittings, setOf, backups, rooms }: Workshop): UseCases<Names> {
  const rulesOf = rulesFrom(ports.law)
  /** Whether a sentence of the minutes rests on the event of this number. */
  const tellsOf = (sitting: string, number: number): boolean =>
    ports.log
      .after(sitting, number - 1)
      .slice(0, 1)
      .some(({ event }) => isTold(event))
  return {
    'sitting.close'({ sitting }, context) {
      const closed = sittings.change(
        sitting,
        causeOf(context),
        closeSitting,
        restsOnKind(['product.entered', 'product.withdrawn', 'product.carried-over', 'outcome.settled'], {}),
      )
      if (closed.ok) {
        rooms.end(sitting).catch(ports.incident)
        void backups.make('close')
      }
      return closed
    },
    'outcome.correct': ({ sitting, product, replaces, corrected, ground }, context) =>
      sittings.change(sitting, causeOf(context), state => {
        const found = productOf(state, product)
        if (!found) return no({ code: 'product.unknown' })
        const set = setOf(found.entry.criteriaSet)
        const law = { ruleSet: rulesOf(set, state), set }
        return correctOutcome(state, law, product, replaces, corrected, ground)
      }),
    'record.read'({ sitting }) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      const told = ports.log.after(sitting, 0).filter(({ event }) => isTold(event))
      return ok({ events: told.map(({ number, at, event }) => ({ number, at, event })) })
    },
    'record.correct': ({ sitting, replaces, text, ground }, context) =>
      sittings.change(sitting, causeOf(context), state => {
        const decision = correctRecord(state, replaces, text, ground)
        return decision.ok && !tellsOf(sitting, replaces) ? no({ code: 'correction.unknown' }) : decision
      }),
  }
}
