import { open, readdir } from 'node:fs/promises'
import path from 'node:path'

/**
 * Makes the names in a folder durable. Windows keeps them durable by itself and does not let a folder be opened for that.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  await using handle = await open(folder)
  await handle.sync()
}

/** The same for a folder and all folders in it, the innermost first. */
export async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const folders = entries
    .filter(entry => entry.isDirectory())
    .map(entry => path.join(entry.parentPath, entry.name))
  for (const inner of folders.sort((a, b) => b.length - a.length)) await syncFolder(inner)
  await syncFolder(folder)
}
