import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import path from 'node:path'
import type { Bringing } from '#electron/app/draft-exports.ts'
import type { DraftShelf } from '#electron/app/draft-shelf.ts'
import type { Watch } from '#electron/app/watch.ts'
import { openArchive, type Archive } from '#electron/packages/archive.ts'
import { limits } from '#electron/packages/limits.ts'
import { headSize, looksLike } from '#electron/packages/media.ts'
import { createPackageStore } from '#electron/packages/package-store.ts'
import type { StateOfCriteriaSet } from '#electron/packages/unpack.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { draftFileNames, readDraftFile, type DraftFile } from '#shared/dossier/draft-file.ts'
import type { KeptFile } from '#shared/dossier/draft.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { beginFromPackage } from './begin-from-package.ts'

interface Matters {
  /** An empty folder, in the data folder. */
  readonly scratch: string
  readonly shelf: DraftShelf
  readonly stateOf: StateOfCriteriaSet
  readonly watch: Watch
}

/** A stranger's file as a draft: bounded and checked like a package, whichever of the two it is. */
export async function bringDraft(
  file: string,
  as: Bringing,
  matters: Matters,
): Promise<Result<DraftFile, Refusal>> {
  const archive = await openArchive(file, as.names)
  if (!archive.ok)
    return archive.refusal.code === 'package.not-a-zip' ? refused({ code: 'draft.other-kind' }) : archive
  try {
    if (archive.value.entries.some(entry => entry.path === draftFileNames.draft))
      return await takeDraft(archive.value, as.draft, matters)
  } finally {
    await archive.value.close()
  }
  return takePackage(file, as, matters)
}

async function takePackage(
  file: string,
  as: Bringing,
  { scratch, shelf, stateOf, watch }: Matters,
): Promise<Result<DraftFile, Refusal>> {
  const store = createPackageStore(path.join(scratch, 'package'), stateOf)
  const admitted = await store.admit(file, watch, { names: as.names })
  if (!admitted.ok) {
    const isNone = ['package.manifest-missing', 'package.dossier-missing'].includes(admitted.refusal.code)
    return isNone ? refused({ code: 'draft.other-kind' }) : admitted
  }
  // What was unpacked a moment ago is nobody else's: it is moved.
  return beginFromPackage(admitted.value, as, {
    store,
    shelf,
    lend: found => Promise.resolve(ok(found.file)),
  })
}

async function takeDraft(
  archive: Archive,
  draft: string,
  { scratch, shelf, watch }: Matters,
): Promise<Result<DraftFile, Refusal>> {
  const text = await textOf(archive, watch.signal)
  if (!text.ok) return text
  const read = readDraftFile(text.value)
  if (!read.ok) return read
  const bySha = new Map(read.value.kept.map(file => [draftFileNames.files + file.sha256, file]))
  const entries = archive.entries.filter(entry => entry.path !== draftFileNames.draft)
  const odd =
    entries.find(entry => bySha.get(entry.path)?.size !== entry.size)?.path ??
    [...bySha.keys()].find(wanted => !entries.some(entry => entry.path === wanted))
  if (odd !== undefined) return refused({ code: 'draft.file-malformed', path: odd })
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  for (const entry of entries) {
    const kept = bySha.get(entry.path)
    if (!kept) continue
    const to = path.join(scratch, kept.sha256)
    const refusal = await copyFile(archive, { entry, kept, to }, watch.signal, bytes => {
      done += bytes
      watch.progress(done, total)
    })
    if (refusal) return refused(refusal)
    await shelf.place(draft, to, kept.sha256)
  }
  return read
}

async function textOf(archive: Archive, signal: AbortSignal): Promise<Result<string, Refusal>> {
  const entry = archive.entries.find(each => each.path === draftFileNames.draft)
  const { path: name = '', size = 0 } = entry ?? {}
  if (!entry || size > limits.dossier)
    return refused({ code: 'package.file-too-large', path: name, size, limit: limits.dossier })
  const pieces: Buffer[] = []
  const refusal = await archive.pour(entry, async piece => void pieces.push(piece), signal)
  return refusal ? refused(refusal) : ok(Buffer.concat(pieces).toString('utf8'))
}

/** On disk for good when it answers nothing. */
async function copyFile(
  archive: Archive,
  {
    entry,
    kept,
    to,
  }: { readonly entry: Archive['entries'][number]; readonly kept: KeptFile; readonly to: string },
  signal: AbortSignal,
  report: (bytes: number) => void,
): Promise<Refusal | undefined> {
  await using output = await open(to, 'wx')
  const hash = createHash('sha256')
  let head = Buffer.alloc(0)
  const refusal = await archive.pour(
    entry,
    async piece => {
      if (head.length < headSize) head = Buffer.concat([head, piece.subarray(0, headSize - head.length)])
      hash.update(piece)
      await output.writeFile(piece)
      report(piece.length)
    },
    signal,
  )
  if (refusal) return refusal
  if (hash.digest('hex') !== kept.sha256) return { code: 'package.hash-mismatch', path: entry.path }
  if (!looksLike(kept.mediaType, head))
    return { code: 'package.media-mismatch', path: kept.name, mediaType: kept.mediaType }
  await output.sync()
  return undefined
}
