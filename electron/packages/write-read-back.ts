import { partOf } from '#electron/app/long-work.ts'
import type { Watch } from '#electron/app/watch.ts'
import type { AdmittedPackage } from '#shared/dossier/admitted-package.ts'
import type { Dossier } from '#shared/dossier/dossier.ts'
import type { PackageRefusal } from '#shared/dossier/package-refusal.ts'
import type { Result } from '#shared/kernel/result.ts'
import { lyingAt } from './keeping.ts'
import { unpack, type StateOfCriteriaSet } from './unpack.ts'
import { filling } from './write-package.ts'
import { writeWhole } from './whole-zip.ts'

/**
 * Writes a package as `writePackage` does and reads it back as a council's laptop does that lets it in. The target appears once it was read
 * and is on disk for good, or not at all; a refusal says what it was refused for.
 *
 * @param sources where each file of the dossier is on this disk, by its path in the package
 */
export function writeReadBack(
  target: string,
  dossier: Dossier,
  { sources, stateOf }: { readonly sources: (path: string) => string; readonly stateOf: StateOfCriteriaSet },
  watch: Watch,
): Promise<Result<AdmittedPackage, PackageRefusal>> {
  const fill = filling(dossier, sources, partOf(watch, 0, 0.5))
  return writeWhole(target, watch.signal, fill, async file => {
    const read = await unpack(file, lyingAt(sources), stateOf, partOf(watch, 0.5, 1))
    return { isSound: read.ok, answer: read }
  })
}
