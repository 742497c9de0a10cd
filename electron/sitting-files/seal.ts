import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'

const prefix = 'sha256:'

/** Bytes at the end of a sitting file that are the seal itself: the comment of the ZIP. */
export const sealLength = prefix.length + 64

/** Stands in the place of the seal while the file is being written. */
export const noSealYet = Buffer.alloc(sealLength, prefix)

/** Passes a file through that ends in `noSealYet`, and puts there the hash of everything before. */
export async function* sealed(pieces: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let held = Buffer.alloc(0)
  for await (const piece of pieces) {
    const all = Buffer.concat([held, bytesOf(piece)])
    const ready = all.subarray(0, Math.max(0, all.length - sealLength))
    held = all.subarray(ready.length)
    hash.update(ready)
    yield ready
  }
  yield Buffer.from(`${prefix}${hash.digest('hex')}`)
}

/** Whether the file is, to the byte, the one that was sealed; `none` where it carries no seal at all. */
export type SealState = 'holds' | 'broken' | 'none'

/**
 * Reads the whole file against its seal. Throws what the disk throws, or the signal's reason.
 *
 * @param progress is told the bytes that have been read
 */
export async function sealState(
  file: string,
  { progress, signal }: { progress(done: number): void; readonly signal: AbortSignal },
): Promise<SealState> {
  const { size, seal } = await endOf(file)
  if (!seal.startsWith(prefix)) return 'none'
  const hash = createHash('sha256')
  let done = 0
  const end = size - sealLength - 1
  const stream: AsyncIterable<Buffer | string> = createReadStream(file, { end, signal })
  for await (const piece of stream) {
    hash.update(piece)
    done += piece.length
    progress(done)
  }
  return seal === `${prefix}${hash.digest('hex')}` ? 'holds' : 'broken'
}

const bytesOf = (piece: Buffer | string): Buffer => (typeof piece === 'string' ? Buffer.from(piece) : piece)

async function endOf(file: string): Promise<{ readonly size: number; readonly seal: string }> {
  await using handle = await open(file)
  const { size } = await handle.stat()
  if (size <= sealLength) return { size, seal: '' }
  const { buffer } = await handle.read(Buffer.alloc(sealLength), 0, sealLength, size - sealLength)
  return { size, seal: buffer.toString('latin1') }
}
