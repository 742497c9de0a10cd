import type { CopiedPackage, CopyPlan } from '#shared/contract/draft-copy-views.ts'
import type { Decoded } from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import type { KeptPackage } from '../draft-exports.ts'
import { oneAfterAnother } from '../one-after-another.ts'
import type { OpenOutlet } from '../outlets.ts'
import type { Answer, UseCases, Workshop } from '../use-case.ts'
import type { Watch } from '../watch.ts'

type Names = 'outlet.list' | 'outlet.folders' | 'outlet.look' | 'draft.copy'

interface Package extends KeptPackage {
  readonly draft: string
}

/** Packages of drafts on their way to a stick or a folder of this machine. */
export function draftCopyUseCases({ ports, works }: Workshop): UseCases<Names> {
  const { drafts, draftExports, outlets, diskFault } = ports
  const inTurn = oneAfterAnother()

  /** Of the drafts that have one of their present state, in the order given. */
  async function packagesOf(ids: readonly string[]): Promise<readonly Package[]> {
    const packages: Package[] = []
    for (const id of new Set(ids)) {
      const draft = await drafts.read(id)
      const made =
        draft === undefined || draft === 'unreadable' ? undefined : await draftExports.packageOf(draft)
      if (made) packages.push({ draft: id, ...made })
    }
    return packages
  }

  async function look({ folder, drafts: ids }: Decoded<'outlet.look'>): Promise<Answer<'outlet.look'>> {
    const outlet = await outlets.open(folder)
    return outlet.ok ? ok(await planOf(outlet.value, await packagesOf(ids), ids)) : outlet
  }

  async function copy(
    { folder, drafts: ids }: Decoded<'draft.copy'>,
    watch: Watch,
  ): Promise<Answer<'draft.copy'>> {
    const packages = await packagesOf(ids)
    if (packages.length === 0) return refused({ code: 'outlet.nothing-packed' })
    const outlet = await outlets.open(folder)
    if (!outlet.ok) return outlet
    const { needed, free } = await planOf(outlet.value, packages, ids)
    if (needed > free) return refused({ code: 'outlet.no-space', needed, free })
    const files = await copyAll(packages, outlet.value, watch)
    return ok({ folder: outlet.value.folder, files, stopped: watch.signal.aborted })
  }

  async function copyAll(
    packages: readonly Package[],
    outlet: OpenOutlet,
    watch: Watch,
  ): Promise<readonly CopiedPackage[]> {
    const total = sizeOf(packages)
    const files: CopiedPackage[] = []
    for (const each of packages) {
      const goesOn = !watch.signal.aborted && !files.some(isTheMediums)
      const before = sizeOf(packages.slice(0, files.length))
      const part: Watch = {
        progress: (done, all) => watch.progress(before + (done / Math.max(1, all)) * each.size, total),
        signal: watch.signal,
      }
      files.push(goesOn ? await copyOne(each, outlet, part) : notBegun(each))
    }
    return files
  }

  async function copyOne(each: Package, outlet: OpenOutlet, watch: Watch): Promise<CopiedPackage> {
    const { draft, name, size } = each
    if (size > (outlet.largestFile ?? Infinity))
      return { ...notBegun(each), outcome: { kind: 'failed', refusal: { code: 'outlet.too-large', name } } }
    try {
      const copied = await outlet.copy(each.file, name, watch)
      return { draft, size, renamed: copied.name !== name, ...copied }
    } catch (error) {
      if (watch.signal.aborted) return notBegun(each)
      const refusal = diskFault(error)
      if (!refusal) throw error
      return { ...notBegun(each), outcome: { kind: 'failed', refusal } }
    }
  }

  return {
    'outlet.list': async () => ok({ outlets: await outlets.list() }),
    'outlet.folders': ({ folder }) => outlets.folders(folder),
    'outlet.look': look,
    'draft.copy': input => works.run('draft.copy', input.copy, watch => inTurn(() => copy(input, watch))),
  }
}

async function planOf(
  outlet: OpenOutlet,
  packages: readonly Package[],
  ids: readonly string[],
): Promise<CopyPlan> {
  const { folder, free, largestFile = Infinity } = outlet
  const files = await Promise.all(
    packages.map(async ({ draft, name, size }) => ({
      ...{ draft, name, size },
      seemsThere: (await outlet.sizeOf(name)) === size,
    })),
  )
  const packed = new Set(packages.map(({ draft }) => draft))
  return {
    ...{ folder, free, files },
    needed: sizeOf(files.filter(({ seemsThere }) => !seemsThere)),
    notPacked: ids.filter(id => !packed.has(id)),
    tooLarge: files.filter(({ size }) => size > largestFile).map(({ name }) => name),
  }
}

const sizeOf = (files: readonly { readonly size: number }[]): number =>
  files.reduce((sum, { size }) => sum + size, 0)

const notBegun = ({ draft, name, size }: Package): CopiedPackage => ({
  ...{ draft, name, size },
  renamed: false,
  outcome: { kind: 'not-begun' },
})

/** What no other file would fare better with. */
const ofTheMedium: ReadonlySet<Refusal['code']> = new Set<Refusal['code']>([
  'outlet.gone',
  'outlet.read-only',
  'outlet.no-access',
  'outlet.full',
  'outlet.failed',
])

const isTheMediums = ({ outcome }: CopiedPackage): boolean =>
  outcome.kind === 'failed' && ofTheMedium.has(outcome.refusal.code)
