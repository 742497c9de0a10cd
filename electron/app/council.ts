import type { Revisions } from '#shared/contract/frames.ts'
import { holdsSheet, seatOf, type Seat } from '#shared/council/seat.ts'
import { maySeeProduct } from '#shared/council/view.ts'
import type { BackupRoutine } from './backup-routine.ts'
import { createConcealing } from './concealing.ts'
import type { Application } from './dispatch.ts'
import { createEvidenceKeeper } from './evidence-keeper.ts'
import { takingFromSittings } from './from-sittings.ts'
import { createLongWorks } from './long-work.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { createPinDoors } from './pin-doors.ts'
import { opinionCopies } from './opinions/opinion-copies.ts'
import type { Ports } from './ports.ts'
import type { Announcing } from './restorable-host.ts'
import { Rooms } from './room/rooms.ts'
import { createSeatKeys } from './seat-keys.ts'
import { createSittings } from './sittings.ts'
import { setFrom, type Workshop } from './use-case.ts'
import type { Station } from './station.ts'
import { attendingUseCases } from './use-cases/attending.ts'
import { backupUseCases } from './use-cases/backups.ts'
import { closingUseCases } from './use-cases/closing.ts'
import { documentUseCases } from './use-cases/documents.ts'
import { dossierUseCases } from './use-cases/dossiers.ts'
import { draftCopyUseCases } from './use-cases/draft-copies.ts'
import { findingUseCases } from './use-cases/draft-findings.ts'
import { draftPackageUseCases } from './use-cases/draft-packages.ts'
import { formUseCases } from './use-cases/draft-forms.ts'
import { draftFileUseCases } from './use-cases/draft-files.ts'
import { draftSheetUseCases } from './use-cases/draft-sheets.ts'
import { draftUseCases } from './use-cases/drafts.ts'
import { dueUseCases } from './use-cases/due.ts'
import { exchangeUseCases } from './use-cases/exchange.ts'
import { forkUseCases } from './use-cases/forks.ts'
import { holidayUseCases } from './use-cases/holidays.ts'
import { lawUseCases } from './use-cases/law.ts'
import { letterUseCases } from './use-cases/letters.ts'
import { minutesUseCases } from './use-cases/minutes.ts'
import { nextDossierUseCases } from './use-cases/next-dossier.ts'
import { opinionCopyUseCases } from './use-cases/opinion-copies.ts'
import { opinionUseCases } from './use-cases/opinions.ts'
import { placeUseCases } from './use-cases/places.ts'
import { preparingUseCases } from './use-cases/preparing.ts'
import { profileUseCases } from './use-cases/profiles.ts'
import { provinceUseCases } from './use-cases/province.ts'
import { receivedUseCases } from './use-cases/received.ts'
import { reconcilingUseCases } from './use-cases/reconciling.ts'
import { recordUseCases } from './use-cases/record.ts'
import { awayUseCases } from './use-cases/away.ts'
import { inspectionUseCases } from './use-cases/inspections.ts'
import { planUseCases } from './use-cases/plans.ts'
import { registerExportUseCases } from './use-cases/register-export.ts'
import { registerListUseCases } from './use-cases/register-lists.ts'
import { registerUseCases } from './use-cases/register.ts'
import { roomUseCases } from './use-cases/rooms.ts'
import { scoringUseCases } from './use-cases/scoring.ts'
import { seatUseCases } from './use-cases/seats.ts'
import { signedElsewhereUseCases } from './use-cases/signed-elsewhere.ts'
import { startUseCases } from './use-cases/start.ts'
import { tokenUseCases } from './use-cases/tokens.ts'
import { timestampUseCases } from './use-cases/timestamps.ts'
import { trustUseCases } from './use-cases/trust.ts'

export interface CouncilApplication extends Application {
  /** Whether this seat may open files of a package: one on the agenda of its sitting, from which its member is not recused. */
  readonly maySeeEvidence: (seat: Seat, hash: string) => boolean
  /** Whether that file of a package is the picture of a product on the agenda that the room's screen shows. */
  readonly isOnScreen: (seat: Seat, hash: string, path: string) => Promise<boolean>
  /** Who is at a station, for what is of no sitting. */
  readonly seatOf: (station: Station) => Seat
  readonly revisions: () => Revisions['revisions']
  readonly rooms: Rooms
}

