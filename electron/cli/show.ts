import { stat } from 'node:fs/promises'
import type { AdmittedPackage } from '#shared/dossier/admitted-package.ts'
import { shownPackage } from '#shared/dossier/shown-package.ts'
import { dayText, sizeText } from '#shared/words/figures.ts'
import { packageRefusalText } from '#shared/words/package-text.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { wordsIn } from '#shared/words/words.ts'
import { complain, oneLine } from './complain.ts'
import { packageAtHand, saysNothing, toldFindings } from './package-at-hand.ts'
import type { Command } from './run-command.ts'
import { shippedLaw } from './shipped-law.ts'

const words = wordsIn.vi
const said = commandLineIn.vi.show

/**
 * `show FILE|DIR [--json]`: what is in a package: its dossier, files, hashes and findings. 0 when it could be loaded, 1 when it would be refused, 2
 * when it could not be looked at. Whatever a package has in it, no sign of it steers a terminal.
 */
export const showPackage: Command = async ([place, option, ...rest]) => {
  if (place === undefined || place.startsWith('--') || rest.length > 0) return 'misused'
  if (option !== undefined && option !== '--json') return 'misused'
  if (!(await stat(place).catch(() => undefined))) {
    complain(commandLineIn.vi.cannotRead(place))
    return 2
  }
  const admitted = await packageAtHand(place)
  if (!admitted.ok) {
    complain(packageRefusalText(words.package, admitted.refusal))
    return saysNothing(admitted.refusal) ? 2 : 1
  }
  if (option === '--json') console.log(jsonOf(admitted.value))
  else for (const line of linesOf(admitted.value)) console.log(oneLine(line))
  return 0
}

/** JSON has all of these in strings only, and reads them back as they were. */
const jsonOf = (admitted: AdmittedPackage): string =>
  JSON.stringify(shownPackage(admitted, toldFindings(admitted)), null, 1)
    .split('\n')
    .map(oneLine)
    .join('\n')

function linesOf(admitted: AdmittedPackage): readonly string[] {
  const { dossier, files, hash, size } = admitted
  const { product, producer, criteriaSet, stage, filedOn } = dossier
  const set = shippedLaw().criteriaSet(criteriaSet)
  return [
    said.product(product.name, product.code),
    said.producer(producer.name, producer.commune),
    said.set(set?.name ?? criteriaSet, criteriaSet),
    said.stage(words.common.stages[stage.kind], dayText(filedOn)),
    said.hash(hash),
    said.files(files.length, sizeText(size)),
    ...files.map(file => `  ${file.path} (${sizeText(file.size)}) ${file.sha256}`),
    ...toldFindings(admitted).map(({ level, text }) => `${words.bag.levels[level]}: ${text}`),
  ]
}
