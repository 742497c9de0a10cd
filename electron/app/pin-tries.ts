import { z } from 'zod'
import type { Settings } from './ports.ts'

/** So many wrong PINs in a row are nothing but clumsy. */
const free = 5
const firstWait = 60_000
const longestWait = 3_600_000

/** Counted on disk before each try, so that a restart in the middle of one is no way to have another. */
const triesSchema = z.strictObject({ failed: z.int().min(0), at: z.int() })

export interface PinTries {
  /** When the next try is allowed, in UTC milliseconds; nothing where it is now. */
  lockedUntil(name: string, now: number): number | undefined
  /** Before the try. @returns how many more there are before a wait, should this one be wrong */
  count(name: string, now: number): number
  forget(name: string): void
}

/** Wrong PINs by whose they are: after five in a row there is a minute to wait, and twice as long after each further one, up to an hour. */
export function createPinTries(settings: Settings): PinTries {
  const setting = (name: string): string => `pin tries ${name}`
  const read = (name: string): z.infer<typeof triesSchema> =>
    triesSchema.parse(JSON.parse(settings.read(setting(name)) ?? '{"failed":0,"at":0}'))
  return {
    lockedUntil(name, now) {
      const { failed, at } = read(name)
      if (failed < free) return undefined
      const wait = Math.min(firstWait * 2 ** (failed - free), longestWait)
      // A clock that was set back makes nobody wait longer than from now.
      const until = Math.min(at, now) + wait
      return now < until ? until : undefined
    },
    count(name, now) {
      const failed = read(name).failed + 1
      settings.write(setting(name), JSON.stringify({ failed, at: now }))
      return Math.max(0, free - failed)
    },
    forget: name => settings.write(setting(name), JSON.stringify({ failed: 0, at: 0 })),
  }
}
