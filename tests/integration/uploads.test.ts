import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { createUploads } from '#electron/files/uploads.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'tep-gui-len-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const hours = (count: number): number => count * 60 * 60 * 1000

it('takes away an upload that a closed page left behind, once another begins', async () => {
  let now = Date.now()
  const uploads = createUploads(folder, () => now)
  const left = await uploads.keep('chè.ocop', Buffer.from('half'))
  now += hours(2)
  const second = uploads.begin()
  expect(readdirSync(folder).sort()).toEqual([left, second].sort())
  now += hours(2)
  const third = uploads.begin()
  expect(readdirSync(folder)).toEqual([third])
  expect(uploads.file(left)).toBeUndefined()
})
