import type { Roster, SittingSummary } from '#shared/contract/answers.ts'
import { memberSchema } from '#shared/council/member.ts'
import { profiles } from '#shared/council/profile.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import { isOffered } from '#shared/law/in-force.ts'
import { z } from 'zod'
import type { UseCases, Workshop } from '../use-case.ts'

type Names = 'start.read' | 'law.list' | 'law.criteria-set' | 'roster.read' | 'roster.save' | 'seat.leave'

const keptRoster = 'roster'

/** As `roster.save` left it. */
const rosterSchema = z.strictObject({
  council: z.string(),
  authority: z.string(),
  place: z.string(),
  establishedBy: z.string().default(''),
  operatingRules: z.string().default(''),
  members: z.array(memberSchema),
})

const emptyRoster: Roster = {
  council: '',
  authority: '',
  place: '',
  establishedBy: '',
  operatingRules: '',
  members: [],
}

/** The start screen, the law and the roster. */
export function startUseCases({ ports, sittings, place }: Workshop): UseCases<Names> {
  const { law, settings } = ports
  const readRoster = (): Roster => {
    const kept = settings.read(keptRoster)
    return kept === undefined ? emptyRoster : rosterSchema.parse(JSON.parse(kept))
  }
  return {
    'start.read': (_, { station }) =>
      ok({
        training: place.training,
        dataFolder: place.dataFolder,
        seat: station.seat,
        sittings: sittings
          .all()
          .toSorted((a, b) => b.changedAt - a.changedAt)
          .map(summaryOf),
      }),
    'law.list': () =>
      ok({
        ruleSets: law.ruleSets.map(({ ruleSet, hash }) => ({ ...ruleSet, hash, sets: setsOf(ruleSet.id) })),
        profiles,
      }),
    'law.criteria-set'({ id }) {
      const set = law.criteriaSet(id)
      const owner = law.ruleSetOf(id)
      return set && owner ? ok({ set, ...owner }) : refused({ code: 'rule-set.unknown' })
    },
    'roster.read': () => ok(readRoster()),
    'roster.save'(roster) {
      settings.write(keptRoster, JSON.stringify(roster))
      return ok(roster)
    },
    'seat.leave'(_, { station }) {
      station.seat = { kind: 'secretary' }
      return ok({ seat: station.seat })
    },
  }

  /** What a new sitting may score: a defective sheet stays readable by its id, and is not listed. */
  function setsOf(ruleSet: string): readonly { id: string; number: number; name: string }[] {
    return law.criteriaSets
      .filter(set => set.id.startsWith(`${ruleSet}/`) && isOffered(set))
      .map(({ id, number, name }) => ({ id, number, name }))
  }
}

const summaryOf = (sitting: Sitting): SittingSummary => ({
  id: sitting.id,
  council: sitting.details.council,
  place: sitting.details.place,
  date: sitting.details.date,
  phase: sitting.phase.kind,
  training: sitting.details.training,
  products: sitting.products.length,
  settled: sitting.products.filter(({ outcome }) => outcome !== undefined).length,
  changedAt: sitting.changedAt,
  signatures: sitting.minutes.signatures.length,
})
