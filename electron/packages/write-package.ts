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
/** Nothing is compressed: media are already, and what a deflater writes depends on its version. */
const stored = { ...written, compress: false }

/**
 * Writes a dossier and its files as one package file: a ZIP laid out as a BagIt bag (RFC 8493), the dossier first. The same dossier and
 * files give the same bytes. The target appears whole or not at all. Throws the signal's reason when it says stop.
 *
 * @param sources where each file of the dossier is on this disk, by its path in the package
 * @returns the package hash: SHA-256 of the manifest, in hexadecimal
 */
export async function writePackage(
  target: string,
  dossier: Dossier,
  sources: (path: string) => string,
  signal?: AbortSignal,
): Promise<{ hash: string }> {
  const sound = dossierSchema.parse(dossier)
  const json = Buffer.from(`${JSON.stringify(sound, null, 1)}\n`)
  const digests = new Map<string, Digests & { readonly size: number }>([
    [bagNames.dossier, { ...digestsOf(json), size: json.length }],
  ])
  for (const file of sound.files)
    digests.set(bagNames.payload + file.path, await digestsOfFile(sources(file.path)))
  const texts = textsOf(digests)

  const zip = new ZipFile()
  for (const [name, text] of texts) zip.addBuffer(text, name, stored)
  zip.addBuffer(json, bagNames.dossier, stored)
  for (const file of sound.files) zip.addFile(sources(file.path), bagNames.payload + file.path, stored)
  zip.end()
  await writeWhole(zip, target, signal)
  return { hash: digestsOf(texts.get(bagNames.manifest) ?? Buffer.alloc(0)).sha256 }
}

interface Digests {
  readonly sha256: string
  readonly sha512: string
}

/** The bag's own files: both manifests, what they add up to, and both tag manifests over all of these. */
function textsOf(
  payload: ReadonlyMap<string, Digests & { readonly size: number }>,
): ReadonlyMap<string, Buffer> {
  const manifest = (of: ReadonlyMap<string, Digests>, digest: keyof Digests): Buffer =>
    Buffer.from(writeManifest(new Map([...of].map(([path, digests]) => [path, digests[digest]]))))
  const bytes = [...payload.values()].reduce((sum, { size }) => sum + size, 0)
  const tags = new Map<string, Buffer>([
    [bagNames.declaration, Buffer.from(bagDeclaration)],
    [bagNames.information, Buffer.from(`Payload-Oxum: ${bytes}.${payload.size}\n`)],
    [bagNames.manifest, manifest(payload, 'sha256')],
    [bagNames.manifest512, manifest(payload, 'sha512')],
  ])
  const listed = new Map([...tags].map(([path, text]) => [path, digestsOf(text)]))
  return tags
    .set(`tag${bagNames.manifest}`, manifest(listed, 'sha256'))
    .set(`tag${bagNames.manifest512}`, manifest(listed, 'sha512'))
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
  zip.addFile(path.join(home, bagNames.declaration), bagNames.declaration, stored)
  zip.addFile(path.join(home, bagNames.manifest), bagNames.manifest, stored)
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

async function digestsOfFile(file: string): Promise<Digests & { readonly size: number }> {
  const [sha256, sha512] = [createHash('sha256'), createHash('sha512')]
  let size = 0
  const chunks: AsyncIterable<Buffer> = createReadStream(file)
  for await (const chunk of chunks) {
    sha256.update(chunk)
    sha512.update(chunk)
    size += chunk.length
  }
  return { sha256: sha256.digest('hex'), sha512: sha512.digest('hex'), size }
}

const digestsOf = (bytes: Buffer): Digests => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  sha512: createHash('sha512').update(bytes).digest('hex'),
})
