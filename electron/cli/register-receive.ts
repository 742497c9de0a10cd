import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { handedOver, type Call } from '#electron/app/ask.ts'
import type { Host } from '#electron/app/host.ts'
import type { Answers } from '#shared/contract/answers.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { refusalText } from '#shared/words/refusal-text.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { wordsIn } from '#shared/words/words.ts'
import { oneLine } from './complain.ts'
import { inApplication, terminal, type Application } from './in-application.ts'
import type { Command, ExitCode } from './run-command.ts'

const words = wordsIn.vi
const slice = 4 * 1024 ** 2

/**
 * `register receive FILE… --data DIR`: sitting files, or folders of them, into the register that this data folder has or points to, by the very
 * application that the screens ask. A line for each, and what came of all. 0 when all were taken or were there, 1 when one was not, 2 when the
 * data folder cannot be opened.
 */
export const receiveSittings: Command = async args => {
  const asked = askedIn(args)
  if (!asked) return 'misused'
  return inApplication(asked.data, application => receiveAll(application, asked.files))
}

function askedIn(
  args: readonly string[],
): { readonly files: readonly string[]; readonly data: string } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: 'string' } },
    })
    return values.data === undefined || positionals.length === 0
      ? undefined
      : { files: positionals, data: values.data }
  } catch {
    return undefined
  }
}

async function receiveAll({ host, call, signal }: Application, places: readonly string[]): Promise<ExitCode> {
  const counts = { taken: 0, there: 0, refused: 0 }
  for (const place of places)
    for (const file of await filesIn(place)) {
      if (signal.aborted) break
      const answer = await receive(host, call, file)
      if (!answer.ok) counts.refused += 1
      else if (answer.value.kind === 'taken' || answer.value.kind === 'newer') counts.taken += 1
      else counts.there += 1
      console.log(oneLine(`${file}: ${answer.ok ? words.received.result(answer.value) : answer.refusal}`))
    }
  console.log(oneLine(words.received.all(counts)))
  return counts.refused === 0 && !signal.aborted ? 0 : 1
}

/** A folder stands for the sitting files in it. What cannot be looked at is told where it is opened. */
async function filesIn(place: string): Promise<readonly string[]> {
  const isFolder = await stat(place).then(
    found => found.isDirectory(),
    () => false,
  )
  if (!isFolder) return [place]
  const names = await readdir(place)
  return names
    .filter(name => name.toLowerCase().endsWith('.phien'))
    .toSorted()
    .map(name => path.join(place, name))
}

async function receive(
  host: Host,
  call: Call,
  file: string,
): Promise<Result<Answers['register.receive'], string>> {
  try {
    const upload = await handedOver(host, terminal, createReadStream(file, { highWaterMark: slice }))
    if (!upload.ok) return refused(refusalText(upload.refusal, words))
    const answer = await call('register.receive', { upload: upload.value })
    return answer.ok ? ok(answer.value) : refused(refusalText(answer.refusal, words))
  } catch {
    return refused(commandLineIn.vi.cannotRead(file))
  }
}
