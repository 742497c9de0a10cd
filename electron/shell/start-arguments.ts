import path from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'

/** The person's own folder, unless `--data DIR` chose another or `--training` asked for one that is thrown away; with both, DIR has training data. */
const startDataSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('own') }),
  z.strictObject({ kind: z.literal('chosen'), folder: z.string() }),
  z.strictObject({ kind: z.literal('training'), folder: z.string().optional() }),
])
export type StartData = z.infer<typeof startDataSchema>

const startArgumentsSchema = z.strictObject({ data: startDataSchema, packages: z.array(z.string()) })
export type StartArguments = z.infer<typeof startArgumentsSchema>

/** What a second start hands to the first, which it has read itself: Chromium puts the words of a command line in another order. */
export const handedOver = (data: unknown): StartArguments | undefined =>
  startArgumentsSchema.safeParse(data).data

/** The same as words of a command line. */
export const asWords = ({ data, packages }: StartArguments): readonly string[] => [
  ...(data.kind === 'training' ? ['--training'] : []),
  ...(data.kind !== 'own' && data.folder !== undefined ? ['--data', data.folder] : []),
  ...packages,
]

/** What a start was asked to open. Chromium adds arguments of its own, so an unknown one is passed over. */
export function startArguments(args: readonly string[], workingFolder: string): StartArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, training: { type: 'boolean' } },
    allowPositionals: true,
    strict: false,
  })
  const { data, training } = values
  const folder = typeof data === 'string' ? path.resolve(workingFolder, data) : undefined
  return {
    data: dataOf(training === true, folder),
    packages: positionals.filter(isPackageName).map(file => path.resolve(workingFolder, file)),
  }
}

function dataOf(training: boolean, folder: string | undefined): StartData {
  if (training) return { kind: 'training', ...(folder !== undefined && { folder }) }
  return folder === undefined ? { kind: 'own' } : { kind: 'chosen', folder }
}

const isPackageName = (name: string): boolean => path.extname(name).toLowerCase() === '.ocop'
