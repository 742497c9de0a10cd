import { describe, expect, it } from 'vitest'
import type { RuleBreach } from '#shared/council/replay.ts'
import { recordReportLines, type NamedFault, type RecordFinding } from '#shared/documents/record-report.ts'
import { wordsIn } from '#shared/words/words.ts'

const of = (breach: RuleBreach): NamedFault => ({
  fault: { at: 41, kind: 'rules', event: 'sheet.marked', product: 'che', member: 'so-y-te', breach },
  product: 'Chè Thôm Loà',
  offices: ['Sở Y tế'],
})
const told = (breach: RuleBreach, language: 'vi' | 'en' = 'vi') =>
  wordsIn[language].recordReport.finding({ kind: 'log', ...of(breach) })
const at = Date.parse('2026-08-18T09:00:00+07:00')

describe('an event that the rules would not have given', () => {
  it('is named with what it breaks, of which product and of whom', () => {
    const recused = { kind: 'refused', refusal: { code: 'member.recused' } } as const
    expect(told(recused)).toBe(
      'Sự kiện số 41: “chấm một tiêu chí” (Chè Thôm Loà, Sở Y tế) không đúng quy tắc của phiên họp lúc đó: Thành viên này không tham gia chấm sản phẩm này.',
    )
    expect(told(recused, 'en')).toMatch(
      /^Event 41: “.+” \(Chè Thôm Loà, Sở Y tế\) is against the rules .+: .+\.$/,
    )
  })

  it('says in whose name it stands', () => {
    expect(told({ kind: 'actor', actor: 'secretary' })).toContain('nhật ký ghi thư ký.')
    expect(told({ kind: 'actor', actor: 'member:so-khcn' })).toContain('nhật ký ghi thành viên so-khcn.')
    expect(told({ kind: 'actor', actor: 'paper:so-khcn' })).toContain('phiếu giấy của so-khcn.')
    expect(told({ kind: 'actor', actor: 'council:@council' })).toContain('nhật ký ghi cả hội đồng.')
    expect(told({ kind: 'actor', actor: 'ai đó' })).toContain('nhật ký ghi “ai đó”.')
  })

  it('says both times where they do not follow each other, and what was left out', () => {
    const time = { kind: 'time', before: at, at: at - 60_000 } as const
    expect(told(time)).toContain(
      'ghi lúc 08:59:00 ngày 18/08/2026, sự kiện đứng trước ghi lúc 09:00:00 ngày 18/08/2026',
    )
    expect(told({ kind: 'left-out', missing: 'round.revealed' })).toMatch(
      /chỗ này phải là “.+”, ghi cùng lúc với sự kiện đứng trước\.$/,
    )
  })

  it('is told plainly to be for information where the log was made by other rules', () => {
    const { remark } = wordsIn.vi.recordReport
    const other = { kind: 'rules-other', edition: undefined, breaches: 2 } as const
    expect(remark({ ...other, first: of({ kind: 'otherwise' }) })).toMatch(
      /^Phiên họp lập bằng phiên bản chương trình trước.+chỉ được đối chiếu với quy tắc hiện nay để tham khảo: có 2 sự kiện .+ sự kiện số 41: /,
    )
    expect(remark({ ...other, edition: 7, breaches: 0, first: undefined })).toBe(
      'Phiên họp lập theo quy tắc lần ban hành 7, khác của chương trình này, nên nhật ký chỉ được đối chiếu với quy tắc hiện nay để tham khảo: không có sự kiện nào trái.',
    )
  })
})

describe('a report of which everything wrong lies beside the log', () => {
  const report = (...findings: readonly RecordFinding[]) => {
    const head = { number: 1, hash: 'a'.repeat(64), at }
    const counts = { seals: 0, reveals: 0, outcomes: 0, minutes: 0, earlier: 0, keptFiles: 0, packages: 0 }
    const of = { sitting: 'phien-1', council: '', date: '', head, checked: counts, remarks: [] }
    return recordReportLines({ ...of, findings }, wordsIn.vi.recordReport)[0]
  }
  const gone = { kind: 'package', because: 'missing', product: 'Chè', path: '' } as const

  it('does not say that the log is broken; one of which the log is broken does', () => {
    expect(report()).toBe('Phiên họp phien-1: nhật ký còn nguyên vẹn.')
    expect(report(gone)).toContain('nhật ký còn nguyên vẹn, nhưng tệp mà nhật ký ghi bị thiếu')
    expect(report(gone, { kind: 'head-removed' })).toContain('nhật ký KHÔNG còn nguyên vẹn')
  })
})
