import path from 'node:path'
import { parseArgs } from 'node:util'

export interface StartArguments {
  readonly data: StartData
  readonly packages: readonly string[]
}

/** The person's own folder, unless `--data DIR` chose another or `--training` asked for one that is thrown away. */
export type StartData =
  | { readonly kind: 'own' }
  | { readonly kind: 'chosen'; readonly folder: string }
  | { readonly kind: 'training' }

/** What a start was asked to open. Chromium adds arguments of its own, so an unknown one is passed over. */
export function startArguments(args: readonly string[], workingFolder: string): StartArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, training: { type: 'boolean' } },
    allowPositionals: true,
    strict: false,
  })
  const { data, training } = values
  return {
    data:
      typeof data === 'string'
        ? { kind: 'chosen', folder: path.resolve(workingFolder, data) }
        : { kind: training === true ? 'training' : 'own' },
    packages: positionals.filter(isPackageName).map(file => path.resolve(workingFolder, file)),
  }
}

const isPackageName = (name: string): boolean => path.extname(name).toLowerCase() === '.ocop'
