import type { CouncilBridge } from '#shared/contract/bridge.ts'
import type { SignalName } from '#shared/contract/answers.ts'
import type { Link } from '#shared/contract/link.ts'

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
    call: (name, input) =>
      bridge.call({ request: crypto.randomUUID(), name, input }) as ReturnType<Link['call']> as never,
    on(name, hear) {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set.add(hear))
      return () => set.delete(hear)
    },
  }
}
