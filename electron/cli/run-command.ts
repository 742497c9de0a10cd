import type { CommandName } from '#shared/words/vi/command-line.ts'
import { commandLineIn } from '#shared/words/command-line.ts'

const words = commandLineIn.vi

/**
 * 0: as it should be. 1: what was looked at is not. 2: it could not be looked at, or nothing that can be done was asked. 3: nothing is wrong,
 * but not everything is there.
 */
export type ExitCode = 0 | 1 | 2 | 3

/** One command: what follows its name → its exit code, or `misused` when that is not what its usage says. */
export type Command = (args: readonly string[]) => Promise<ExitCode | 'misused'>

/**
 * Runs the command that the first one to three arguments name. Anything else gets the usage: of that command where it was misused or followed by `--help`, else of all of
 * them. On standard output where help was asked, on standard error where no command is called so.
 */
export async function runCommand(
  commands: Readonly<Record<CommandName, Command>>,
  args: readonly string[],
): Promise<ExitCode> {
  bearClosedOutput()
  const known = new Map(Object.entries<Command>(commands))
  for (const count of [3, 2, 1]) {
    const name = args.slice(0, count).join(' ')
    const command = known.get(name)
    if (!command) continue
    const rest = args.slice(count)
    if (rest.length === 1 && rest[0] === '--help') return help([name])
    const answer = await command(rest)
    return answer === 'misused' ? misused([name]) : answer
  }
  if (args.length !== 1 || !['help', '--help'].includes(args[0] ?? '')) return misused([...known.keys()])
  return help([...known.keys()])
}

function help(names: readonly string[]): 0 {
  console.log(usage(names))
  return 0
}

function misused(names: readonly string[]): 2 {
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
