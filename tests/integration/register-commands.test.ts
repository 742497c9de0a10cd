import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBook } from '#electron/spreadsheets/read-book.ts'
import { aHost, hostOver, type HostInHand } from '../support/a-host.ts'
import { aPostgres, whyNoPostgres } from '../support/a-postgres.ts'
import { council, type Said } from '../support/command-line.ts'
import { aWorkbook } from '../support/sheet-files.ts'

const headings = [
  ...['Tên sản phẩm', 'Mã sản phẩm', 'Chủ thể', 'Xã', 'Tỉnh', 'Hạng sao', 'Số quyết định'],
  ...['Ngày quyết định', 'Số giấy chứng nhận', 'Ngày cấp'],
]
const row = (name: string, changes: Readonly<Record<number, string>> = {}): readonly string[] =>
  [
    ...[name, '', 'HTX Ong Tân An (tập huấn)', 'Tân An', 'Tuyên Quang', '4 sao', '12/QĐ-UBND', '12/3/2024'],
    ...['1/GCN', '15/3/2024'],
  ].map((cell, at) => changes[at] ?? cell)

let there: HostInHand
let list: string
const inFolder = (name: string): string => path.join(there.folder, name)
const register = (command: string, ...args: readonly string[]): Said =>
  council(['register', command, ...args, '--data', there.folder])
beforeAll(async () => {
  there = await aHost({ training: false })
  await there.host.close()
  list = inFolder('danh-sach.xlsx')
  const old = row('Chè cũ', { 5: 'Ba sao', 7: '1/2/2020', 9: '1/2/2020' })
  writeFileSync(list, aWorkbook([headings, row('Mật ong'), row('Sáp ong', { 5: 'Khá' }), old]))
})
afterAll(async () => {
  Object.assign(there, await hostOver(there.folder, false))
  await there.dispose()
})

