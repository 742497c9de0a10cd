import { createReadStream } from 'node:fs'
import { lstat, opendir } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'

/** What is in a folder and all folders in it; nothing of it is opened yet. */
export interface FolderFiles {
  /** Bytes of each file, by its path below the folder with forward slashes. */
  readonly sizes: ReadonlyMap<string, number>
  readonly folders: readonly string[]
  /** Links, devices and the like, which are not followed. */
  readonly special: readonly string[]
}

/** @returns nothing where there are more than `limit` files. Throws the disk's faults. */
export async function filesInFolder(folder: string, limit: number): Promise<FolderFiles | undefined> {
  const found = {
    sizes: new Map<string, number>(),
    folders: new Array<string>(),
    special: new Array<string>(),
  }
  const left = ['']
  for (let below = left.pop(); below !== undefined; below = left.pop()) {
    for await (const entry of await opendir(path.join(folder, below))) {
      const name = below + entry.name
      if (entry.isDirectory()) {
        found.folders.push(name)
        left.push(`${name}/`)
      } else if (entry.isFile()) found.sizes.set(name, (await lstat(path.join(folder, name))).size)
      else found.special.push(name)
      if (found.sizes.size + found.folders.length + found.special.length > limit) return undefined
    }
  }
  return found
}

export const readInFolder = (folder: string, name: string): Readable =>
  createReadStream(path.join(folder, name))
