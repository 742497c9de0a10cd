import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { access, readdir, realpath, rm, stat, statfs } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import type { OpenOutlet, Outlets } from '#electron/app/outlets.ts'
import type { FolderPlace, Outlet } from '#shared/contract/draft-copy-views.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import { copyVerified } from './copy-verified.ts'
import { beginFolder, isCutOff } from './new-folder.ts'
import { outletDrives } from './outlet-drives.ts'
import { atOutlet, OutletFault } from './outlet-fault.ts'
import { folderAt, foldersIn, isIn } from './outlet-folders.ts'

/** The magic number that Linux gives FAT of any kind, and what FAT32 takes of one file: its length has 32 bits. */
const fat = { type: 0x4d44, largestFile: 2 ** 32 - 1 } as const

/** Where a person's own files are on this machine, and what is plugged in. */
interface Machine {
  readonly home: string
  readonly drives: () => Promise<readonly Outlet[]>
}
const thisMachine: Machine = { home: homedir(), drives: outletDrives }

/** Sticks and folders of this machine. @param own the folder of the program's data, which is no place for copies */
export const createOutlets = (own: string, { home, drives }: Machine = thisMachine): Outlets => ({
  list: drives,
  async folders(typed) {
    const plugged = (await drives()).map(({ path: place, name }): FolderPlace => ({ path: place, name }))
    const places = [{ path: home, name: path.basename(home) || home }, ...plugged]
    if (typed === '') return ok({ path: '', above: null, folders: places, more: 0 })
    return foldersIn(typed, { places, own: await realpath(own) })
  },
  async open(typed) {
    try {
      const folder = await folderAt(typed)
      if (!folder.ok) return folder
      if (isIn(folder.value, await realpath(own))) return refused({ code: 'outlet.own-data' })
      return ok(await openOutlet(folder.value))
    } catch (error) {
      if (error instanceof OutletFault) return refused(error.refusal)
      throw error
    }
  },
})

async function openOutlet(folder: string): Promise<OpenOutlet> {
  const { free, type, device } = await atOutlet(folder, '', async () => {
    await access(folder, constants.W_OK)
    await sweep(folder)
    const { bavail, bsize, type: kind } = await statfs(folder)
    return { free: bavail * bsize, type: kind, device: (await stat(folder)).dev }
  })
  return {
    folder,
    free,
    largestFile: type === fat.type ? fat.largestFile : undefined,
    async sizeOf(name) {
      const found = await stat(path.join(folder, name)).catch(() => undefined)
      return found?.size
    },
    copy: (from, name, watch) =>
      copyVerified(from, { folder, device, name, partial: partialOf(name) }, watch),
    begin: name => beginFolder(folder, name),
  }
}

const partialOf = (name: string): string => `${name}.${randomBytes(6).toString('hex')}.partial`

/** What a copy left that was cut off: a stick pulled out, a loss of power. Only names that this program gives. */
async function sweep(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter(
    name => /^[a-z0-9-]+\.ocop\.[0-9a-f]{12}\.partial$/.test(name) || isCutOff(folder, name),
  )
  await Promise.all(names.map(name => rm(path.join(folder, name), { recursive: true, force: true })))
}
