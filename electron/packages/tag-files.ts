import { createHash } from 'node:crypto'
import type { PackageRefusal } from '#shared/dossier/package-refusal.ts'
import type { Archive } from './archive.ts'
import { bagNames, manifestText, readManifest, tagManifestDigest, type ReadManifest } from './bag.ts'
import type { Layout } from './bag-layout.ts'
import { payloadOxum } from './declaration.ts'
import { limits } from './limits.ts'
import type { Notes } from './notes.ts'
import { smallText } from './small-text.ts'

interface Given {
  readonly archive: Archive
  readonly layout: Layout
  /** The manifest that the payload is held against. */
  readonly listed: ReadManifest
  readonly notes: Notes
  readonly signal: AbortSignal
}

/** Files of a bag itself that may be there without a tag manifest that names them. */
const usual: ReadonlySet<string> = new Set([
  bagNames.declaration,
  bagNames.information,
  bagNames.manifest,
  bagNames.manifest512,
])

/**
 * Checks a bag's own files: each that a tag manifest lists is there and is what it says, the payload has as many bytes and files as
 * bag-info.txt says, and nothing is there that no list names. None of them is kept.
 */
export async function tagFileRefusal(given: Given): Promise<PackageRefusal | undefined> {
  const { entries } = given.layout
  const tags = [...entries.values()].filter(
    (_, at) => !([...entries.keys()][at] ?? '').startsWith(bagNames.payload),
  )
  const size = tags.reduce((sum, entry) => sum + entry.size, 0)
  const [largest] = tags.toSorted((a, b) => b.size - a.size)
  if (largest && size > limits.tagFiles)
    return { code: 'package.file-too-large', path: largest.path, size, limit: limits.tagFiles }
  const named = new Set<string>(usual)
  for (const path of entries.keys()) {
    const refusal = tagManifestDigest(path) && (await tagManifestRefusal(given, path, named))
    if (refusal) return refusal
  }
  for (const path of entries.keys()) {
    if (path.startsWith(bagNames.payload) || usual.has(path) || isManifest(path)) continue
    if (!named.has(path)) return { code: 'package.file-not-listed', path }
    given.notes.about('tag-files', path)
  }
  return oxumRefusal(given)
}

const isManifest = (path: string): boolean => /^(?:tag)?manifest-[a-z0-9]+\.txt$/.test(path)

/** @param named gains what the tag manifest lists */
async function tagManifestRefusal(
  { archive, layout: { entries }, notes, signal }: Given,
  path: string,
  named: Set<string>,
): Promise<PackageRefusal | undefined> {
  const digest = tagManifestDigest(path)
  const own = entries.get(path)
  if (!digest || !own) return undefined
  const bytes = await smallText(archive, own, limits.manifest, signal)
  if (!bytes.ok) return bytes.refusal
  const text = manifestText(bytes.value, undefined)
  if (text === undefined) return { code: 'package.manifest-invalid', path, line: 1, fault: 'not-utf8' }
  const list = readManifest(text, { path, digest, lists: 'tags' })
  if (!list.ok) return list.refusal
  if (list.value.hasMark) notes.about('byte-order-mark', path)
  for (const [tag, sum] of list.value.files) {
    const entry = entries.get(tag)
    if (!entry) return { code: 'package.file-missing', path: tag }
    const content = await smallText(archive, entry, limits.tagFiles, signal)
    if (!content.ok) return content.refusal
    if (createHash(digest).update(content.value).digest('hex') !== sum)
      return { code: 'package.hash-mismatch', path: tag }
    named.add(tag)
  }
  return undefined
}

/** What systems left in the payload counts where the manifest lists it, since it was there when the bag was made. */
async function oxumRefusal({ archive, layout, listed, signal }: Given): Promise<PackageRefusal | undefined> {
  const information = layout.entries.get(bagNames.information)
  if (!information) return undefined
  const bytes = await smallText(archive, information, limits.manifest, signal)
  if (!bytes.ok) return bytes.refusal
  const said = payloadOxum(bytes.value)
  if (said === undefined) return undefined
  const sizes = [
    ...[...listed.files.keys()].map(path => layout.entries.get(path)?.size ?? 0),
    ...[...listed.systemFiles].map(path => layout.systemFiles.get(path)?.size ?? 0),
  ]
  const found = `${sizes.reduce((sum, size) => sum + size, 0)}.${sizes.length}`
  return said === found ? undefined : { code: 'package.oxum-wrong', said: said.slice(0, 60), found }
}
