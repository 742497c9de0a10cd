import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stateOfSet } from '#electron/app/law-in-use.ts'
import { checkBag } from '#electron/packages/check-bag.ts'
import { createPackageStore } from '#electron/packages/package-store.ts'
import { shippedPlaces } from '#electron/places/shipped-places.ts'
import type { AdmittedPackage } from '#shared/dossier/admitted-package.ts'
import type { BagReport } from '#shared/dossier/bag-finding.ts'
import { packageFindings } from '#shared/dossier/package-findings.ts'
import type { PackageRefusal } from '#shared/dossier/package-refusal.ts'
import { never } from '#shared/kernel/never.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Law } from '#shared/law/law.ts'
import { bagFaultText } from '#shared/words/bag-text.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { findingText, packageRefusalText } from '#shared/words/package-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { complain, oneLine } from './complain.ts'
import { shippedHolidays } from './holidays-text.ts'
import type { Command, ExitCode } from './run-command.ts'
import { shippedLaw } from './shipped-law.ts'

const words = wordsIn.vi

/**
 * `check FILE|DIR [--bag]`: a line for each finding, of a package as loading has them, or of any bag by BagIt alone. 0 when it can be used, 1 when an error
 * keeps it from that, 2 when it could not be looked at. A package is looked at by loading it into a folder for temporary files, where it needs
 * as much room as it takes unpacked; nothing stays.
 */
export const check: Command = async args => {
  const [place, option, ...rest] = args
  if (place === undefined || place.startsWith('--') || rest.length > 0) return 'misused'
  if (option !== undefined && option !== '--bag') return 'misused'
  const found = await stat(place).catch(() => undefined)
  if (!found) return unlooked(words.commandLine.cannotRead(place))
  return option === '--bag' ? tellBag(place, await checkBag(place)) : checkPackage(place)
}

function unlooked(sentence: string): 2 {
  complain(sentence)
  return 2
}

const tell = (level: keyof typeof words.bag.levels, sentence: string): void =>
  console.log(oneLine(`${words.bag.levels[level]}: ${sentence}`))

function tellBag(place: string, report: BagReport): ExitCode {
  switch (report.kind) {
    case 'unreadable':
      return unlooked(words.commandLine.cannotRead(place))
    case 'neither':
      return unlooked(words.bag.neither)
    case 'too-many':
      return unlooked(words.bag.tooMany(report.limit))
    case 'list-too-large':
      return unlooked(words.bag.listTooLarge(report.path, report.limit))
    case 'checked':
      return tellFindings(report)
    default:
      return never(report)
  }
}

function tellFindings({
  version = '',
  files,
  size,
  findings,
  more,
}: Extract<BagReport, { kind: 'checked' }>): ExitCode {
  for (const { level, fault } of findings) tell(level, bagFaultText(words.bag.faults, fault))
  for (const level of ['error', 'warning'] as const)
    if (more[level] > 0) tell(level, words.bag.more[level](more[level]))
  if (findings.some(({ level }) => level === 'error')) return 1
  console.log(words.bag.valid(version, files, size))
  return 0
}

async function checkPackage(place: string): Promise<ExitCode> {
  const law = shippedLaw()
  const folder = await mkdtemp(path.join(tmpdir(), 'ocop-check-'))
  try {
    const store = createPackageStore(folder, id => stateOfSet(law, id, () => true))
    const watch = { progress: () => undefined, signal: new AbortController().signal }
    return tellPackage(await store.admit(place, watch), law)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Refusals that say nothing of a package: it could not be looked at, or is none. */
const saysNothing: readonly PackageRefusal['code'][] = [
  'package.unreadable',
  'package.not-a-zip',
  'package.newer-format',
  'package.no-space',
  'package.cancelled',
]

function tellPackage(admitted: Result<AdmittedPackage, PackageRefusal>, law: Law): ExitCode {
  if (!admitted.ok) {
    const sentence = packageRefusalText(words.package, admitted.refusal)
    if (saysNothing.includes(admitted.refusal.code)) return unlooked(sentence)
    tell('error', sentence)
    return 1
  }
  const { dossier, files } = admitted.value
  for (const finding of findingsIn(admitted.value, law))
    tell(finding.kind === 'package-note' ? 'note' : 'warning', findingText(words.package, finding))
  console.log(oneLine(words.bag.packageSound(dossier.product.name, files.length)))
  return 0
}

function findingsIn(admitted: AdmittedPackage, law: Law): ReturnType<typeof packageFindings>['findings'] {
  const { criteriaSet } = admitted.dossier
  const set = law.criteriaSet(criteriaSet)
  const rules = law.ruleSetOf(criteriaSet)
  if (!set || !rules) throw new Error(`No rule set for ${criteriaSet}`)
  return packageFindings(admitted, {
    set,
    rules,
    holidays: shippedHolidays(),
    places: shippedPlaces(path.join(import.meta.dirname, '../../resources/places'), () => undefined).book(),
    on: vietnamDay(Date.now()),
  }).findings
}
