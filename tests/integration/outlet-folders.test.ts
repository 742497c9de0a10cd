import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Outlets } from '#electron/app/outlets.ts'
import { createOutlets } from '#electron/files/outlets.ts'
import { refusalText } from '#shared/words/refusal-text.ts'
import { wordsIn } from '#shared/words/words.ts'

let all: string
let outlets: Outlets
const at = (...names: readonly string[]): string => path.join(all, ...names)
const home = (...names: readonly string[]): string => at('xa', ...names)

beforeEach(async () => {
  all = await realpath(await mkdtemp(path.join(tmpdir(), 'ocop folders ')))
  const folders = [
    ['xa', 'Hồ sơ 10'],
    ['xa', 'Hồ sơ 2'],
    ['xa', '.cache'],
    ['xa', '$RECYCLE.BIN'],
  ]
  for (const names of [...folders, ['xa', 'OCOP', 'drafts'], ['USB', '2026'], ['khác', 'của người khác']])
    mkdirSync(at(...names), { recursive: true })
  writeFileSync(home('ghi chú.txt'), '')
  const stick = { path: at('USB'), name: 'USB của xã', free: 1, size: 2 }
  outlets = createOutlets(home('OCOP'), { home: home(), drives: () => Promise.resolve([stick]) })
})
afterEach(() => rm(all, { recursive: true, force: true }))

async function listed(folder: string) {
  const answer = await outlets.folders(folder)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}
async function refusal(folder: string) {
  const answer = await outlets.folders(folder)
  if (answer.ok) throw new Error('It was listed')
  return answer.refusal
}

it('one begins at the person’s own folder and the drives that are plugged in', async () => {
  expect(await listed('')).toEqual({
    path: '',
    above: null,
    folders: [
      { path: home(), name: 'xa' },
      { path: at('USB'), name: 'USB của xã' },
    ],
    more: 0,
  })
})

it('of a folder its folders are told in the order of their names: no file, none that is hidden, not the program’s own', async () => {
  expect(await listed(home())).toEqual({
    path: home(),
    above: null,
    folders: ['Hồ sơ 2', 'Hồ sơ 10'].map(name => ({ path: home(name), name })),
    more: 0,
  })
  expect(await listed(home('Hồ sơ 2'))).toEqual({
    path: home('Hồ sơ 2'),
    above: home(),
    folders: [],
    more: 0,
  })
  expect(await listed(at('USB'))).toMatchObject({ above: null, folders: [{ name: '2026' }] })
})

it('a link is followed where it leads to what may be seen, and is no way around that', async () => {
  symlinkSync(at('USB', '2026'), home('tới USB'))
  for (const [name, to] of [
    ['ra ngoài', at('khác')],
    ['dữ liệu', home('OCOP', 'drafts')],
    ['hỏng', at('không có')],
    ['tới tệp', home('ghi chú.txt')],
  ] as const)
    symlinkSync(to, home(name))
  const { folders } = await listed(home())
  expect(folders.map(({ name }) => name)).toEqual(['Hồ sơ 2', 'Hồ sơ 10', 'tới USB'])
  expect(await listed(home('tới USB'))).toMatchObject({ path: at('USB', '2026'), above: at('USB') })
  expect(await refusal(home('ra ngoài'))).toEqual({ code: 'outlet.elsewhere', folder: at('khác') })
  expect(await refusal(home('dữ liệu'))).toEqual({ code: 'outlet.own-data' })
})

it('what is elsewhere, is a file, is gone or is no whole path is refused in words', async () => {
  for (const folder of ['/', at('khác'), all, path.dirname(all)]) {
    const told = await refusal(folder)
    expect(told).toEqual({ code: 'outlet.elsewhere', folder })
    expect(refusalText(told, wordsIn.vi)).toContain('ghi đường dẫn vào ô')
  }
  for (const folder of [home('ghi chú.txt'), home('không có'), 'Hồ sơ 2', '..'])
    expect(await refusal(folder)).toEqual({ code: 'outlet.no-folder', folder })
  expect(await refusal(home('Hồ sơ 2', '..', '..', 'khác'))).toMatchObject({ code: 'outlet.elsewhere' })
})

it('of very many, the first are told, and how many there are besides', async () => {
  for (let number = 0; number < 510; number += 1) mkdirSync(at('USB', '2026', `${number}`))
  const { folders, more } = await listed(at('USB', '2026'))
  expect([folders.length, folders[0]?.name, folders.at(-1)?.name, more]).toEqual([500, '0', '499', 10])
})

it.skipIf(process.getuid?.() === 0)(
  'a folder that nobody may look into is told as such (not as root)',
  async () => {
    chmodSync(home('Hồ sơ 2'), 0o000)
    const told = await refusal(home('Hồ sơ 2'))
    chmodSync(home('Hồ sơ 2'), 0o755)
    expect(told).toEqual({ code: 'outlet.unreadable', folder: home('Hồ sơ 2') })
    expect(refusalText(told, wordsIn.vi)).toContain('không được xem')
  },
)
