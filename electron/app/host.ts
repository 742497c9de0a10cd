import type { Result } from '#shared/kernel/result.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { SignalName, Signals } from '#shared/contract/answers.ts'
import type { Revisions } from '#shared/contract/frames.ts'
import type { StartChild } from './child.ts'
import type { RoomDoor } from './room/room-door.ts'

/**
 * From where a station calls: at this machine itself, as a device in the room, which is then named by its session, or from anywhere else,
 * which is also what nobody has said.
 */
export type Whereabouts = 'here' | 'elsewhere' | 'room'

/** Who listens at the end of a wire. */
export interface Listener {
  readonly station: string
  readonly from: Whereabouts
  hear<E extends SignalName>(name: E, signal: Signals[E]): void
  /** Whoever sits there is let go, or may not listen. */
  end(): void
}

/**
 * The application as every way in sees it: it answers calls, tells signals, and serves bytes. A window, a socket and a test are all
 * stations of it; none of them can tell which of the others there are.
 */
export interface Host {
  /**
   * Answers one call as it came off a wire (`callSchema`), for the station that sent it. A change is answered after its commit; what a
   * person could cause is a refusal; a bug becomes `host.failed` with an incident number in the log. Never rejects.
   *
   * @param from what of this machine's own disk may be asked for; `elsewhere` unless the wire knows better
   */
  answer(station: string, call: unknown, from?: Whereabouts): Promise<Result<unknown, Refusal>>
  /** Those of now, for whoever may have missed something; a device in the room learns of its own sitting. */
  revisions(station?: string, from?: Whereabouts): Promise<Revisions>
  /** Tells everything that is told. @returns the way to stop listening */
  hear(listener: Listener['hear']): () => void
  /** Tells what may be heard at the end of one wire. @returns what is called when the wire is gone */
  listen(listener: Listener): () => void
  /** Whom the room lets in. */
  readonly door: RoomDoor
  /**
   * Serves files by web-standard request, whatever the wire: `GET …/evidence/{package}/{path}`, `GET …/documents/{sitting}/{sha256}.pdf`,
   * `GET …/sitting-files/{sitting}/{sha256}.phien`, `GET …/draft-files/{draft}/{sha256}`,
   * `GET …/draft-thumbs/{draft}/{sha256}/{page}` and
   * `GET …/draft-forms/{draft}/{form}.{sha256}.pdf` with ranges, `GET …/sheet-files/{kind}/{name}`, `GET …/signed-files/{sha256}/{name}`, `GET …/visit-papers/{sha256}/{name}`,
   * `GET …/photographs/{sha256}`, `POST …/uploads?name=`, `PUT …/uploads/{upload}?at=`,
   * `DELETE …/uploads/{upload}`. A page of a PDF among the evidence and the files of drafts is asked about with `?page=`, and drawn with
   * `?page=&width=` (`shared/contract/page-facts.ts`). Only the path and query of the address are looked at, from the first of these words on; a document may be
   * asked for with the name to save it under after its own.
   */
  bytes(station: string, request: Request, from?: Whereabouts): Promise<Response>
  /** Keeps what went wrong outside of any call for those who mend it. @returns the number that a person can quote */
  incident(error: unknown): string
  /** Finishes what is under way and closes the data folder. */
  close(): Promise<void>
}

/** What a host needs to know of where it runs. */
export interface HostPlace {
  readonly dataFolder: string
  readonly resources: string
  readonly training: boolean
  /** The server of a province's register, as `postgres://…`; nothing where it is a file of the data folder, or the address is kept there. */
  readonly registerAt?: string
  /** The built renderer, which devices in the room are served. */
  readonly pages: string
  /** The modules of worker threads: source or bundle. */
  readonly pdfWorker: URL
  readonly storeWorker: URL
  readonly verifyWorker: URL
  readonly keyWorker: URL
  /** Of the process that reads files of drafts. */
  readonly fileReading: URL
  /** Of the process that loads the driver of a token. */
  readonly tokenProcess: URL
  /** How a process of its own is started; as plain Node does where nothing is said. */
  readonly startChild?: StartChild
}
