import { parseArgs } from 'node:util'
import { callingAs, type Call } from '#electron/app/ask.ts'
import type { Host } from '#electron/app/host.ts'
import type { SittingSummary } from '#shared/contract/answers.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { refusalText } from '#shared/words/refusal-text.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { wordsIn } from '#shared/words/words.ts'
import { complain, oneLine } from './complain.ts'
import { openApplication } from './open-application.ts'
import { packageLoader } from './package-loader.ts'
import type { Command, ExitCode } from './run-command.ts'

const words = wordsIn.vi
const said = commandLineIn.vi.load

interface Asked {
  readonly files: readonly string[]
  readonly data: string
  readonly sitting: string | undefined
  /** Why a newer package takes the place of the one on the agenda; without one it does not. */
  readonly newerReason: string
}

/**
 * `load FILE… --data DIR [--sitting ID] [--newer REASON]`: packages, or folders that packages were unpacked to, onto the agenda of a sitting, by
 * the very application that the screens ask. A line for each, and what came of all. 0 when all were loaded, 1 when one was not, 2 when none
 * could be. Interrupted, it ends what it is at and closes the data folder as the program does.
 */
export const loadPackages: Command = async args => {
  const asked = askedIn(args)
  if (!asked) return 'misused'
  const host = await openApplication(asked.data)
  if (!host.ok) return unable(host.refusal)
  const stop = new AbortController()
  const interrupt = (): void => stop.abort()
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  try {
    return await loadInto(host.value, asked, stop.signal)
  } finally {
    await host.value.close()
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
  }
}

function askedIn(args: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: 'string' }, sitting: { type: 'string' }, newer: { type: 'string' } },
    })
    const { data, sitting, newer = '' } = values
    return data === undefined || positionals.length === 0
      ? undefined
      : { files: positionals, data, sitting, newerReason: newer }
  } catch {
    return undefined
  }
}

function unable(sentence: string): 2 {
  complain(sentence)
  return 2
}

async function loadInto(
  host: Host,
  { files, sitting: wanted, newerReason }: Asked,
  signal: AbortSignal,
): Promise<ExitCode> {
  const call = callingAs(host, 'command-line')
  const sitting = await sittingFor(call, wanted)
  if (!sitting.ok) return unable(sitting.refusal)
  const load = packageLoader(host, call, { sitting: sitting.value.id, newerReason }, signal)
  let loaded = 0
  for (const file of files) {
    if (signal.aborted) break
    const answer = await load(file)
    if (answer.ok) loaded += 1
    console.log(oneLine(answer.ok ? said.loaded(file, answer.value) : said.refused(file, answer.refusal)))
  }
  console.log(oneLine(said.all({ loaded, of: files.length, stopped: signal.aborted }, nameOf(sitting.value))))
  return loaded === files.length ? 0 : 1
}

const nameOf = ({ council, place, date }: SittingSummary): string => said.sitting({ council, place, date })

/** The sitting that is named, or the only one in preparation; else a sentence that says which there are. */
async function sittingFor(call: Call, wanted: string | undefined): Promise<Result<SittingSummary, string>> {
  const start = await call('start.read', {})
  if (!start.ok) return refused(refusalText(start.refusal, words))
  const { sittings } = start.value
  const listed = (some: readonly SittingSummary[]): string =>
    some.map(each => `${each.id} (${nameOf(each)})`).join('; ')
  if (wanted !== undefined) {
    const found = sittings.find(({ id }) => id === wanted)
    return found ? ok(found) : refused(said.noSuchSitting(wanted, listed(sittings)))
  }
  const preparing = sittings.filter(({ phase }) => phase === 'preparing')
  const [only] = preparing
  if (!only) return refused(said.noneInPreparation)
  return preparing.length === 1 ? ok(only) : refused(said.severalInPreparation(listed(preparing)))
}
