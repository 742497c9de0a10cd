import type { NameReading } from '#shared/dossier/package-note.ts'
import { longestRawPath, pathFault, pathKey } from '#shared/dossier/package-path.ts'
import type { LineFault, PackageRefusal } from '#shared/dossier/package-refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { limits } from './limits.ts'
import { isSystemFile } from './system-files.ts'

/** Digest (lower-case hexadecimal) of each file of the bag, by its path in the package: `data/…`. */
export type Manifest = ReadonlyMap<string, string>

/** The fixed names of a bag (BagIt, RFC 8493), and of the dossier inside it. */
export const bagNames = {
  declaration: 'bagit.txt',
  information: 'bag-info.txt',
  manifest: 'manifest-sha256.txt',
  manifest512: 'manifest-sha512.txt',
  payload: 'data/',
  dossier: 'data/dossier.json',
} as const

export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** Characters of a digest, by the algorithm as manifests name it. */
export const digestLengths = {
  md5: 32,
  sha1: 40,
  sha224: 56,
  sha256: 64,
  sha384: 96,
  sha512: 128,
} as const
export type Digest = keyof typeof digestLengths

export const isDigest = (name: string): name is Digest => name in digestLengths

/** The algorithm of a tag manifest, by its name; nothing of any other file. */
export function tagManifestDigest(path: string): Digest | undefined {
  const name = /^tagmanifest-([a-z0-9]+)\.txt$/.exec(path)?.[1] ?? ''
  return isDigest(name) ? name : undefined
}

/** The lines that `sha256sum -c` reads, in the order of the paths. */
export const writeManifest = (manifest: Manifest): string =>
  [...manifest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, digest]) => `${digest}  ${path}\n`)
    .join('')

/** A manifest as it was read, and how it is not quite as it should be. */
export interface ReadManifest {
  readonly files: Manifest
  /** What a system left in the folder before the manifest was made. */
  readonly systemFiles: ReadonlySet<string>
  readonly hasMark: boolean
  /** Paths that began with `./`. */
  readonly dotted: readonly string[]
}

interface Kind {
  /** Its name, for a refusal. */
  readonly path: string
  readonly digest: Digest
  /** A payload manifest lists files below `data/`, a tag manifest only others. */
  readonly lists: 'payload' | 'tags'
}

const payload256: Kind = { path: bagNames.manifest, digest: 'sha256', lists: 'payload' }

/**
 * Reads a manifest; paths are composed (NFC), and each stands once. Digests may be in capitals (RFC 8493 2.4), a byte order mark may come
 * first, and a path may begin with `./`. A line is measured before anything is done with it.
 */
export function readManifest(text: string, kind = payload256): Result<ReadManifest, PackageRefusal> {
  const files = new Map<string, string>()
  const seen = new Set<string>()
  const systemFiles = new Set<string>()
  const dotted: string[] = []
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  for (const [index, line] of lines.entries()) {
    if (line === '' && index === lines.length - 1) break
    const read = readLine(line, kind)
    const key = read.ok ? pathKey(read.value.path) : ''
    const fault = read.ok ? (seen.has(key) ? 'twice' : undefined) : read.refusal
    if (!read.ok || fault)
      return refused({
        code: 'package.manifest-invalid',
        path: kind.path,
        line: index + 1,
        fault: fault ?? 'form',
      })
    const { path, digest, raw } = read.value
    seen.add(key)
    if (raw !== path) dotted.push(raw)
    if (isSystemFile(path)) systemFiles.add(path)
    else files.set(path, digest)
  }
  return ok({ files, systemFiles, dotted, hasMark: text.startsWith('\ufeff') })
}

function readLine(
  line: string,
  { digest, lists }: Kind,
): Result<{ readonly digest: string; readonly path: string; readonly raw: string }, LineFault> {
  if (line.length > limits.manifestLine) return refused('too-long')
  const found = /^(?<sum>[0-9a-fA-F]+)[ \t]+\*?(?<raw>[^ \t*].*)$/.exec(line)?.groups
  if (!found || found['sum']?.length !== digestLengths[digest]) return refused('form')
  const raw = unescaped(found['raw'] ?? '')
  if (raw.length > longestRawPath) return refused('too-long')
  const composed = raw.normalize('NFC')
  const path = composed.replace(/^(?:\.\/)+/, '')
  const fault = pathFault(path)
  if (fault && !(fault === 'hidden' && isSystemFile(path))) return refused(fault)
  if (path.startsWith(bagNames.payload) !== (lists === 'payload')) return refused('outside')
  return ok({ digest: (found['sum'] ?? '').toLowerCase(), path, raw: composed })
}

/** A line feed, a carriage return and the sign itself are escaped with `%` (RFC 8493 2.1.3); nothing else is. */
const unescaped = (path: string): string =>
  path.replace(/%(0[aAdD]|25)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of a manifest; nothing where it is not in UTF-8 and nobody said what else it is in. */
export function manifestText(bytes: Uint8Array, reading: NameReading | undefined): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return reading === 'windows-1258' ? new TextDecoder(reading).decode(bytes) : undefined
  }
}
