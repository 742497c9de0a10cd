import type { Roster, SittingSummary } from '#shared/contract/answers.ts'
import type { LastBackup } from '#shared/contract/data.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { memberSchema } from '#shared/council/member.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import { holidaysEnd } from '#shared/law/holidays-end.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { z } from 'zod'
import { isEmptySitting, removedSittings } from '../removed-sittings.ts'
import type { UseCases, Workshop } from '../use-case.ts'

type Names = 'start.read' | 'sitting.remove' | 'sitting.bring-back' | 'roster.read' | 'roster.save'

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

/** The start screen, what is on it, and the roster. */
export function startUseCases({ ports, sittings, place, backups, doors, tell }: Workshop): UseCases<Names> {
  const { settings } = ports
  const removed = removedSittings(settings)
  const readRoster = (): Roster => {
    const kept = settings.read(keptRoster)
    return kept === undefined ? emptyRoster : rosterSchema.parse(JSON.parse(kept))
  }
  return {
    'start.read': (_, { station }) =>
      ok({
        training: place.training,
        dataFolder: place.dataFolder,
        seat: doors.seatOf(station),
        sittings: sittings
          .held()
          .filter(sitting => !removed.has(sitting))
          .toSorted((a, b) => b.changedAt - a.changedAt)
          .map(summaryOf),
        broken: [...ports.log.broken()].map(([sitting, number]) => ({ sitting, number })),
        onceHad: ports.told.filter(sitting => !ports.log.sittings().includes(sitting)),
        backupFailed: lastRefusal(backups.last()),
        outOfPlace: whatIsOutOfPlace(ports),
        holidaysEnd: holidaysEnd(ports.holidays.list, vietnamDay(ports.clock())),
      }),
    'sitting.remove'({ sitting }) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      if (!isEmptySitting(found.value)) return refused({ code: 'sitting.not-empty' })
      removed.add(found.value)
      tell('sitting.changed', { sitting, revision: found.value.revision })
      return ok({ sitting })
    },
    'sitting.bring-back'({ sitting }) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      removed.bringBack(sitting)
      tell('sitting.changed', { sitting, revision: found.value.revision })
      return ok({ sitting })
    },
    'roster.read': () => ok(readRoster()),
    'roster.save'(roster) {
      settings.write(keptRoster, JSON.stringify(roster))
      return ok(roster)
    },
  }
}

/** Why nothing would be acknowledged now, where the files under the host are not in their place. */
function whatIsOutOfPlace({ log, diskFault }: Workshop['ports']): Refusal | undefined {
  try {
    log.look()
    return undefined
  } catch (error) {
    const refusal = diskFault(error)
    if (!refusal) throw error
    return refusal
  }
}

const lastRefusal = (last: LastBackup | undefined): Refusal | undefined =>
  last?.kind === 'failed' ? last.refusal : undefined

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
  revision: sitting.revision,
  signatures: sitting.minutes.signatures.length,
})
