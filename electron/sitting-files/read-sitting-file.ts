import { createHash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import type { SittingFileInHand } from '#electron/app/ports.ts'
import type { Watch } from '#electron/app/watch.ts'
import { openArchive, type Archive } from '#electron/packages/archive.ts'
import type { ArchiveEntry } from '#electron/packages/survey.ts'
import {
  largestLog,
  sittingFilePaths as paths,
  sittingFileSchema,
  type SittingFileEntry,
  type SittingFileManifest,
  type SittingFileRefusal,
} from '#shared/council/sitting-file.ts'
import type { PackageRefusal } from '#shared/dossier/package-refusal.ts'
import { canonicalJson } from '#shared/kernel/canonical.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { sealState, type SealState } from './seal.ts'

const mebibyte = 1024 ** 2

/** Bytes of an entry that comes into memory whole. */
const limits = {
  manifest: mebibyte,
  log: largestLog,
  profile: mebibyte,
  law: 16 * mebibyte,
  minutes: 64 * mebibyte,
} as const

type Taken<T> = Result<T, SittingFileRefusal>

/**
 * Opens a sitting file and compares what it holds with what its manifest lists. What was found otherwise is the `flaw` of the file in hand,
 * which a check goes on with and an import does not. What each entry is worth is found when it is taken out. Nothing stays open when it is
 * refused.
 */
export async function openSittingFile(file: string, watch: Watch): Promise<Taken<SittingFileInHand>> {
  const seal = await sealOf(file, watch)
  if (!seal.ok) return seal
  const archive = await openArchive(file)
  if (!archive.ok)
    return refused(seal.value === 'broken' ? { code: 'sitting-file.changed' } : fileRefusal(archive.refusal))
  const opened = await inHand(archive.value, seal.value, watch)
  if (!opened.ok) await archive.value.close()
  return opened
}

async function inHand(
  archive: Archive,
  seal: SealState,
  { signal }: Watch,
): Promise<Taken<SittingFileInHand>> {
  const entries = new Map(archive.entries.map(entry => [entry.path, entry]))
  if (!entries.has(paths.manifest)) return refused({ code: 'sitting-file.other-kind' })
  const reading = new Reading(archive, entries, signal)
  const text = await reading.bytes({ path: paths.manifest }, limits.manifest)
  if (!text.ok) return text
  const manifest = readManifest(text.value.toString())
  if (!manifest.ok) return manifest
  const missing = missingIn(entries, manifest.value)
  if (missing) return refused(missing)
  const flaw: SittingFileRefusal | undefined =
    seal === 'holds' ? differenceIn(entries, manifest.value) : { code: 'sitting-file.changed' }
  return ok(handOut(manifest.value, reading, archive, flaw))
}

async function sealOf(file: string, { progress, signal }: Watch): Promise<Taken<SealState>> {
  try {
    const { size } = await stat(file)
    return ok(await sealState(file, { progress: done => progress(done, size), signal }))
  } catch (fault) {
    if (signal.aborted) return refused({ code: 'sitting-file.cancelled' })
    if (fault instanceof Error && 'syscall' in fault) return refused({ code: 'sitting-file.unreadable' })
    throw fault
  }
}

function readManifest(text: string): Taken<SittingFileManifest> {
  const json = parsed(text)
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined
  if (typeof format !== 'string' || !/^ocop-sitting\/[1-9]\d{0,3}$/.test(format))
    return refused({ code: 'sitting-file.other-kind' })
  if (format !== 'ocop-sitting/1') return refused({ code: 'sitting-file.newer-format', format })
  const decoded = sittingFileSchema.safeParse(json)
  return decoded.success && canonicalJson(decoded.data) === text
    ? ok(decoded.data)
    : refused({ code: 'sitting-file.malformed', path: paths.manifest })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The log and the profile are in every sitting file, and whatever is listed must be there. */
function missingIn(
  entries: ReadonlyMap<string, ArchiveEntry>,
  manifest: SittingFileManifest,
): SittingFileRefusal | undefined {
  const listed = manifest.entries.map(({ path }) => path)
  const path = [paths.log, paths.profile, ...listed].find(one => !entries.has(one) || !listed.includes(one))
  return path === undefined ? undefined : { code: 'sitting-file.entry', path, because: 'missing' }
}

function differenceIn(
  entries: ReadonlyMap<string, ArchiveEntry>,
  manifest: SittingFileManifest,
): SittingFileRefusal | undefined {
  const sizes = new Map(manifest.entries.map(({ path, size }) => [path, size]))
  for (const { path, size } of entries.values()) {
    if (path === paths.manifest || sizes.get(path) === size) continue
    return { code: 'sitting-file.entry', path, because: sizes.has(path) ? 'other' : 'unlisted' }
  }
  return undefined
}

function handOut(
  manifest: SittingFileManifest,
  reading: Reading,
  archive: Archive,
  flaw: SittingFileRefusal | undefined,
): SittingFileInHand {
  const listed = new Map(manifest.entries.map(entry => [entry.path, entry]))
  const named = (folder: string): readonly string[] =>
    manifest.entries.flatMap(({ path }) => new RegExp(`^${folder}/([^.]+)\\.`).exec(path)?.[1] ?? [])
  const text = async (path: string, limit: number): Promise<Taken<string>> => {
    const bytes = await reading.bytes(entryOf(listed, path), limit)
    if (!bytes.ok) return bytes
    const decoded = decodedText(bytes.value)
    return decoded === undefined ? refused({ code: 'sitting-file.malformed', path }) : ok(decoded)
  }
  return {
    manifest,
    flaw,
    minutes: named('minutes'),
    law: named('law'),
    packages: named('packages'),
    async log() {
      const { sha256 } = entryOf(listed, paths.log)
      const log = await reading.bytes({ path: paths.log }, limits.log)
      if (!log.ok) return log
      const isListed = createHash('sha256').update(log.value).digest('hex') === sha256
      return ok({ lines: linesOf(log.value), isListed })
    },
    profile: () => text(paths.profile, limits.profile),
    decision: id => text(paths.law(id), limits.law),
    minutesFile: file => minutesIn(reading, entryOf(listed, paths.minutes(file)), file),
    copyPackage: (hash, to) => reading.copy(entryOf(listed, paths.package(hash)), to),
    close: () => archive.close(),
  }
}

/** Minutes are named by their content; those that are not are other minutes. */
async function minutesIn(reading: Reading, entry: SittingFileEntry, sha256: string): Promise<Taken<Buffer>> {
  const bytes = await reading.bytes(entry, limits.minutes)
  return bytes.ok && entry.sha256 !== sha256
    ? refused({ code: 'sitting-file.entry', path: entry.path, because: 'other' })
    : bytes
}

function entryOf(listed: ReadonlyMap<string, SittingFileEntry>, path: string): SittingFileEntry {
  const entry = listed.get(path)
  if (!entry) throw new Error(`Not in this file: ${path}`)
  return entry
}

function decodedText(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Lines as they are asked for, so that a long log is in memory once. What follows the last line break is a line of its own. */
function* linesOf(log: Buffer): Generator<string> {
  let at = 0
  while (at < log.length) {
    const end = log.indexOf('\n', at)
    yield log.toString('utf8', at, end < 0 ? log.length : end)
    if (end < 0) yield ''
    at = end < 0 ? log.length : end + 1
  }
}

/** Takes entries out of the archive, each checked against the manifest on the way. */
class Reading {
  private readonly archive: Archive
  private readonly entries: ReadonlyMap<string, ArchiveEntry>
  private readonly signal: AbortSignal

  constructor(archive: Archive, entries: ReadonlyMap<string, ArchiveEntry>, signal: AbortSignal) {
    this.archive = archive
    this.entries = entries
    this.signal = signal
  }

  /** The whole of an entry that may not be larger than `limit`. */
  async bytes(
    listed: Pick<SittingFileEntry, 'path'> & Partial<SittingFileEntry>,
    limit: number,
  ): Promise<Taken<Buffer>> {
    const size = this.entries.get(listed.path)?.size ?? 0
    if (size > limit) return refused({ code: 'sitting-file.too-large', path: listed.path, size, limit })
    const pieces: Buffer[] = []
    const refusal = await this.pour(listed, async piece => void pieces.push(piece))
    return refusal ? refused(refusal) : ok(Buffer.concat(pieces))
  }

  /** @param to a file that is not there yet */
  async copy(listed: SittingFileEntry, to: string): Promise<Taken<void>> {
    await using output = await open(to, 'wx')
    const refusal = await this.pour(listed, piece => output.writeFile(piece))
    return refusal ? refused(refusal) : ok(undefined)
  }

  private async pour(
    { path, sha256 }: Pick<SittingFileEntry, 'path'> & Partial<SittingFileEntry>,
    take: (piece: Buffer) => Promise<void>,
  ): Promise<SittingFileRefusal | undefined> {
    const entry = this.entries.get(path)
    if (!entry) throw new Error(`Not in this archive: ${path}`)
    const hash = createHash('sha256')
    const refusal = await this.archive.pour(
      entry,
      async piece => {
        hash.update(piece)
        await take(piece)
      },
      this.signal,
    )
    if (refusal) return fileRefusal(refusal)
    const other = sha256 !== undefined && hash.digest('hex') !== sha256
    return other ? { code: 'sitting-file.entry', path, because: 'other' } : undefined
  }
}

/** What was found of the ZIP, in the words of a sitting file. */
function fileRefusal(refusal: PackageRefusal): SittingFileRefusal {
  switch (refusal.code) {
    case 'package.unreadable':
      return { code: 'sitting-file.unreadable' }
    case 'package.not-a-zip':
      return { code: 'sitting-file.other-kind' }
    case 'package.cancelled':
      return { code: 'sitting-file.cancelled' }
    case 'package.file-too-large': {
      const { path, size, limit } = refusal
      return { code: 'sitting-file.too-large', path, size, limit }
    }
    case 'package.truncated':
    case 'package.directory-invalid':
    case 'package.damaged':
      return { code: 'sitting-file.changed' }
    default:
      return { code: 'sitting-file.unsafe', path: 'path' in refusal ? refusal.path : '' }
  }
}
