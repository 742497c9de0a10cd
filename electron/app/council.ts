import { seatOf, type Seat } from '#shared/council/seat.ts'
import { maySeeProduct } from '#shared/council/view.ts'
import type { BackupRoutine } from './backup-routine.ts'
import type { Application } from './dispatch.ts'
import { createEvidenceKeeper } from './evidence-keeper.ts'
import { createLongWorks } from './long-work.ts'
import type { Ports } from './ports.ts'
import type { Announcing } from './restorable-host.ts'
import { createSittings } from './sittings.ts'
import { setFrom, type Workshop } from './use-case.ts'
import { attendingUseCases } from './use-cases/attending.ts'
import { backupUseCases } from './use-cases/backups.ts'
import { closingUseCases } from './use-cases/closing.ts'
import { dossierUseCases } from './use-cases/dossiers.ts'
import { exchangeUseCases } from './use-cases/exchange.ts'
import { forkUseCases } from './use-cases/forks.ts'
import { lawUseCases } from './use-cases/law.ts'
import { minutesUseCases } from './use-cases/minutes.ts'
import { preparingUseCases } from './use-cases/preparing.ts'
import { profileUseCases } from './use-cases/profiles.ts'
import { reconcilingUseCases } from './use-cases/reconciling.ts'
import { recordUseCases } from './use-cases/record.ts'
import { scoringUseCases } from './use-cases/scoring.ts'
import { startUseCases } from './use-cases/start.ts'
import { trustUseCases } from './use-cases/trust.ts'

export interface CouncilApplication extends Application {
  /** Whether this seat may open files of a package: one on the agenda of its sitting, from which its member is not recused. */
  readonly maySeeEvidence: (seat: Seat, hash: string) => boolean
}

/** The council's application: its use cases over the ports. */
export function councilApplication(
  ports: Ports,
  place: Workshop['place'],
  backups: BackupRoutine,
  { tell, lastRestore }: Announcing,
): CouncilApplication {
  const sittings = createSittings(ports, tell)
  const workshop: Workshop = {
    ports,
    sittings,
    setOf: setFrom(ports.law),
    place,
    backups,
    evidence: createEvidenceKeeper(ports.packages, sittings),
    works: createLongWorks(tell),
    tell,
  }
  return {
    useCases: {
      ...startUseCases(workshop),
      ...lawUseCases(workshop),
      ...profileUseCases(workshop),
      ...preparingUseCases(workshop),
      ...attendingUseCases(workshop),
      ...dossierUseCases(workshop),
      ...scoringUseCases(workshop),
      ...reconcilingUseCases(workshop),
      ...closingUseCases(workshop),
      ...minutesUseCases(workshop),
      ...trustUseCases(workshop),
      ...exchangeUseCases(workshop),
      ...forkUseCases(workshop),
      ...recordUseCases(workshop),
      ...backupUseCases(ports.backups, lastRestore, backups.last),
      'backup.make': () => backups.make('asked'),
    },
    otherwise: { code: 'call.forbidden' },
    maySeeEvidence(seat, hash) {
      if (seat.kind === 'secretary') return true
      const found = sittings.read(seat.sitting)
      if (!found.ok) return false
      return found.value.products.some(
        product => product.entry.package === hash && maySeeProduct(product, seat),
      )
    },
    seatThatAsked(request, input, seen = 0) {
      if (!('sitting' in input)) return undefined
      const sitting = String(input.sitting)
      const found = ports.log.causedBy(sitting, request, seen, Number.MAX_SAFE_INTEGER)
      return found && seatOf(found.actor, sitting)
    },
    // What anyone may ask changes nothing; everything else at a sitting leads to a record that must hold.
    forbids(permission, input) {
      if (permission === 'anyone' || !('sitting' in input)) return undefined
      const number = ports.log.broken().get(String(input.sitting))
      return number === undefined ? undefined : { code: 'record.broken', number }
    },
  }
}
