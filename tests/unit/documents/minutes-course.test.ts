import { describe, expect, it } from 'vitest'
import type { Member } from '#shared/council/member.ts'
import { namePresenter, recordAdvice } from '#shared/council/preparing.ts'
import {
  aProduct,
  aProfile,
  aRatedSitting,
  aSitting,
  type HeldSitting,
  nineMembers,
} from '#tests/support/a-sitting.ts'
import { linesIn, linesOf, linesUnder, minutesOf, ofProduct, rowsIn } from '#tests/support/read-outline.ts'

const successor: Member = {
  id: 'so-y-te-2',
  office: 'Chi cục An toàn vệ sinh thực phẩm',
  name: '',
  role: 'member',
}

describe('the course of attendance', () => {
  it('tells every coming and going of a member, with the hour and the reason of each leaving', () => {
    const sitting = aSitting({ absent: { 'so-tai-chinh': 'kẹt đường' } }).start()
    sitting.at('08:40').attends('so-tai-chinh', true).at('09:10').attends('so-y-te', false, 'nghe điện thoại')
    sitting.at('09:25').attends('so-y-te', true).at('10:15').attends('so-y-te', false, 'về cơ quan')
    const lines = linesOf(sitting)
    expect(lines).toContain('Thành phần tham dự: có mặt 9 trên 9 thành viên Hội đồng.')
    expect(lines).toContain('- Sở Tài chính – Ủy viên, có mặt từ 08 giờ 40 phút;')
    expect(lines).toContain(
      '- Sở Y tế – Ủy viên, rời cuộc họp lúc 09 giờ 10 phút, lý do: nghe điện thoại, trở lại lúc 09 giờ 25 phút, ' +
        'rời cuộc họp lúc 10 giờ 15 phút, lý do: về cơ quan;',
    )
  })

  it('tells who was replaced, by whom, when and why, and counts the seat once', () => {
    const sitting = aSitting().start().at('09:10').replaces('so-y-te', successor, 'chuyển công tác')
    const lines = linesOf(sitting)
    expect(lines).toContain('Thành phần tham dự: có mặt 9 trên 9 thành viên Hội đồng.')
    expect(lines).toContain(
      '- Sở Y tế – Ủy viên, được thay bằng Chi cục An toàn vệ sinh thực phẩm từ 09 giờ 10 phút, lý do: chuyển công tác;',
    )
    expect(lines).toContain('- Chi cục An toàn vệ sinh thực phẩm – Ủy viên, thay Sở Y tế từ 09 giờ 10 phút;')
    expect(lines.join()).toContain('Hội đồng có 9 thành viên chấm điểm; có mặt lúc bắt đầu 9.')
  })

  it('shows the sheets of both on the seat, each where it is theirs', () => {
    const sitting = aSitting().start().scores('che', { 'so-khcn': 60, others: 72 })
    sitting.replaces('so-y-te', successor).scores('che', 72).confirms('che').settles('che')
    const [first, again] = rowsIn(minutesOf(sitting), 1)
    expect([first?.['Sở Y tế'], first?.['CC ATVSTP']]).toEqual(['72', '–'])
    expect([again?.['Sở Y tế'], again?.['CC ATVSTP']]).toEqual(['–', '72'])
  })

  it('tells who presided when the presiding changed, from which hour and why', () => {
    const profile = aProfile({ chair: { mustAttend: true, standIn: 'vice-chair' } })
    const sitting = aSitting({ details: { profile } }).start()
    expect(linesOf(sitting)).not.toContain('Người chủ trì qua các thời điểm:')
    sitting.at('09:00').attends('so-nnmt', false, 'họp đột xuất').presides('so-cong-thuong')
    sitting.at('10:30').attends('so-nnmt', true)
    expect(linesUnder(sitting, 'Người chủ trì qua các thời điểm:')).toEqual([
      '- Từ lúc bắt đầu: Sở Nông nghiệp và Môi trường – Chủ tịch hội đồng;',
      '- Từ 09 giờ 00 phút: Sở Công Thương – Phó Chủ tịch hội đồng, lý do: Chủ tịch vắng;',
      '- Từ 10 giờ 30 phút: Sở Nông nghiệp và Môi trường – Chủ tịch hội đồng.',
    ])
  })
})

