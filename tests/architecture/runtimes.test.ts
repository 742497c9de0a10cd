import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { root } from './read-imports.ts'

/** The errors of one file, planted among the sources of a folder, under that folder's own tsconfig. */
function errorsOf(folder: string, text: string): readonly string[] {
  const planted = path.join(root, folder, 'planted.ts')
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(root, folder, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'))
      },
    },
  )
  if (!config) throw new Error(`${folder} has no tsconfig.json`)
  const host = ts.createCompilerHost(config.options)
  const { fileExists, getSourceFile } = host
  host.fileExists = file => file === planted || fileExists(file)
  host.getSourceFile = (file, language, ...rest) =>
    file === planted ? ts.createSourceFile(file, text, language) : getSourceFile(file, language, ...rest)
  const program = ts.createProgram([...config.fileNames, planted], config.options, host)
  return program
    .getSemanticDiagnostics(program.getSourceFile(planted))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

describe('a folder says where its code may run', () => {
  it.each([
    ['shared', 'the window', 'window', `export const width = window.innerWidth`],
    [
      'shared',
      'a file',
      'node:fs',
      `import { readFileSync } from 'node:fs'\nexport const read = readFileSync`,
    ],
    ['shared', 'the process', 'process', `export const home = process.env['HOME']`],
    [
      'renderer',
      'a file',
      'node:fs',
      `import { readFileSync } from 'node:fs'\nexport const read = readFileSync`,
    ],
    ['renderer', 'the process', 'process', `export const home = process.env['HOME']`],
  ])('%s does not compile with %s', (folder, _what, name, text) => {
    expect(errorsOf(folder, text)).toEqual([expect.stringContaining(`'${name}'`)])
  })

  it.each(['shared', 'electron', 'renderer'])(
    '%s compiles with plain code, so the refusals above mean something',
    folder => {
      expect(errorsOf(folder, `export const stars: readonly number[] = [1, 2, 3].toSorted()`)).toEqual([])
    },
  )
})
