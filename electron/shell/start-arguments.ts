import path from 'node:path'
import { parseArgs } from 'node:util'

export interface StartArguments {
  readonly data: StartData
  readonly packages: readonly string[]
}

/** The person's own folder, unless `--data DIR` chose another or `--training` asked for one that is thrown away; with both, DIR has training data. */
export type StartData =
  | { readonly kind: 'own' }
  | { readonly kind: 'chosen'; readonly folder: string }
  | { readonly kind: 'training'; readonly folder: string | undefined }

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
  if (training) return { kind: 'training', folder }
  return folder === undefined ? { kind: 'own' } : { kind: 'chosen', folder }
}

const isPackageName = (name: string): boolean => path.extname(name).toLowerCase() === '.ocop'
