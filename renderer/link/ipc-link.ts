import type { CouncilBridge } from '#shared/contract/bridge.ts'
import type { SignalName } from '#shared/contract/answers.ts'
import type { Link } from '#shared/contract/link.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { refused, type Result } from '#shared/kernel/result.ts'

declare global {
  interface Window {
    /** Set by Electron's preload and by nothing else. */
    readonly council?: CouncilBridge
  }
}

/** The link over Electron's bridge: one way to call, one way to hear. */
export function ipcLink(bridge: CouncilBridge): Link {
  const listeners = new Map<SignalName, Set<(signal: never) => void>>()
  bridge.on((name, signal) => listeners.get(name)?.forEach(hear => hear(signal as never)))
  return {
    bytes: bridge.bytes,
    call: (name, input, seen) =>
      send(bridge, {
        request: crypto.randomUUID(),
        name,
        input: plain(input),
        ...(seen === undefined ? {} : { seen }),
      }),
    on(name, hear) {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set.add(hear))
      return () => set.delete(hear)
    },
  }
}

async function send<T>(
  bridge: CouncilBridge,
  call: Parameters<CouncilBridge['call']>[0],
): Promise<Result<T, Refusal>> {
  try {
    return (await bridge.call(call)) as Result<T, Refusal>
  } catch {
    return refused({ code: 'host.unreachable' })
  }
}

/** What a screen holds is watched by Vue, and the bridge copies nothing but plain data. */
const plain = (input: unknown): unknown => JSON.parse(JSON.stringify(input))