/** The council's application: its use cases over the ports. */
export function councilApplication(
  ports: Ports,
  place: Workshop['place'],
  backups: BackupRoutine,
  { tell, lastRestore }: Announcing,
): CouncilApplication {
  const keys = createSeatKeys(ports)
  const sittings = createSittings(ports, createConcealing(ports.vault, keys), tell)
  const doors = createPinDoors(ports, sittings, keys)
  const rooms = new Rooms(ports, sittings, tell)
  const workshop: Workshop = {
    ports,
    sittings,
    setOf: setFrom(ports.law),
    place,
    backups,
    evidence: createEvidenceKeeper(ports.packages, sittings),
    keys,
    doors,
    works: createLongWorks(tell),
    rooms,
    copies: opinionCopies(ports),
    tell,
    inDraftTurn: oneAfterAnother(),
  }
  const takeIn = takingFromSittings(ports, sittings, place.training)
  return {
    useCases: {
      ...startUseCases(workshop),
      ...lawUseCases(workshop),
      ...holidayUseCases(workshop),
      ...placeUseCases(workshop),
      ...profileUseCases(workshop),
      ...preparingUseCases(workshop),
      ...attendingUseCases(workshop),
      ...dossierUseCases(workshop),
      ...draftUseCases(workshop),
      ...draftSheetUseCases(workshop),
      ...formUseCases(workshop),
      ...findingUseCases(workshop),
      ...draftPackageUseCases(workshop),
      ...draftCopyUseCases(workshop),
      ...draftFileUseCases(workshop),
      ...seatUseCases(workshop),
      ...roomUseCases(workshop),
      ...awayUseCases(workshop),
      ...opinionUseCases(workshop),
      ...opinionCopyUseCases(workshop),
      ...scoringUseCases(workshop),
      ...reconcilingUseCases(workshop),
      ...closingUseCases(workshop),
      ...minutesUseCases(workshop),
      ...signedElsewhereUseCases(workshop),
      ...documentUseCases(workshop),
      ...letterUseCases(workshop),
      ...tokenUseCases(workshop),
      ...timestampUseCases(workshop),
      ...trustUseCases(workshop),
      ...provinceUseCases(workshop),
      ...receivedUseCases(workshop),
      ...registerUseCases(workshop, takeIn),
      ...registerListUseCases(workshop, takeIn),
      ...planUseCases(workshop, takeIn),
      ...registerExportUseCases(workshop, takeIn),
      ...dueUseCases(workshop, takeIn),
      ...inspectionUseCases(workshop, takeIn),
      ...nextDossierUseCases(workshop, takeIn),
      ...exchangeUseCases(workshop),
      ...forkUseCases(workshop),
      ...recordUseCases(workshop),
      ...backupUseCases(ports.backups, lastRestore, backups.last),
      'backup.make': () => backups.make('asked'),
    },
    otherwise: { code: 'call.forbidden' },
    maySeeEvidence(seat, hash) {
      if (!holdsSheet(seat)) return true
      const found = sittings.read(seat.sitting)
      if (!found.ok) return false
      return found.value.products.some(
        product => product.entry.package === hash && maySeeProduct(product, seat),
      )
    },
    async isOnScreen(seat, hash, path) {
      if (seat.kind !== 'screen') return false
      const found = sittings.read(seat.sitting)
      if (!found.ok || !found.value.products.some(({ entry }) => entry.package === hash)) return false
      return (await ports.packages.read(hash))?.dossier.product.picture === path
    },
    seatThatAsked(request, input, seen = 0) {
      if (!('sitting' in input)) return undefined
      const sitting = String(input.sitting)
      const found = ports.log.causedBy(sitting, request, seen, Number.MAX_SAFE_INTEGER)
      return found && seatOf(found.actor, sitting)
    },
    // What anyone may ask changes nothing; everything else at a sitting leads to a record that must hold.
    forbids(permission, input, station) {
      rooms.noteCall(station, input)
      if (permission === 'anyone' || permission === 'room' || permission === 'station') return undefined
      const sitting = 'sitting' in input ? String(input.sitting) : undefined
      const number = sitting === undefined ? undefined : ports.log.broken().get(sitting)
      if (number !== undefined) return { code: 'record.broken', number }
      const seat = sitting === undefined ? doors.seatOf(station) : doors.seatAt(station, sitting)
      return permission === 'secretary' && seat.kind !== 'secretary'
        ? { code: 'secretary.locked' }
        : undefined
    },
    seatOf: doors.seatOf,
    rooms,
    revisions: () => Object.fromEntries(sittings.all().map(({ id, revision }) => [id, revision])),
  }
}
