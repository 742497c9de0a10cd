import { holdsSheet } from '#shared/council/seat.ts'
import type { Station } from './station.ts'

/** Everybody who has called, each by the name of their station; who has not holds no sheet. */
export interface Stations {
  of(name: string): Station
  /** Whether anybody anywhere sits at a sheet. */
  holdSheets(): boolean
}

export function createStations(): Stations {
  const stations = new Map<string, Station>()
  return {
    of(name) {
      const station = stations.get(name) ?? { name, seat: { kind: 'secretary' }, entered: new Set() }
      stations.set(name, station)
      return station
    },
    holdSheets: () => [...stations.values()].some(({ seat }) => holdsSheet(seat)),
  }
}
