import { pathFault, pathKey } from '#shared/dossier/package-path.ts'
import type { PackageRefusal } from '#shared/dossier/package-refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'

/** SHA-256 (lower-case hexadecimal) of each file of the bag, by its path in the package: `data/…`. */
export type Manifest = ReadonlyMap<string, string>

/** The fixed names of a bag (BagIt, RFC 8493), and of the dossier inside it. */
export const bagNames = {
  declaration: 'bagit.txt',
  manifest: 'manifest-sha256.txt',
  /** Tag files that a bag may have beside; they are let in and not kept. */
  passedOver: ['bag-info.txt', 'tagmanifest-sha256.txt'],
  payload: 'data/',
  dossier: 'data/dossier.json',
} as const

export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** The lines that `sha256sum -c` reads, in the order of the paths. */
export const writeManifest = (manifest: Manifest): string =>
  [...manifest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, sha256]) => `${sha256}  ${path}\n`)
    .join('')

/** Reads a manifest; paths are composed (NFC), and each stands once. Digests may be in capitals (RFC 8493 2.4), and a byte order mark may come first. */
export function readManifest(text: string): Result<Manifest, PackageRefusal> {
  const manifest = new Map<string, string>()
  const seen = new Set<string>()
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  for (const [index, line] of lines.entries()) {
    if (line === '' && index === lines.length - 1) break
    const { sha256, path } =
      /^(?<sha256>[0-9a-fA-F]{64})[ \t]+\*?(?<path>data\/.+)$/.exec(line.normalize('NFC'))?.groups ?? {}
    const sound = sha256 !== undefined && path !== undefined && pathFault(path) === undefined
    if (!sound || seen.has(pathKey(path)))
      return refused({ code: 'package.manifest-invalid', line: index + 1 })
    seen.add(pathKey(path))
    manifest.set(path, sha256.toLowerCase())
  }
  return ok(manifest)
}
