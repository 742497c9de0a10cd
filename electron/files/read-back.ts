import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import type { ReadFrom } from '#shared/contract/draft-copy-views.ts'

/** Of WebAssembly nothing is used but that its memory begins at a page, which unbuffered reading asks for and no Buffer promises. */
declare const WebAssembly: {
  readonly Memory: new (pages: { readonly initial: number }) => { readonly buffer: ArrayBuffer }
}

/** Bytes: 64 pages of 64 KiB, twice, so that one piece is read while the one before it is hashed. */
const piece = 64 * 65_536

/** Not every system has it. */
const unbuffered = new Map(Object.entries(constants)).get('O_DIRECT')

export interface ReadBack {
  /** Lower-case hexadecimal. */
  readonly sha256: string
  readonly readFrom: ReadFrom
}

/**
 * Reads a whole file and hashes it, past the memory of the machine where the system lets it: Linux with `O_DIRECT`, on file systems that
 * know it (FAT, exFAT, ext4 and tmpfs among them). The bytes are then those that the medium hands over now. That shows a write which went wrong or
 * was lost; it does not show whether the medium keeps them without power, nor look behind a cache inside the device itself. macOS
 * and Windows offer Node no such reading: the bytes may be those in memory, which shows no more than that the right ones were written.
 *
 * @param heard of bytes, as they are read
 * @throws what the system says; the signal's reason when it says stop
 */
export async function readBack(
  file: string,
  heard: (bytes: number) => void,
  signal: AbortSignal,
): Promise<ReadBack> {
  if (unbuffered !== undefined) {
    let read = 0
    const counted = (bytes: number): void => {
      read += bytes
      heard(bytes)
    }
    const direct = await hashed(file, constants.O_RDONLY | unbuffered, { heard: counted, signal })
    if (direct !== undefined) return { sha256: direct, readFrom: 'medium' }
    heard(-read)
  }
  const sha256 = await hashed(file, constants.O_RDONLY, { heard, signal })
  if (sha256 === undefined) throw new Error(`${file} cannot be read in pieces`)
  return { sha256, readFrom: 'memory' }
}

/** @returns nothing where the system reads no file in this way */
async function hashed(
  file: string,
  flags: number,
  { heard, signal }: { readonly heard: (bytes: number) => void; readonly signal: AbortSignal },
): Promise<string | undefined> {
  try {
    await using handle = await open(file, flags)
    const hash = createHash('sha256')
    const buffers = [newPiece(), newPiece()] as const
    let [at, turn] = [0, 0]
    let reading = readAt(handle, buffers[0], 0)
    for (;;) {
      signal.throwIfAborted()
      const bytes = await reading
      const read = buffers[turn % 2 === 0 ? 0 : 1].subarray(0, bytes)
      at += bytes
      turn += 1
      const isLast = bytes < piece
      if (!isLast) reading = readAt(handle, buffers[turn % 2 === 0 ? 0 : 1], at)
      hash.update(read)
      heard(bytes)
      if (isLast) return hash.digest('hex')
    }
  } catch (error) {
    if (isUnknownWay(error)) return undefined
    throw error
  }
}

const newPiece = (): Buffer => Buffer.from(new WebAssembly.Memory({ initial: piece / 65_536 }).buffer)

function readAt(handle: FileHandle, into: Buffer, at: number): Promise<number> {
  const reading = handle.read(into, 0, into.length, at).then(({ bytesRead }) => bytesRead)
  // Whoever was told to stop asks nothing of it any more.
  reading.catch(() => undefined)
  return reading
}

const isUnknownWay = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(EINVAL|ENOTSUP|EOPNOTSUPP)$/.test(String(error.code))
