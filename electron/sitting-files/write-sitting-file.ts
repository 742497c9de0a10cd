import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { SittingFileContents } from '#electron/app/ports.ts'
import type { Watch } from '#electron/app/watch.ts'
import { syncFolder } from '#electron/packages/durable.ts'
import { canonicalJson } from '#shared/kernel/canonical.ts'
import { sittingFilePaths as paths, type SittingFileManifest } from '#shared/council/sitting-file.ts'
import { noSealYet, sealed } from './seal.ts'

/** Local time without a zone, the only kind a ZIP keeps: the same bytes wherever and whenever a file is written. */
const written = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 }

/** What goes into a sitting file, and where on this disk it is. */
export interface FilesToWrite extends Omit<SittingFileContents, 'minutes' | 'packages'> {
  readonly minutes: readonly { readonly sha256: string; readonly file: string }[]
  readonly packages: {
    readonly all: readonly string[]
    readonly included: readonly { readonly hash: string; readonly file: string }[]
  }
}

/** Something that goes into the file: bytes at hand, or a file of this disk. */
interface Item {
  readonly path: string
  readonly from: Buffer | string
  readonly compress: boolean
}

/**
 * Writes a sitting as one file; the target appears whole or not at all. Throws the signal's reason when it says stop.
 *
 * @returns SHA-256 of the whole file, and its bytes
 */
export async function writeSittingFile(
  target: string,
  contents: FilesToWrite,
  { progress, signal }: Watch,
): Promise<{ readonly sha256: string; readonly size: number }> {
  const items = itemsOf(contents)
  const entries: SittingFileManifest['entries'] = []
  for (const item of items) entries.push({ path: item.path, ...(await measured(item.from, signal)) })
  const { sitting, head, packages, opinion } = contents
  const manifest: SittingFileManifest = {
    format: 'ocop-sitting/1',
    sitting,
    head: { number: head.number, hash: head.hash },
    entries,
    packages: [...packages.all],
    ...(opinion && { opinion }),
  }
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(canonicalJson(manifest)), paths.manifest, { ...written, compress: true })
  for (const { path, from, compress } of items) {
    const options = { ...written, compress }
    if (typeof from === 'string') zip.addFile(from, path, options)
    else zip.addBuffer(from, path, options)
  }
  zip.end({ comment: noSealYet.toString(), forceZip64Format: false })
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  return writeWhole(zip, target, { progress: done => progress(Math.min(done, total), total), signal })
}

function itemsOf({ lines, profile, law, minutes, packages }: FilesToWrite): readonly Item[] {
  const text = (path: string, content: string): Item => ({ path, from: Buffer.from(content), compress: true })
  return [
    text(paths.log, [...lines, ''].join('\n')),
    text(paths.profile, canonicalJson(profile)),
    ...law.map(({ id, text: content }) => text(paths.law(id), content)),
    ...minutes.map(({ sha256, file }) => ({ path: paths.minutes(sha256), from: file, compress: true })),
    ...packages.included.map(({ hash, file }) => ({
      path: paths.package(hash),
      from: file,
      compress: false,
    })),
  ].toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

async function measured(
  from: Buffer | string,
  signal: AbortSignal,
): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  if (typeof from === 'string') await pipeline(createReadStream(from), hash, { signal })
  else hash.update(from)
  const size = typeof from === 'string' ? (await stat(from)).size : from.length
  return { size, sha256: hash.digest('hex') }
}

async function writeWhole(
  zip: ZipFile,
  target: string,
  { progress, signal }: { progress(done: number): void; readonly signal: AbortSignal },
): Promise<{ readonly sha256: string; readonly size: number }> {
  const partial = `${target}.${randomUUID()}.partial`
  const failed = new AbortController()
  zip.on('error', fault => failed.abort(fault))
  const hash = createHash('sha256')
  let size = 0
  async function* counted(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      hash.update(piece)
      size += piece.length
      progress(size)
      yield piece
    }
  }
  try {
    const output = createWriteStream(partial, { flags: 'wx', flush: true })
    const stop = AbortSignal.any([failed.signal, signal])
    await pipeline(zip.outputStream, pieces => counted(sealed(pieces)), output, { signal: stop }).catch(
      (fault: unknown) => {
        throw stop.aborted ? stop.reason : fault
      },
    )
    await rename(partial, target)
    await syncFolder(path.dirname(target))
    return { sha256: hash.digest('hex'), size }
  } finally {
    await rm(partial, { force: true })
  }
}
