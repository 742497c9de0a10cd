import { rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unfinished } from './copy-database.ts'

/** Whether the names in a folder still stand for the files that they stood for at an earlier look. */
export interface NamesInFolder {
  /** Since the look that was `kept`: no name came, went, or was given to another file, and the folder is the same folder. */
  areAsKept(): boolean
  /** Looks at every file, and keeps how the folder was before: what happens meanwhile is found the next time. @throws what `look` throws */
  keep(look: () => void): void
}

/**
 * Asks the folder's own times, because asking those of a file that is being written to has a price: from Linux 6.13 on a file that was asked
 * gets a finer time at its next change, which its next sync has to journal. Asked before every commit, a SQLite log took 220 µs to sync
 * instead of 150. A folder's times change with its names alone. Where they do not, or are younger than the coarsest file system counts,
 * nothing is kept and every look looks at every file.
 *
 * @param now UTC milliseconds
 */
export function namesIn(folder: string, now: () => number = Date.now): NamesInFolder {
  const tells = itsTimesTell(folder)
  let kept: string | undefined
  return {
    areAsKept: () => kept !== undefined && kept === timesOf(folder)?.text,
    keep(look) {
      kept = undefined
      const before = timesOf(folder)
      look()
      if (tells && before && before.changed < now() - coarsest) kept = before.text
    },
  }
}

/** Milliseconds; FAT counts its times in steps of two seconds. */
const coarsest = 2_500

function timesOf(folder: string): { readonly text: string; readonly changed: number } | undefined {
  const found = statSync(folder, { bigint: true, throwIfNoEntry: false })
  return (
    found && {
      text: `${found.dev} ${found.ino} ${found.mtimeNs} ${found.ctimeNs}`,
      changed: Number(found.ctimeMs),
    }
  )
}

function itsTimesTell(folder: string): boolean {
  const tried = path.join(folder, `names-tried${unfinished}`)
  const before = timesOf(folder)?.text
  try {
    writeFileSync(tried, '')
    const after = timesOf(folder)?.text
    return after !== undefined && after !== before
  } catch {
    return false
  } finally {
    rmSync(tried, { force: true })
  }
}
