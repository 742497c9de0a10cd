import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import {
  fromRandomAccessReaderPromise,
  openPromise,
  RandomAccessReader,
  type Entry,
  type ZipFile,
} from 'yauzl'
import type { NameReading, PackageNote } from '#shared/dossier/package-note.ts'
import type { PackageRefusal } from '#shared/dossier/package-refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { paddedEnd } from './archive-end.ts'
import { createNotes, type Notes } from './notes.ts'
import { survey, type ArchiveEntry, type Directory } from './survey.ts'

/** A ZIP file whose directory was found sound; its contents are not looked at before they are read. */
export interface Archive {
  /** Files only, each path once, safe on every system, composed (NFC). */
  readonly entries: readonly ArchiveEntry[]
  /** What was read with leniency so far. */
  readonly notes: readonly PackageNote[]
  /**
   * Hands the unpacked bytes of an entry to `take`, chunk by chunk, waiting for each. Answers a refusal when the entry is damaged, cannot
   * be read, or `signal` says stop; what `take` throws goes through.
   */
  pour(
    entry: ArchiveEntry,
    take: (chunk: Buffer) => Promise<void>,
    signal: AbortSignal,
  ): Promise<PackageRefusal | undefined>
  close(): Promise<void>
}

const options = { autoClose: false, decodeStrings: false } as const

/**
 * Opens a package file as a ZIP archive. Nothing stays open when it is refused.
 *
 * @param reading how names are read that do not say it themselves; without it they are refused as unclear
 */
export async function openArchive(
  file: string,
  reading?: NameReading,
): Promise<Result<Archive, PackageRefusal>> {
  const ends = await endsOf(file)
  if (ends === undefined) return refused({ code: 'package.unreadable' })
  if (!/^PK(\x03\x04|\x05\x06)/.test(ends.start)) return refused({ code: 'package.not-a-zip' })
  const notes = createNotes()
  if (ends.padded) notes.add({ what: 'padding', bytes: ends.size - ends.padded })
  const opened = await attempt(
    ends.padded
      ? fromRandomAccessReaderPromise(new Beginning(file), ends.padded, options)
      : openPromise(file, options),
  )
  if (!opened.ok) return refused(readingRefusal(opened.fault, directoryRefusal(opened.fault)))
  const zip = opened.value
  // Only closing the file can still fail here, and by then everything has been read.
  zip.on('error', () => undefined)
  const surveyed = await attempt(survey(zip, reading, notes))
  const entries = surveyed.ok
    ? surveyed.value
    : refused(readingRefusal(surveyed.fault, directoryRefusal(surveyed.fault)))
  if (!entries.ok) {
    await close(zip)
    return entries
  }
  return readable(file, zip, entries.value, notes)
}

/** @param file of the ZIP, which is open already */
async function readable(
  file: string,
  zip: ZipFile,
  directory: Directory,
  notes: Notes,
): Promise<Result<Archive, PackageRefusal>> {
  const opened = await attempt(open(file))
  if (!opened.ok) {
    await close(zip)
    return refused({ code: 'package.unreadable' })
  }
  const handle = opened.value
  return ok({
    entries: [...directory.keys()],
    notes: notes.all(),
    pour: (entry, take, signal) => pour({ zip, handle }, entry, directory.get(entry), take, signal),
    async close() {
      await close(zip)
      await handle.close()
    },
  })
}

/** One file, opened twice: its directory and what is packed are read by yauzl, what is stored in larger pieces. */
interface Places {
  readonly zip: ZipFile
  readonly handle: FileHandle
}

