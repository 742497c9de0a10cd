import type { HeadFound } from '../council/checkpoint.ts'
import type { LoggedEvent } from '../council/event.ts'
import type { SittingId } from '../council/ids.ts'
import type { Fork } from '../council/fork.ts'
import type { Member } from '../council/member.ts'
import type { CouncilProfile } from '../council/profile.ts'
import type { Seat } from '../council/seat.ts'
import type { Phase } from '../council/sitting.ts'
import type { ProductView } from '../council/product-view.ts'
import type { DocumentHandle, ExportedSitting, Saved } from './kept.ts'
import type { DocumentAnswers } from './document-rows.ts'
import type { AnswersOfOpinions } from './opinion-answers.ts'
import type { Invitation, Network, RoomView, StationView } from './room.ts'
import type { SittingView } from '../council/view.ts'
import type { AddedTrust, TrustList } from '../documents/trust-list.ts'
import type { RecordReport } from '../documents/record-report.ts'
import type { DossierChanges } from '../dossier/dossier-changes.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Finding } from '../dossier/findings.ts'
import type { FoundCriteriaSet } from '../law/find-criteria-set.ts'
import type { Total } from '../law/total.ts'
import type { DossierDeadlines } from '../law/deadlines.ts'
import type { HolidaysEnd } from '../law/holidays-end.ts'
import type { RulesReason } from '../law/rules-for-dossier.ts'
import type { SetTrial } from '../law/trial.ts'
import type { EarlierCommune, FoundPlaces, Place } from '../places/place.ts'
import type { ProductCodeFault } from '../places/product-code.ts'
import type { CriteriaSet, RuleSet } from '../law/rule-set.ts'
import type { CommandName, LongWork } from './contract.ts'
import type { BackupFile, BackupList, DataContents, RecoveryView, Restored } from './data.ts'
import type { DraftFileAnswers } from './draft-file-views.ts'
import type { DueAnswers } from './due-rows.ts'
import type { DraftSheetAnswers } from './draft-sheet-views.ts'
import type { AwayAnswers } from './away.ts'
import type { DraftAnswers } from './draft-views.ts'
import type { HolidayTrialView, HolidayView } from './holidays.ts'
import type { LawSummary } from './law-views.ts'
import type { SignedElsewhereAnswers } from './signed-elsewhere.ts'
import type { RegisterAnswers } from './register-rows.ts'
import type { SigningAnswers } from './signing.ts'
import type { Refusal } from './refusal.ts'

export interface StartView {
  readonly training: boolean
  readonly dataFolder: string
  readonly seat: Seat
  /** The last changed first. */
  readonly sittings: readonly SittingSummary[]
  /** Sittings whose record does not hold to its end: they are shown as far as it does, where it does at all, and are not written to. */
  readonly broken: readonly BrokenRecord[]
  /** Sittings that the data folder keeps minutes or records of, and that the database no longer has. */
  readonly onceHad: readonly SittingId[]
  /** Why the last backup could not be made; nothing when it was, or when there was none to make. */
  readonly backupFailed: Refusal | undefined
  /** Why nothing is acknowledged: the files under the host are not where it opened them. */
  readonly outOfPlace: Refusal | undefined
  /** That the list of public holidays runs out. */
  readonly holidaysEnd: HolidaysEnd | undefined
}

export interface BrokenRecord {
  readonly sitting: SittingId
  /** The first event that does not hold. */
  readonly number: number
}

export interface SittingSummary {
  readonly id: SittingId
  readonly council: string
  readonly place: string
  readonly date: string
  readonly phase: Phase['kind']
  readonly training: boolean
  readonly products: number
  readonly settled: number
  readonly changedAt: number
  /** How many events its record has. */
  readonly revision: number
  readonly signatures: number
}

/** Operating rules that a sitting can be opened under. */
export interface ProfileList {
  readonly profiles: readonly { readonly profile: CouncilProfile; readonly own: boolean }[]
}

/** Who usually sits, and where: what a new sitting starts from. */
export interface Roster {
  readonly council: string
  readonly authority: string
  readonly place: string
  readonly establishedBy: string
  readonly operatingRules: string
  readonly members: readonly Member[]
}

