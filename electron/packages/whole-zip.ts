import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { syncFolder } from './durable.ts'
import { storedZip, type StoredZip } from './stored-zip.ts'

/** What somebody says of a file that has been written: one that is not sound never appears. */
interface Judged<T> {
  readonly isSound: boolean
  readonly answer: T
}

/**
 * Writes a ZIP whose target appears whole and on disk for good, or not at all. Throws the signal's reason when it says stop.
 *
 * @param judge is shown the file before it appears, while it still goes to the disk
 */
export async function writeWhole<F, T>(
  target: string,
  signal: AbortSignal | undefined,
  fill: (zip: StoredZip) => Promise<F>,
  judge: (file: string, filled: F) => Promise<Judged<T>>,
): Promise<T> {
  const partial = `${target}.${randomUUID()}.partial`
  const written = async (): Promise<Judged<T>> => {
    await using output = await open(partial, 'wx')
    const zip = storedZip(output, signal)
    const filled = await fill(zip)
    await zip.end()
    const [judged] = await Promise.all([judge(partial, filled), output.sync()])
    return judged
  }
  try {
    const { isSound, answer } = await written()
    if (!isSound) return answer
    await rename(partial, target)
    await syncFolder(path.dirname(target))
    return answer
  } finally {
    await rm(partial, { force: true })
  }
}
