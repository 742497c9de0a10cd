import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import path from 'node:path'
import { ZipFile } from 'yazl'
import { dossierSchema, type Dossier } from '#shared/dossier/dossier.ts'
import { bagDeclaration, bagNames, writeManifest } from './bag.ts'
import { syncFolder } from './durable.ts'

/** Local time without a zone, the only kind a ZIP keeps: the same bytes wherever and whenever a package is written. */
const written = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 }
const deflated = { ...written, compress: true }
const stored = { ...written, compress: false }

/**
 * Writes a dossier and its files as one package file: a ZIP laid out as a BagIt bag (RFC 8493), the dossier first. The same dossier and
 * files give the same bytes. The target appears whole or not at all.
 *
 * @param sources where each file of the dossier is on this disk, by its path in the package
 * @returns the package hash: SHA-256 of the manifest, in hexadecimal
 */
export async function writePackage(
  target: string,
  dossier: Dossier,
  sources: (path: string) => string,
): Promise<{ hash: string }> {
  const sound = dossierSchema.parse(dossier)
  const json = Buffer.from(`${JSON.stringify(sound, null, 1)}\n`)
  const digests = new Map<string, string>([[bagNames.dossier, sha256(json)]])
  for (const file of sound.files)
    digests.set(bagNames.payload + file.path, await hashFile(sources(file.path)))
  const manifest = Buffer.from(writeManifest(digests))

  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(bagDeclaration), bagNames.declaration, deflated)
  zip.addBuffer(manifest, bagNames.manifest, deflated)
  zip.addBuffer(json, bagNames.dossier, deflated)
  for (const file of sound.files) zip.addFile(sources(file.path), bagNames.payload + file.path, stored)
  zip.end()
  await writeWhole(zip, target)
  return { hash: sha256(manifest) }
}

/**
 * Writes a package that lies unpacked in a folder as one file again: the bag as it is, so that its hash stays the same. The target appears
 * whole or not at all. Throws the signal's reason when it says stop.
 *
 * @param paths what its manifest lists
 */
export async function packAgain(
  target: string,
  home: string,
  paths: Iterable<string>,
  signal: AbortSignal,
): Promise<void> {
  const zip = new ZipFile()
  zip.addFile(path.join(home, bagNames.declaration), bagNames.declaration, deflated)
  zip.addFile(path.join(home, bagNames.manifest), bagNames.manifest, deflated)
  for (const name of paths) zip.addFile(path.join(home, name), name, stored)
  zip.end()
  await writeWhole(zip, target, signal)
}

async function writeWhole(zip: ZipFile, target: string, signal?: AbortSignal): Promise<void> {
  const partial = `${target}.${randomUUID()}.partial`
  const failed = new AbortController()
  zip.on('error', fault => failed.abort(fault))
  try {
    const output = createWriteStream(partial, { flags: 'wx', flush: true })
    const stop = signal ? AbortSignal.any([failed.signal, signal]) : failed.signal
    await pipeline(zip.outputStream, output, { signal: stop }).catch((fault: unknown) => {
      throw stop.aborted ? stop.reason : fault
    })
    await rename(partial, target)
    await syncFolder(path.dirname(target))
  } finally {
    await rm(partial, { force: true })
  }
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