/** What a sitting file was to this host, and what became of it. Only `added`, `extended` and `same` have kept anything. */
export type ImportedSitting = {
  readonly sitting: SittingId
  readonly council: string
  /** The day of the sitting, as yyyy-MM-dd. */
  readonly date: string
} & (
  | {
      readonly kind: 'added' | 'extended' | 'same'
      /** How many events are new here. */
      readonly events: number
      /** Products whose evidence is neither in the file nor here, by name. */
      readonly withoutEvidence: readonly string[]
    }
  /** What is here goes further than the file, by so many events. */
  | { readonly kind: 'older'; readonly events: number }
  /** Somebody chose the log that is here over the one in the file already. */
  | { readonly kind: 'settled' }
  /** Both went on in their own way. Nothing has changed; the upload stays for `fork.settle`. */
  | { readonly kind: 'fork'; readonly fork: Fork }
)

/** What a record is worth, and what it is against the head that somebody kept of it, where one was given. */
export interface CheckedRecord extends RecordReport {
  readonly against?: { readonly number: number; readonly found: HeadFound }
}

/** An event as people read it: which, when and what. */
export type RecordedEvent = Pick<LoggedEvent, 'number' | 'at' | 'event'>

export interface DossierView {
  readonly package: string
  readonly dossier: Dossier
  readonly findings: readonly Finding[]
  /** The decision that it falls under at this sitting by its filing date, and why; and what its filing started. */
  readonly due: { readonly decision: string; readonly why: RulesReason } | undefined
  /** What it is rated under all the same, and the reason recorded for it, where that or the sitting's is another. */
  readonly otherRules: { readonly decision: string; readonly reason: string } | undefined
  readonly deadlines: DossierDeadlines | undefined
  /** How it differs from the package on which the last round was scored that was scored on another, where that package is here. */
  readonly since: { readonly round: number; readonly changes: DossierChanges } | undefined
  /** By path in the package. */
  readonly files: readonly {
    readonly path: string
    readonly sha256: string
    readonly size: number
    readonly address: string
  }[]
}

type AnswersOfDrafts = DraftAnswers & DraftFileAnswers & DraftSheetAnswers

