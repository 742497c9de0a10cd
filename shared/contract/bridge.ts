import type { SignalName, Signals } from './answers.ts'

/** What Electron's preload gives the window, and all that it gives. */
export interface CouncilBridge {
  call(call: {
    readonly request: string
    readonly name: string
    readonly input: unknown
    readonly seen?: number
  }): Promise<unknown>
  on(hear: (name: SignalName, signal: Signals[SignalName]) => void): void
  readonly bytes: string
}
