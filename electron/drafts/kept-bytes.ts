import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

/** What ends the name of a file or folder that is not whole yet; a start sweeps them away. */
export const ending = '.partial'

export const unfinished = (folder: string): string => path.join(folder, randomUUID() + ending)

export interface NamedBytes {
  /** Its name in the folder, too. */
  readonly sha256: string
  readonly size: number
}

/** Copies a file into a folder, hashing on the way; the copy is named by its bytes, so the same file twice is kept once. */
export async function copyIn(folder: string, source: string): Promise<NamedBytes> {
  await mkdir(folder, { recursive: true })
  const aside = unfinished(folder)
  const hash = createHash('sha256')
  let size = 0
  try {
    await pipeline(
      createReadStream(source),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk)
          size += chunk.length
          yield chunk
        }
      },
      createWriteStream(aside, { flags: 'wx', flush: true }),
    )
    const sha256 = hash.digest('hex')
    await rename(aside, path.join(folder, sha256))
    await syncFolder(folder)
    return { sha256, size }
  } finally {
    await rm(aside, { force: true })
  }
}

/** Names a file in a folder by its bytes, once they are on disk. */
export async function nameByHash(folder: string, aside: string): Promise<NamedBytes> {
  await using handle = await open(aside, 'r+')
  await handle.sync()
  const { size } = await stat(aside)
  const sha256 = await hashOf(aside)
  await rename(aside, path.join(folder, sha256))
  await syncFolder(folder)
  return { sha256, size }
}

export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Windows has no such call for folders and keeps names by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  await using handle = await open(folder)
  await handle.sync()
}
