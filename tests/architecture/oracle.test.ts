import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { importsOf, root, sourcesIn } from './read-imports.ts'

const typesOnly = /^import type [^'"]*'([^'"]+)'/gm

/** What a file takes from elsewhere in order to run: its text without the imports of types. */
const neededToRun = (file: string): readonly string[] =>
  importsOf(file, readFileSync(path.join(root, file), 'utf8').replaceAll(typesOnly, ''))

describe('the oracle of the star decision', () => {
  it('shares nothing with the engine but types', () => {
    const folder = 'shared/oracle'
    const needed = [...sourcesIn(folder), 'tests/support/oracle-margin.ts'].flatMap(neededToRun)
    expect(needed).toContain(`${folder}/oracle.ts`)
    expect(needed.filter(name => !name.startsWith(`${folder}/`))).toEqual([])
  })
})
