import { createHash } from 'node:crypto'
import { mkdir, open, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Watch } from '#electron/app/ports.ts'
import type { AdmittedPackage } from '#shared/dossier/admitted-package.ts'
import type { Dossier, EvidenceFile } from '#shared/dossier/dossier.ts'
import type { PackageRefusal, Withheld } from '#shared/dossier/package-refusal.ts'
import { readDossier } from '#shared/dossier/read-dossier.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { openArchive, type Archive } from './archive.ts'
import { bagNames, readManifest, type Manifest } from './bag.ts'
import { syncTree } from './durable.ts'
import { limits } from './limits.ts'
import { isLocked } from './locked-pdf.ts'
import { headSize, looksLike } from './media.ts'
import type { ArchiveEntry } from './survey.ts'

/** Whether a criteria set can be scored here; a set that is here and withheld says why. */
export type StateOfCriteriaSet = (
  id: string,
) => { readonly kind: 'offered' | 'unknown' } | { readonly kind: 'withheld'; readonly reason: Withheld }

/** A bag whose three lists agree: what the ZIP holds, what the manifest says, what the dossier declares. */
interface Bag {
  readonly texts: ReadonlyMap<string, Buffer>
  readonly manifest: Manifest
  readonly dossier: Dossier
  readonly entries: ReadonlyMap<string, ArchiveEntry>
}

const progressStep = 1024 ** 2

/**
 * Unpacks a package file into an empty folder and checks everything on the way. When it answers a package, all of it is on disk for good
 * (fsync); when it refuses, the folder holds leftovers for the caller to throw away.
 */
export async function unpack(
  file: string,
  into: string,
  stateOf: StateOfCriteriaSet,
  watch: Watch,
): Promise<Result<AdmittedPackage, PackageRefusal>> {
  const archive = await openArchive(file)
  if (!archive.ok) return archive
  try {
    const bag = await openBag(archive.value, watch.signal)
    if (!bag.ok) return bag
    const { criteriaSet } = bag.value.dossier
    const state = stateOf(criteriaSet)
    if (state.kind === 'unknown') return refused({ code: 'package.criteria-set-unknown', criteriaSet })
    if (state.kind === 'withheld')
      return refused({ code: 'package.criteria-set-withheld', criteriaSet, ...state.reason })
    return await copyBag(archive.value, bag.value, into, watch)
  } finally {
    await archive.value.close()
  }
}

async function openBag(archive: Archive, signal: AbortSignal): Promise<Result<Bag, PackageRefusal>> {
  const entries = new Map(archive.entries.map(entry => [entry.path, entry]))
  const texts = new Map<string, Buffer>()
  for (const name of [bagNames.declaration, bagNames.manifest, bagNames.dossier]) {
    const entry = entries.get(name)
    if (!entry) {
      return refused({
        code: name === bagNames.dossier ? 'package.dossier-missing' : 'package.manifest-missing',
      })
    }
    const text = await smallText(
      archive,
      entry,
      name === bagNames.dossier ? limits.dossier : limits.manifest,
      signal,
    )
    if (!text.ok) return text
    texts.set(name, text.value)
  }
  const manifest = readManifest(textOf(texts, bagNames.manifest))
  if (!manifest.ok) return manifest
  const listed = listRefusal(entries, manifest.value) ?? dossierHashRefusal(texts, manifest.value)
  if (listed) return refused(listed)
  const dossier = readDossier(textOf(texts, bagNames.dossier))
  if (!dossier.ok) return dossier
  const declared = declarationRefusal(dossier.value, manifest.value)
  return declared
    ? refused(declared)
    : ok({ texts, manifest: manifest.value, dossier: dossier.value, entries })
}

async function smallText(
  archive: Archive,
  entry: ArchiveEntry,
  limit: number,
  signal: AbortSignal,
): Promise<Result<Buffer, PackageRefusal>> {
  const { path, size } = entry
  if (size > limit) return refused({ code: 'package.file-too-large', path, size, limit })
  const chunks: Buffer[] = []
  const refusal = await archive.pour(entry, chunk => Promise.resolve(void chunks.push(chunk)), signal)
  return refusal ? refused(refusal) : ok(Buffer.concat(chunks))
}

const textOf = (texts: Bag['texts'], name: string): string =>
  (texts.get(name) ?? Buffer.alloc(0)).toString('utf8')

