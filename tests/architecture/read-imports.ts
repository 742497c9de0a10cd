import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { parse } from 'vue/compiler-sfc'

export const root = path.resolve(import.meta.dirname, '../..')

/** The paths of the source files below a folder, from the root, with forward slashes. */
export function sourcesIn(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(ts|vue|mjs)$/.test(entry.name))
    .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
}

/** Everything that a file's text imports, types and dynamic imports too: paths from the root, or names of packages. */
export function importsOf(
  file: string,
  text = readFileSync(path.join(root, file), 'utf8'),
): readonly string[] {
  return ts
    .preProcessFile(file.endsWith('.vue') ? scriptsOf(text) : text, true, true)
    .importedFiles.map(({ fileName }) => target(file, fileName))
}

function scriptsOf(text: string): string {
  const { descriptor } = parse(text)
  return `${descriptor.script?.content ?? ''}\n${descriptor.scriptSetup?.content ?? ''}`
}

function target(file: string, specifier: string): string {
  const [plain = ''] = specifier.split('?')
  if (plain.startsWith('#')) return plain.slice(1)
  return plain.startsWith('.') ? path.posix.join(path.posix.dirname(file), plain) : plain
}
