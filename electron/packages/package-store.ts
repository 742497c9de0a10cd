import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { PackageCondition, PackageWish } from '#electron/app/packages.ts'
import type { Watch } from '#electron/app/watch.ts'
import type { AdmittedPackage } from '#shared/dossier/admitted-package.ts'
import type { MediaType } from '#shared/dossier/media-type.ts'
import { readNotes } from '#shared/dossier/package-note.ts'
import type { PackageRefusal } from '#shared/dossier/package-refusal.ts'
import { readDossier } from '#shared/dossier/read-dossier.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { bagNames, readManifest } from './bag.ts'
import { syncFolder } from './durable.ts'
import { copiedInto } from './keeping.ts'
import { isLocked } from './locked-pdf.ts'
import { packageCondition, sha256OfFile } from './package-condition.ts'
import { notesName } from './read-bag.ts'
import { dossierOfFile, unpack, type StateOfCriteriaSet } from './unpack.ts'
import { packAgain } from './write-package.ts'

/** A file of an admitted package, ready to be streamed. */
interface EvidenceOnDisk {
  readonly file: string
  readonly size: number
  readonly mediaType: MediaType
}

/** The evidence store: packages that passed every check, each in a folder named by its hash. */
export interface PackageStore {
  /** Checks and keeps a package; when it answers a package, that is on disk for good. Refused or cancelled, nothing is kept. */
  admit(file: string, watch: Watch, wish?: PackageWish): Promise<Result<AdmittedPackage, PackageRefusal>>
  /** Nothing when the package is not here, or its manifest or dossier is no longer what the hash says. */
  read(hash: string): Promise<AdmittedPackage | undefined>
  /** See `Packages.dossierIn`. */
  dossierIn: typeof dossierOfFile
  condition(hash: string): Promise<PackageCondition>
  /** Only files that the dossier declares, and that are what its manifest says, can be opened, others are `changed`; `file` is a path on this disk. */
  open(hash: string, path: string): Promise<EvidenceOnDisk | 'changed' | undefined>
  /**
   * Writes a package as one file again, the same package by its hash. Throws the signal's reason when it says stop.
   *
   * @returns whether it is here and whole enough for that
   */
  pack(hash: string, target: string, signal: AbortSignal): Promise<boolean>
  remove(hash: string): Promise<void>
}

const unfinished = '.partial'

/** Opens the evidence store in a folder, made if need be; what an earlier crash left half done is swept away. */
export function createPackageStore(folder: string, stateOf: StateOfCriteriaSet): PackageStore {
  mkdirSync(folder, { recursive: true })
  sweep(folder)
  const read = reader(folder)
  const { isAsListed, isNew } = fileChecker()
  const fileIn = (hash: string, inPackage: string): string =>
    path.join(folder, hash, bagNames.payload, inPackage)
  return {
    async admit(file, watch, wish) {
      const admitted = await admit(folder, file, stateOf, watch, wish)
      if (admitted.ok)
        for (const each of admitted.value.files) await isNew(fileIn(admitted.value.hash, each.path))
      return admitted
    },
    read: hash => read.package(hash),
    dossierIn: dossierOfFile,
    async open(hash, wanted) {
      const found = (await read.package(hash))?.files.find(({ path }) => path === wanted.normalize('NFC'))
      if (!found) return undefined
      const { size, mediaType, sha256 } = found
      const file = fileIn(hash, found.path)
      return (await isAsListed(file, sha256)) ? { file, size, mediaType } : 'changed'
    },
    condition: hash => packageCondition(path.join(folder, hash), hash),
    async pack(hash, target, signal) {
      if (!(await readPackage(path.join(folder, hash), hash))) return false
      const home = path.join(folder, hash)
      const manifest = readManifest((await readFile(path.join(home, bagNames.manifest))).toString('utf8'))
      if (manifest.ok) await packAgain(target, home, manifest.value.files.keys(), signal)
      return manifest.ok
    },
    async remove(hash) {
      if (!(await read.package(hash))) return
      read.forget(hash)
      await discard(folder, path.join(folder, hash))
    },
  }
}