export interface Answers
  extends
    AnswersOfDrafts,
    AnswersOfOpinions,
    AwayAnswers,
    DocumentAnswers,
    RegisterAnswers,
    DueAnswers,
    SigningAnswers,
    SignedElsewhereAnswers,
    Omit<
      Record<CommandName, unknown>,
      | keyof AnswersOfDrafts
      | keyof AnswersOfOpinions
      | keyof AwayAnswers
      | keyof DocumentAnswers
      | keyof RegisterAnswers
      | keyof DueAnswers
      | keyof SigningAnswers
      | keyof SignedElsewhereAnswers
    > {
  'start.read': StartView
  'law.list': LawSummary
  'law.criteria-set': { readonly set: CriteriaSet; readonly ruleSet: RuleSet; readonly hash: string }
  'criteria-set.find': { readonly found: readonly FoundCriteriaSet[] }
  'law.import': { readonly ruleSet: string }
  /** `trial` names these outcomes and no others. */
  'law.trial': { readonly sets: readonly SetTrial[]; readonly trial: string; readonly passed: boolean }
  'law.accept': { readonly acceptedAt: number }
  'holidays.read': HolidayView
  'holidays.import': HolidayView
  'holidays.trial': HolidayTrialView
  'holidays.accept': HolidayView
  'holidays.drop': HolidayView
  'place.find': FoundPlaces
  'place.by-code': { readonly place: Place | undefined }
  'place.code-faults': { readonly faults: readonly ProductCodeFault[] }
  'place.of-old': { readonly communes: readonly EarlierCommune[] }
  'profile.list': ProfileList
  'profile.save': ProfileList
  'profile.remove': ProfileList
  'roster.read': Roster
  'roster.save': Roster
  'sitting.create': { readonly sitting: SittingId }
  'sitting.remove': { readonly sitting: SittingId }
  'sitting.bring-back': { readonly sitting: SittingId }
  'sitting.amend': Saved
  'sitting.read': SittingView
  'sitting.start': Saved
  'sitting.close': Saved
  'sitting.export': ExportedSitting
  'sitting.import': ImportedSitting
  'fork.settle': Saved
  'record.check': CheckedRecord
  'work.cancel': Record<string, never>
  'package.load': Saved & { readonly product: string; readonly findings: readonly Finding[] }
  'package.cancel': Record<string, never>
  'product.withdraw': Saved
  'product.carry-over': Saved
  'product.move': Saved
  'product.read': ProductView
  'dossier.read': DossierView
  'attendance.record': Saved
  'presiding.give': Saved
  'member.replace': Saved
  'office.rename': Saved
  'meeting.convene': Saved
  'presenter.name': Saved
  'advice.record': Saved
  'recusal.declare': Saved
  'recusal.withdraw': Saved
  'abstention.declare': Saved
  'abstention.withdraw': Saved
  'round.open': Saved
  'spread.accept': Saved
  'stop.weigh': Saved
  'seat.take': { readonly seat: Seat }
  'seat.leave': { readonly seat: Seat }
  'station.read': StationView
  'room.networks': { readonly networks: readonly Network[] }
  'room.open': RoomView
  'room.close': RoomView
  'room.read': RoomView
  'invitation.give': Invitation
  'invitation.withdraw': RoomView
  'device.free': RoomView
  'joining.answer': Record<string, never>
  'hand.raise': Record<string, never>
  'product.call': RoomView
  'screen.show': RoomView
  'seat.open': Record<string, never>
  'secretary.enter': { readonly seat: Seat }
  'pin.choose': Saved
  'pin.reset': Saved
  'secretary.replace-pin': Saved
  'sheet.mark': Saved & { readonly total: Total }
  'sheet.note': Saved
  'sheet.seal': Saved & { readonly code: string; readonly revealed: boolean }
  'sheet.send-back': Saved
  'minimum.confirm': Saved
  'discussion.note': Saved
  'outcome.settle': Saved
  'outcome.dismiss': Saved
  'outcome.correct': Saved
  'record.read': { readonly events: readonly RecordedEvent[] }
  'record.correct': Saved
  'draft.form': DocumentHandle
  'trust.list': TrustList
  /** `added` has what was not there before. */
  'trust.import': TrustList & { readonly added: AddedTrust }
  'trust.remove': TrustList
  'trust.remove-list': TrustList
  'backup.list': BackupList
  'backup.make': BackupFile
  'backup.read': DataContents
  'recovery.read': RecoveryView
  /** The database is the other one, and every screen is to begin again: `data.restored` is told. */
  'data.restore': Restored
}

/** What the host tells without being asked. */
export interface Signals {
  /** `progress` where nothing but how far sheets are has changed. */
  'sitting.changed': { readonly sitting: SittingId; readonly revision: number; readonly progress?: true }
  /** Who is connected, invited or asking, for the secretary's screens. */
  'room.changed': { readonly sitting: SittingId }
  /** What devices in the room are asked or shown: `station.read` has it. */
  'station.changed': Record<string, never>
  /** Another log goes on in the place of the one before: whatever a screen knows of the sitting is of the other. */
  'sitting.replaced': { readonly sitting: SittingId }
  /**
   * The link was down and is up again: whatever was told meanwhile was not heard. A sitting that is still at the revision named here has not
   * changed; of one that is not named here, anything may have.
   */
  'link.restored': { readonly revisions: Readonly<Record<SittingId, number>> }
  /** The link is down: what is asked waits until it is restored. Told by the link itself. */
  'link.fallen': Record<string, never>
  /** A backup was made, or could not be. */
  'backups.changed': Record<string, never>
  /** The database is another one: whatever a screen knows is of the one before. */
  'data.restored': Record<string, never>
  /** Bytes of the upload that have been checked so far. */
  'package.progress': { readonly upload: string; readonly done: number; readonly total: number }
  /** How far something long is, from 0 to 1. */
  'work.progress': { readonly work: LongWork; readonly of: string; readonly share: number }
  /** The bytes of a file of a draft were measured; `draft.measures` has them. */
  'draft.measured': { readonly draft: string; readonly sha256: string }
  /** A person opened a package from the desktop; it is an upload by now, for `package.load`. */
  'package.opened': { readonly upload: string; readonly name: string; readonly size: number }
}
export type SignalName = keyof Signals
