import type { CommandName } from '#shared/words/vi/command-line.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { complain } from './complain.ts'

const words = commandLineIn.vi

/**
 * 0: as it should be. 1: what was looked at is not. 2: it could not be looked at, or nothing that can be done was asked. 3: nothing is wrong,
 * but not everything is there.
 */
export type ExitCode = 0 | 1 | 2 | 3

/** One command: what follows its name → its exit code, or `misused` when that is not what its usage says. */
export type Command = (args: readonly string[]) => Promise<ExitCode | 'misused'>

/**
 * Runs the command that the first one to three arguments name. Help that is asked for (`--help`, `-h`) is the usage of that command, or of all
 * that begin so, on standard output. What is misused, or called so by no command, is said first on standard error, and then the usage.
 */
export async function runCommand(
  commands: Readonly<Record<CommandName, Command>>,
  args: readonly string[],
): Promise<ExitCode> {
  bearClosedOutput()
  const known = new Map(Object.entries<Command>(commands))
  const begin = (words: readonly string[]): readonly string[] =>
    [...known.keys()].filter(name => words.length === 0 || `${name} `.startsWith(`${words.join(' ')} `))
  const helped = isHelp(args.at(-1)) ? begin(args.slice(0, -1)) : []
  if (helped.length > 0) return help(helped)
  for (const count of [3, 2, 1]) {
    const name = args.slice(0, count).join(' ')
    const command = known.get(name)
    if (!command) continue
    const answer = await command(args.slice(count))
    return answer === 'misused' ? misused(args, [name]) : answer
  }
  const alike = begin(args.slice(0, 1))
  return misused(args, alike.length > 0 ? alike : [...known.keys()])
}

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h' || word === 'help'

function help(names: readonly string[]): 0 {
  console.log(usage(names))
  return 0
}

function misused(args: readonly string[], names: readonly string[]): 2 {
  if (args.length > 0) complain(words.notUnderstood(args.join(' ')))
  console.error(usage(names))
  return 2
}

/** `… | head` closes our output before we are done, which is no fault. */
function bearClosedOutput(): void {
  process.stdout.on('error', error => {
    if (!isClosedOutput(error)) throw error
  })
}

export const isClosedOutput = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE'

const usage = (names: readonly string[]): string =>
  [
    words.usage,
    ...Object.entries(words.commands)
      .filter(([name]) => names.includes(name))
      .map(([name, { takes, does }]) =>
        [`  npm run council -- ${name} ${takes}`.trimEnd(), ...does.map(line => `      ${line}`)].join('\n'),
      ),
  ].join('\n\n')
