import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'

const ending = '.partial'

/** Writes a whole file so that a reader sees all of it or nothing, and a loss of power takes neither it nor its name. */
export const writeDurably = (file: string, bytes: Uint8Array): Promise<void> =>
  writePrivately(file, bytes, 0o666)

/** The same, for whom the mode says. */
export async function writePrivately(file: string, bytes: Uint8Array, mode: number): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const unfinished = `${file}.${randomBytes(6).toString('hex')}${ending}`
  try {
    await writeSynced(unfinished, bytes, mode)
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  await syncFolder(path.dirname(file))
}

async function writeSynced(file: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await open(file, 'w', mode)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Takes away what was being written, in a folder and those in it, when a program before this one was ended. */
export function sweepUnfinished(folder: string): void {
  if (!existsSync(folder)) return
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const name of names.filter(each => each.endsWith(ending)))
    rmSync(path.join(folder, name), { force: true })
}

/** Takes a file away so that a loss of power does not bring it back. It may be gone already. */
export async function removeDurably(file: string): Promise<void> {
  await rm(file, { force: true })
  await syncFolder(path.dirname(file))
}

/** Windows has no such call for folders and keeps names by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The same on a medium of a person's: some file systems keep no names of folders by themselves and offer no way to ask for it. */
export async function syncFolderIfAble(folder: string): Promise<void> {
  await syncFolder(folder).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!/^(EINVAL|ENOTSUP|EPERM|EISDIR)$/.test(code)) throw error
  })
}
