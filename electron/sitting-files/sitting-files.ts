import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { SittingFileContents, SittingFiles } from '#electron/app/ports.ts'
import type { Watch } from '#electron/app/watch.ts'
import { partOf } from '#electron/app/long-work.ts'
import { syncFolder } from '#electron/packages/durable.ts'
import type { PackageStore } from '#electron/packages/package-store.ts'
import { keptFileState, keptIn, nameOf } from './kept-files.ts'
import { openSittingFile } from './read-sitting-file.ts'
import { writeSittingFile, type FilesToWrite } from './write-sitting-file.ts'

/** Bytes; no larger file can be handed over at the other laptop. */
const largest = 3_900_000_000

/** Where the files of a data folder are that a sitting file is made of. */
interface Sources {
  readonly packages: Pick<PackageStore, 'pack' | 'read'>
  /** Where minutes lie, if they are there. */
  findMinutes(sitting: string, sha256: string): Promise<{ readonly file: string } | undefined>
}

/** Sitting files under a folder: those that wait to be fetched, which are swept away when it is opened, and those that must never go. */
export interface SittingFileStore extends SittingFiles {
  /** Where a file lies, if it is there. */
  find(sitting: string, name: string): Promise<{ readonly file: string; readonly size: number } | undefined>
}

export function createSittingFiles(folder: string, sources: Sources): SittingFileStore {
  const outgoing = path.join(folder, 'outgoing')
  const kept = keptIn(folder)
  rmSync(outgoing, { recursive: true, force: true })
  for (const home of [outgoing, kept]) mkdirSync(home, { recursive: true })
  return {
    write: (contents, watch) =>
      withScratch(outgoing, scratch => writeWhole(outgoing, scratch, contents, sources, watch)),
    open: openSittingFile,
    keep: (sitting, from, settle) =>
      withScratch(outgoing, async scratch => {
        const fresh = path.join(scratch, 'sitting.phien')
        const sha256 =
          'file' in from ? await copied(from.file, fresh) : await written(from.contents, fresh, sources)
        const { file, isNew } = await moveInto(kept, sitting, { fresh, sha256 })
        const settled = settle(sha256)
        if (!settled.ok && isNew) await rm(file, { force: true })
        return settled
      }),
    lendPackage: (from, hash, use) =>
      withScratch(outgoing, async scratch => {
        const file = path.join(scratch, `${hash}.ocop`)
        const copy = await from.copyPackage(hash, file)
        return copy.ok ? use(file) : copy
      }),
    keptFile: (sitting, sha256) => keptFileState(folder, sitting, sha256),
    async find(sitting, name) {
      if (!/^[A-Za-z0-9_-]{1,64}$/.test(sitting) || !/^[0-9a-f]{64}\.phien$/.test(name)) return undefined
      for (const home of [outgoing, kept]) {
        const file = path.join(home, sitting, name)
        const size = await sizeOf(file)
        if (size) return { file, size }
      }
      return undefined
    },
  }
}

/** On disk for good when it answers. */
async function moveInto(
  kept: string,
  sitting: string,
  { fresh, sha256 }: { readonly fresh: string; readonly sha256: string },
): Promise<{ readonly file: string; readonly isNew: boolean }> {
  const home = path.join(kept, sitting)
  const file = path.join(home, nameOf(sha256))
  const isNew = (await sizeOf(file)) === undefined
  await mkdir(home, { recursive: true })
  await rename(fresh, file)
  await syncFolder(home)
  await syncFolder(kept)
  return { file, isNew }
}

/** Packs what there is into the scratch folder, writes the file there, and puts it where it can be fetched. */
async function writeWhole(
  outgoing: string,
  scratch: string,
  contents: SittingFileContents,
  sources: Sources,
  watch: Watch,
): ReturnType<SittingFiles['write']> {
  const packed = await packInto(scratch, contents, sources, partOf(watch, 0, 0.5))
  const files = await filesOf(contents, sources, packed.included)
  const whole = path.join(scratch, 'sitting.phien')
  const { sha256, size } = await writeSittingFile(whole, files, partOf(watch, 0.5, 1))
  const home = path.join(outgoing, contents.sitting)
  const name = nameOf(sha256)
  await mkdir(home, { recursive: true })
  await rename(whole, path.join(home, name))
  await removeAllBut(home, name)
  return { path: `sitting-files/${contents.sitting}/${name}`, sha256, size, missing: packed.missing }
}

/** Those written before; the folder stays, for one of them may be on its way out, and another on its way in. */
async function removeAllBut(home: string, name: string): Promise<void> {
  const before = (await readdir(home)).filter(other => other !== name)
  await Promise.all(before.map(other => rm(path.join(home, other), { force: true })))
}

/** Puts each package into a file of its own, as far as it is here and all of them together can still be handed over. */
async function packInto(
  scratch: string,
  { packages }: SittingFileContents,
  sources: Sources,
  { progress, signal }: Watch,
) {
  const included: { readonly hash: string; readonly file: string }[] = []
  const missing: string[] = []
  const sizes = await Promise.all(packages.map(async hash => (await sources.packages.read(hash))?.size ?? 0))
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  let done = 0
  let total = 0
  for (const [index, hash] of packages.entries()) {
    signal.throwIfAborted()
    const file = path.join(scratch, `${hash}.ocop`)
    const size = (await sources.packages.pack(hash, file, signal)) ? ((await sizeOf(file)) ?? 0) : 0
    const fits = size > 0 && total + size <= largest
    if (fits) included.push({ hash, file })
    else missing.push(hash)
    if (fits) total += size
    else await rm(file, { force: true })
    done += sizes[index] ?? 0
    progress(done, bytes)
  }
  return { included, missing }
}

async function filesOf(
  { minutes, packages, ...contents }: SittingFileContents,
  { findMinutes }: Sources,
  included: FilesToWrite['packages']['included'],
): Promise<FilesToWrite> {
  const found = await Promise.all(
    minutes.map(async sha256 => ({ sha256, file: (await findMinutes(contents.sitting, sha256))?.file })),
  )
  return {
    ...contents,
    minutes: found.flatMap(({ sha256, file }) => (file === undefined ? [] : [{ sha256, file }])),
    packages: { all: packages, included },
  }
}

async function written(contents: SittingFileContents, target: string, sources: Sources): Promise<string> {
  const unwatched = { progress: () => undefined, signal: new AbortController().signal }
  const { sha256 } = await writeSittingFile(target, await filesOf(contents, sources, []), unwatched)
  return sha256
}

/** @returns SHA-256 of the copy, which is on disk */
async function copied(file: string, target: string): Promise<string> {
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece)
      done(null, piece)
    },
  })
  await pipeline(createReadStream(file), hashing, createWriteStream(target, { flags: 'wx', flush: true }))
  return hash.digest('hex')
}

async function withScratch<T>(folder: string, use: (scratch: string) => Promise<T>): Promise<T> {
  const scratch = path.join(folder, randomUUID())
  await mkdir(scratch)
  try {
    return await use(scratch)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

const sizeOf = async (file: string): Promise<number | undefined> =>
  (await stat(file).catch(() => undefined))?.size
