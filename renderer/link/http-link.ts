import type { SignalName, Signals } from '#shared/contract/answers.ts'
import type { Link } from '#shared/contract/link.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { refused, type Result } from '#shared/kernel/result.ts'

const attempts = 4
const pause = (attempt: number): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, 250 * 2 ** attempt))

/**
 * The link to a host on the same origin. A call that gets no answer is sent again under the same request name, so that it is done once
 * however often it is sent; signals come over a socket that opens again by itself.
 */
export function httpLink(origin: URL): Link {
  const listeners = new Map<SignalName, Set<(signal: never) => void>>()
  listen(origin, (name, signal) => listeners.get(name)?.forEach(hear => hear(signal)))
  return {
    bytes: new URL('bytes/', origin).href,
    call: (name, input, seen) =>
      send(new URL('call', origin), { request: crypto.randomUUID(), name, input, seen }),
    on(name, hear) {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set.add(hear))
      return () => set.delete(hear)
    },
  }
}

async function send<T>(address: URL, call: object): Promise<Result<T, Refusal>> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await pause(attempt - 1)
    const answer = await ask<T>(address, call)
    if (answer) return answer
  }
  return refused({ code: 'host.unreachable' })
}

async function ask<T>(address: URL, call: object): Promise<Result<T, Refusal> | undefined> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(call),
    })
    return response.ok ? ((await response.json()) as Result<T, Refusal>) : undefined
  } catch {
    return undefined
  }
}

/** Opens the socket, and opens it again a second after it falls. */
function listen(origin: URL, tell: (name: SignalName, signal: never) => void, again = false): void {
  const address = new URL('signals', origin)
  address.protocol = origin.protocol === 'https:' ? 'wss:' : 'ws:'
  const socket = new WebSocket(address)
  socket.addEventListener('open', () => {
    if (again) tell('link.restored', {} as never)
  })
  socket.addEventListener('message', ({ data }) => {
    const { name, signal } = JSON.parse(String(data)) as { name: SignalName; signal: Signals[SignalName] }
    tell(name, signal as never)
  })
  socket.addEventListener('close', () => setTimeout(() => listen(origin, tell, true), 1000))
}
