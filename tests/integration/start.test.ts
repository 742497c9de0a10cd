import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { startIn } from '../support/running-program.ts'

const root = path.join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(path.join(tmpdir(), 'ocop-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const start = (...options: readonly string[]) =>
  spawnSync(
    process.execPath,
    ['--import', './electron/start/needs-node-24.mjs', 'electron/start/start.ts', ...options],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1', ELECTRON_OVERRIDE_DIST_PATH: folder },
    },
  )

/** Something that stands where Electron's program would, and never gets to run. */
function anElectron(): string {
  const dist = path.join(folder, 'dist')
  mkdirSync(dist)
  writeFileSync(path.join(dist, 'electron'), '')
  return dist
}

describe('npm start', () => {
  const named = 'serves a browser where no window can open, Electron or not, and says so (needs Linux)'
  it.skipIf(process.platform !== 'linux')(named, async () => {
    const program = await startIn({ ELECTRON_OVERRIDE_DIST_PATH: anElectron() })
    expect(program.said).toContain(
      'Máy này không mở được cửa sổ (không có màn hình đồ họa): ứng dụng chạy cho trình duyệt.',
    )
    expect((await fetch(program.address, { redirect: 'manual' })).status).toBe(303)
    expect(await program.stop()).toBe(0)
    rmSync(program.dataFolder, { recursive: true, force: true })
  })

  it.each(['--help', '-h'])('says with %s how it is used, and starts nothing', help => {
    const { status, stdout, stderr } = start(help)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^npm start -- .*--data[^]*--scene full-day/)
  })

  it.each([
    [['--port', 'abc'], 'Không hiểu: --port abc'],
    [['--browser', '--desktop'], 'Không hiểu: --desktop --browser'],
    [['--browser', '--data', ' '], 'Không hiểu: --data'],
    [
      ['--browser', '--scene', 'half-day'],
      'Không có cảnh tập huấn tên là “half-day”. Các cảnh có sẵn: full-day',
    ],
    [['--desktop'], 'Không có Electron và không tải được. Hãy chạy: npm start -- --browser'],
  ])('says in one line why %j cannot be done', (options, said) => {
    const { status, stderr } = start(...options)
    expect({ status, stderr }).toEqual({ status: 1, stderr: `${said}\n` })
  })
})
