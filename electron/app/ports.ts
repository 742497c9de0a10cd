import type { DocumentHandle } from '#shared/contract/kept.ts'
import type { BackupFile, BackupReason, DataContents } from '#shared/contract/data.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { RecordHead } from '#shared/council/record-head.ts'
import type { Decipher } from '#shared/council/concealed.ts'
import type { LoggedEvent } from '#shared/council/event.ts'
import type { OpinionInvitation } from '#shared/council/opinion-file.ts'
import type { SittingId } from '#shared/council/ids.ts'
import type { PinLock } from '#shared/council/pin-lock.ts'
import type { CouncilProfile } from '#shared/council/profile.ts'
import type { SittingFileManifest, SittingFileRefusal } from '#shared/council/sitting-file.ts'
import type { Outline } from '#shared/documents/outline.ts'
import type { Hasher } from '#shared/kernel/canonical.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { EverydayWords } from '#shared/law/find-criteria-set.ts'
import type { Law } from '#shared/law/law.ts'
import type { Books } from './books.ts'
import type { DraftExports } from './draft-exports.ts'
import type { DraftFiles } from './draft-files.ts'
import type { DraftShelf } from './draft-shelf.ts'
import type { FormPrints } from './form-prints.ts'
import type { HolidayShelf } from './holiday-shelf.ts'
import type { LawShelf } from './law-shelf.ts'
import type { Photographs } from './photographs.ts'
import type { Places } from './places.ts'
import type { Outlets } from './outlets.ts'
import type { OpinionBox } from './opinions/opinion-box.ts'
import type { Packages } from './packages.ts'
import type { Province } from './province.ts'
import type { Register } from './register.ts'
import type { Away } from './room/away.ts'
import type { CodeHash } from './room/code-hash.ts'
import type { RoomGate } from './room/room-gate.ts'
import type { SignedFiles } from './signed-files.ts'
import type { Signatures } from './signatures.ts'
import type { Tokens } from './tokens.ts'
import type { Timestamps } from './timestamps.ts'
import type { TrustShelf } from './trust-shelf.ts'
import type { Watch } from './watch.ts'

/** What the application needs of the world. Adapters bring it; `electron/host/host.ts` joins them. */
export interface Ports {
  readonly log: EventLog
  readonly settings: Settings
  /** The sittings of which the data folder kept minutes or records when it was opened, whether or not its database has them. */
  readonly told: readonly SittingId[]
  /** All of it that is here; an import adds to it while the host runs. */
  readonly law: Law
  readonly shelf: LawShelf
  readonly everydayWords: () => EverydayWords
  readonly holidays: HolidayShelf
  readonly places: Places
  readonly packages: Packages
  readonly uploads: Uploads
  readonly drafts: DraftShelf
  readonly draftExports: DraftExports
  readonly formPrints: FormPrints
  readonly outlets: Outlets
  readonly draftFiles: DraftFiles
  readonly books: Books
  readonly documents: Documents
  readonly sittingFiles: SittingFiles
  readonly printer: Printer
  readonly signatures: Signatures
  readonly signedFiles: SignedFiles
  readonly tokens: Tokens
  /** The text of each page of a PDF; nothing where it cannot be taken out. */
  readonly pageTexts: (file: string) => Promise<readonly string[] | undefined>
  readonly timestamps: Timestamps
  readonly trust: TrustShelf
  readonly register: Register
  readonly photographs: Photographs
  /** Minutes of visits that wait to be read or printed. */
  readonly visitPapers: SignedFiles
  readonly province: Province
  readonly backups: Backups
  /** Grows with every change of the database since it was opened. */
  readonly changes: () => number
  readonly clock: Clock
  readonly every: Every
  readonly chance: Chance
  readonly vault: Vault
  readonly opinionBox: OpinionBox
  readonly gate: RoomGate
  readonly codes: CodeHash
  readonly away: Away
  readonly hash: Hasher
  /** Whether this failure is the disk's, and how; anything else is a bug. */
  readonly diskFault: (error: unknown) => Refusal | undefined
  /** Keeps what went wrong for those who mend it. @returns the incident number that a person can quote */
  readonly incident: (error: unknown) => string
}

