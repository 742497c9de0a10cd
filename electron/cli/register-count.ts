import { parseArgs } from 'node:util'
import { countQuerySchema, type Bar, type CountQuery } from '#shared/register/counts.ts'
import type { RegisterCounts } from '#shared/contract/register-rows.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { wordsIn } from '#shared/words/words.ts'
import { asTable } from './as-table.ts'
import { inApplication, unable } from './in-application.ts'
import type { Command } from './run-command.ts'

const words = wordsIn.vi
const said = commandLineIn.vi.register

/** `register count --data DIR [--of …] [--province CODE] [--year N] [--json]`: what a leader reads in a minute. */
export const countRegister: Command = async args => {
  const asked = askedIn(args)
  if (!asked) return 'misused'
  return inApplication(asked.data, async ({ call }) => {
    const counted = await call('register.counts', asked.query)
    if (!counted.ok) return unable(counted.refusal)
    console.log(asked.isJson ? JSON.stringify(counted.value, null, 2) : textOf(counted.value, asked.query))
    return 0
  })
}

function askedIn(
  args: readonly string[],
): { readonly data: string; readonly query: CountQuery; readonly isJson: boolean } | undefined {
  try {
    const text = { type: 'string' } as const
    const {
      data,
      of = 'in-force',
      province,
      year,
      json,
    } = parseArgs({
      args: [...args],
      options: { data: text, of: text, province: text, year: text, json: { type: 'boolean' } },
    }).values
    const query = countQuerySchema.safeParse({
      of,
      ...(province !== undefined && { province }),
      ...(year !== undefined && { year: Number(year) }),
    })
    return data === undefined || !query.success
      ? undefined
      : { data, query: query.data, isJson: json ?? false }
  } catch {
    return undefined
  }
}

function textOf(counts: RegisterCounts, { of }: CountQuery): string {
  const { overview } = words.register
  const { years, groups, kinds, communes } = overview.figures
  const stars = counts.stars.map(each => each.stars)
  const table = <Key extends string | number>(
    { of: head }: { readonly of: string },
    bars: readonly Bar<Key>[],
    called: (bar: Bar<Key>) => string,
  ): readonly string[] => [
    '',
    ...asTable([
      [head, ...stars.map(each => words.common.stars(each)), said.countHeads.total],
      ...bars.map(bar => [
        called(bar) || said.countHeads.none,
        ...stars.map(each => bar.stars.find(one => one.stars === each)?.count ?? 0),
        bar.total,
      ]),
    ]),
  ]
  return [
    `${overview.counted[of]}: ${counts.total} ${overview.products}`,
    ...table(years, counts.years, ({ key }) => (key > 0 ? String(key) : '')),
    ...table(groups, counts.groups, ({ key }) => (key === '' ? '' : overview.groups[key])),
    ...table(kinds, counts.kinds, ({ key }) => (key === '' ? '' : words.formSteps.producer.kinds[key])),
    ...table(
      communes,
      counts.communes,
      ({ key }) => counts.communes.find(each => each.key === key)?.name ?? '',
    ),
    ...(counts.province && counts.without.length > 0
      ? ['', overview.without(counts.without.length, counts.province.name)]
      : []),
  ].join('\n')
}
