import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { enterWithBytes, type ByteStation } from '../support/wire-station.ts'
import { startProgram } from '../support/running-program.ts'
import { aWorkbook } from '../support/sheet-files.ts'

const [lives, count] = [3, 80]
/** It ends with its last life, however slow the machine. */
const byItsCount = 0

const names = Array.from({ length: count }, (_, at) => `Chè số ${at}`)
const sheet = aWorkbook([
  ['Tên sản phẩm', 'Chủ thể', 'Xã/phường', 'Tỉnh', 'Bộ sản phẩm'],
  ...names.map(name => [name, 'HTX chè', 'Tân An', 'Tuyên Quang', 'Bộ 11']),
])
const rows = names.map((_, at) => at + 2)

const productsIn = async ({ ask }: ByteStation): Promise<readonly string[]> => {
  const { drafts, unreadable } = await ask('draft.list', {})
  expect(unreadable).toEqual([])
  return drafts.map(({ product }) => product)
}

/** Begins all rows that are left. */
async function beginIn({ ask, send }: ByteStation): Promise<unknown> {
  const upload = await send(sheet)
  const { seen } = await ask('sheet.preview', { upload, answers: {}, from: 0, count: 1 })
  return ask('sheet.start', { upload, answers: {}, rows, seen })
}

const begun = (folder: string): number => {
  const drafts = path.join(folder, 'drafts')
  return existsSync(drafts) ? readdirSync(drafts).length : 0
}

it(
  `killed with -9 ${lives} times while a sheet of ${count} rows becomes drafts, the program has whole drafts only, and going on begins each row once`,
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ocop-killed-sheet-'))
    for (let life = 0; life < lives; life += 1) {
      const program = await startProgram('--data', folder)
      const station = await enterWithBytes(program)
      const there = await productsIn(station)
      expect(new Set(there).size).toBe(there.length)
      expect(there.every(name => names.includes(name))).toBe(true)
      const ended = beginIn(station).catch((error: unknown) => error)
      const before = begun(folder)
      while (begun(folder) === before) await Promise.race([sleep(1), ended])
      await sleep(Math.random() * 40)
      await program.kill()
      await ended
      expect(begun(folder)).toBeGreaterThan(before)
    }
    const program = await startProgram('--data', folder)
    const station = await enterWithBytes(program)
    expect((await productsIn(station)).length).toBeLessThan(count)
    await beginIn(station)
    expect((await productsIn(station)).toSorted()).toEqual(names.toSorted())
    await program.stop()
    rmSync(folder, { recursive: true, force: true })
  },
  byItsCount,
)
