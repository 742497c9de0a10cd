import { createHash } from 'node:crypto'
import type { Dossier } from '#shared/dossier/dossier.ts'
import type { NameReading } from '#shared/dossier/package-note.ts'
import type { PackageRefusal } from '#shared/dossier/package-refusal.ts'
import { readDossier } from '#shared/dossier/read-dossier.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import type { Archive } from './archive.ts'
import { bagNames, manifestText, readManifest, type Digest, type Manifest, type ReadManifest } from './bag.ts'
import { layOut, type Layout } from './bag-layout.ts'
import { declarationRefusal } from './declaration.ts'
import { limits } from './limits.ts'
import type { Notes } from './notes.ts'
import { smallText } from './small-text.ts'
import type { ArchiveEntry } from './survey.ts'
import { tagFileRefusal } from './tag-files.ts'

/** A bag whose three lists agree: what the ZIP holds, what the manifest says, what the dossier declares. */
export interface Bag {
  readonly entries: ReadonlyMap<string, ArchiveEntry>
  readonly dossier: Dossier
  readonly dossierBytes: Buffer
  /** What every file is held against, and the manifest's bytes where the bag brings the one that packages are named by. */
  readonly digest: 'sha256' | 'sha512'
  readonly manifest: Manifest
  readonly manifestBytes: Buffer
}

/** @param reading how a manifest is read that is not in UTF-8 */
export async function openBag(
  archive: Archive,
  reading: NameReading | undefined,
  notes: Notes,
  signal: AbortSignal,
): Promise<Result<Bag, PackageRefusal>> {
  const layout = layOut(archive.entries, notes)
  const { entries } = layout
  const missing = missingRefusal(entries)
  if (missing) return refused(missing)
  const read = (path: string, limit: number) => textAt(archive, entries, path, limit, signal)
  const declaration = await read(bagNames.declaration, limits.manifest)
  if (!declaration.ok) return declaration
  const wrong = declarationRefusal(declaration.value)
  if (wrong) return refused(wrong)
  const lists = await manifestsOf(layout, reading, notes, read)
  if (!lists.ok) return lists
  const [main] = lists.value
  const tags = await tagFileRefusal({ archive, layout, listed: main.read, notes, signal })
  if (tags) return refused(tags)
  const dossier = await dossierIn(lists.value, read)
  if (!dossier.ok) return dossier
  const declared = declarationOfFilesRefusal(dossier.value.dossier, main.read.files)
  if (declared) return refused(declared)
  const { digest, bytes } = main
  return ok({ ...dossier.value, entries, digest, manifest: main.read.files, manifestBytes: bytes })
}

type Read = (path: string, limit: number) => Promise<Result<Buffer, PackageRefusal>>

const textAt = (
  archive: Archive,
  entries: Layout['entries'],
  path: string,
  limit: number,
  signal: AbortSignal,
): Promise<Result<Buffer, PackageRefusal>> => {
  const entry = entries.get(path)
  return entry ? smallText(archive, entry, limit, signal) : Promise.resolve(ok(Buffer.alloc(0)))
}

function missingRefusal(entries: Layout['entries']): PackageRefusal | undefined {
  if (!entries.has(bagNames.declaration))
    return { code: 'package.manifest-missing', path: bagNames.declaration }
  if (!entries.has(bagNames.manifest) && !entries.has(bagNames.manifest512))
    return { code: 'package.manifest-missing', path: bagNames.manifest }
  return entries.has(bagNames.dossier) ? undefined : { code: 'package.dossier-missing' }
}

interface List {
  readonly digest: Digest & ('sha256' | 'sha512')
  readonly bytes: Buffer
  readonly read: ReadManifest
}

/** The manifests that are there, the one that files are held against first; each lists what the ZIP holds. */
async function manifestsOf(
  { entries }: Layout,
  reading: NameReading | undefined,
  notes: Notes,
  read: Read,
): Promise<Result<readonly [List, ...List[]], PackageRefusal>> {
  const found: List[] = []
  for (const digest of ['sha256', 'sha512'] as const) {
    const path = digest === 'sha256' ? bagNames.manifest : bagNames.manifest512
    if (!entries.has(path)) continue
    const bytes = await read(path, limits.manifest)
    if (!bytes.ok) return bytes
    const text = manifestText(bytes.value, reading)
    if (text === undefined)
      return refused({ code: 'package.manifest-invalid', path, line: 1, fault: 'not-utf8' })
    const list = readManifest(text, { path, digest, lists: 'payload' })
    if (!list.ok) return list
    const differs = listRefusal(entries, list.value)
    if (differs) return refused(differs)
    if (list.value.hasMark) notes.about('byte-order-mark', path)
    for (const dotted of list.value.dotted) notes.about('dot-slash', dotted)
    found.push({ digest, bytes: bytes.value, read: list.value })
  }
  const [first, ...rest] = found
  if (!first) throw new Error('No manifest')
  if (first.digest === 'sha512') notes.add({ what: 'only-sha512' })
  return ok([first, ...rest])
}

/** The ZIP and the manifest must name the same files. */
function listRefusal(entries: Layout['entries'], { files }: ReadManifest): PackageRefusal | undefined {
  for (const path of entries.keys())
    if (path.startsWith(bagNames.payload) && !files.has(path))
      return { code: 'package.file-not-listed', path }
  for (const path of files.keys()) if (!entries.has(path)) return { code: 'package.file-missing', path }
  return undefined
}

async function dossierIn(
  lists: readonly List[],
  read: Read,
): Promise<Result<Pick<Bag, 'dossier' | 'dossierBytes'>, PackageRefusal>> {
  const bytes = await read(bagNames.dossier, limits.dossier)
  if (!bytes.ok) return bytes
  for (const list of lists)
    if (createHash(list.digest).update(bytes.value).digest('hex') !== list.read.files.get(bagNames.dossier))
      return refused({ code: 'package.hash-mismatch', path: bagNames.dossier })
  const dossier = readDossier(bytes.value.toString('utf8'))
  return dossier.ok ? ok({ dossier: dossier.value, dossierBytes: bytes.value }) : dossier
}

/** The manifest and the dossier must name the same files, and every file needs a declared kind. */
function declarationOfFilesRefusal(dossier: Dossier, manifest: Manifest): PackageRefusal | undefined {
  const declared = new Set(dossier.files.map(({ path }) => bagNames.payload + path))
  for (const path of declared) {
    if (!manifest.has(path)) return { code: 'package.file-missing', path }
  }
  for (const path of manifest.keys()) {
    if (path !== bagNames.dossier && !declared.has(path)) return { code: 'package.file-undeclared', path }
  }
  return undefined
}
