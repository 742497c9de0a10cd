import { randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs'
import { open, rm, stat, writeFile, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import type { Refusal } from '#shared/contract/refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import type { Uploads } from '../app/ports.ts'
import { giveBack } from '../app/give-back.ts'

/** Bytes; a whole dossier of a large product, films and all, stays below it. */
export const uploadLimit = 4_000_000_000

/** Bytes; of one slice. A page sends less, and what is broken off has to be sent again. */
export const sliceLimit = 16_000_000

/** Bytes; what has come in of a slice is written when it is so much. */
const writtenAtOnce = 1024 ** 2

/** No more than this of a file comes into memory: above what a key or minutes may be, so that their readers still see it is too large. */
const readLimit = 80_000_000

export interface UploadFiles extends Uploads {
  begin(): string
  /** Takes away whatever nobody used: keys above all do not stay on a disk. */
  close(): Promise<void>
  /**
   * Adds a slice where the one before it ended; a slice sent again is simply written again. Of one that is refused, broken off, or more
   * than the disk takes nothing stays, and it can be sent again.
   *
   * @param bytes are given away: their memory goes as they are written
   */
  write(
    upload: string,
    at: number,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<Result<{ readonly size: number }, Refusal>>
}

/** Milliseconds after which an upload that nobody wrote to is taken for left behind: longer than anybody thinks about a reason. */
const leftBehind = 3 * 60 * 60 * 1000

/**
 * Files on their way in. They live as long as this host does: the folder is emptied when it opens. One that was left behind, by a page that
 * was closed, goes when the next begins.
 */
export function createUploads(folder: string, now: () => number = Date.now): UploadFiles {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const known = new Set<string>()
  const fileOf = (upload: string): string | undefined =>
    known.has(upload) ? path.join(folder, upload) : undefined

  function begin(): string {
    sweep(folder, known, now())
    const upload = randomBytes(12).toString('hex')
    closeSync(openSync(path.join(folder, upload), 'w'))
    known.add(upload)
    return upload
  }

  return {
    file: fileOf,
    begin,
    async read(upload) {
      const file = fileOf(upload)
      const size = file === undefined ? undefined : (await stat(file).catch(() => undefined))?.size
      if (file === undefined || size === undefined) return undefined
      return readUpTo(file, Math.min(size, readLimit))
    },
    async keep(_, bytes) {
      const upload = begin()
      await writeFile(path.join(folder, upload), bytes)
      return upload
    },
    close: () => rm(folder, { recursive: true, force: true }),
    async discard(upload) {
      const file = fileOf(upload)
      known.delete(upload)
      if (file !== undefined) await rm(file, { force: true })
    },
    async write(upload, at, bytes) {
      const file = fileOf(upload)
      if (file === undefined) return refused({ code: 'upload.unknown' })
      return append(file, at, bytes)
    },
  }
}

/** @param known loses those that were left behind */
function sweep(folder: string, known: Set<string>, now: number): void {
  for (const upload of known) {
    const file = path.join(folder, upload)
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs
    if (written !== undefined && now - written < leftBehind) continue
    known.delete(upload)
    rmSync(file, { force: true })
  }
}

async function append(
  file: string,
  at: number,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Result<{ readonly size: number }, Refusal>> {
  await using handle = await open(file, at === 0 ? 'w' : 'r+')
  const { size } = await handle.stat()
  if (!Number.isSafeInteger(at) || at < 0 || at > size) return refused({ code: 'upload.unknown' })
  let isWhole = false
  try {
    const written = await writeFrom(handle, at, bytes)
    isWhole = written.ok
    return written
  } finally {
    if (!isWhole) await handle.truncate(at)
  }
}

async function writeFrom(
  handle: FileHandle,
  at: number,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Result<{ readonly size: number }, Refusal>> {
  let position = at
  for await (const { pieces, size } of gathered(bytes)) {
    if (position + size > at + sliceLimit) return refused({ code: 'call.malformed', at: 'slice' })
    if (position + size > uploadLimit) return refused({ code: 'upload.too-large', limit: uploadLimit })
    await writeAll(handle, pieces, position)
    for (const piece of pieces) giveBack(piece)
    position += size
  }
  return ok({ size: position })
}

interface Gathered {
  readonly pieces: readonly Uint8Array[]
  /** Bytes of them all. */
  readonly size: number
}

/** A wire brings a few kilobytes at a time, and each write goes through another thread: many are written at once, from where they lie. */
async function* gathered(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Gathered> {
  let [pieces, size]: [Uint8Array[], number] = [[], 0]
  for await (const piece of bytes) {
    pieces.push(piece)
    size += piece.length
    if (size < writtenAtOnce) continue
    yield { pieces, size }
    ;[pieces, size] = [[], 0]
  }
  if (size > 0) yield { pieces, size }
}

/** A disk that is about to be full takes a part of a write before it refuses one. */
async function writeAll(handle: FileHandle, pieces: readonly Uint8Array[], position: number): Promise<void> {
  let left = pieces
  let at = position
  while (left.length > 0) {
    const { bytesWritten } = await handle.writev(left, at)
    at += bytesWritten
    left = behind(left, bytesWritten)
  }
}

/** What is left of pieces behind so many bytes. */
function behind(pieces: readonly Uint8Array[], bytes: number): readonly Uint8Array[] {
  let passed = 0
  return pieces.flatMap(piece => {
    const from = Math.max(0, bytes - passed)
    passed += piece.length
    return from < piece.length ? [piece.subarray(from)] : []
  })
}

async function readUpTo(file: string, size: number): Promise<Uint8Array> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.max(1, size)))
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
