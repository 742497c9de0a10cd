import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Dossier } from '#shared/dossier/dossier.ts'
import { readTrainingCouncil } from '#electron/training/training.ts'
import { largePackage } from '../bench/large-package.ts'
import { aDossier } from '../support/a-dossier.ts'
import { aHost, hostOver, sampleFolder, type HostInHand } from '../support/a-host.ts'
import { aPackage } from '../support/a-package.ts'
import { council, councilArguments, type Said } from '../support/command-line.ts'

let there: HostInHand
/** Where packages lie that are to be loaded. */
let desk: string
beforeEach(async () => {
  there = await aHost()
  desk = path.join(there.folder, 'desk')
  mkdirSync(desk)
})
afterEach(() => there.dispose())

async function aSitting(): Promise<string> {
  const { members, ...meeting } = await readTrainingCouncil(sampleFolder)
  const rules = { ruleSet: 'qd-26-2026', profile: 'tay-ninh', date: '2026-09-01' }
  return (await there.ask('sitting.create', { ...meeting, ...rules, members })).sitting
}

const named = (name: string, number: number): Dossier => {
  const dossier = aDossier()
  return { ...dossier, product: { ...dossier.product, code: `08-02320-${number}-2026`, name } }
}

/** As it is called while the program is closed; the program is open again afterwards. */
async function load(...args: readonly string[]): Promise<Said> {
  await there.host.close()
  const said = council(['load', ...args, '--data', there.folder])
  await open()
  return said
}

async function open(): Promise<void> {
  const { host, ask } = await hostOver(there.folder)
  Object.assign(there, { host, ask })
}

const products = async (sitting: string): Promise<readonly string[]> =>
  (await there.ask('sitting.read', { sitting })).products.map(({ name }) => name)

const inFolder = (name: string): readonly string[] => readdirSync(path.join(there.folder, name))

describe('load', () => {
  it('puts packages, and folders that packages were unpacked to, on the agenda, a line for each', async () => {
    const sitting = await aSitting()
    const one = await aPackage(desk, 'một', named('Chè một', 41))
    const two = await aPackage(desk, 'hai', named('Chè hai', 42))
    const folder = path.join(desk, 'gói hai')
    execFileSync('unzip', ['-q', two, '-d', folder], { env: { LC_ALL: 'C.UTF-8' } })
    const { status, stdout, stderr } = await load(one, folder)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^Đã nạp .*một\.ocop: “Chè một”/),
      expect.stringMatching(/^Đã nạp .*gói hai: “Chè hai”/),
      expect.stringMatching(/^Đã nạp 2 trong 2 gói vào phiên họp .*2026-09-01\.$/),
      '',
    ])
    expect(await products(sitting)).toEqual(['Chè một', 'Chè hai'])
    expect([inFolder('packages').length, inFolder('uploads')]).toEqual([2, []])
  })

  it('says why one is not let in, loads the others, and leaves nothing of it', async () => {
    const sitting = await aSitting()
    const good = await aPackage(desk, 'tốt', named('Chè một', 41))
    const bad = path.join(desk, 'hỏng.ocop')
    writeFileSync(bad, 'không phải gói')
    const { status, stdout } = await load(bad, path.join(desk, 'không có.ocop'), good)
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /^Không nạp .*hỏng\.ocop: .+\nKhông nạp .*không có\.ocop: Không đọc được .+\nĐã nạp /,
    )
    expect(stdout).toContain('Đã nạp 1 trong 3 gói')
    expect(await products(sitting)).toEqual(['Chè một'])
    expect([inFolder('packages').length, inFolder('uploads')]).toEqual([1, []])
  })

  it('puts a newer package in the place of the present one only where a reason is given', async () => {
    const sitting = await aSitting()
    const before = await aPackage(desk, 'trước', named('Chè một', 41))
    const newer = await aPackage(desk, 'sau', { ...named('Chè một mới', 41) })
    expect(await load(before, newer)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('Ghi lý do để dùng gói này thay gói đang có.'),
    })
    expect([await products(sitting), inFolder('packages').length]).toEqual([['Chè một'], 1])
    expect(await load(newer, '--newer', 'bổ sung hợp đồng')).toMatchObject({ status: 0 })
    expect(await products(sitting)).toEqual(['Chè một mới'])
  })

  it('asks which sitting, where it is not clear, and names those that there are', async () => {
    const file = await aPackage(desk, 'một', named('Chè một', 41))
    expect(await load(file)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Không có phiên họp nào đang chuẩn bị.'),
    })
    const [one, other] = [await aSitting(), await aSitting()]
    const unclear = await load(file)
    expect(unclear).toMatchObject({ status: 2, stdout: '' })
    for (const sitting of [one, other, '--sitting']) expect(unclear.stderr).toContain(sitting)
    expect(await load(file, '--sitting', 'không-có')).toMatchObject({ status: 2 })
    expect(await load(file, '--sitting', other)).toMatchObject({ status: 0 })
    expect([await products(one), await products(other)]).toEqual([[], ['Chè một']])
  })

  it('leaves a data folder alone that the program has open, or that is none', async () => {
    const file = await aPackage(desk, 'một', named('Chè một', 41))
    expect(council(['load', file, '--data', there.folder])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('đang được mở ở một cửa sổ hoặc chương trình khác'),
    })
    expect(council(['load', file, '--data', desk])).toMatchObject({ status: 2, stdout: '' })
    expect(existsSync(path.join(desk, 'council.db'))).toBe(false)
    expect(council(['load', file])).toMatchObject({ status: 2, stdout: '' })
    expect(council(['load', '--help']).stdout).toContain('npm run council -- load')
  })

  it.each(['SIGKILL', 'SIGINT'] as const)('leaves nothing half after %s in the middle', async signal => {
    const sitting = await aSitting()
    const file = await largePackage(desk, { product: 1, bytes: 200_000_000 })
    await there.host.close()
    const child = spawn(process.execPath, [...councilArguments, 'load', file, file, '--data', there.folder], {
      cwd: path.join(import.meta.dirname, '../..'),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stdout.on('data', piece => (said += String(piece)))
    const ended = once(child, 'exit')
    await expect.poll(() => inFolder('packages'), { timeout: 60_000, interval: 5 }).toHaveLength(1)
    child.kill(signal)
    expect(await ended).toEqual(signal === 'SIGKILL' ? [null, 'SIGKILL'] : [1, null])
    if (signal === 'SIGINT') {
      expect(said).toContain('Đã dừng. Đã nạp 0 trong 2 gói')
      expect(inFolder('packages')).toEqual([])
    }
    await open()
    expect(await products(sitting)).toEqual([])
    expect([inFolder('packages'), inFolder('uploads')]).toEqual([[], []])
  })
})