function sweep(folder: string): void {
  for (const name of readdirSync(folder).filter(entry => entry.endsWith(unfinished))) {
    rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

async function admit(
  folder: string,
  file: string,
  stateOf: StateOfCriteriaSet,
  watch: Watch,
  wish?: PackageWish,
): Promise<Result<AdmittedPackage, PackageRefusal>> {
  const partial = path.join(folder, randomUUID() + unfinished)
  await mkdir(partial)
  try {
    const unpacked = await unpack(file, copiedInto(partial), stateOf, watch, wish)
    if (!unpacked.ok) return unpacked
    const mended = await settle(folder, partial, unpacked.value.hash)
    return mended ? ok({ ...unpacked.value, mended }) : unpacked
  } catch (fault) {
    if (isFullDisk(fault)) return refused({ code: 'package.no-space' })
    throw fault
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

/**
 * One hash is one package: one that is already here and whole stays as it is, one that was damaged since is replaced.
 *
 * @returns whether one was replaced
 */
async function settle(folder: string, partial: string, hash: string): Promise<boolean> {
  const home = path.join(folder, hash)
  const isFirst = await moved(partial, home)
  if (!isFirst) {
    if ((await packageCondition(home, hash)).kind === 'whole') return false
    await discard(folder, home)
    await rename(partial, home)
  }
  await syncFolder(folder)
  return !isFirst
}

/** Windows answers a taken name with the code of a missing right, so that one is looked into too. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (fault) {
    if (['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'].includes(String(codeOf(fault)))) return false
    throw fault
  }
}

/** Takes a folder away so that a crash leaves it either whole or swept. */
async function discard(folder: string, home: string): Promise<void> {
  const partial = path.join(folder, randomUUID() + unfinished)
  try {
    await rename(home, partial)
  } catch (fault) {
    if (isMissing(fault)) return
    throw fault
  }
  await syncFolder(folder)
  await rm(partial, { recursive: true, force: true })
}

/** Packages never change, so each is read and checked once, however often a film is sought in. */
function reader(folder: string) {
  const known = new Map<string, AdmittedPackage>()
  return {
    async package(hash: string): Promise<AdmittedPackage | undefined> {
      const found = known.get(hash) ?? (await readPackage(path.join(folder, hash), hash))
      if (found) known.set(hash, found)
      return found
    },
    forget: (hash: string) => known.delete(hash),
  }
}

interface FileChecker {
  isAsListed(file: string, sha256: string): Promise<boolean>
  /** It was hashed as it was written, just now. */
  isNew(file: string): Promise<void>
}

/** A file is hashed when it is first asked for, unless it has just come, and again once it was written to: a film is sought in a hundred times. */
function fileChecker(): FileChecker {
  const known = new Map<string, string>()
  const written = async (file: string): Promise<string | undefined> => {
    const found = await unlessMissing(stat(file))
    return found && `${found.ino} ${found.size} ${found.mtimeMs} ${found.ctimeMs}`
  }
  return {
    async isAsListed(file, sha256) {
      const now = await written(file)
      if (now === undefined) return false
      if (known.get(file) === now) return true
      if ((await sha256OfFile(file)) !== sha256) return false
      known.set(file, now)
      return true
    },
    async isNew(file) {
      const now = await written(file)
      if (now !== undefined) known.set(file, now)
    },
  }
}

export async function readPackage(home: string, hash: string): Promise<AdmittedPackage | undefined> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return undefined
  const manifestBytes = await bytesOf(path.join(home, bagNames.manifest))
  const dossierBytes = await bytesOf(path.join(home, bagNames.dossier))
  if (!manifestBytes || !dossierBytes || sha256(manifestBytes) !== hash) return undefined
  const manifest = readManifest(manifestBytes.toString('utf8'))
  const dossier = readDossier(dossierBytes.toString('utf8'))
  if (!manifest.ok || !dossier.ok || sha256(dossierBytes) !== manifest.value.files.get(bagNames.dossier))
    return undefined
  const files = await Promise.all(
    dossier.value.files.map(async ({ path: name, mediaType }) => ({
      path: name,
      sha256: manifest.value.files.get(bagNames.payload + name) ?? '',
      size: await sizeOf(path.join(home, bagNames.payload, name)),
      mediaType,
      locked: mediaType === 'application/pdf' && (await isLocked(path.join(home, bagNames.payload, name))),
    })),
  )
  if (files.some(file => file.size < 0)) return undefined
  const size = files.reduce((sum, file) => sum + file.size, dossierBytes.length)
  const notes = readNotes((await bytesOf(path.join(home, notesName)))?.toString('utf8') ?? '[]')
  return { hash, dossier: dossier.value, files, size, notes }
}

const bytesOf = (file: string): Promise<Buffer | undefined> => unlessMissing(readFile(file))

const sizeOf = async (file: string): Promise<number> => (await unlessMissing(stat(file)))?.size ?? -1

const unlessMissing = <T>(reading: Promise<T>): Promise<T | undefined> =>
  reading.catch((fault: unknown) => {
    if (isMissing(fault)) return undefined
    throw fault
  })

const codeOf = (fault: unknown): unknown =>
  fault instanceof Error && 'code' in fault ? fault.code : undefined

const isMissing = (fault: unknown): boolean => codeOf(fault) === 'ENOENT'

const isFullDisk = (fault: unknown): boolean => codeOf(fault) === 'ENOSPC' || codeOf(fault) === 'EDQUOT'

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
