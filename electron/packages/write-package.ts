import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Watch } from '#electron/app/watch.ts'
import { dossierSchema, type Dossier } from '#shared/dossier/dossier.ts'
import { bagDeclaration, bagNames, writeManifest } from './bag.ts'
import type { StoredZip } from './stored-zip.ts'
import { writeWhole } from './whole-zip.ts'

/**
 * Writes a dossier and its files as one package file: a ZIP laid out as a BagIt bag (RFC 8493), the dossier first, the lists last, so that each
 * file is read once, hashed on its way. The same dossier and files give the same bytes. The target appears whole or not at all. Throws the
 * signal's reason when it says stop.
 *
 * @param sources where each file of the dossier is on this disk, by its path in the package
 * @returns the package hash: SHA-256 of the manifest, in hexadecimal
 */
export async function writePackage(
  target: string,
  dossier: Dossier,
  sources: (path: string) => string,
  watch: Partial<Watch> = {},
): Promise<{ hash: string }> {
  return writeWhole(target, watch.signal, filling(dossier, sources, watch), asFilled)
}

const asFilled = <F>(_: string, filled: F): Promise<{ isSound: boolean; answer: F }> =>
  Promise.resolve({ isSound: true, answer: filled })

/** Fills a ZIP with the bag of a dossier and its files. */
export function filling(
  dossier: Dossier,
  sources: (path: string) => string,
  { progress = () => undefined }: Partial<Watch>,
): (zip: StoredZip) => Promise<{ hash: string }> {
  const sound = dossierSchema.parse(dossier)
  const json = Buffer.from(`${JSON.stringify(sound, null, 1)}\n`)
  const files = sound.files.map(({ path: name }) => [bagNames.payload + name, sources(name)] as const)
  return async zip => {
    const total = await sizeOfAll(files.map(([, source]) => source))
    let done = 0
    const digests = new Map<string, Listed>()
    for (const [name, source] of [[bagNames.dossier, json] as const, ...files]) {
      const hashes = [createHash('sha256'), createHash('sha512')] as const
      let size = 0
      await zip.add(name, source, piece => {
        for (const hash of hashes) hash.update(piece)
        size += piece.length
        done += piece.length
        progress(Math.min(done, total), total)
      })
      const [sha256, sha512] = hashes.map(hash => hash.digest('hex'))
      digests.set(name, { sha256: sha256 ?? '', sha512: sha512 ?? '', size })
    }
    const texts = textsOf(digests)
    for (const [name, text] of texts) await zip.add(name, text)
    return { hash: digestsOf(texts.get(bagNames.manifest) ?? Buffer.alloc(0)).sha256 }
  }
}

async function sizeOfAll(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async file => (await stat(file)).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

interface Digests {
  readonly sha256: string
  readonly sha512: string
}

interface Listed extends Digests {
  readonly size: number
}

/** The bag's own files: both manifests, what they add up to, and both tag manifests over all of these. */
function textsOf(payload: ReadonlyMap<string, Listed>): ReadonlyMap<string, Buffer> {
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
  const fill = async (zip: StoredZip): Promise<void> => {
    for (const name of [bagNames.declaration, bagNames.manifest, ...paths])
      await zip.add(name, path.join(home, name))
  }
  await writeWhole(target, signal, fill, asFilled)
}

const digestsOf = (bytes: Buffer): Digests => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  sha512: createHash('sha512').update(bytes).digest('hex'),
})
