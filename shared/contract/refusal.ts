import type { DraftRefusal } from './draft-refusal.ts'
import type { RescueFork } from './rescue-fork.ts'
import type { AwayRefusal } from './away.ts'
import type { ProvinceRefusal } from './province-rows.ts'
import type { RegisterRefusal } from './register-rows.ts'
import type { OpinionRefusal } from './opinion.ts'
import type { ElsewhereRefusal } from './signed-elsewhere.ts'
import type { SittingEvent } from '../council/event.ts'
import type { CouncilRefusal } from '../council/refusal.ts'
import type { SittingFileRefusal } from '../council/sitting-file.ts'
import type { RecordFinding } from '../documents/record-report.ts'
import type { SigningRefusal } from '../documents/signature-report.ts'
import type { TrustRefusal } from '../documents/trust-list.ts'
import type { HolidayFault } from '../law/check-holidays.ts'
import type { HolidayGap } from '../law/extend-holidays.ts'
import type { ImportRefusal } from '../law/import-law.ts'
import type { UnreadableLaw } from '../law/parse-law-text.ts'
import type { PackageRefusal } from '../dossier/package-refusal.ts'
import type { CouncilLevel } from '../law/level.ts'

/** Everything that can be answered with no. A person can cause each of these; a bug is `host.failed` and has an incident number. */
export type Refusal =
  | CouncilRefusal
  | PackageRefusal
  | SigningRefusal
  | TrustRefusal
  | LawRefusal
  | HolidayRefusal
  | SittingFileRefusal
  | DraftRefusal
  | HostRefusal

/** Why a file of law was not imported, or an imported decision not accepted. */
export type LawRefusal =
  | ImportRefusal
  | UnreadableLaw
  /** What was looked at is not what a trial gives now. */
  | { readonly code: 'law.not-tried' }
  | { readonly code: 'law.trial-failed' }

/** Why a list of public holidays was not imported, or an imported one not accepted. */
export type HolidayRefusal =
  | { readonly code: 'holidays.faulty'; readonly faults: readonly HolidayFault[] }
  | HolidayGap
  /** All of it is counted with already. */
  | { readonly code: 'holidays.nothing-new' }
  | { readonly code: 'holidays.none-imported' }
  /** What was looked at is not what the list would change now. */
  | { readonly code: 'holidays.not-tried' }
  /** It changes days that were known, as yyyy-MM-dd, and nobody confirmed that they are wrong. */
  | { readonly code: 'holidays.overrules-known'; readonly days: readonly string[] }

/** Why the room was not opened, or somebody not let in. */
export type RoomRefusal =
  /** The address is on no network of this machine any more. */
  | { readonly code: 'room.no-network' }
  /** Another program listens there, or the system does not let this one. */
  | { readonly code: 'room.not-listening' }
  /** It is open for another sitting. */
  | { readonly code: 'room.taken' }
  | { readonly code: 'room.closed' }
  /** Nobody was invited with that, or it was withdrawn. */
  | { readonly code: 'invitation.unknown' }
  /** Too many that were wrong. UTC milliseconds. */
  | { readonly code: 'invitation.too-many'; readonly until: number }
  | { readonly code: 'joining.gone' }

