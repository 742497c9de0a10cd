import { bagNames } from './bag.ts'
import type { OpenedBag } from './bag-files.ts'
import { filesInFolder, readInFolder } from './folder-files.ts'
import { limits } from './limits.ts'
import { isSystemFile } from './system-files.ts'

/** Opens a folder that is a bag. */
export async function openBagFolder(folder: string): Promise<OpenedBag> {
  const limit = limits.anyBag.files
  const found = await filesInFolder(folder, limit)
  if (!found) return { kind: 'too-many', limit }
  return {
    kind: 'opened',
    files: {
      sizes: found.sizes,
      hasPayload: found.folders.includes(bagNames.payload.slice(0, -1)),
      errors: found.special.map(path => ({ kind: 'special', path })),
      systemFiles: [...found.sizes.keys()].filter(isSystemFile),
      read: name => Promise.resolve(readInFolder(folder, name)),
      close: () => Promise.resolve(),
    },
  }
}