/** The ZIP and the manifest must name the same files. */
function listRefusal(entries: Bag['entries'], manifest: Manifest): PackageRefusal | undefined {
  const besides: readonly string[] = [bagNames.declaration, bagNames.manifest, ...bagNames.passedOver]
  for (const path of entries.keys()) {
    if (!manifest.has(path) && !besides.includes(path)) return { code: 'package.file-not-listed', path }
  }
  for (const path of manifest.keys()) {
    if (!entries.has(path)) return { code: 'package.file-missing', path }
  }
  return undefined
}

function dossierHashRefusal(texts: Bag['texts'], manifest: Manifest): PackageRefusal | undefined {
  const bytes = texts.get(bagNames.dossier) ?? Buffer.alloc(0)
  const agrees = sha256(bytes) === manifest.get(bagNames.dossier)
  return agrees ? undefined : { code: 'package.hash-mismatch', path: bagNames.dossier }
}

/** The manifest and the dossier must name the same files, and every file needs a declared kind. */
function declarationRefusal(dossier: Dossier, manifest: Manifest): PackageRefusal | undefined {
  const declared = new Set(dossier.files.map(({ path }) => bagNames.payload + path))
  for (const path of declared) {
    if (!manifest.has(path)) return { code: 'package.file-missing', path }
  }
  for (const path of manifest.keys()) {
    if (path !== bagNames.dossier && !declared.has(path)) return { code: 'package.file-undeclared', path }
  }
  return undefined
}

async function copyBag(
  archive: Archive,
  { texts, manifest, dossier, entries }: Bag,
  into: string,
  { progress, signal }: Watch,
): Promise<Result<AdmittedPackage, PackageRefusal>> {
  const payload = dossier.files.flatMap(file => {
    const entry = entries.get(bagNames.payload + file.path)
    const digest = manifest.get(bagNames.payload + file.path)
    return entry && digest ? [{ file, entry, digest }] : []
  })
  const dossierSize = texts.get(bagNames.dossier)?.length ?? 0
  const size = payload.reduce((sum, { entry }) => sum + entry.size, dossierSize)
  const report = reporter(size, progress)
  await mkdir(path.join(into, bagNames.payload))
  for (const [name, bytes] of texts)
    await writeFile(path.join(into, name), bytes, { flag: 'wx', flush: true })
  report(dossierSize)
  for (const { file, entry, digest } of payload) {
    const refusal = await copyFile(archive, { file, entry, digest }, into, report, signal)
    if (refusal) return refused(refusal)
  }
  await syncTree(into)
  return ok({
    hash: sha256(texts.get(bagNames.manifest) ?? ''),
    dossier,
    files: await Promise.all(
      payload.map(async ({ file, entry, digest }) => ({
        path: file.path,
        sha256: digest,
        size: entry.size,
        mediaType: file.mediaType,
        locked: file.mediaType === 'application/pdf' && (await isLocked(path.join(into, entry.path))),
      })),
    ),
    size,
  })
}

/** Copies one file in chunks, hashing on the way; it is on disk for good when this answers nothing. */
async function copyFile(
  archive: Archive,
  { file, entry, digest }: { file: EvidenceFile; entry: ArchiveEntry; digest: string },
  into: string,
  report: (bytes: number) => void,
  signal: AbortSignal,
): Promise<PackageRefusal | undefined> {
  const target = path.join(into, entry.path)
  await mkdir(path.dirname(target), { recursive: true })
  await using output = await open(target, 'wx')
  const hash = createHash('sha256')
  let head = Buffer.alloc(0)
  const take = async (chunk: Buffer): Promise<void> => {
    if (head.length < headSize) head = Buffer.concat([head, chunk.subarray(0, headSize - head.length)])
    hash.update(chunk)
    await output.writeFile(chunk)
    report(chunk.length)
  }
  const refusal = await archive.pour(entry, take, signal)
  if (refusal) return refusal
  if (hash.digest('hex') !== digest) return { code: 'package.hash-mismatch', path: entry.path }
  if (!looksLike(file.mediaType, head)) {
    return { code: 'package.media-mismatch', path: file.path, mediaType: file.mediaType }
  }
  await output.sync()
  return undefined
}

/** Adds up bytes and passes them on in steps that an eye can follow. */
function reporter(total: number, progress: Watch['progress']): (bytes: number) => void {
  let done = 0
  let told = 0
  progress(0, total)
  return bytes => {
    done += bytes
    if (done - told < progressStep && done < total) return
    told = done
    progress(done, total)
  }
}

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex')
