import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, sourcesIn } from './read-imports.ts'

const sourceFolders = ['electron', 'renderer', 'shared', 'resources', 'tests']
const files = [
  'README.md',
  'electron-builder.yml',
  'eslint.config.js',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
]
/** Scripts about programs of others, none of them ours; each explains itself at its head. */
const aboutOthers = 'findings'
/** Copied as it stands into what is shipped, so it explains itself where it is used: `renderer/index.html`. */
const shippedAsIs = 'renderer/public'

const ignored = readFileSync(path.join(root, '.gitignore'), 'utf8')
  .split('\n')
  .map(line => line.replace(/\/$/, ''))

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => `${folder}/${entry.name}`)

describe('the house', () => {
  it('has nothing at its door but what belongs there', () => {
    const found = readdirSync(root).filter(
      name => !name.startsWith('.') && !ignored.includes(name) && !name.endsWith('.log'),
    )
    expect(found.filter(name => ![...sourceFolders, ...files, aboutOthers].includes(name))).toEqual([])
  })

  it.each([...sourceFolders, ...sourceFolders.flatMap(foldersIn)].filter(folder => folder !== shippedAsIs))(
    'says in at most fifteen lines what lives in %s',
    folder => {
      const readme = path.join(root, folder, 'README.md')
      expect(existsSync(readme)).toBe(true)
      expect(readFileSync(readme, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(15)
    },
  )

  it('has no source file longer than three hundred lines', () => {
    const long = sourceFolders.flatMap(sourcesIn).map(file => ({
      file,
      lines: readFileSync(path.join(root, file), 'utf8').trimEnd().split('\n').length,
    }))
    expect(long.length).toBeGreaterThan(100)
    expect(long.filter(({ lines }) => lines > 300)).toEqual([])
  })

  it('has no file named for nothing in particular', () => {
    const vague = sourceFolders
      .flatMap(sourcesIn)
      .filter(file => /(^|[/-])(utils?|helpers?|manager|service|misc)\b/i.test(file))
    expect(vague).toEqual([])
  })
})
