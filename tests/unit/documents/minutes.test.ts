import { describe, expect, it } from 'vitest'
import { wordsIn } from '#shared/words/words.ts'
import { aRatedSitting, aSitting, type HeldSitting, nineMembers } from '#tests/support/a-sitting.ts'
import { linesIn, minutesOf } from '#tests/support/read-outline.ts'

describe('the opening', () => {
  const opening = (sitting: HeldSitting): readonly string[] => linesIn(minutesOf(sitting)).slice(0, 18)

  it('is that of NĐ 30/2020 Mẫu 1.9, with no line for place and date', () => {
    const sitting = aSitting({ absent: { 'so-tai-chinh': 'bận họp' } })
      .at('08:05')
      .start()
    const [letterhead, title] = minutesOf(sitting).sections[0]?.blocks ?? []
    expect(letterhead).toEqual({
      kind: 'letterhead',
      parent: 'Ủy ban nhân dân tỉnh Tuyên Quang',
      issuer: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP',
      number: 'Số: ……/BB-HĐ',
    })
    expect(title).toEqual({
      kind: 'title',
      name: 'BIÊN BẢN',
      about: 'Họp Hội đồng đánh giá, phân hạng sản phẩm OCOP',
    })
    expect(opening(sitting)).toEqual([
      'Căn cứ Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ ban hành Bộ tiêu chí và quy trình ' +
        'đánh giá, phân hạng sản phẩm mỗi xã một sản phẩm (mã kiểm tra của bộ quy định dùng tại cuộc họp: 0123-4567-89AB-CDEF).',
      'Thời gian bắt đầu: 08 giờ 05 phút, ngày 18 tháng 8 năm 2026.',
      'Địa điểm: Phòng họp số 2, trụ sở Ủy ban nhân dân tỉnh.',
      'Thành phần tham dự: có mặt 8 trên 9 thành viên Hội đồng.',
      '- Sở Nông nghiệp và Môi trường – Chủ tịch hội đồng;',
      '- Sở Công Thương – Phó Chủ tịch hội đồng;',
      '- Sở Y tế – Ủy viên;',
      '- Sở Khoa học và Công nghệ – Ủy viên;',
      '- Sở Văn hóa, Thể thao và Du lịch – Ủy viên;',
      '- Liên minh Hợp tác xã – Ủy viên;',
      '- Hội Nông dân – Ủy viên;',
      '- Văn phòng Điều phối nông thôn mới – Ủy viên kiêm Thư ký.',
      'Vắng mặt: ',
      '- Sở Tài chính – Ủy viên, lý do: bận họp.',
      'Chủ trì (chủ tọa): Sở Nông nghiệp và Môi trường – Chủ tịch hội đồng.',
      'Thư ký (người ghi biên bản): Văn phòng Điều phối nông thôn mới – Ủy viên kiêm Thư ký.',
      'Hội đồng có 9 thành viên chấm điểm; có mặt lúc bắt đầu 8. Quy chế yêu cầu ít nhất 7 thành viên, trong đó có Chủ tịch ' +
        'hội đồng (có mặt). Cuộc họp đủ điều kiện tiến hành.',
      'Nội dung cuộc họp',
    ])
  })

  it.each([
    ['', 'Số: ……/BB-HĐ'],
    ['5', 'Số: 05/BB-HĐ'],
    ['12', 'Số: 12/BB-HĐ'],
  ])('prints the number %o of the registry as %s', (number, printed) => {
    expect(minutesOf(aSitting(), 'vi', number).sections[0]?.blocks[0]).toMatchObject({ number: printed })
  })

  it('names the decision and the operating rules of the council as its bases where they were given', () => {
    const details = {
      establishedBy: 'Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh',
      operatingRules: 'Quy chế số 02/QC-HĐ ngày 06 tháng 01 năm 2026.',
    }
    expect(opening(aSitting({ details })).slice(1, 3)).toEqual([
      'Căn cứ Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh;',
      'Căn cứ Quy chế số 02/QC-HĐ ngày 06 tháng 01 năm 2026.',
    ])
  })

  it('says when somebody left or came, and keeps the quorum of the start', () => {
    const sitting = aSitting({ absent: { 'so-tai-chinh': '' } }).start()
    sitting.at('09:10').attends('so-tai-chinh', true).at('10:15').attends('so-y-te', false, 'về cơ quan')
    const lines = opening(sitting)
    expect(lines).toContain('Thành phần tham dự: có mặt 9 trên 9 thành viên Hội đồng.')
    expect(lines).toContain('- Sở Y tế – Ủy viên, rời cuộc họp lúc 10 giờ 15 phút, lý do: về cơ quan;')
    expect(lines).toContain('- Sở Tài chính – Ủy viên, có mặt từ 09 giờ 10 phút;')
    expect(lines.join()).toContain('có mặt lúc bắt đầu 8.')
  })

  it('says who stayed away without a reason', () => {
    expect(opening(aSitting({ absent: { 'so-y-te': '' } }).start())).toContain(
      '- Sở Y tế – Ủy viên, không ghi lý do.',
    )
  })

  it('leaves dots for a meeting that has not started', () => {
    expect(opening(aSitting())).toContain('Thời gian bắt đầu: …… giờ …… phút, ngày …… tháng …… năm …….')
  })

  it('lists a plain secretary, who does not count as a member who scores', () => {
    const members = [
      ...nineMembers.slice(0, 8),
      { id: 'thu-ky', office: 'Chi cục Phát triển nông thôn', name: '', role: 'secretary' as const },
    ]
    const lines = opening(aSitting({ members }).start())
    expect(lines).toContain('Thành phần tham dự: có mặt 8 trên 8 thành viên Hội đồng.')
    expect(lines).toContain('- Chi cục Phát triển nông thôn – Thư ký.')
  })

  it('names a vice-chair in the chair where the rules let the meeting go on without the chair', () => {
    const profile = {
      ...aSitting().now.details.profile,
      chair: { mustAttend: false, standIn: 'nobody' } as const,
    }
    const sitting = aSitting({ details: { profile }, absent: { 'so-nnmt': 'đi công tác' } }).start()
    expect(opening(sitting)).toContain('Chủ trì (chủ tọa): Sở Công Thương – Phó Chủ tịch hội đồng.')
  })
})

