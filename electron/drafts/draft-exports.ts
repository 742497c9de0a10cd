import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { DraftExports, KeptPackage, OutgoingFile } from '#electron/app/draft-exports.ts'
import type { DraftShelf } from '#electron/app/draft-shelf.ts'
import type { StateOfCriteriaSet } from '#electron/packages/unpack.ts'
import type { PackageStore } from '#electron/packages/package-store.ts'
import { writeReadBack } from '#electron/packages/write-read-back.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { AdmittedPackage } from '#shared/dossier/admitted-package.ts'
import type { PlannedPackage } from '#shared/dossier/dossier-of-draft.ts'
import type { Draft } from '#shared/dossier/draft.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { bringDraft } from './bring-draft.ts'
import { nextDraft } from './next-draft.ts'
import { writeDraftFile } from './write-draft-file.ts'

type Find = DraftShelf['find']

export interface DraftExportStore extends DraftExports {
  /** Where a file lies that waits to be fetched. */
  find(draft: string, name: string): Promise<{ readonly file: string; readonly size: number } | undefined>
}

interface Matters {
  readonly shelf: DraftShelf
  readonly packages: Pick<PackageStore, 'read' | 'open'>
  readonly stateOf: StateOfCriteriaSet
}

/**
 * Files of drafts under a folder, on their way out and in. When it is opened, packages of drafts that are as they were packed stay, and all
 * else goes.
 */
export function createDraftExports(folder: string, { shelf, packages, stateOf }: Matters): DraftExportStore {
  mkdirSync(folder, { recursive: true })
  const swept = sweep(folder, shelf)
  const withScratch = <T>(use: (scratch: string) => Promise<T>): Promise<T> =>
    swept.then(() => inScratch(folder, use))
  return {
    packageOf: draft => swept.then(() => packageIn(path.join(folder, draft.id), draft)),
    forget: draft => rm(path.join(folder, draft), { recursive: true, force: true }),
    pack: (draft, plan, name, watch) =>
      withScratch(async scratch => {
        const file = path.join(scratch, name)
        const sources = await sourcesOf(draft, plan, shelf.find)
        if (!sources.ok) return sources
        const read = await writeReadBack(file, plan.dossier, { sources: sources.value, stateOf }, watch)
        const hash = read.ok ? hashAsPlanned(plan, read.value) : read
        return hash.ok ? ok({ ...(await offer(folder, draft, file)), hash: hash.value }) : hash
      }),
    handOn: (draft, contents, name, watch) =>
      withScratch(async scratch => {
        const file = path.join(scratch, name)
        const written = await writeDraftFile(file, contents, sha256 => shelf.find(draft, sha256), watch)
        return written.ok ? ok(await offer(folder, draft, file)) : written
      }),
    bring: (file, as, watch) =>
      withScratch(scratch => bringDraft(file, as, { scratch, shelf, stateOf, watch })),
    next: (hash, as, watch) =>
      withScratch(scratch => nextDraft(hash, as, { scratch, shelf, packages, watch })),
    find: (draft, name) => swept.then(() => fileIn(folder, draft, name)),
  }
}

async function fileIn(
  folder: string,
  draft: string,
  name: string,
): Promise<{ readonly file: string; readonly size: number } | undefined> {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(draft) || !/^[a-z0-9-]{1,100}\.ocop(nhap)?$/.test(name)) return undefined
  const file = path.join(folder, draft, name)
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() ? { file, size: found.size } : undefined
}

async function packageIn(
  home: string,
  { packed, revision }: Pick<Draft, 'packed' | 'revision'>,
): Promise<KeptPackage | undefined> {
  if (packed?.revision !== revision) return undefined
  const name = (await namesIn(home)).find(each => each.endsWith('.ocop'))
  if (name === undefined) return undefined
  const file = path.join(home, name)
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() ? { file, name, size: found.size } : undefined
}

/** What cannot be taken away now stays until the next time. */
async function sweep(folder: string, shelf: Pick<DraftShelf, 'read'>): Promise<void> {
  for (const id of await namesIn(folder)) {
    const draft = id.endsWith('.partial') ? undefined : await shelf.read(id)
    const isOfNow = draft !== undefined && draft !== 'unreadable' && draft.packed?.revision === draft.revision
    const gone = isOfNow
      ? (await namesIn(path.join(folder, id)))
          .filter(name => !name.endsWith('.ocop'))
          .map(name => path.join(folder, id, name))
      : [path.join(folder, id)]
    for (const each of gone) await rm(each, { recursive: true, force: true }).catch(() => undefined)
  }
}

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => [])

async function inScratch<T>(folder: string, use: (scratch: string) => Promise<T>): Promise<T> {
  const scratch = path.join(folder, `${randomUUID()}.partial`)
  await mkdir(scratch)
  try {
    return await use(scratch)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Where each file of the package is; all of them are there. */
async function sourcesOf(
  draft: string,
  { dossier, sources }: PlannedPackage,
  find: Find,
): Promise<Result<(path: string) => string, Refusal>> {
  const places = new Map<string, string>()
  for (const [inPackage, { sha256, size }] of sources) {
    const found = await find(draft, sha256)
    if (found?.size !== size)
      return refused({ code: 'draft.file-changed', name: titleOf(dossier, inPackage) })
    places.set(inPackage, found.file)
  }
  return ok(inPackage => places.get(inPackage) ?? '')
}

const titleOf = ({ files }: PlannedPackage['dossier'], inPackage: string): string =>
  files.find(file => file.path === inPackage)?.title ?? inPackage

/** Every file is in the package as the plan knows it. @returns its hash */
function hashAsPlanned(plan: PlannedPackage, { files, hash }: AdmittedPackage): Result<string, Refusal> {
  const other = files.find(({ path: inPackage, sha256 }) => plan.sources.get(inPackage)?.sha256 !== sha256)
  return other ? refused({ code: 'draft.file-changed', name: titleOf(plan.dossier, other.path) }) : ok(hash)
}

/** Puts a file where it can be fetched; one of its kind that was there goes. */
async function offer(folder: string, draft: string, file: string): Promise<OutgoingFile> {
  const home = path.join(folder, draft)
  const name = path.basename(file)
  await mkdir(home, { recursive: true })
  await rename(file, path.join(home, name))
  const before = (await readdir(home)).filter(
    other => other !== name && path.extname(other) === path.extname(name),
  )
  await Promise.all(before.map(other => rm(path.join(home, other), { force: true })))
  const { size } = await stat(path.join(home, name))
  return { path: `draft-packages/${draft}/${name}`, name, size }
}