describe('opinions in writing', () => {
  const inWriting = (): HeldSitting => {
    const sitting = aSitting({
      details: { profile: aProfile({ form: 'written' }) },
      products: [aProduct({ stage: { kind: 'renewal', stars: 4 } })],
      absent: { 'so-tai-chinh': 'nghỉ phép dài ngày' },
    })
    return sitting.start()
  }

  it('are told as such, with those of whom none came', () => {
    const sitting = inWriting().scores('che', 72).confirms('che').settles('che').at('16:00').closes()
    const outline = minutesOf(sitting)
    expect(outline.sections[0]?.blocks[1]).toMatchObject({
      about: 'Lấy ý kiến bằng văn bản của Hội đồng đánh giá, phân hạng sản phẩm OCOP',
    })
    const lines = linesIn(outline)
    expect(lines).toContain('Thành viên cho ý kiến: 8 trên 9 thành viên Hội đồng.')
    expect(lines).toContain('- Sở Tài chính – Ủy viên, lý do: nghỉ phép dài ngày.')
    expect(lines).toContain(
      'Hội đồng có 9 thành viên chấm điểm; lấy ý kiến của 8. Quy chế yêu cầu ít nhất 7 thành viên. Việc lấy ý kiến đủ điều kiện tiến hành.',
    )
    expect(lines.at(-1)).toBe('Việc lấy ý kiến kết thúc vào 16 giờ 00 phút, ngày 18 tháng 8 năm 2026./.')
  })

  it('tell of the meeting that was called after them, who came to it and its quorum', () => {
    const sitting = inWriting().scores('che', { 'so-khcn': 60, others: 72 }).convenes()
    for (const { id } of nineMembers)
      sitting.attends(id, id !== 'hoi-nong-dan', id === 'hoi-nong-dan' ? 'ốm' : '')
    const lines = linesOf(sitting)
    expect(lines).toContain(
      'Họp Hội đồng: sau khi lấy ý kiến, Hội đồng họp ngày 25 tháng 8 năm 2026 tại Phòng họp số 1, lý do: ý kiến khác nhau nhiều.',
    )
    expect(lines).toContain('Thành phần tham dự: có mặt 8 trên 9 thành viên Hội đồng.')
    expect(lines).toContain('- Hội Nông dân – Ủy viên, lý do: ốm.')
    expect(lines.filter(line => line.startsWith('Hội đồng có 9 thành viên'))).toHaveLength(2)
  })
})

