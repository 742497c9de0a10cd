import { describe, expect, it } from 'vitest'
import { largestLawFile } from '#shared/law/parse-law-text.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { council } from '../support/command-line.ts'
import { criteriaSetNamed, teaSet } from '../support/shipped-law.ts'

const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n')

describe('the command line', () => {
  it.each([
    [['chấm']],
    [['law']],
    [['toString']],
    [['verify', 'a.pdf', 'b.pdf']],
    [['law list', 'x']],
    [['law', 'show']],
    [['law', 'show', 'qd-26-2026/11', '--xml']],
    [['law', 'check', 'a.json', 'b.json']],
  ])('says on standard error what it does not understand, then how it is used, when asked %j', args => {
    const { status, stdout, stderr } = council(args)
    expect([status, stdout]).toEqual([2, ''])
    const [first, ...rest] = stderr.split('\n')
    expect(first).toBe(`Không hiểu: npm run council -- ${args.join(' ')}`)
    expect(rest.join('\n')).toMatch(/^Cách dùng:\n\n {2}npm run council -- /)
  })

  it('says how everything is used where nothing is asked, and that this was no answer', () => {
    expect(council([])).toMatchObject({
      ...{ status: 2, stdout: '' },
      stderr: expect.stringMatching(/^Cách dùng:\n\n {2}npm run council -- /),
    })
  })

  it.each([['--help'], ['-h']])('says with %s how a command, or all that begin so, are used', help => {
    const commands = (text: string) => [...text.matchAll(/npm run council -- (.*)/g)].map(each => each[1])
    const { status, stdout, stderr } = council(['law', help])
    expect([status, stderr]).toEqual([0, ''])
    expect(commands(stdout).every(each => each?.startsWith('law '))).toBe(true)
    expect(commands(stdout).length).toBeGreaterThan(3)
    expect(commands(council(['law', 'show', help]).stdout)).toHaveLength(1)
    expect(council([help]).stdout).toBe(council(['help']).stdout)
  })

  it('says how everything is used when help is asked for', () => {
    const { stdout, ...rest } = council(['--help'])
    expect(rest).toEqual({ status: 0, stderr: '' })
    expect(stdout).toBe(council([]).stderr)
    const commands = Object.keys(commandLineIn.vi.commands)
    expect(commands).toContain('verify')
    for (const command of commands) expect(stdout).toContain(`\n  npm run council -- ${command}`)
  })

  it('says which file cannot be read', () => {
    for (const command of [['verify'], ['law', 'check']])
      expect(council([...command, 'không có.pdf'])).toEqual({
        status: 2,
        stdout: '',
        stderr: 'Không đọc được tệp không có.pdf\n',
      })
  })
})

describe('law list', () => {
  it('has every decision with its sheets, and says which are for reading only, and why', () => {
    const { status, stdout } = council(['law', 'list'])
    const decisions = stdout.trimEnd().split('\n\n').map(linesOf)
    expect(status).toBe(0)
    expect(decisions.map(lines => [lines[0]?.split(' ')[0], lines.length - 1])).toEqual([
      ['qd-26-2026', 26],
      ['qd-148-2023', 26],
      ['qd-1048-2019', 27],
    ])
    const forReading = linesOf(stdout).filter(line => line.includes('Chỉ để xem: '))
    expect(forReading.map(line => line.trim().split(' ')[0])).toEqual([
      ...['qd-148-2023/7', 'qd-148-2023/11', 'qd-148-2023/12', 'qd-148-2023/13'],
      ...['qd-1048-2019/19', 'qd-1048-2019/26'],
    ])
    expect(forReading[1]).toContain('thiếu 3 điểm')
  })
})

describe('law show', () => {
  it('is the set itself with --json, which law check finds sound', () => {
    for (const id of ['qd-26-2026/11', 'qd-1048-2019/26-781']) {
      const { status, stdout } = council(['law', 'show', id, '--json'])
      expect(status).toBe(0)
      expect(JSON.parse(stdout)).toEqual(criteriaSetNamed(id))
      expect(council(['law', 'check', '-'], stdout)).toMatchObject({ status: 0, stderr: '' })
    }
  })

  it('is a whole decision with --json, which law check finds sound as well', () => {
    const { stdout } = council(['law', 'show', 'qd-148-2023', '--json'])
    expect(council(['law', 'check', '-'], stdout)).toEqual({
      status: 0,
      stdout: 'Hợp lệ: 148/QĐ-TTg, 26 bộ tiêu chí.\n',
      stderr: '',
    })
  })

  it('tells of a decision its bands, levels, deadlines, dossiers, evidence, amendments and doubts', () => {
    const { stdout } = council(['law', 'show', 'qd-26-2026'])
    expect(stdout).toContain('4 sao: từ 70 đến dưới 90 điểm. Chủ tịch UBND tỉnh công nhận.')
    expect(stdout).toContain('UBND cấp xã kiểm tra và báo cáo trong 15 ngày làm việc.')
    expect(stdout).toContain('Cấp tỉnh: hồ sơ đề nghị trước 30/04, đánh giá xong trước 30/06.')
    expect(stdout).toContain('Hồ sơ cấp xã gửi cấp tỉnh (lần đầu, nâng hạng, đánh giá lại)')
    expect(stdout).toMatch(/- 15\. Giải thưởng/)
    expect(stdout).toContain('Điều chưa chắc')
    expect(council(['law', 'show', 'qd-148-2023']).stdout).toMatch(
      /Từ 06\/07\/2025 theo 1489\/QĐ-TTg\n[^]*3 sao: [^\n]*UBND tỉnh công nhận/,
    )
  })

  it('can be read: each option with its number, points and minimum, and what is doubtful beside its criterion', () => {
    const { stdout } = council(['law', 'show', 'qd-26-2026/26'])
    const criterion = stdout.split('\n\n').find(block => block.startsWith('  3.4 '))
    expect(criterion).toMatch(
      /^ {2}3\.4 .* \(tối đa 3\)\n {7}\(1\) {2}1 điểm .*\n {7}\(2\) {2}3 điểm .*\[tối thiểu 4★\]\n/,
    )
    expect(criterion?.split('\n').filter(line => line.includes('dấu sao'))).toEqual([
      '      * Phiếu in dấu sao ở đây nhưng không có dòng giải thích: quy chế của Hội đồng định dấu sao có được tính hay không.',
    ])
    expect(council(['law', 'show', 'qd-148-2023/11']).stdout).toContain('Phiếu chưa cộng đúng: Phần C')
  })

  it('says that there is no such set', () => {
    expect(council(['law', 'show', 'qd-26-2026/27'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr:
        'Không có quyết định hay bộ tiêu chí “qd-26-2026/27”. Xem các mã: npm run council -- law list\n',
    })
  })
})

describe('law check', () => {
  const checked = (text: string | Buffer) => council(['law', 'check', '-'], text)

  it('says one fault a line with its place, and nothing on standard output', () => {
    const wrong = { ...teaSet, notes: [7], 'thêm\nvào': true }
    expect(checked(JSON.stringify(wrong))).toEqual({
      status: 2,
      stdout: '',
      stderr: '$.notes[0]: Phải là chữ.\n$: Trường “thêm\\u000avào” không có trong mẫu.\n',
    })
  })

  it('says where a file stops being JSON, or that it is too large', () => {
    expect(checked('{"id": ').stderr).toBe(
      'Tệp không phải JSON, sai ở dòng 1, cột 8. Không có gì được giữ lại.\n',
    )
    expect(checked(Buffer.alloc(largestLawFile + 1, ' ')).stderr).toBe('Tệp lớn hơn 8 MB.\n')
  })
})
