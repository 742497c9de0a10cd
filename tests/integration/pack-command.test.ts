import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Dossier } from '#shared/dossier/dossier.ts'
import { aDossier, smallFile } from '../support/a-dossier.ts'
import { aPackage } from '../support/a-package.ts'
import { council } from '../support/command-line.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ocop-pack-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function laidOut(dossier: Dossier): string {
  const home = path.join(folder, 'hồ sơ')
  for (const { path: name } of dossier.files) {
    mkdirSync(path.dirname(path.join(home, name)), { recursive: true })
    writeFileSync(path.join(home, name), smallFile(name))
  }
  writeFileSync(path.join(home, 'dossier.json'), JSON.stringify(dossier))
  return home
}

it('makes the very package that the program makes, and prints its hash', async () => {
  const target = path.join(folder, 'chè.ocop')
  const { status, stdout } = council(['pack', laidOut(aDossier()), '-o', target])
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^[0-9a-f]{64}\n$/)])
  const made = readFileSync(await aPackage(folder, 'chương trình', aDossier()))
  expect(readFileSync(target).equals(made)).toBe(true)
})

it('says why no council would let it in, and writes nothing', () => {
  const target = path.join(folder, 'chè.ocop')
  const home = laidOut(aDossier())
  writeFileSync(path.join(home, 'mau-01.pdf'), 'MZ chương trình')
  const { status, stderr } = council(['pack', home, '-o', target])
  expect([status, stderr]).toEqual([1, expect.stringContaining('mau-01.pdf')])
  rmSync(path.join(home, 'mau-01.pdf'))
  expect(council(['pack', home, '-o', target])).toMatchObject({ status: 2 })
  expect(existsSync(target)).toBe(false)
  expect(readdirSync(folder)).toEqual(['hồ sơ'])
})

it('tells how it is used when asked, on standard output', () => {
  const { status, stdout, stderr } = council(['pack', '--help'])
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toContain('npm run council -- pack')
})
