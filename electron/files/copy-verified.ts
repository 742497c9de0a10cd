import { createHash } from 'node:crypto'
import { lstat, open, rename, rm, stat, statfs, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import type { Watch } from '#electron/app/watch.ts'
import type { CopyOutcome } from '#shared/contract/draft-copy-views.ts'
import { syncFolderIfAble } from './durable-file.ts'
import { atOutlet, OutletFault } from './outlet-fault.ts'
import { readBack, type ReadBack } from './read-back.ts'

/** Where a copy goes: a name in a folder, and what it is called until it is whole. */
interface Target {
  readonly folder: string
  /** Of the folder when it was opened: a stick that was pulled out may leave its empty place behind, which is another device. */
  readonly device: number
  readonly name: string
  readonly partial: string
}

interface Copied {
  readonly name: string
  readonly outcome: CopyOutcome
}

const piece = 4 * 1024 ** 2
/** Files of one name and other content that are passed by; more are no accident. */
const mostOthers = 99

/** See `OpenOutlet.copy`. */
export async function copyVerified(from: string, target: Target, watch: Watch): Promise<Copied> {
  try {
    await using source = await open(from)
    const { size } = await source.stat()
    const told = { ...watch, done: tally(watch, 2 * size) }
    await isStillThere(target)
    const { name, same } = await nameFor(source, size, target, told.signal)
    if (same) {
      told.done(2 * size)
      return { name, outcome: { kind: 'there', ...same } }
    }
    await hasRoom(target, size)
    return { name, outcome: { kind: 'copied', ...(await written(source, { ...target, name }, told)) } }
  } catch (error) {
    if (!(error instanceof OutletFault)) throw error
    return { name: target.name, outcome: { kind: 'failed', refusal: error.refusal } }
  }
}

interface Told {
  readonly signal: AbortSignal
  readonly done: (bytes: number) => void
}

function tally({ progress }: Watch, total: number): Told['done'] {
  let sum = 0
  return bytes => progress((sum += bytes), total)
}

const at = <T>({ folder, name }: Target, work: () => Promise<T>): Promise<T> => atOutlet(folder, name, work)

/** The name that the copy gets: its own, or with a number where another content has that; and what was read where its own content has it. */
async function nameFor(
  source: FileHandle,
  size: number,
  target: Target,
  signal: AbortSignal,
): Promise<{ readonly name: string; readonly same?: ReadBack }> {
  const { name: stem, ext } = path.parse(target.name)
  let wanted: string | undefined
  for (let count = 1; count <= mostOthers; count += 1) {
    const name = count === 1 ? target.name : `${stem}-${count}${ext}`
    const file = path.join(target.folder, name)
    const found = await at(target, () => lstat(file).catch(nothingWhereNone))
    if (!found) return { name }
    if (!found.isFile() || found.size !== size) continue
    wanted ??= await hashOf(source, signal)
    const there = await at(target, () => readBack(file, () => undefined, signal))
    if (there.sha256 === wanted) return { name, same: there }
  }
  throw new OutletFault({ code: 'outlet.name-taken', name: target.name }, undefined)
}

function nothingWhereNone(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}

async function hashOf(source: FileHandle, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of piecesOf(source, signal)) hash.update(bytes)
  return hash.digest('hex')
}

/** One piece is read while the one before it is used. */
async function* piecesOf(source: FileHandle, signal: AbortSignal): AsyncGenerator<Buffer> {
  const buffers = [Buffer.allocUnsafe(piece), Buffer.allocUnsafe(piece)] as const
  let [place, turn] = [0, 0]
  let reading = source.read(buffers[0], 0, piece, 0)
  for (;;) {
    signal.throwIfAborted()
    const { bytesRead, buffer } = await reading
    if (bytesRead === 0) return
    place += bytesRead
    turn += 1
    reading = source.read(buffers[turn % 2 === 0 ? 0 : 1], 0, piece, place)
    // Whoever stops listening here asks nothing of it any more.
    reading.catch(() => undefined)
    yield buffer.subarray(0, bytesRead)
  }
}

/** Writes it under its passing name, reads it back from there, and gives it its own. Whatever stops that leaves nothing. */
async function written(source: FileHandle, target: Target, told: Told): Promise<ReadBack> {
  const partial = path.join(target.folder, target.partial)
  try {
    const sent = await writtenTo(partial, source, target, told)
    const back = await at(target, () => readBack(partial, told.done, told.signal))
    if (back.sha256 !== sent) throw new OutletFault({ code: 'outlet.differs', name: target.name }, undefined)
    await at(target, () => named(partial, target))
    await isStillThere(target)
    return back
  } catch (error) {
    // A medium that is gone or does not take a change takes this away the next time it is opened.
    await rm(partial, { force: true }).catch(() => undefined)
    throw error
  }
}

/** @returns the SHA-256 of what was sent, once the system says that it is on the medium */
async function writtenTo(partial: string, source: FileHandle, target: Target, told: Told): Promise<string> {
  const hash = createHash('sha256')
  const handle = await at(target, () => open(partial, 'wx'))
  try {
    for await (const bytes of piecesOf(source, told.signal)) {
      const writing = at(target, () => writeWhole(handle, bytes))
      hash.update(bytes)
      await writing
      told.done(bytes.length)
    }
    await at(target, () => handle.sync())
  } finally {
    await handle.close().catch(() => undefined)
  }
  return hash.digest('hex')
}

async function writeWhole(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let from = 0; from < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, from, bytes.length - from)
    from += bytesWritten
  }
}

/** Its own name, and that name on the medium. What took the name meanwhile is not replaced. */
async function named(partial: string, { folder, name }: Target): Promise<void> {
  const file = path.join(folder, name)
  if (await lstat(file).catch(nothingWhereNone))
    throw new OutletFault({ code: 'outlet.name-taken', name }, undefined)
  await rename(partial, file)
  await syncFolderIfAble(folder)
}

async function isStillThere(target: Target): Promise<void> {
  const { dev } = await at(target, () => stat(target.folder))
  if (dev !== target.device) throw new OutletFault({ code: 'outlet.gone' }, undefined)
}

async function hasRoom(target: Target, needed: number): Promise<void> {
  const { bavail, bsize } = await at(target, () => statfs(target.folder))
  const free = bavail * bsize
  if (free < needed) throw new OutletFault({ code: 'outlet.no-space', needed, free }, undefined)
}
