import type { Result } from '../kernel/result.ts'
import type { Answers, SignalName, Signals } from './answers.ts'
import type { CommandName, Input } from './contract.ts'
import type { Refusal } from './refusal.ts'

/** The way from a screen to its host, whatever the wire. Bytes travel beside it: see `bytes`. */
export interface Link {
  /** @param seen the revision of the sitting that the person looked at when deciding */
  call<N extends CommandName>(name: N, input: Input<N>, seen?: number): Promise<Result<Answers[N], Refusal>>
  on<E extends SignalName>(name: E, hear: (signal: Signals[E]) => void): () => void
  /**
   * Where files are fetched and left, ending in a slash: `GET {bytes}{path of a handle}` reads (ranges allowed);
   * `POST {bytes}uploads?name=…` opens an upload and answers `{ upload }`; `PUT {bytes}uploads/{upload}?at={offset}` adds a slice, `DELETE {bytes}uploads/{upload}` takes it away.
   */
  readonly bytes: string
}
