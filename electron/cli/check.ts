import { stat } from 'node:fs/promises'
import { checkBag } from '#electron/packages/check-bag.ts'
import type { BagReport } from '#shared/dossier/bag-finding.ts'
import { never } from '#shared/kernel/never.ts'
import { bagFaultText } from '#shared/words/bag-text.ts'
import { packageRefusalText } from '#shared/words/package-text.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { wordsIn } from '#shared/words/words.ts'
import { complain, oneLine } from './complain.ts'
import { packageAtHand, saysNothing, toldFindings } from './package-at-hand.ts'
import type { Command, ExitCode } from './run-command.ts'

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
  if (!found) return unlooked(commandLineIn.vi.cannotRead(place))
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
      return unlooked(commandLineIn.vi.cannotRead(place))
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
  const admitted = await packageAtHand(place)
  if (!admitted.ok) {
    const sentence = packageRefusalText(words.package, admitted.refusal)
    if (saysNothing(admitted.refusal)) return unlooked(sentence)
    tell('error', sentence)
    return 1
  }
  for (const { level, text } of toldFindings(admitted.value)) tell(level, text)
  const { dossier, files } = admitted.value
  console.log(oneLine(words.bag.packageSound(dossier.product.name, files.length)))
  return 0
}
