import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Input } from '#shared/contract/contract.ts'
import { writtenKinds, type WrittenKind } from '#shared/kernel/spreadsheet.ts'
import { productQuerySchema } from '#shared/register/product-query.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { complain, oneLine } from './complain.ts'
import { inApplication, unable } from './in-application.ts'
import type { Command } from './run-command.ts'
import { saveServed } from './save-served.ts'

const said = commandLineIn.vi.register

interface Asked {
  readonly file: string
  readonly data: string
  readonly query: NonNullable<Input<'register.export'>['query']>
}

/** `register export FILE --data DIR [filters]`: the products that fit as a spreadsheet, of the kind that the file's name says. */
export const exportRegister: Command = async args => {
  const asked = askedIn(args)
  if (!asked) return 'misused'
  const as = kindOf(asked.file)
  if (!as) {
    complain(said.noKind(asked.file))
    return 2
  }
  return inApplication(asked.data, async ({ host, call, signal }) => {
    signal.addEventListener(
      'abort',
      () => void call('work.cancel', { work: 'register.export', of: 'register' }),
    )
    const exported = await call('register.export', { as, query: asked.query })
    if (!exported.ok) return unable(exported.refusal)
    const found = await call('register.find', { ...asked.query, count: 1 })
    if (!found.ok) return unable(found.refusal)
    try {
      await saveServed(host, exported.value.path, asked.file)
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error
      complain(error.message)
      return 2
    }
    console.log(oneLine(said.exported(found.value.total, asked.file)))
    return 0
  })
}

const kindOf = (file: string): WrittenKind | undefined =>
  writtenKinds.find(kind => path.extname(file).toLowerCase() === `.${kind}`)

function askedIn(args: readonly string[]): Asked | undefined {
  try {
    const text = { type: 'string' } as const
    const several = { type: 'string', multiple: true } as const
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ data: text, text, group: text, year: text, province: text, commune: text },
        ...{ stars: several, standing: several },
      },
    })
    const { data, stars = [], standing = [], year, ...others } = values
    const query = productQuerySchema.omit({ from: true, count: true }).safeParse({
      ...others,
      ...(year !== undefined && { year: Number(year) }),
      ...{ stars: stars.map(Number), standings: standing },
    })
    const [file, ...more] = positionals
    if (data === undefined || file === undefined || more.length > 0 || !query.success) return undefined
    return { file, data, query: query.data }
  } catch {
    return undefined
  }
}