export type HostRefusal =
  | { readonly code: 'call.malformed'; readonly at: string }
  | { readonly code: 'call.forbidden' }
  /** Asked for from another device than the one whose disks it is about. */
  | { readonly code: 'call.elsewhere' }
  | RoomRefusal
  | AwayRefusal
  | OpinionRefusal
  | ElsewhereRefusal
  | RegisterRefusal
  | ProvinceRefusal
  | { readonly code: 'sitting.unknown' }
  /** Only one without products that has not begun is removed. */
  | { readonly code: 'sitting.not-empty' }
  /** The secretary's PIN is to be given first: a member had this keyboard, or it was started anew. */
  | { readonly code: 'secretary.locked' }
  /** The secretary chooses a PIN before the first member sits down. */
  | { readonly code: 'pin.secretary-unset' }
  | { readonly code: 'pin.needed' }
  /** So many more tries before there is a wait. */
  | { readonly code: 'pin.wrong'; readonly left: number }
  /** Tried too often; when it may be tried again, in UTC milliseconds. */
  | { readonly code: 'pin.locked'; readonly until: number }
  /** One that everybody tries first. */
  | { readonly code: 'pin.poor' }
  /** The record of this sitting was changed after it was written; the first event that does not hold. */
  | { readonly code: 'record.broken'; readonly number: number }
  /** What was typed is no head of a record, neither in letters nor as a camera reads it. */
  | { readonly code: 'head.unreadable' }
  | { readonly code: 'backup.unknown' }
  | { readonly code: 'backup.not-whole' }
  /** Two records of these sittings went on differently, and which one is kept was not said. */
  | { readonly code: 'restore.choice-open'; readonly forks: readonly RescueFork[] }
  /** Somebody holds a sheet, here or at another device. */
  | { readonly code: 'sheet.in-hand' }
  /** The database cannot be worked with; `recovery.read` says why. */
  | { readonly code: 'data.not-open' }
  /** The database was removed, renamed or replaced under the program; all that it held is in that backup, where one could be made. */
  | { readonly code: 'data.moved'; readonly copy: string | undefined }
  | { readonly code: 'data.folder-moved' }
  /** Another host works on the same data. */
  | { readonly code: 'data.shared' }
  /** Another hand changed what this rests on after the caller had looked; the first of what happened, oldest first. */
  | { readonly code: 'call.stale'; readonly changed: readonly SeenChange[] }
  /** A sitting file whose record does not hold: the first thing that is wrong. */
  | { readonly code: 'import.broken'; readonly finding: RecordFinding }
  /** Another sitting under the same name. */
  | { readonly code: 'import.stranger' }
  /** A decision that its results rest on is not used here, or not with the same text. */
  | { readonly code: 'import.other-law'; readonly decision: string }
  | { readonly code: 'import.training-mixed' }
  /** The two logs are no longer those that the person looked at. */
  | { readonly code: 'fork.changed' }
  /** There is nothing of that kind to print, as the sitting stands. */
  | { readonly code: 'document.nothing' }
  | { readonly code: 'work.cancelled' }
  | { readonly code: 'rule-set.unknown' }
  | { readonly code: 'rule-set.not-in-force'; readonly decision: string; readonly date: string }
  /** The decision has no council of that level on that day. */
  | {
      readonly code: 'level.does-not-rate'
      readonly level: CouncilLevel
      readonly decision: string
      readonly date: string
    }
  | { readonly code: 'rule-set.not-offered'; readonly decision: string }
  | { readonly code: 'profile.unknown' }
  /** The rules that come with the program stay as they are; a council saves its own under another name. */
  | { readonly code: 'profile.shipped' }
  | { readonly code: 'upload.unknown' }
  /** A file of the evidence is not, or no longer, what its package lists. */
  | { readonly code: 'evidence.changed' }
  | { readonly code: 'upload.too-large'; readonly limit: number }
  | { readonly code: 'training.only' }
  | { readonly code: 'disk.full' }
  | { readonly code: 'disk.failed' }
  /** What was read is not what was written. */
  | { readonly code: 'disk.damaged' }
  /** No shared memory or no locks: a network drive, a synchronised folder, some memory cards. */
  | { readonly code: 'disk.unsuitable' }
  /** Another program has the database or another file. */
  | { readonly code: 'disk.held' }
  | { readonly code: 'disk.no-access' }
  | { readonly code: 'host.unreachable' }
  | { readonly code: 'host.failed'; readonly incident: string }

/** What happened, without its particulars: those may be another member's secret. */
export interface SeenChange {
  readonly kind: SittingEvent['kind']
  /** UTC milliseconds. */
  readonly at: number
}
