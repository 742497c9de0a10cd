import { mostWaiting, type HostFrame } from '#shared/contract/frames.ts'
import type { Host, Whereabouts } from './host.ts'

/** A station at the other end of a wire that carries texts. */
export interface FrameStation {
  /** One text from there. What is no JSON, or one call too many at a time, ends the wire. */
  take(text: string): void
  beat(): void
  /** The wire is gone: nothing more is said. */
  gone(): void
}

/** The end of the wire that this host has. */
export interface FrameWire {
  say(text: string): void
  /** Ends it, for what the other end did. */
  end(): void
}

/** Answers the calls that come over one wire, and tells what the host tells: `HostFrame`. */
export function serveFrames(host: Host, station: string, from: Whereabouts, wire: FrameWire): FrameStation {
  let isOpen = true
  let waiting = 0
  const say = (frame: HostFrame): void => {
    if (isOpen) wire.say(JSON.stringify(frame))
  }
  const deaf = host.listen({
    station,
    from,
    hear: (name, signal) => say({ kind: 'signal', name, signal }),
    end: () => wire.end(),
  })
  void host.revisions(station, from).then(revisions => say({ kind: 'hello', ...revisions }))
  return {
    take(text) {
      const call = parsed(text)
      if (call === undefined || waiting >= mostWaiting) {
        wire.end()
        return
      }
      waiting += 1
      void host.answer(station, call, from).then(answer => {
        waiting -= 1
        say({ kind: 'answer', request: requestOf(call), answer })
      })
    },
    beat: () => say({ kind: 'beat' }),
    gone() {
      isOpen = false
      deaf()
    },
  }
}

function parsed(text: string): object | undefined {
  try {
    const call: unknown = JSON.parse(text)
    return typeof call === 'object' && call !== null ? call : undefined
  } catch {
    return undefined
  }
}

/** As it was given: the answer to a call that is malformed finds its way back too. */
const requestOf = (call: object): string =>
  'request' in call && typeof call.request === 'string' ? call.request : ''