describe('the course of a product', () => {
  it('names who presented it, and what the advisory team had found', () => {
    const sitting = aSitting().start()
    sitting.must(namePresenter(sitting.now, 'che', 'Giám đốc hợp tác xã'))
    sitting.must(recordAdvice(sitting.now, 'che', { hundredths: 7325, remarks: 'nên khảo sát vùng trồng' }))
    expect(ofProduct(sitting).slice(0, 2)).toEqual([
      'Người trình bày: Giám đốc hợp tác xã.',
      'Ý kiến của Tổ tư vấn: điểm trung bình sơ bộ 73,25 điểm; nên khảo sát vùng trồng.',
    ])
  })

  it('keeps the quorum that there was when the outcome was adopted, whoever left after', () => {
    const sitting = aSitting().start().recuses('che', 'so-y-te', 'người nhà là chủ thể')
    sitting.scores('che', 72).confirms('che').settles('che').attends('so-khcn', false, 'về cơ quan')
    expect(ofProduct(sitting)[1]).toBe(
      'Trong 9 thành viên Hội đồng, 1 không tham gia chấm; 8 có mặt khi xét sản phẩm này, quy chế yêu cầu ít nhất 7.',
    )
  })

  it('names who was there and gave no marks, in the text and in the summary', () => {
    const sitting = aSitting().start().abstains('che', 'so-y-te', 'chưa đủ thông tin')
    sitting.scores('che', 72).confirms('che').settles('che')
    expect(ofProduct(sitting)[0]).toBe('Có mặt nhưng không cho điểm: Sở Y tế (lý do: chưa đủ thông tin).')
    expect(rowsIn(minutesOf(sitting), 1)[0]?.['Sở Y tế']).toBe('không cho điểm')
  })

  it('tells which sheets went back to their members before the reveal', () => {
    const sitting = aSitting().start().opensRound('che').handsIn('che', 'so-y-te', 60)
    sitting.at('09:05').sendsBack('che', 'so-y-te', 'ghi nhầm sản phẩm').closesRound('che', 72)
    expect(ofProduct(sitting)[0]).toMatch(
      /^Vòng 1: Trước khi công khai điểm, trả lại phiếu để sửa và nộp lại: Sở Y tế lúc 09 giờ 05 phút \(lý do: ghi nhầm sản phẩm\)\. 9 phiếu, tổng 648 điểm/,
    )
  })

  it('tells the ground of a round that the chair opened, and of a spread that the chair let stand', () => {
    const profile = aProfile({ reScoring: { rounds: 0, startsFrom: 'blank' } })
    const sitting = aSitting({ details: { profile } }).start()
    sitting
      .scores('che', { 'so-y-te': 60, others: 72 })
      .opensRound('che', 'còn hiểu khác nhau về tiêu chí 1.5')
    sitting.closesRound('che', { 'so-y-te': 61, others: 72 }).acceptsSpread('che', 'đã thảo luận hết')
    const [, again = ''] = ofProduct(sitting)
    expect(again).toMatch(
      /^Vòng 2 \(chấm lại\): mở theo quyết định của chủ tọa, lý do: còn hiểu khác nhau về tiêu chí 1\.5\. 9 phiếu/,
    )
    expect(again).toMatch(
      /Chủ tọa quyết định lấy kết quả của vòng này dù chênh lệch vượt giới hạn, lý do: đã thảo luận hết\.$/,
    )
  })

  it('counts the votes of a show of hands, and what was not adopted before', () => {
    const profile = aProfile({ adoption: 'majority' })
    const sitting = aSitting({ details: { profile }, absent: { 'so-tai-chinh': 'ốm' } }).start()
    sitting.scores('che', 72).confirms('che').at('09:30')
    sitting.settles('che', { kind: 'majority', for: 3, against: 4, abstained: 1 })
    sitting.settles('che', { kind: 'majority', for: 4, against: 4, abstained: 0, chair: 'for' })
    expect(linesOf(sitting).join('\n')).toContain(
      'Kết quả từng sản phẩm được thông qua bằng cách biểu quyết công khai theo đa số; ngang nhau thì theo phía người chủ trì.',
    )
    const told = ofProduct(sitting)
    expect(told).toContain(
      'Không được thông qua: 4 sao, trung bình 72,00 điểm (09 giờ 30 phút, biểu quyết: 3 đồng ý, 4 không đồng ý, 1 không biểu quyết).',
    )
    expect(told.at(-1)).toBe(
      'Hội đồng thông qua bằng biểu quyết: 4 đồng ý, 4 không đồng ý, 0 không biểu quyết; chủ tọa đồng ý.',
    )
  })

  it('tells a secret ballot as one, and consensus without counting', () => {
    const ballot = aSitting({ details: { profile: aProfile({ adoption: 'ballot' }) } }).start()
    ballot.dismisses(
      'che',
      { kind: 'excluded', ground: 'giả mạo hồ sơ' },
      { kind: 'ballot', for: 7, against: 1, abstained: 1 },
    )
    expect(ofProduct(ballot).at(-1)).toBe(
      'Hội đồng thông qua bằng bỏ phiếu kín: 7 đồng ý, 1 không đồng ý, 1 phiếu trắng hoặc không hợp lệ.',
    )
    expect(linesOf(aRatedSitting(72)).join('\n')).not.toContain('thông qua')
  })

  it('tells one agreed sheet as the council’s own, not as members who scored', () => {
    const profile = aProfile({ scoring: 'agreed', spread: { difference: null, fromMean: null } })
    const sitting = aSitting({ details: { profile } })
      .start()
      .scores('che', 72)
      .confirms('che')
      .settles('che')
    expect(ofProduct(sitting)[0]).toBe('Vòng 1: Hội đồng thống nhất một phiếu, 72 điểm.')
    const all = linesOf(sitting).join('\n')
    expect(all).toContain('cả Hội đồng thảo luận và thống nhất một phiếu đánh giá cho mỗi sản phẩm')
    expect(all).not.toContain('Từng thành viên chấm điểm độc lập')
  })
})

describe('the minutes of a sitting that went straight on', () => {
  it('say nothing of what did not happen', () => {
    const sitting = aRatedSitting(72, { products: [aProduct()] }).closes()
    expect(ofProduct(sitting)).toEqual([
      'Vòng 1: 9 phiếu, tổng 648 điểm, trung bình 72,00 điểm; cao nhất 72 điểm, thấp nhất 72 điểm, chênh lệch 0 điểm, trong giới hạn 10 điểm.',
      'Yêu cầu tối thiểu (dấu sao): Hội đồng xác nhận đạt tất cả.',
      'Kết quả: 4 sao. 72,00 điểm thuộc khung 4 sao; đạt mọi yêu cầu tối thiểu của 4 sao. Do Chủ tịch UBND tỉnh công nhận.',
    ])
    expect(linesOf(sitting).join('\n')).not.toMatch(
      /đính chính|Ghi chú|Người chủ trì qua|Người trình bày|Tổ tư vấn/i,
    )
  })
})