/** One after the other over the same register. */
describe('register', () => {
  it('import says what would be taken and what is to be decided, and takes nothing before that', () => {
    const { status, stdout, stderr } = register('import', list)
    expect(status).toBe(2)
    expect(stdout).toContain('“Chủ thể” → Chủ thể')
    expect(stdout).toContain('2 dòng là sản phẩm mới, 1 dòng cần quyết định')
    expect(stdout).toMatch(/cell stars kha.*\n.*Hạng sao: “Khá” chưa đọc được: 1 dòng \(3\)/)
    expect(stderr).toContain('Chưa nhập gì.')
    expect(register('count', '--of', 'rated').stdout).toMatch(/^Đã được hội đồng xếp hạng: 0 sản phẩm/)
  })

  it('import takes what a file of decisions settles; a dry run writes nothing, and twice is once', () => {
    const { preview } = JSON.parse(register('import', list, '--dry-run', '--json').stdout) as {
      preview: { groups: readonly { key: string }[] }
    }
    const decisions = inFolder('quyet-dinh.json')
    writeFileSync(decisions, JSON.stringify({ answers: { [preview.groups[0]?.key ?? '']: '3 sao' } }))
    const dry = register('import', list, '--decisions', decisions, '--dry-run')
    expect([dry.status, dry.stderr]).toEqual([0, ''])
    expect(dry.stdout).toContain('Chạy thử: sẽ nhập 3 dòng. Chưa ghi gì.')
    const left = register('import', list, '--leave-doubts', '--dry-run')
    expect([left.status, left.stdout]).toEqual([0, expect.stringContaining('sẽ nhập 2 dòng')])
    const taken = register('import', list, '--decisions', decisions)
    expect([taken.status, taken.stdout]).toEqual([
      0,
      expect.stringContaining('Đã nhập 3 dòng, 3 sản phẩm mới'),
    ])
    const again = register('import', list, '--decisions', decisions)
    expect([again.status, again.stdout]).toEqual([0, expect.stringContaining('3 dòng đã nhập trước đây')])
  })

  it('import tells a file that is no list from one that is not there, and decisions that are none', () => {
    writeFileSync(inFolder('la.pdf.xlsx'), '%PDF-1.7')
    expect(register('import', inFolder('la.pdf.xlsx'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Tệp này không phải bảng tính') as string,
    })
    expect(register('import', inFolder('khong-co.xlsx'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Không đọc được tệp') as string,
    })
    writeFileSync(inFolder('sai.json'), '{"answers": 3}')
    expect(register('import', list, '--decisions', inFolder('sai.json')).stderr).toContain('ở answers')
    expect(council(['register', 'import', list]).status).toBe(2)
  })

  it('count says how many products there are by stars, year, kind and commune', () => {
    const { status, stdout } = register('count')
    expect(status).toBe(0)
    expect(stdout.split('\n')[0]).toBe('Đang có hiệu lực: 2 sản phẩm')
    expect(stdout).toMatch(/Hợp tác xã +1 +1 +2/)
    expect(stdout).toMatch(/Tân An +1 +1 +2/)
    const all = JSON.parse(register('count', '--of', 'recognised', '--json').stdout) as { total: number }
    expect(all.total).toBe(3)
    expect(register('count', '--of', 'all').status).toBe(2)
  })

  it('due lists what the law has done, as a table and for programs', () => {
    const { status, stdout } = register('due', '--json')
    const due = JSON.parse(stdout) as { counts: { late: number }; runOut: number }
    expect(status).toBe(due.counts.late > 0 ? 1 : 0)
    expect(due.runOut).toBe(1)
    expect(register('due').stdout).toContain('Sản phẩm')
  })

  it.each(['xlsx', 'ods', 'csv'] as const)(
    'export writes %s with days and figures as such, and import knows each product of it again',
    async kind => {
      const file = inFolder(`so.${kind}`)
      const { status, stdout } = register('export', file)
      expect([status, stdout.trim()]).toEqual([0, `Đã ghi 3 sản phẩm vào ${file}`])
      const book = await readBook(file)
      const [heads, first] = typeof book === 'string' ? [] : (book.sheets[0]?.rows ?? [])
      const cell = (head: string) => first?.cells[heads?.cells.indexOf(head) ?? -1]
      expect(cell('Tên sản phẩm')).toBe('Chè cũ')
      expect(cell('Ngày quyết định')).toEqual(kind === 'csv' ? '01/02/2020' : { day: '2020-02-01' })
      expect(cell('Hạng sao')).toEqual(kind === 'csv' ? '3' : 3)
      const { preview } = JSON.parse(register('import', file, '--dry-run', '--json').stdout) as {
        preview: { counts: unknown }
      }
      expect(preview.counts).toEqual({ new: 0, known: 3, doubt: 0, left: 0, taken: 0 })
    },
  )

  it('export has the products that fit, and refuses a kind that it does not write', () => {
    const file = inFolder('bon-sao.csv')
    expect(register('export', file, '--stars', '4', '--text', 'mat ong').stdout).toContain(
      'Đã ghi 1 sản phẩm',
    )
    expect(readFileSync(file, 'utf8').split('\r\n')[1]).toContain(';Mật ong;')
    expect(register('export', inFolder('so.doc')).status).toBe(2)
    expect(register('export', file, '--stars', '9').status).toBe(2)
  })

  it.skipIf(whyNoPostgres !== undefined)('asks a province’s server where one is named', async () => {
    const server = await aPostgres()
    process.env['PROVINCE_DATABASE'] = server.database()
    try {
      expect(register('count').stdout.split('\n')[0]).toBe('Đang có hiệu lực: 0 sản phẩm')
      expect(register('import', list, '--leave-doubts').stdout).toContain('Đã nhập 2 dòng')
      expect(register('count', '--of', 'recognised').stdout.split('\n')[0]).toBe(
        'Đã từng công nhận: 2 sản phẩm',
      )
    } finally {
      delete process.env['PROVINCE_DATABASE']
      await server.dispose()
    }
    expect(register('count', '--of', 'recognised').stdout.split('\n')[0]).toBe(
      'Đã từng công nhận: 3 sản phẩm',
    )
  })
})
