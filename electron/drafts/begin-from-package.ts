import type { Beginning } from '#electron/app/draft-exports.ts'
import type { DraftShelf } from '#electron/app/draft-shelf.ts'
import type { PackageStore } from '#electron/packages/package-store.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { AdmittedPackage } from '#shared/dossier/admitted-package.ts'
import type { DraftFile } from '#shared/dossier/draft-file.ts'
import { draftOfDossier } from '#shared/dossier/draft-of-dossier.ts'
import { earlierOf } from '#shared/dossier/earlier-dossier.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'

export interface FileToLend {
  readonly file: string
  readonly sha256: string
  /** As the package has it. */
  readonly name: string
}

interface Matters {
  /** Where the package is. */
  readonly store: Pick<PackageStore, 'open'>
  readonly shelf: Pick<DraftShelf, 'place'>
  /** @returns where those bytes lie to be moved beside the draft */
  readonly lend: (found: FileToLend) => Promise<Result<string, Refusal>>
}

/** What a draft holds that begins from a package, with the files that it keeps beside it. */
export async function beginFromPackage(
  admitted: AdmittedPackage,
  { draft, newId, begin }: Beginning,
  { store, shelf, lend }: Matters,
): Promise<Result<DraftFile, Refusal>> {
  const { dossier, files, hash } = admitted
  const begun = draftOfDossier(admitted, newId, begin)
  const wanted = new Set(begun.kept.map(({ sha256 }) => sha256))
  for (const { path: name, sha256 } of files) {
    if (!wanted.delete(sha256)) continue
    const found = await store.open(hash, name)
    if (!found || found === 'changed') return refused({ code: 'draft.file-changed', name })
    const lent = await lend({ file: found.file, sha256, name })
    if (!lent.ok) return lent
    await shelf.place(draft, lent.value, sha256)
  }
  return ok({
    training: dossier.training,
    purpose: begin === 'advise' ? 'advise' : 'prepare',
    ...begun,
    earlier: begin && earlierOf(admitted),
  })
}
