import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { handedOver } from '#electron/app/ask.ts'
import { listDecisionsSchema, type ListPreview } from '#shared/contract/register-list-rows.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { restKey } from '#shared/register/list-plan.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { wordsIn } from '#shared/words/words.ts'
import { complain } from './complain.ts'
import { inApplication, unable, type Application } from './in-application.ts'
import { listText } from './list-text.ts'
import type { Command, ExitCode } from './run-command.ts'

const said = commandLineIn.vi.register

interface Asked {
  readonly file: string
  readonly data: string
  readonly decisions: string | undefined
  readonly leavesDoubts: boolean
  readonly isDry: boolean
  readonly isJson: boolean
}
type Decisions = ReturnType<typeof listDecisionsSchema.parse>

/**
 * `register import FILE --data DIR [--decisions FILE] [--leave-doubts] [--dry-run] [--json]`: the list of an office into the register, as the
 * screen does it. 0 when it was taken, could be, or was before; 2 while a person has to decide something, or the file cannot be read.
 */
export const importList: Command = async args => {
  const asked = askedIn(args)
  if (!asked) return 'misused'
  const decisions = await decisionsOf(asked)
  if (!decisions.ok) {
    complain(decisions.refusal)
    return 2
  }
  if (!(await stat(asked.file).catch(() => undefined))?.isFile()) {
    complain(commandLineIn.vi.cannotRead(asked.file))
    return 2
  }
  return inApplication(asked.data, application => importInto(application, asked, decisions.value))
}

function askedIn(args: readonly string[]): Asked | undefined {
  try {
    const flag = { type: 'boolean', default: false } as const
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ data: { type: 'string' }, decisions: { type: 'string' } },
        ...{ 'leave-doubts': flag, 'dry-run': flag, json: flag },
      },
    })
    const [file, ...more] = positionals
    const { data, decisions, json: isJson } = values
    if (file === undefined || data === undefined || more.length > 0) return undefined
    return { file, data, decisions, isJson, leavesDoubts: values['leave-doubts'], isDry: values['dry-run'] }
  } catch {
    return undefined
  }
}

async function decisionsOf({ decisions: file, leavesDoubts }: Asked): Promise<Result<Decisions, string>> {
  let written: unknown = {}
  if (file !== undefined)
    try {
      written = JSON.parse(await readFile(file, 'utf8'))
    } catch {
      return refused(said.badDecisions(file, ''))
    }
  const read = listDecisionsSchema.safeParse(written)
  if (!read.success) return refused(said.badDecisions(file ?? '', read.error.issues[0]?.path.join('.') ?? ''))
  const { answers } = read.data
  return ok(leavesDoubts ? { ...read.data, answers: { ...answers, [restKey]: 'leave' } } : read.data)
}

async function importInto(
  { host, call, signal }: Application,
  { file, isDry, isJson }: Asked,
  decisions: Decisions,
): Promise<ExitCode> {
  const handed = await handedOver(host, 'command-line', createReadStream(file))
  if (!handed.ok) return unable(handed.refusal)
  const asked = { ...decisions, upload: handed.value }
  signal.addEventListener('abort', () => {
    for (const work of ['register.preview-list', 'register.take-list'] as const)
      void call('work.cancel', { work, of: handed.value })
  })
  const preview = await call('register.preview-list', { ...asked, count: 0 })
  if (!preview.ok) return unable(preview.refusal)
  const { counts, seen, headings } = preview.value
  const tell = (taken: object | null, sentence: string): void =>
    console.log(isJson ? JSON.stringify({ preview: preview.value, taken }, null, 2) : sentence)
  if (!isJson) console.log(listText(preview.value))
  const whole = counts.new + counts.known
  if (headings === undefined || counts.doubt > 0 || (whole === 0 && counts.taken === 0)) {
    if (isJson) tell(null, '')
    complain(whyNot(preview.value))
    return 2
  }
  if (isDry || whole === 0) {
    tell(null, said.dryRun(whole))
    return 0
  }
  const taken = await call('register.take-list', { ...asked, name: path.basename(file), seen })
  if (!taken.ok) return unable(taken.refusal)
  tell(taken.value, said.taken(taken.value.rows, taken.value.products, taken.value.list))
  return 0
}

function whyNot({ headings, counts }: ListPreview): string {
  const { columns, nothing } = wordsIn.vi.registerList
  if (headings === undefined) return columns.noHeadings
  return counts.doubt > 0 ? said.decide : nothing
}