async function pour(
  places: Places,
  { path }: ArchiveEntry,
  entry: Entry | undefined,
  take: (chunk: Buffer) => Promise<void>,
  signal: AbortSignal,
): Promise<PackageRefusal | undefined> {
  if (!entry) throw new Error(`Not an entry of this archive: ${path}`)
  const damaged: PackageRefusal = { code: 'package.damaged', path }
  const opened = await attempt(bytesOf(places, entry))
  if (!opened.ok) return readingRefusal(opened.fault, damaged)
  const chunks: AsyncIterator<Buffer> = opened.value[Symbol.asyncIterator]()
  let sum = 0
  try {
    for (;;) {
      if (signal.aborted) return { code: 'package.cancelled' }
      const next = await attempt(chunks.next())
      if (!next.ok) return readingRefusal(next.fault, damaged)
      if (next.value.done) return sum === entry.crc32 ? undefined : damaged
      sum = crc32(next.value.value, sum)
      await take(next.value.value)
    }
  } finally {
    await chunks.return?.()
  }
}

async function bytesOf({ zip, handle }: Places, entry: Entry): Promise<AsyncIterable<Buffer>> {
  if (entry.compressionMethod !== 0) return zip.openReadStreamPromise(entry)
  const { fileDataStart: start } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  return stored(handle, start, entry.uncompressedSize)
}

/** Bytes. Each reading goes through another thread, and takes as long for many as for few. */
const readAtOnce = 512 * 1024

/** One piece is read while the one before it is looked at. */
async function* stored(handle: FileHandle, start: number, size: number): AsyncGenerator<Buffer> {
  let at = 0
  const read = async (): Promise<Buffer> => {
    const room = Buffer.allocUnsafeSlow(Math.min(readAtOnce, size - at))
    const { bytesRead } = await handle.read(room, 0, room.length, start + at)
    return room.subarray(0, bytesRead)
  }
  let next = read()
  try {
    while (at < size) {
      const piece = await next
      if (piece.length === 0) throw new Error('The file ends before its entry')
      at += piece.length
      next = read()
      // Whoever takes no more of it hears of no fault either.
      next.catch(() => undefined)
      yield piece
    }
  } finally {
    await next.catch(() => undefined)
  }
}

async function close(zip: ZipFile): Promise<void> {
  const closed = once(zip, 'close')
  zip.close()
  await closed
}

interface Ends {
  /** The first four bytes, as Latin-1. */
  readonly start: string
  readonly size: number
  /** Where the ZIP ends, in a file that has zeros after it. */
  readonly padded: number | undefined
}

/** Nothing when the file cannot be read. */
async function endsOf(file: string): Promise<Ends | undefined> {
  const opened = await attempt(open(file))
  if (!opened.ok) return undefined
  const read = await attempt(lookAtEnds(opened.value))
  await opened.value.close()
  return read.ok ? read.value : undefined
}

async function lookAtEnds(input: FileHandle): Promise<Ends> {
  const { buffer, bytesRead } = await input.read(Buffer.alloc(4), 0, 4, 0)
  const { size } = await input.stat()
  return { start: buffer.toString('latin1', 0, bytesRead), size, padded: await paddedEnd(input, size) }
}

/** Reads the first bytes of a file as if it ended there. */
class Beginning extends RandomAccessReader {
  private readonly file: string

  constructor(file: string) {
    super()
    this.file = file
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return createReadStream(this.file, { start, end: end - 1 })
  }
}

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: unknown }

/** Reading a stranger's file may fail at any step; everything around it may not, so only the reading is caught. */
const attempt = <T>(reading: Promise<T>): Promise<Attempt<T>> =>
  reading.then(
    value => ({ ok: true, value }),
    (fault: unknown) => ({ ok: false, fault }),
  )

/** The disk's own faults carry the system call that failed; every other fault is the file's. */
const readingRefusal = (fault: unknown, otherwise: PackageRefusal): PackageRefusal =>
  fault instanceof Error && 'syscall' in fault ? { code: 'package.unreadable' } : otherwise

/** Only a file without the record that every ZIP ends with is called cut short. */
const directoryRefusal = (fault: unknown): PackageRefusal =>
  fault instanceof Error && fault.message.startsWith('End of central directory record signature not found')
    ? { code: 'package.truncated' }
    : { code: 'package.directory-invalid' }
