import { createHash } from 'node:crypto'
import type { Watch } from '#electron/app/watch.ts'
import type { AdmittedPackage } from '#shared/dossier/admitted-package.ts'
import type { EvidenceFile } from '#shared/dossier/dossier.ts'
import type { PackageNote } from '#shared/dossier/package-note.ts'
import type { PackageRefusal } from '#shared/dossier/package-refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { giveBack } from '#electron/app/give-back.ts'
import type { Archive } from './archive.ts'
import { bagDeclaration, bagNames, writeManifest } from './bag.ts'
import type { Keeping } from './keeping.ts'
import { limits } from './limits.ts'
import { isLocked } from './locked-pdf.ts'
import { headSize, looksLike } from './media.ts'
import type { Bag } from './open-bag.ts'
import { pictureSize } from './picture-size.ts'
import type { ArchiveEntry } from './survey.ts'

const progressStep = 1024 ** 2

/** What was remarked on when a package came in, beside its bag: no part of it, and nothing rests on it. */
export const notesName = 'notes.json'

interface Given {
  readonly archive: Archive
  readonly bag: Bag
  readonly keeping: Keeping
  readonly watch: Watch
  readonly notes: readonly PackageNote[]
  readonly recorded: readonly string[]
}

type AdmittedFile = AdmittedPackage['files'][number]

interface Paper {
  readonly file: EvidenceFile
  readonly entry: ArchiveEntry
  /** What the manifest says. */
  readonly digest: string
}

/** Reads a bag's files, each held against the manifest, into a keeping, and the bag anew around them. Durable when it answers a package. */
export async function readBag({
  archive,
  bag,
  keeping,
  watch,
  notes,
  recorded,
}: Given): Promise<Result<AdmittedPackage, PackageRefusal>> {
  const papers = papersOf(bag)
  const size = papers.reduce((sum, { entry }) => sum + entry.size, bag.dossierBytes.length)
  const report = reporter(size, watch.progress)
  report(bag.dossierBytes.length)
  const digests = new Map<string, string>([[bagNames.dossier, sha256(bag.dossierBytes)]])
  const files: AdmittedFile[] = []
  const reading = { archive, digest: bag.digest, keeping, report, signal: watch.signal }
  for (const paper of papers) {
    const read = await readFile(paper, reading)
    if (!read.ok) return read
    digests.set(bagNames.payload + paper.file.path, read.value.sha256)
    files.push(read.value)
  }
  const manifest = manifestToKeep(bag, digests, recorded)
  await keeping.finish([
    [bagNames.declaration, bagDeclaration],
    [bagNames.manifest, manifest],
    [bagNames.dossier, bag.dossierBytes],
    ...(notes.length > 0 ? [[notesName, JSON.stringify(notes)] as const] : []),
  ])
  return ok({ hash: sha256(manifest), dossier: bag.dossier, files, size, notes })
}

const papersOf = ({ dossier, entries, manifest }: Bag): readonly Paper[] =>
  dossier.files.flatMap(file => {
    const entry = entries.get(bagNames.payload + file.path)
    const digest = manifest.get(bagNames.payload + file.path)
    return entry && digest !== undefined ? [{ file, entry, digest }] : []
  })

/** See `PackageWish.recorded`. */
function manifestToKeep(
  { digest, manifestBytes }: Bag,
  digests: ReadonlyMap<string, string>,
  recorded: readonly string[],
): Buffer {
  const isRecorded = digest === 'sha256' && recorded.includes(sha256(manifestBytes))
  return isRecorded ? manifestBytes : Buffer.from(writeManifest(digests))
}

interface Reading extends Pick<Given, 'archive' | 'keeping'> {
  /** Of the manifest that files are held against. */
  readonly digest: Bag['digest']
  readonly report: (bytes: number) => void
  readonly signal: AbortSignal
}

/** Reads one file in chunks, hashing on the way; it is kept for good when this answers. */
async function readFile(
  { file, entry, digest }: Paper,
  { archive, digest: algorithm, keeping, report, signal }: Reading,
): Promise<Result<AdmittedFile, PackageRefusal>> {
  await using place = await keeping.place(file.path)
  const hash = createHash('sha256')
  const listed = algorithm === 'sha256' ? undefined : createHash(algorithm)
  let head = Buffer.alloc(0)
  const take = async (chunk: Buffer): Promise<void> => {
    if (head.length < headSize) head = Buffer.concat([head, chunk.subarray(0, headSize - head.length)])
    const kept = place.take(chunk)
    hash.update(chunk)
    listed?.update(chunk)
    await kept
    report(chunk.length)
    giveBack(chunk)
  }
  const refusal = await archive.pour(entry, take, signal)
  if (refusal) return refused(refusal)
  const sha256 = hash.digest('hex')
  if ((listed?.digest('hex') ?? sha256) !== digest)
    return refused({ code: 'package.hash-mismatch', path: bagNames.payload + file.path })
  const unfit = contentRefusal(file, head) ?? (await pictureRefusal(file, place.file))
  if (unfit) return refused(unfit)
  await place.settle()
  const { path, mediaType } = file
  const locked = mediaType === 'application/pdf' && (await isLocked(place.file))
  return ok({ path, sha256, size: entry.size, mediaType, locked })
}

const contentRefusal = ({ path: name, mediaType }: EvidenceFile, head: Buffer): PackageRefusal | undefined =>
  looksLike(mediaType, head) ? undefined : { code: 'package.media-mismatch', path: name, mediaType }

async function pictureRefusal(
  { path: name, mediaType }: EvidenceFile,
  file: string,
): Promise<PackageRefusal | undefined> {
  const size = await pictureSize(file, mediaType)
  return size && size.width * size.height > limits.pixels
    ? { code: 'package.picture-too-large', path: name, ...size, limit: limits.pixels }
    : undefined
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
