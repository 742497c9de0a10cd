import type { SignalName } from '#shared/contract/answers.ts'
import type { HostFrame, Revisions } from '#shared/contract/frames.ts'
import type { Link } from '#shared/contract/link.ts'
import { WaitingCalls } from './waiting-calls.ts'

/** One wire that carries texts, from its opening to its end; it is never opened again. */
export interface Wire {
  /** Only while it is open. */
  say(text: string): void
  end(): void
}

/** What a wire does to whoever opened it. `ended` comes once, also for a wire that never opened. */
export interface WireEvents {
  opened(): void
  heard(text: string): void
  ended(): void
}

export type OpenWire = (events: WireEvents) => Wire

/** Milliseconds before a wire that fell is opened again: twice as many after each that said nothing. */
const firstPause = 250
const longestPause = 4_000

/**
 * The link over a wire that may fall. It is opened again by itself, after pauses that grow; what was not answered is asked again under the
 * same request name, so that it is done once however often it is asked; and `link.restored` says what was missed.
 *
 * @param bytes where files are fetched and left, ending in a slash
 */
export function wireLink(openWire: OpenWire, bytes: string): Link {
  const listeners = new Map<SignalName, Set<(signal: never) => void>>()
  const waiting = new WaitingCalls()
  const missed = whatWasMissed()

  function hear(frame: HostFrame): void {
    if (frame.kind === 'answer') waiting.settle(frame.request, frame.answer as never)
    else if (frame.kind === 'signal') tell(frame.name, frame.signal as never)
    else if (frame.kind === 'hello') {
      const revisions = missed(frame)
      if (revisions) tell('link.restored', { revisions } as never)
    }
  }

  const tell = (name: SignalName, signal: never): void => listeners.get(name)?.forEach(each => each(signal))

  keepOpen(openWire, waiting, { hear, fallen: () => tell('link.fallen', {} as never) })
  return {
    bytes,
    call: (name, input, seen) =>
      new Promise(answer => {
        waiting.add(crypto.randomUUID(), { name, input, seen }, answer)
      }),
    on(name, hear) {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set.add(hear))
      return () => set.delete(hear)
    },
  }
}

/** Opens a wire, and another after each that ended. */
function keepOpen(
  openWire: OpenWire,
  waiting: WaitingCalls,
  { hear, fallen }: { readonly hear: (frame: HostFrame) => void; readonly fallen: () => void },
): void {
  let falls = 0
  const open = (): void => {
    const wire = openWire({
      opened: () => waiting.up(text => wire.say(text)),
      heard(text) {
        falls = 0
        hear(JSON.parse(text) as HostFrame)
      },
      ended() {
        waiting.down()
        if (falls === 0) fallen()
        setTimeout(open, Math.min(longestPause, firstPause * 2 ** falls))
        falls += 1
      },
    })
  }
  open()
}

/** Of each hello but the first: the revisions that it vouches for. */
function whatWasMissed(): (hello: Revisions) => Revisions['revisions'] | undefined {
  let era: string | undefined
  return hello => {
    const before = era
    era = hello.era
    if (before === undefined) return undefined
    return before === era ? hello.revisions : {}
  }
}
