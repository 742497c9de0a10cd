import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const council = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['electron/cli.ts', ...args], { encoding: 'utf8' })

describe('the command line', () => {
  it.each([[[]], [['chấm']], [['verify', 'a.pdf', 'b.pdf']]])(
    'says on standard error how it is used, and nothing else, when asked %j',
    args => {
      const { status, stdout, stderr } = council(...args)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/^Cách dùng:[^]*npm run council -- verify TỆP\.pdf/)
    },
  )

  it('says the same on standard output when help is asked for', () => {
    expect(council('--help')).toMatchObject({ status: 0, stdout: council().stderr, stderr: '' })
  })

  it('says which file cannot be read', () => {
    expect(council('verify', 'không có.pdf')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'Không đọc được tệp không có.pdf\n',
    })
  })
})
