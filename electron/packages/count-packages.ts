import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { FilesOnDisk } from '#shared/contract/data.ts'
import { readPackage } from './package-store.ts'

/** Looks through the packages of an evidence store: whether the list and the dossier are what they were, and each file is there in its size. */
export async function countPackages(folder: string): Promise<FilesOnDisk> {
  const found = { whole: 0, damaged: 0 }
  const names = await readdir(folder).catch(() => [])
  for (const hash of names.filter(name => /^[0-9a-f]{64}$/.test(name))) {
    const admitted = await readPackage(path.join(folder, hash), hash).catch(() => undefined)
    found[admitted ? 'whole' : 'damaged'] += 1
  }
  return found
}