describe('the end', () => {
  it('names the annexes, the hour and the day, with a leading zero for months 1 and 2 only', () => {
    const sitting = aRatedSitting(72).at('11:30').closes()
    expect(linesIn(minutesOf(sitting)).slice(-2)).toEqual([
      'Điểm của từng thành viên ở từng vòng tại Phụ lục I; mã phiếu đánh giá tại Phụ lục II kèm theo biên bản này.',
      'Cuộc họp kết thúc vào 11 giờ 30 phút, ngày 18 tháng 8 năm 2026./.',
    ])
    expect(wordsIn.vi.minutes.end(Date.parse('2027-02-03T00:05:00+07:00'))).toBe(
      'Cuộc họp kết thúc vào 00 giờ 05 phút, ngày 03 tháng 02 năm 2027./.',
    )
  })

  it('is signed by the secretary on the left and the chair on the right, then says who receives it', () => {
    const members = nineMembers.map(member =>
      member.role === 'chair' ? { ...member, name: 'Tên riêng' } : member,
    )
    expect(minutesOf(aRatedSitting(72, { members })).sections[0]?.blocks.slice(-2)).toEqual([
      {
        kind: 'signatures',
        left: {
          field: 'secretary',
          title: 'THƯ KÝ',
          hint: '(Ủy viên kiêm Thư ký)',
          name: 'Văn phòng Điều phối nông thôn mới',
        },
        right: { field: 'chair', title: 'CHỦ TỌA', hint: '(Chủ tịch hội đồng)', name: 'Tên riêng' },
      },
      {
        kind: 'recipients',
        lines: ['Ủy ban nhân dân tỉnh Tuyên Quang;', 'Các thành viên Hội đồng;', 'Lưu: VT, Hồ sơ.'],
      },
    ])
  })
})

describe('the whole document', () => {
  it('is marked TẬP HUẤN on every page in training, and only there', () => {
    expect(minutesOf(aSitting({ details: { training: true } })).watermark).toBe('TẬP HUẤN')
    expect(minutesOf(aSitting())).not.toHaveProperty('watermark')
  })

  it('is the same for the same sitting and time', () => {
    expect(minutesOf(aRatedSitting(72).closes())).toEqual(minutesOf(aRatedSitting(72).closes()))
  })

  it('can be written in English from the same sitting', () => {
    const lines = linesIn(minutesOf(aRatedSitting(72).at('11:30').closes(), 'en'))
    expect(lines).toContain('Started at: 08:00 on 18/08/2026.')
    expect(lines.at(-1)).toBe('The meeting ended at 11:30 on 18/08/2026./.')
  })
})
