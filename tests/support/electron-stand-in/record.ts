import type { EventEmitter } from 'node:events'
import type { StandInRecord, StandInSettings, Told } from './messages.ts'

export const settings = JSON.parse(process.env['ELECTRON_STAND_IN'] ?? '') as StandInSettings

/** Everything that the shell asked so far. */
export const record: StandInRecord = {
  asked: [],
  privileges: {},
  windows: [],
  loaded: [],
  bridges: {},
  channels: [],
  signalChannels: [],
  menus: [],
  boxes: [],
  messages: [],
  relaunches: [],
  downloads: [],
}

/** Tells the test. */
export const tell = (told: Told): void => void process.send?.(told)

interface Stoppable {
  preventDefault(): void
  readonly [particular: string]: unknown
}

/** Emits an event that can be stopped, and says whether it was. */
export function emitStoppable(
  emitter: EventEmitter,
  name: string,
  particulars: object = {},
  ...rest: readonly unknown[]
): boolean {
  let stopped = false
  const event: Stoppable = { ...particulars, preventDefault: () => void (stopped = true) }
  emitter.emit(name, event, ...rest)
  return stopped
}