/** UTC milliseconds. */
export type Clock = () => number

/** Does something again and again; it never rejects. @param milliseconds from one time to the next @returns the way to stop it */
export type Every = (milliseconds: number, work: () => Promise<void>) => () => void

export interface Chance {
  /** Names something new. */
  id(): string
  /** 128 bits in hexadecimal. */
  salt(): string
  /** Any whole number from 0 up to below that, each as likely. */
  below(end: number): number
}

/** Keys, as hexadecimal; `about` is authenticated with what is kept under one, and needed to have it back. */
export interface Vault {
  /** Names the key of this data folder, which is in no backup and no exported file. */
  readonly host: string
  newKeyId(): string
  /** The same for the same id, on this host and no other. */
  seatKey(id: string, about: string): string
  sheetKey(seatKey: string, about: string): string
  conceal(key: string, text: string, about: string): string
  readonly decipher: Decipher
  /** A key that a PIN opens. Takes a third of a second, off this thread. */
  lock(key: string, pin: string, about: string): Promise<PinLock>
  /** Nothing when it is another PIN. */
  unlock(lock: PinLock, pin: string, about: string): Promise<string | undefined>
  /** Keeps a key that came from another host, for this one alone. */
  keep(key: string, about: string): string
  kept(text: string, about: string): string | undefined
}

export interface EventLog {
  /** Throws where what is written would not be found again: the open files are no longer those in the data folder. */
  look(): void
  /** Writes all or none, of one sitting; returns only when they are on disk. */
  append(events: readonly LoggedEvent[]): void
  /** Writes another log of a sitting, whole, that is in use from then on; the one before it stays. On disk when it returns. */
  replace(events: readonly LoggedEvent[]): void
  /** A sitting's log, oldest first, as far as its chain holds. */
  read(sitting: SittingId): readonly LoggedEvent[]
  /** The same, one event after another and none of them kept: a full sitting is many, and what is held grows with their number. */
  replay(sitting: SittingId, take: (event: LoggedEvent) => void): void
  /** The logs among those read whose chain does not hold to their end, each with the number of its first event that does not. */
  broken(): ReadonlyMap<SittingId, number>
  /** What was logged after that number, as it stands. */
  after(sitting: SittingId, number: number): readonly LoggedEvent[]
  sittings(): readonly SittingId[]
  /** All that is kept of a sitting's record, whether it holds or not. */
  record(sitting: SittingId): StoredRecord
  /** The last event of a sitting that a request has caused, among those with a number above `after` and not above `upTo`. */
  causedBy(
    sitting: SittingId,
    request: string,
    after: number,
    upTo: number,
  ): { readonly number: number; readonly at: number; readonly actor: string } | undefined
}

/** The lines are read anew each time they are gone through. */
export interface StoredRecord {
  readonly lines: Iterable<string>
  /** How far the log went when it was last added to. */
  readonly head: RecordHead | undefined
  /** The logs that were replaced, the first one first. */
  readonly earlier: readonly Iterable<string>[]
}

export interface Settings {
  read(name: string): string | undefined
  write(name: string, value: string): void
}

/** Copies of the database beside it, each one file. */
export interface Backups {
  readonly folder: string
  /** The newest first. */
  list(): readonly BackupFile[]
  find(name: string): BackupFile | undefined
  /** Opened, checked and on disk when it answers; meanwhile the database is written to as ever. */
  make(reason: BackupReason): Promise<BackupFile>
  /** Reads the whole of a backup. */
  contents(name: string): Promise<DataContents | undefined>
  remove(name: string): Promise<void>
}

/** Files that a person has handed over and that no command has used yet. */
export interface Uploads {
  /** Where the file is, for an adapter to read. */
  file(upload: string): string | undefined
  /** The whole of a small file. */
  read(upload: string): Promise<Uint8Array | undefined>
  /** Keeps bytes as if a person had handed them over. */
  keep(name: string, bytes: Uint8Array): Promise<string>
  discard(upload: string): Promise<void>
}

