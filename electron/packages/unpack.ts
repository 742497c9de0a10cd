import { createHash } from 'node:crypto'
import type { PackageWish } from '#electron/app/packages.ts'
import type { Watch } from '#electron/app/watch.ts'
import type { AdmittedPackage } from '#shared/dossier/admitted-package.ts'
import type { Dossier } from '#shared/dossier/dossier.ts'
import type { NameReading } from '#shared/dossier/package-note.ts'
import type { PackageRefusal, PackageRefusalCode, Withheld } from '#shared/dossier/package-refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { openArchive, type Archive } from './archive.ts'
import { isFolder, openFolder } from './folder-archive.ts'
import type { Keeping } from './keeping.ts'
import { createNotes, type Notes } from './notes.ts'
import { openBag, type Bag } from './open-bag.ts'
import { readBag } from './read-bag.ts'

/** Whether a criteria set can be scored here; a set that is here and withheld says why. */
export type StateOfCriteriaSet = (
  id: string,
) => { readonly kind: 'offered' | 'unknown' } | { readonly kind: 'withheld'; readonly reason: Withheld }

/**
 * Reads a package file, or a folder that one was unpacked to, into a keeping and checks everything on the way. When it answers a package, all of
 * it is kept for good (fsync); when it refuses, the keeping holds leftovers for the caller to throw away.
 */
export async function unpack(
  file: string,
  keeping: Keeping,
  stateOf: StateOfCriteriaSet,
  watch: Watch,
  wish: PackageWish = {},
): Promise<Result<AdmittedPackage, PackageRefusal>> {
  const opened = await openSettled(file, wish.names, watch.signal)
  if (!opened.ok) return opened
  const { archive, bag, notes } = opened.value
  try {
    const { criteriaSet } = bag.dossier
    const state = stateOf(criteriaSet)
    if (state.kind === 'unknown') return refused({ code: 'package.criteria-set-unknown', criteriaSet })
    if (state.kind === 'withheld')
      return refused({ code: 'package.criteria-set-withheld', criteriaSet, ...state.reason })
    return await readBag({ archive, bag, keeping, watch, notes: notes.all(), recorded: wish.recorded ?? [] })
  } finally {
    await archive.close()
  }
}

/** The dossier of a package of which nothing else is read; nothing where its hash is another. */
export async function dossierOfFile(
  file: string,
  hash: string,
  signal: AbortSignal,
): Promise<Dossier | undefined> {
  const opened = await openSettled(file, undefined, signal)
  if (!opened.ok) return undefined
  const { archive, bag } = opened.value
  await archive.close()
  return createHash('sha256').update(bag.manifestBytes).digest('hex') === hash ? bag.dossier : undefined
}

interface Opened {
  readonly archive: Archive
  readonly bag: Bag
  readonly notes: Notes
}

/** Where nobody said how names are read, the manifest says it: it is in UTF-8, and names every file. */
async function openSettled(
  file: string,
  names: NameReading | undefined,
  signal: AbortSignal,
): Promise<Result<Opened, PackageRefusal>> {
  const opened = await open(file, names, names, signal)
  if (opened.ok || names !== undefined || opened.refusal.code !== 'package.names-unclear') return opened
  const guessed = await open(file, 'windows-1258', undefined, signal)
  return guessed.ok || !saysNamesDiffer.has(guessed.refusal.code) ? guessed : opened
}

const saysNamesDiffer: ReadonlySet<PackageRefusalCode> = new Set([
  'package.unsafe-path',
  'package.duplicate-path',
  'package.manifest-invalid',
  'package.file-not-listed',
  'package.file-missing',
])

async function open(
  file: string,
  names: NameReading | undefined,
  inManifest: NameReading | undefined,
  signal: AbortSignal,
): Promise<Result<Opened, PackageRefusal>> {
  const archive = (await isFolder(file)) ? await openFolder(file) : await openArchive(file, names)
  if (!archive.ok) return archive
  const notes = createNotes(archive.value.notes)
  const bag = await openBag(archive.value, inManifest, notes, signal)
  if (bag.ok) return ok({ archive: archive.value, bag: bag.value, notes })
  await archive.value.close()
  return bag
}
