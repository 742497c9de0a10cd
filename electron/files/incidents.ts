import { randomBytes } from 'node:crypto'
import { pino } from 'pino'

/** Writes failures to `file`, one JSON line each, under a number short enough to read out over the telephone. */
export function createIncidents(file: string): { readonly report: (error: unknown) => string } {
  const log = pino({ base: null }, pino.destination({ dest: file, sync: true, mkdir: true }))
  return {
    report(error) {
      const incident = randomBytes(3).toString('hex').toUpperCase()
      log.error({ incident, err: error }, 'incident')
      return incident
    },
  }
}