/** PDF files of sittings, named by their content. */
export interface Documents {
  /** On disk when it answers. A draft replaces the draft before it. */
  keep(sitting: SittingId, bytes: Uint8Array, as: 'draft' | 'minutes'): Promise<DocumentHandle>
  /** Nothing when it is not there, or no longer what its name says. */
  read(sitting: SittingId, sha256: string): Promise<Uint8Array | undefined>
  /** The SHA-256 that each file of minutes is named by; drafts are none. */
  list(sitting: SittingId): Promise<readonly string[]>
  /** Takes away minutes that no log names. */
  discard(sitting: SittingId, sha256: string): Promise<void>
}

/** What goes into a sitting file. */
export interface SittingFileContents {
  readonly sitting: SittingId
  readonly head: RecordHead
  readonly lines: Iterable<string>
  readonly profile: CouncilProfile
  /** Decisions as canonical JSON. */
  readonly law: readonly { readonly id: string; readonly text: string }[]
  /** SHA-256 of each file of minutes that the log names. */
  readonly minutes: readonly string[]
  /** Hashes of the packages of the products on the agenda. */
  readonly packages: readonly string[]
  /** Where it is an opinion file. */
  readonly opinion?: OpinionInvitation
}

/** Sittings as files (`.phien`): on their way out, on their way in, and those that are kept for good. */
export interface SittingFiles {
  /**
   * Writes a file with minutes and packages, as far as they are here. It can be fetched until this host closes, or the same sitting is
   * written again. Throws the signal's reason when it says stop.
   */
  write(contents: SittingFileContents, watch: Watch): Promise<WrittenSittingFile>
  /** Opens one from outside; see `SittingFileInHand`. */
  open(file: string, watch: Watch): Promise<Result<SittingFileInHand, SittingFileRefusal>>
  /**
   * Keeps a sitting file for good: one from outside, or a record written down without its packages. It is on disk when `settle` is asked
   * whether it is to stay.
   */
  keep<T>(
    sitting: SittingId,
    from: { readonly file: string } | { readonly contents: SittingFileContents },
    settle: (sha256: string) => Result<T, Refusal>,
  ): Promise<Result<T, Refusal>>
  /** What became of a file that was kept. */
  keptFile(sitting: SittingId, sha256: string): Promise<KeptFileState>
  /** Lends a package out of a file as a file of its own, which is gone afterwards. */
  lendPackage<T>(
    from: SittingFileInHand,
    hash: string,
    use: (file: string) => Promise<Result<T, Refusal>>,
  ): Promise<Result<T, Refusal>>
}

export type KeptFileState = 'whole' | 'changed' | 'missing'

export interface WrittenSittingFile extends DocumentHandle {
  /** Packages that could not go into it. */
  readonly missing: readonly string[]
}

/** A sitting file from outside that is open. Each thing in it is checked against the manifest as it is taken out. */
export interface SittingFileInHand {
  readonly manifest: SittingFileManifest
  /** Where the file is not the one that was written, or holds something else than it lists. */
  readonly flaw: SittingFileRefusal | undefined
  /** SHA-256 of each, ids, and package hashes, of what is in the file. */
  readonly minutes: readonly string[]
  readonly law: readonly string[]
  readonly packages: readonly string[]
  /** The lines of the log, also where they are not those that the manifest lists. */
  log(): Promise<Result<{ readonly lines: Iterable<string>; readonly isListed: boolean }, SittingFileRefusal>>
  profile(): Promise<Result<string, SittingFileRefusal>>
  decision(id: string): Promise<Result<string, SittingFileRefusal>>
  minutesFile(sha256: string): Promise<Result<Uint8Array, SittingFileRefusal>>
  /** @param to a file that is not there yet */
  copyPackage(hash: string, to: string): Promise<Result<void, SittingFileRefusal>>
  close(): Promise<void>
}

export interface Printer {
  print(outline: Outline): Promise<Uint8Array>
  /** Something will be printed soon; answers at once. */
  warm(): void
}
