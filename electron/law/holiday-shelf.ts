import { existsSync } from 'node:fs'
import path from 'node:path'
import type { AcceptedHolidays, HolidayShelf } from '#electron/app/holiday-shelf.ts'
import type { HolidayFile } from '#shared/law/public-holidays.ts'
import {
  acceptedNames,
  joinedHolidays,
  jsonIn,
  readAccepted,
  readHolidays,
  soundHolidays,
} from './read-holidays.ts'

/** What the shelf needs of its host. */
interface ShelfPlace {
  /** The list shipped with the program. */
  readonly shipped: string
  /** Where imported and accepted lists are kept. */
  readonly kept: string
  /** Puts a file where it stays, whole or not at all. */
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>
  readonly remove: (file: string) => Promise<void>
  readonly incident: (error: unknown) => unknown
}

/**
 * The shipped list of public holidays and, in a folder, what was accepted after it: one numbered file each, never written again, so that
 * a cut-off leaves the list as it was before. What waits to be accepted is a file beside them.
 */
export function openHolidayShelf({ shipped, kept, write, remove, incident }: ShelfPlace): HolidayShelf {
  const own = readHolidays(shipped, incident)
  const waiting = path.join(kept, 'imported.json')
  let accepted = readAccepted(kept, incident)
  let list = joinedHolidays(own, accepted, incident)
  let imported = readWaiting(waiting, accepted, incident)
  let next = Number.parseInt(acceptedNames(kept).at(-1) ?? '0', 10) + 1
  return {
    get list() {
      return list
    },
    get accepted() {
      return accepted
    },
    get imported() {
      return imported
    },
    async keep(file) {
      await write(waiting, bytesOf(file))
      imported = file
    },
    async drop() {
      await remove(waiting)
      imported = undefined
    },
    async accept(one) {
      const name = `${String(next++).padStart(4, '0')}.json`
      await write(path.join(kept, name), bytesOf(one))
      accepted = [...accepted, one]
      list = joinedHolidays(own, accepted, incident)
      imported = undefined
      // It is accepted now, whatever becomes of this; the next start tells by its content.
      await remove(waiting).catch(incident)
    },
  }
}

/** What was imported and not accepted before the program ended. */
function readWaiting(
  file: string,
  accepted: readonly AcceptedHolidays[],
  incident: (error: unknown) => unknown,
): HolidayFile | undefined {
  if (!existsSync(file)) return undefined
  try {
    const found = soundHolidays(jsonIn(file))
    return accepted.some(each => isSame(each.file, found)) ? undefined : found
  } catch (error) {
    incident(error)
    return undefined
  }
}

/** Both are as the schema gave them, field for field in its order. */
const isSame = (one: HolidayFile, other: HolidayFile): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

const bytesOf = (json: unknown): Uint8Array => Buffer.from(`${JSON.stringify(json, null, 2)}\n`)
