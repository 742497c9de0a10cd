import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stateOfSet } from '#electron/app/law-in-use.ts'
import { createPackageStore } from '#electron/packages/package-store.ts'
import { shippedPlaces } from '#electron/places/shipped-places.ts'
import type { AdmittedPackage } from '#shared/dossier/admitted-package.ts'
import { packageFindings } from '#shared/dossier/package-findings.ts'
import type { PackageRefusal } from '#shared/dossier/package-refusal.ts'
import type { Result } from '#shared/kernel/result.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { findingText } from '#shared/words/package-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { shippedHolidays } from './holidays-text.ts'
import { shippedLaw } from './shipped-law.ts'

/** A finding as it is told. */
interface ToldFinding {
  readonly level: 'warning' | 'note'
  readonly kind: string
  readonly text: string
}

/**
 * Looks at a package, a file or an unpacked folder, by loading it into a folder for temporary files, where it needs as much room as it takes
 * unpacked; nothing stays.
 */
export async function packageAtHand(place: string): Promise<Result<AdmittedPackage, PackageRefusal>> {
  const law = shippedLaw()
  const folder = await mkdtemp(path.join(tmpdir(), 'ocop-check-'))
  try {
    const store = createPackageStore(folder, id => stateOfSet(law, id, () => true))
    const watch = { progress: () => undefined, signal: new AbortController().signal }
    return await store.admit(place, watch)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const sayNothing: readonly PackageRefusal['code'][] = [
  'package.unreadable',
  'package.not-a-zip',
  'package.newer-format',
  'package.no-space',
  'package.cancelled',
]

/** Whether a refusal says nothing of a package: it could not be looked at, or is none. */
export const saysNothing = ({ code }: PackageRefusal): boolean => sayNothing.includes(code)

/** What loading would say of a package, today and under the law that is shipped. */
export function toldFindings(admitted: AdmittedPackage): readonly ToldFinding[] {
  const { criteriaSet } = admitted.dossier
  const law = shippedLaw()
  const set = law.criteriaSet(criteriaSet)
  const rules = law.ruleSetOf(criteriaSet)
  if (!set || !rules) throw new Error(`No rule set for ${criteriaSet}`)
  const { findings } = packageFindings(admitted, {
    set,
    rules,
    holidays: shippedHolidays(),
    places: shippedPlaces(path.join(import.meta.dirname, '../../resources/places'), () => undefined).book(),
    on: vietnamDay(Date.now()),
  })
  return findings.map(finding => ({
    level: finding.kind === 'package-note' ? 'note' : 'warning',
    kind: finding.kind,
    text: findingText(wordsIn.vi.package, finding),
  }))
}
