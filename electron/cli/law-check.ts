import { checkLawFile, type LawFile } from '#shared/law/check-law-file.ts'
import { largestLawFile, parseLawText } from '#shared/law/parse-law-text.ts'
import { lawFaultText, lawRefusalText } from '#shared/words/law-fault-text.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { wordsIn } from '#shared/words/words.ts'
import { complain } from './complain.ts'
import { readInput } from './read-input.ts'
import type { Command } from './run-command.ts'

const { lawFile } = wordsIn.vi
const commandLine = commandLineIn.vi

/** `law check FILE`: whether a council could import this file. 0 when it is sound; 2 and one line for each fault when not. */
export const checkLaw: Command = async ([file, ...rest]) => {
  if (file === undefined || rest.length > 0) return 'misused'
  const faults = await faultsIn(file)
  for (const fault of faults) complain(fault)
  return faults.length > 0 ? 2 : 0
}

async function faultsIn(file: string): Promise<readonly string[]> {
  const input = await readInput(file, largestLawFile)
  if (input.kind === 'unreadable') return [commandLine.cannotRead(file)]
  if (input.kind === 'too-large') return [commandLine.tooLarge(input.limit)]
  const parsed = parseLawText(new TextDecoder().decode(input.bytes))
  if (!parsed.ok) return [lawRefusalText(lawFile, parsed.refusal)]
  const checked = checkLawFile(parsed.value)
  if (!checked.ok) return checked.refusal.map(fault => lawFaultText(lawFile, fault))
  console.log(soundText(checked.value))
  return []
}

const soundText = (file: LawFile): string =>
  file.kind === 'decision'
    ? commandLine.soundDecision(file.ruleSet.decision, file.criteriaSets.length)
    : commandLine.soundSet(file.set.number, file.set.name)
