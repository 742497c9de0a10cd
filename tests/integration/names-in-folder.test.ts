import type Database from 'better-sqlite3'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { filesUnderUs } from '#electron/store/file-under-us.ts'
import { FilesGone, FolderShared } from '#electron/store/files-gone.ts'
import { lockFolder } from '#electron/store/folder-lock.ts'
import { namesIn } from '#electron/store/names-in-folder.ts'
import { databaseName, openDatabase } from '#electron/store/open-database.ts'

let parent: string
let folder: string
const inFolder = (name: string): string => path.join(folder, name)
/** Long after the folder was made. */
const later = (): number => Date.now() + 60_000

beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'ocop-names-'))
  folder = path.join(parent, 'data')
  mkdirSync(folder)
  writeFileSync(inFolder('a'), 'a')
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

describe.skipIf(process.platform === 'win32')('the names in a folder', () => {
  it('are as kept while files are written to, and nothing more', () => {
    const names = namesIn(folder, later)
    expect(names.areAsKept()).toBe(false)
    names.keep(() => undefined)
    writeFileSync(inFolder('a'), 'written to in its place')
    expect(names.areAsKept()).toBe(true)
  })

  it.each([
    ['was removed', () => rmSync(inFolder('a'))],
    ['was renamed', () => renameSync(inFolder('a'), inFolder('b'))],
    ['came', () => writeFileSync(inFolder('b'), '')],
    [
      'was replaced',
      () => {
        writeFileSync(path.join(parent, 'other'), '')
        renameSync(path.join(parent, 'other'), inFolder('a'))
      },
    ],
    [
      'is in another folder now, which was put in the place of this one',
      () => {
        renameSync(folder, path.join(parent, 'away'))
        mkdirSync(folder)
        writeFileSync(inFolder('a'), 'a')
      },
    ],
    ['went with its folder', () => rmSync(folder, { recursive: true })],
  ])('are not where one of them %s', (_, change) => {
    const names = namesIn(folder, later)
    names.keep(() => undefined)
    change()
    expect(names.areAsKept()).toBe(false)
  })

  it('are never kept so soon after a change that the next one might bear the same time', () => {
    const names = namesIn(folder)
    names.keep(() => undefined)
    expect(names.areAsKept()).toBe(false)
  })

  it('are not kept when the look finds something', () => {
    const names = namesIn(folder, later)
    names.keep(() => undefined)
    expect(() =>
      names.keep(() => {
        throw new Error('gone')
      }),
    ).toThrow('gone')
    expect(names.areAsKept()).toBe(false)
  })
})

describe.skipIf(process.platform === 'win32')(
  'a look at the files under a host, long after it opened',
  () => {
    let database: Database.Database
    let lock: ReturnType<typeof lockFolder>
    beforeEach(() => {
      database = openDatabase(inFolder(databaseName))
      lock = lockFolder(folder)
    })
    afterEach(() => {
      lock.release()
      database.close()
    })

    it('asks the folder alone, and finds each file that went', () => {
      const keep = vi.spyOn(lock, 'keep')
      const { look } = filesUnderUs({ folder, lock, changes: () => 0, saveAll: () => 'copy', now: later })
      look()
      expect(keep).toHaveBeenCalledTimes(1)
      database.exec("INSERT INTO setting VALUES ('a', 'b')")
      look()
      expect(keep).toHaveBeenCalledTimes(1)
      rmSync(inFolder(`${databaseName}-wal`))
      expect(look).toThrow(FilesGone)
      expect(look).toThrow(FilesGone)
    })

    it('finds that another host has taken the lock that was removed', () => {
      const { look } = filesUnderUs({ folder, lock, changes: () => 0, saveAll: () => 'copy', now: later })
      look()
      rmSync(inFolder('lock.db'))
      const other = lockFolder(folder)
      expect(look).toThrow(FolderShared)
      other.release()
    })
  },
)
