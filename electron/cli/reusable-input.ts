import { createWriteStream } from 'node:fs'
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { inputStream } from './read-input.ts'

/** An input that can be read from its beginning any number of times, and is the same each time it is named. */
export interface ReusableInput {
  readonly read: () => AsyncIterable<Buffer>
  close(): Promise<void>
}

/**
 * Opens a file as it is; standard input (`-`), and whatever else flows past only once, is first copied to a temporary file that `close`
 * removes.
 *
 * @returns nothing when it cannot be read
 */
export async function openReusable(file: string): Promise<ReusableInput | undefined> {
  try {
    if (file === '-') return await copied(file)
    const handle = await open(file)
    if ((await handle.stat()).isFile()) return over(handle, () => handle.close())
    await handle.close()
    return await copied(file)
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return undefined
    throw error
  }
}

async function copied(file: string): Promise<ReusableInput> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ocop-rate-'))
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const copy = path.join(folder, 'input.json')
    await pipeline(inputStream(file), createWriteStream(copy, { mode: 0o600 }))
    const handle = await open(copy)
    return over(handle, () => handle.close().then(remove))
  } catch (error) {
    await remove()
    throw error
  }
}

const over = (handle: FileHandle, close: () => Promise<void>): ReusableInput => ({
  read: () => handle.createReadStream({ start: 0, autoClose: false }),
  close,
})
