import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { root, sourcesIn } from './read-imports.ts'

it('every tool that a test skips itself without is installed where the project is checked', () => {
  const asked = ['tests/integration', 'tests/conformance', 'tests/unit']
    .flatMap(sourcesIn)
    .flatMap(file => [
      ...readFileSync(path.join(root, file), 'utf8').matchAll(/commandIsThere\('([^']+)'\)/g),
    ])
    .flatMap(([, command]) => command ?? [])
  const installed = [...readFileSync(path.join(root, '.ci/run'), 'utf8').matchAll(/([\w-]+):[\w-]+/g)].map(
    ([, command]) => command,
  )
  expect(asked.length).toBeGreaterThan(5)
  expect(asked.filter(command => !installed.includes(command))).toEqual([])
})
