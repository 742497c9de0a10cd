import type { SignalName, Signals } from '#shared/contract/answers.ts'

export type Tell = <E extends SignalName>(name: E, signal: Signals[E]) => void
