import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writePackage } from '#electron/packages/write-package.ts'
import { shownPackageSchema } from '#shared/dossier/shown-package.ts'
import { aDossier } from '../support/a-dossier.ts'
import { aPackage } from '../support/a-package.ts'
import { council } from '../support/command-line.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ocop-show-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('prints what is in a package as JSON of the published shape, and leaves nothing behind', async () => {
  const file = await aPackage(folder, 'chè', aDossier())
  const before = readdirSync(tmpdir()).filter(name => name.startsWith('ocop-check-'))
  const { status, stdout, stderr } = council(['show', file, '--json'])
  expect([status, stderr]).toEqual([0, ''])
  const shown = shownPackageSchema.parse(JSON.parse(stdout))
  expect(shown.dossier).toEqual(aDossier())
  expect(shown.files.map(({ path: name }) => name)).toEqual(aDossier().files.map(({ path: name }) => name))
  expect(shown.hash).toBe(await hashOf())
  expect(readdirSync(tmpdir()).filter(name => name.startsWith('ocop-check-'))).toEqual(before)
})

const hashOf = async (): Promise<string> => {
  const target = path.join(folder, 'again.ocop')
  return (await writePackage(target, aDossier(), name => paperOf(name))).hash
}

const paperOf = (name: string): string => path.join(folder, 'chè-papers', name.replaceAll('/', '_'))

it('is read by people too, and nothing in a package steers the terminal', async () => {
  const dossier = aDossier()
  const name = 'Chè \u202e\u0007Thôm Loà'
  const file = await aPackage(folder, 'chè', {
    ...dossier,
    product: { ...dossier.product, name: 'Chè Thôm Loà' },
  })
  const { status, stdout } = council(['show', file])
  expect([status, stdout.split('\n')[0]]).toEqual([0, 'Sản phẩm: Chè Thôm Loà (08-02320-01-2026)'])
  for (const option of [[], ['--json']]) {
    const said = council(['show', path.join(folder, `${name}.ocop`), ...option])
    expect(said).toMatchObject({ status: 2, stdout: '' })
    expect(said.stderr).not.toMatch(/[\u202e\u0007]/)
  }
})

it('ends with 1 for a package that would be refused, with 2 where there is none', () => {
  const file = path.join(folder, 'x.ocop')
  writeFileSync(file, 'PK\u0005\u0006' + '\0'.repeat(18))
  expect(council(['show', file, '--json'])).toMatchObject({ status: 1, stdout: '' })
  writeFileSync(file, 'chè')
  expect(council(['show', file])).toMatchObject({ status: 2, stdout: '' })
  expect(council(['show'])).toMatchObject({ status: 2, stdout: '' })
  expect(council(['show', '--help']).stdout).toContain('shown-package.schema.json')
})
