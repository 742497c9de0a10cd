import { parseArgs } from 'node:util'
import type { DueList } from '#shared/contract/due-rows.ts'
import { dueGroups } from '#shared/register/due-matter.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { dueText } from '#shared/words/due-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { asTable } from './as-table.ts'
import { complain } from './complain.ts'
import { inApplication, unable } from './in-application.ts'
import type { Command } from './run-command.ts'

const words = wordsIn.vi
const said = commandLineIn.vi.register
/** As many of each group as are told at once. */
const each = 2000

/** `register due --data DIR [--json]`: what the law has done by a day. 1 where something is late. */
export const listDue: Command = async args => {
  const asked = askedIn(args)
  if (!asked) return 'misused'
  return inApplication(asked.data, async ({ call }) => {
    const due = await call('register.due', { each })
    if (!due.ok) return unable(due.refusal)
    if (!due.value) {
      complain(words.due.noDeadlines)
      return 2
    }
    console.log(asked.isJson ? JSON.stringify(due.value, null, 2) : textOf(due.value))
    return due.value.counts.late > 0 ? 1 : 0
  })
}

function askedIn(args: readonly string[]): { readonly data: string; readonly isJson: boolean } | undefined {
  try {
    const { data, json = false } = parseArgs({
      args: [...args],
      options: { data: { type: 'string' }, json: { type: 'boolean' } },
    }).values
    return data === undefined ? undefined : { data, isJson: json }
  } catch {
    return undefined
  }
}

function textOf({ today, items, counts, runOut }: DueList): string {
  const tables = dueGroups.flatMap(group => {
    const rows = items.filter(item => item.group === group)
    if (rows.length === 0) return []
    return [
      `${words.due.groups[group]} (${counts[group]})`,
      ...asTable([
        said.dueHeads,
        ...rows.map(item => {
          const { what, until, near } = dueText(item, today, words)
          return [item.of ? `${item.of.code} ${item.of.name}`.trim() : said.dueOfAll, what, until, near]
        }),
      ]),
      '',
    ]
  })
  return [...(tables.length > 0 ? tables : [words.due.none, '']), words.due.runOut(runOut)].join('\n')
}
