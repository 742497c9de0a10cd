import { describe, expect, it } from 'vitest'
import { importTable, type Row } from './import-table.ts'
import { importsOf, sourcesIn } from './read-imports.ts'

const below = (name: string, path: string): boolean =>
  name === path || name.startsWith(path.endsWith(':') ? path : `${path}/`)

function rowOf(file: string): Row | undefined {
  return importTable.filter(row => below(file, row.path)).toSorted((a, b) => b.path.length - a.path.length)[0]
}

/** A package called `electron` and our folder of that name are told apart by what follows: the package's files are never imported. */
const mayImport = (row: Row, name: string): boolean =>
  below(name, row.path) ||
  row.may.some(allowed => (allowed === 'electron' ? name === 'electron' : below(name, allowed)))

/** What one file imports against the table, as sentences. */
function breachesIn(file: string, text?: string): readonly string[] {
  const row = rowOf(file)
  if (!row) return [`${file} is in no row of the import table`]
  return importsOf(file, text)
    .filter(name => !mayImport(row, name))
    .map(name => `${file} may not import ${name}`)
}

describe('the import table', () => {
  const sources = ['shared', 'electron', 'renderer'].flatMap(sourcesIn)

  it('is kept by every file of the application', () => {
    expect(sources.length).toBeGreaterThan(100)
    expect(sources.flatMap(file => breachesIn(file))).toEqual([])
  })

  it('names only folders and files that are there', () => {
    const empty = importTable.filter(row => !sources.some(file => below(file, row.path)))
    expect(empty.map(row => row.path)).toEqual([])
  })

  it.each([
    [
      'a rule of the council that reads a file',
      'shared/council/decide.ts',
      `import { readFileSync } from 'node:fs'`,
    ],
    [
      'the law leaning on the council',
      'shared/law/rate.ts',
      `import type { Sitting } from '../council/sitting.ts'`,
    ],
    [
      'a use case that knows the database',
      'electron/app/sittings.ts',
      `import { openDatabase } from '../store/open-database.ts'`,
    ],
    [
      'an adapter that knows another',
      'electron/store/event-log.ts',
      `export * from '#electron/packages/bag.ts'`,
    ],
    ['Electron outside its corner', 'electron/room/server.ts', `const { app } = await import('electron')`],
    [
      'a host that knows the shell',
      'electron/host/host.ts',
      `import { runShell } from '../shell/run-shell.ts'`,
    ],
    [
      'a screen that knows the host',
      'renderer/screens/Start.vue',
      `<script setup lang="ts">import '#electron/host/host.ts'</script>`,
    ],
    [
      'a part that asks a store',
      'renderer/parts/product/StarTier.vue',
      `<script setup lang="ts">import { a } from '../../stores/session.ts'</script>`,
    ],
    ['a package nobody chose', 'shared/words/figures.ts', `import type { Moment } from 'moment'`],
    ['a file with no place', 'electron/helpers/things.ts', ''],
  ])('catches %s', (_breach, file, text) => {
    expect(breachesIn(file, text)).toHaveLength(1)
  })
})
