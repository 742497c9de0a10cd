import { open } from 'node:fs/promises'
import path from 'node:path'
import type { PackageRefusal } from '#shared/dossier/package-refusal.ts'
import { openFolder } from './folder-archive.ts'
import { filesInFolder } from './folder-files.ts'
import { limits } from './limits.ts'
import { storedZip } from './stored-zip.ts'

/**
 * Writes what lies in a folder as one ZIP, to be handed over as any other; no link is followed. Throws the signal's reason when it says stop.
 *
 * @param target a file that is not there yet
 * @returns why not: what no package may have is not read
 */
export async function zipFolder(
  folder: string,
  target: string,
  signal: AbortSignal,
): Promise<PackageRefusal | undefined> {
  const looked = await openFolder(folder)
  if (!looked.ok) return looked.refusal
  await looked.value.close()
  const found = await filesInFolder(folder, limits.entries)
  await using output = await open(target, 'wx')
  const zip = storedZip(output, signal)
  for (const name of [...(found?.sizes.keys() ?? [])].toSorted()) await zip.add(name, path.join(folder, name))
  await zip.end()
  return undefined
}
