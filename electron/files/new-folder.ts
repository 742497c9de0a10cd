import { createHash, randomBytes } from 'node:crypto'
import { lstat, mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { NewFolder } from '#electron/app/outlets.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import type { OutletRefusal } from '#shared/contract/outlet-refusal.ts'
import { syncFolderIfAble } from './durable-file.ts'
import { atOutlet, OutletFault } from './outlet-fault.ts'
import { readBack } from './read-back.ts'

/** Folders of one name that are passed by; more are no accident. */
const mostOthers = 99

/** Passing names of folders that this program is writing now: they are not taken for what was cut off. */
export const foldersInHand = new Set<string>()

const passing = /^ocop-van-ban\.[0-9a-f]{12}\.partial$/

/** Whether a name is one that a folder has while it is written, and this program is not writing it. */
export const isCutOff = (folder: string, name: string): boolean =>
  passing.test(name) && !foldersInHand.has(path.join(folder, name))

/** See `OpenOutlet.begin`. */
export function beginFolder(inside: string, name: string): Promise<Result<NewFolder, OutletRefusal>> {
  const partial = path.join(inside, `ocop-van-ban.${randomBytes(6).toString('hex')}.partial`)
  const discard = async (): Promise<void> => {
    // A medium that is gone takes this away the next time it is opened.
    await rm(partial, { recursive: true, force: true }).catch(() => undefined)
    foldersInHand.delete(partial)
  }
  return answered(inside, name, async () => {
    foldersInHand.add(partial)
    await mkdir(partial)
    return {
      put: (file, bytes) => answered(inside, file, () => put(path.join(partial, file), bytes)),
      keep: () => answered(inside, name, () => keep(partial, inside, name)),
      discard,
    }
  })
}

async function answered<T>(
  folder: string,
  name: string,
  work: () => Promise<T>,
): Promise<Result<T, OutletRefusal>> {
  try {
    return ok(await atOutlet(folder, name, work))
  } catch (error) {
    if (error instanceof OutletFault) return refused(error.refusal)
    throw error
  }
}

async function put(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  const { sha256 } = await readBack(file, () => undefined, new AbortController().signal)
  if (sha256 !== createHash('sha256').update(bytes).digest('hex'))
    throw new OutletFault({ code: 'outlet.differs', name: path.basename(file) }, undefined)
}

async function keep(partial: string, inside: string, name: string): Promise<string> {
  await syncFolderIfAble(partial)
  for (let count = 1; count <= mostOthers; count += 1) {
    const folder = path.join(inside, count === 1 ? name : `${name} (${count})`)
    if (await isThere(folder)) continue
    await rename(partial, folder)
    foldersInHand.delete(partial)
    await syncFolderIfAble(inside)
    return folder
  }
  throw new OutletFault({ code: 'outlet.name-taken', name }, undefined)
}

const isThere = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  )
