import { existsSync } from 'node:fs'
import path from 'node:path'
import { stateOfSet } from '#electron/app/law-in-use.ts'
import { limits } from '#electron/packages/limits.ts'
import type { StateOfCriteriaSet } from '#electron/packages/unpack.ts'
import { writeReadBack } from '#electron/packages/write-read-back.ts'
import type { Dossier } from '#shared/dossier/dossier.ts'
import { readDossier } from '#shared/dossier/read-dossier.ts'
import { packageRefusalText } from '#shared/words/package-text.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { wordsIn } from '#shared/words/words.ts'
import { complain } from './complain.ts'
import { packDraft } from './pack-draft.ts'
import { readInput } from './read-input.ts'
import type { Command, ExitCode } from './run-command.ts'
import { shippedLaw } from './shipped-law.ts'

const words = wordsIn.vi

/** `pack FOLDER -o FILE`: the package of a folder that holds dossier.json and its files, or of a draft. 1 where no council would let it in; nothing is left then. */
export const packFolder: Command = async ([folder, option, target, ...rest]) => {
  if (folder === undefined || option !== '-o' || target === undefined || rest.length > 0) return 'misused'
  if (existsSync(path.join(folder, 'draft.json'))) return packDraft(folder, target)
  const from = path.join(folder, 'dossier.json')
  const input = await readInput(from, limits.dossier)
  if (input.kind !== 'bytes') {
    complain(
      input.kind === 'too-large' ? commandLineIn.vi.tooLarge(input.limit) : commandLineIn.vi.cannotRead(from),
    )
    return 2
  }
  const dossier = readDossier(input.bytes.toString('utf8'))
  if (!dossier.ok) {
    complain(packageRefusalText(words.package, dossier.refusal))
    return 1
  }
  const fileOf = (inPackage: string): string => path.join(folder, inPackage)
  const missing = dossier.value.files.find(file => !existsSync(fileOf(file.path)))
  if (missing) {
    complain(commandLineIn.vi.cannotRead(fileOf(missing.path)))
    return 2
  }
  return write(target, dossier.value, fileOf)
}

/** The target is there when it was read back as a council's laptop reads it, and not before. */
async function write(
  target: string,
  dossier: Dossier,
  sources: (inPackage: string) => string,
): Promise<ExitCode> {
  const law = shippedLaw()
  const watch = { progress: () => undefined, signal: new AbortController().signal }
  const stateOf: StateOfCriteriaSet = id => stateOfSet(law, id, () => true)
  const read = await writeReadBack(path.resolve(target), dossier, { sources, stateOf }, watch)
  if (!read.ok) {
    complain(packageRefusalText(words.package, read.refusal))
    return 1
  }
  console.log(read.value.hash)
  return 0
}
