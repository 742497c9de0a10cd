import { once } from 'node:events'
import { open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import type { PackageRefusal } from '#shared/dossier/package-refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { survey, type ArchiveEntry } from './survey.ts'

/** A ZIP file whose directory was found sound; its contents are not looked at before they are read. */
export interface Archive {
  /** Files only, each path once, safe on every system, composed (NFC). */
  readonly entries: readonly ArchiveEntry[]
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

/** Opens a package file as a ZIP archive. Nothing stays open when it is refused. */
export async function openArchive(file: string): Promise<Result<Archive, PackageRefusal>> {
  const start = await firstBytes(file)
  if (start === undefined) return refused({ code: 'package.unreadable' })
  if (!/^PK(\x03\x04|\x05\x06)/.test(start)) return refused({ code: 'package.not-a-zip' })
  const opened = await attempt(openPromise(file, { autoClose: false, decodeStrings: false }))
  if (!opened.ok) return refused(readingRefusal(opened.fault, { code: 'package.truncated' }))
  const zip = opened.value
  // Only closing the file can still fail here, and by then everything has been read.
  zip.on('error', () => undefined)
  const surveyed = await attempt(survey(zip))
  const entries = surveyed.ok
    ? surveyed.value
    : refused(readingRefusal(surveyed.fault, { code: 'package.truncated' }))
  if (!entries.ok) {
    await close(zip)
    return entries
  }
  return ok({
    entries: [...entries.value.keys()],
    pour: (entry, take, signal) => pour(zip, entry, entries.value.get(entry), take, signal),
    close: () => close(zip),
  })
}

async function pour(
  zip: ZipFile,
  { path }: ArchiveEntry,
  entry: Entry | undefined,
  take: (chunk: Buffer) => Promise<void>,
  signal: AbortSignal,
): Promise<PackageRefusal | undefined> {
  if (!entry) throw new Error(`Not an entry of this archive: ${path}`)
  const damaged: PackageRefusal = { code: 'package.damaged', path }
  const opened = await attempt(zip.openReadStreamPromise(entry))
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
    opened.value.destroy()
  }
}

async function close(zip: ZipFile): Promise<void> {
  const closed = once(zip, 'close')
  zip.close()
  await closed
}

/** The first four bytes, as Latin-1; nothing when the file cannot be read. */
async function firstBytes(file: string): Promise<string | undefined> {
  const opened = await attempt(open(file))
  if (!opened.ok) return undefined
  const read = await attempt(opened.value.read(Buffer.alloc(4), 0, 4, 0))
  await opened.value.close()
  return read.ok ? read.value.buffer.toString('latin1', 0, read.value.bytesRead) : undefined
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
