import { describe, expect, it } from 'vitest'
import {
  aProduct,
  aProfile,
  aRatedSitting,
  aSitting,
  type HeldSitting,
  nineMembers,
  teaSet,
} from '#tests/support/a-sitting.ts'
import { bestSheet } from '#tests/support/shipped-law.ts'
import { linesIn, minutesOf } from '#tests/support/read-outline.ts'

describe('the contents', () => {
  /** What is said of the product, from its heading to its outcome. */
  const product = (sitting: HeldSitting): readonly string[] => {
    const lines = linesIn(minutesOf(sitting))
    const from = lines.findIndex(line => line.startsWith('1. '))
    return lines.slice(from, lines.findIndex(line => line.startsWith('Kết quả: ')) + 1)
  }

  it('tell how the council scores, and the limit of its operating rules', () => {
    expect(linesIn(minutesOf(aSitting()))).toContain(
      'Hội đồng đánh giá, phân hạng 1 sản phẩm. Từng thành viên chấm điểm độc lập trên phiếu đánh giá của bộ tiêu chí; điểm chỉ ' +
        'được công khai khi mọi thành viên có mặt và tham gia chấm đã nộp phiếu. Theo quy chế, điểm cao nhất và thấp nhất của một ' +
        'sản phẩm không chênh nhau quá 10 điểm; nếu quá thì thảo luận và chấm lại.',
    )
  })

  it('tell of a product that reaches four stars', () => {
    const sitting = aRatedSitting(
      { 'so-y-te': 78, others: 73 },
      {
        products: [aProduct({ stage: { kind: 'upgrade', from: 3, to: 4 } })],
      },
    )
    expect(product(sitting)).toEqual([
      '1. Chè Thôm Loà (mã số 08-02257-che-2026)',
      'Chủ thể: Hợp tác xã chè Tân An, xã Tân An. Bộ tiêu chí số 11: Chè tươi, chè chế biến. Đánh giá nâng hạng từ 3 sao lên 4 sao.',
      'Vòng 1: 9 phiếu, tổng 662 điểm, trung bình 73,56 điểm; cao nhất 78 điểm, thấp nhất 73 điểm, chênh lệch 5 điểm, trong giới hạn 10 điểm.',
      'Yêu cầu tối thiểu (dấu sao): Hội đồng xác nhận đạt tất cả.',
      'Kết quả: 4 sao. 73,56 điểm thuộc khung 4 sao; đạt mọi yêu cầu tối thiểu của 4 sao. Do Chủ tịch UBND tỉnh công nhận.',
    ])
  })

  it('tell of the minimums as the council’s rules have them decided', () => {
    const bySheets = (minimums: 'majority' | 'every-member', lacking: number): string | undefined => {
      const profile = aProfile({ rating: { minimums, minimumsWithoutLegend: true } })
      const sitting = aSitting({ details: { profile } }).start().opensRound('che')
      for (const [at, { id }] of nineMembers.entries())
        sitting.handsIn('che', id, bestSheet(teaSet, at < lacking ? { '1.6': 'none' } : {}))
      return product(sitting.settles('che')).find(line => line.startsWith('Yêu cầu tối thiểu'))
    }
    const asked = 'Yêu cầu tối thiểu (dấu sao): '
    const environment = 'mức 4 sao ở tiêu chí 1.6 (Bảo vệ môi trường trong quá trình sản xuất).'
    expect(bySheets('majority', 4)).toBe(`${asked}theo đa số phiếu, đạt tất cả.`)
    expect(bySheets('majority', 5)).toBe(`${asked}theo đa số phiếu, chưa đạt ${environment}`)
    expect(bySheets('every-member', 0)).toBe(`${asked}mọi phiếu đều đạt tất cả.`)
    expect(bySheets('every-member', 1)).toBe(`${asked}chưa được mọi phiếu chấm đạt ${environment}`)
  })

  it.each([
    [true, 'dấu sao vẫn được tính là yêu cầu tối thiểu', 1],
    [false, 'dấu sao không được tính', 0],
  ])(
    'tell of a sheet without a legend (QĐ 26/2026, set 26) whether its asterisks count: %s',
    (counted, said, confirmed) => {
      const profile = aProfile({ rating: { minimums: 'council', minimumsWithoutLegend: counted } })
      const unexplained = { ...teaSet, minimumsWithoutLegend: true } as const
      const lines = linesIn(minutesOf(aRatedSitting(73, { details: { profile } }), 'vi', '', unexplained))
      const result = lines.find(line => line.startsWith('Kết quả: '))
      expect(result).toContain(`không in chú giải dấu sao; theo quy chế của Hội đồng, ${said}.`)
      expect(lines.filter(line => line.startsWith('Yêu cầu tối thiểu'))).toHaveLength(confirmed)
    },
  )

  it('give a commune its kind where the dossier left it out', () => {
    const product = { commune: 'Tân An' }
    const [, facts] = linesIn(minutesOf(aSitting({ products: [aProduct(product)] }))).slice(
      linesIn(minutesOf(aSitting())).findIndex(line => line.startsWith('1. ')),
    )
    expect(facts).toMatch(/^Chủ thể: Hợp tác xã chè Tân An, xã Tân An\./)
  })

  it('say of five stars that they are potential, and for the Ministry', () => {
    expect(product(aRatedSitting(92)).at(-1)).toMatch(
      /^Kết quả: tiềm năng 5 sao \(đề nghị Bộ đánh giá\)\. 92,00 điểm thuộc khung 5 sao/,
    )
  })

  it('tell of both rounds where the spread was above the limit, and whose total changed', () => {
    const sitting = aSitting({ absent: { 'so-tai-chinh': 'bận họp' } })
      .start()
      .scores('che', { 'so-khcn': 60, others: 72 })
      .scores('che', { 'so-khcn': 68, 'so-y-te': 70, others: 72 })
    expect(product(sitting.confirms('che').settles('che')).slice(2, 4)).toEqual([
      'Vòng 1: 8 phiếu, tổng 564 điểm, trung bình 70,50 điểm; cao nhất 72 điểm, thấp nhất 60 điểm, chênh lệch 12 điểm, vượt giới ' +
        'hạn 10 điểm. Hội đồng thảo luận và chấm lại.',
      'Vòng 2 (chấm lại): 8 phiếu, tổng 570 điểm, trung bình 71,25 điểm; cao nhất 72 điểm, thấp nhất 68 điểm, chênh lệch 4 điểm, ' +
        'trong giới hạn 10 điểm. So với vòng trước: Sở Y tế từ 72 thành 70 điểm; Sở Khoa học và Công nghệ từ 60 thành 68 điểm; ' +
        'các thành viên khác giữ nguyên.',
    ])
  })

  it('say that the other members kept theirs only where there are any', () => {
    const sitting = aSitting().start().scores('che', { 'so-khcn': 60, others: 72 }).scores('che', 70)
    const [, , , again] = product(sitting.confirms('che').settles('che'))
    expect(again).toContain('Văn phòng Điều phối nông thôn mới từ 72 thành 70 điểm.')
    expect(again).not.toContain('giữ nguyên')
  })

  it('tell who joined or left between two rounds', () => {
    const sitting = aSitting({ absent: { 'so-tai-chinh': '' } })
      .start()
      .scores('che', { 'so-khcn': 60, others: 72 })
    sitting.attends('so-tai-chinh', true).attends('so-khcn', false, 'về cơ quan').scores('che', 72)
    expect(product(sitting).at(3)).toContain(
      'So với vòng trước: Sở Khoa học và Công nghệ không chấm lại, vòng trước 60 điểm; Sở Tài chính chấm từ vòng này, 72 điểm; ' +
        'các thành viên khác giữ nguyên.',
    )
  })

  it('tell who did not score and why, and how many sheets were on paper', () => {
    const sitting = aSitting().start().recuses('che', 'so-y-te', 'người nhà là chủ thể').opensRound('che')
    for (const { id } of nineMembers.filter(member => member.id !== 'so-y-te')) {
      sitting.handsIn('che', id, 80, id === 'hoi-nong-dan' ? 'paper' : 'member')
    }
    expect(product(sitting).slice(2, 5)).toEqual([
      'Không tham gia chấm: Sở Y tế (lý do: người nhà là chủ thể).',
      'Trong 9 thành viên Hội đồng, 1 không tham gia chấm; 8 có mặt khi xét sản phẩm này, quy chế yêu cầu ít nhất 7.',
      'Vòng 1: 8 phiếu (trong đó 1 phiếu giấy do thư ký nhập), tổng 640 điểm, trung bình 80,00 điểm; cao nhất 80 điểm, thấp nhất ' +
        '80 điểm, chênh lệch 0 điểm, trong giới hạn 10 điểm.',
    ])
  })

  it('tell of a product held at three stars by one minimum, and what was said', () => {
    const sitting = aSitting().start().scores('che', 72).confirms('che', { '1.5': 2 })
    sitting.discusses('che', 'Cần ký hợp đồng liên kết\nvới hộ trồng chè').settles('che')
    expect(product(sitting).slice(3)).toEqual([
      'Yêu cầu tối thiểu (dấu sao): Hội đồng xác nhận chưa đạt mức 4 sao ở tiêu chí 1.5 (Liên kết chuỗi trong sản xuất); mức 5 sao ở tiêu chí 1.5 (Liên kết chuỗi trong sản xuất).',
      'Ý kiến thảo luận: Cần ký hợp đồng liên kết\nvới hộ trồng chè.',
      'Kết quả: 3 sao. 72,00 điểm thuộc khung 4 sao; giữ ở 3 sao vì tiêu chí 1.5 chưa đạt mức tối thiểu của 4 sao (hợp đồng liên ' +
        'kết trên 75% sản lượng tiêu thụ). Do Chủ tịch UBND tỉnh công nhận.',
    ])
  })

  it('print the mean with as many decimals as the operating rules say', () => {
    const profile = { ...aSitting().now.details.profile, decimals: 1 }
    const sitting = aRatedSitting({ 'so-y-te': 78, others: 73 }, { details: { profile } })
    expect(product(sitting)[2]).toContain('trung bình 73,6 điểm')
  })

  it.each([
    [
      { kind: 'excluded', ground: 'giả mạo hồ sơ' } as const,
      'Kết quả: loại hồ sơ, không phân hạng. Căn cứ: giả mạo hồ sơ.',
    ],
    [
      { kind: 'stopped', at: '6.1.1', decision: 'có tạp chất trong mẫu.' } as const,
      'Kết quả: dừng chấm ở tiêu chí 6.1.1 (Tạp chất), không phân hạng. Quyết định của Hội đồng: có tạp chất trong mẫu.',
    ],
    [
      { kind: 'returned', missing: 'phiếu kiểm nghiệm còn hạn' } as const,
      'Kết quả: trả lại hồ sơ để bổ sung, chưa phân hạng. Nội dung cần bổ sung: phiếu kiểm nghiệm còn hạn.',
    ],
  ])('tell of a product that is $kind with its ground', (dismissal, line) => {
    expect(product(aSitting().start().dismisses('che', dismissal)).at(-1)).toBe(line)
  })

  it('say nothing of the marks of a round that was never revealed', () => {
    const sitting = aSitting().start().opensRound('che').handsIn('che', 'so-y-te', 91)
    sitting.dismisses('che', { kind: 'returned', missing: 'phiếu kiểm nghiệm' })
    expect(product(sitting)[2]).toBe('Vòng 1: dừng khi đã nộp 1 phiếu; điểm không công khai và không tính.')
    expect(JSON.stringify(minutesOf(sitting))).not.toContain('91')
  })
})

describe('the proposals', () => {
  it('go from the Ministry down to what is not rated, each with its products', () => {
    const ids = ['nam-sao', 'bon-sao', 'ba-sao', 'hai-sao', 'tra-lai', 'loai', 'dung'] as const
    const sitting = aSitting({ products: ids.map(id => aProduct({ id, name: `Chè ${id}` })) }).start()
    const totals = { 'nam-sao': 92, 'bon-sao': 70, 'ba-sao': 50, 'hai-sao': 49 }
    for (const [id, total] of Object.entries(totals)) sitting.scores(id, total).confirms(id).settles(id)
    sitting.dismisses('tra-lai', { kind: 'returned', missing: 'phiếu kiểm nghiệm' })
    sitting.dismisses('loai', { kind: 'excluded', ground: 'giả mạo hồ sơ' })
    sitting.dismisses('dung', { kind: 'stopped', at: '6.1.1', decision: 'tạp chất' })
    const lines = linesIn(minutesOf(sitting))
    expect(lines.slice(lines.indexOf('Kiến nghị của Hội đồng'), -2)).toEqual([
      'Kiến nghị của Hội đồng',
      'Từ kết quả trên, Hội đồng đề nghị:',
      '- Chủ tịch Ủy ban nhân dân tỉnh phê duyệt kết quả và chuyển hồ sơ đến Bộ Nông nghiệp và Môi trường đánh giá 5 sao đối với ' +
        '1 sản phẩm: Chè nam-sao (08-02257-nam-sao-2026);',
      '- Chủ tịch Ủy ban nhân dân tỉnh quyết định công nhận và cấp giấy chứng nhận 4 sao cho 1 sản phẩm: Chè bon-sao (08-02257-bon-sao-2026);',
      '- Chủ tịch Ủy ban nhân dân tỉnh quyết định công nhận và cấp giấy chứng nhận 3 sao cho 1 sản phẩm: Chè ba-sao (08-02257-ba-sao-2026);',
      '- Không công nhận, không cấp giấy chứng nhận đối với 1 sản phẩm 2 sao: Chè hai-sao (08-02257-hai-sao-2026);',
      '- Trả lại hồ sơ để bổ sung đối với 1 sản phẩm: Chè tra-lai (08-02257-tra-lai-2026);',
      '- Loại hồ sơ, không phân hạng 1 sản phẩm: Chè loai (08-02257-loai-2026);',
      '- Dừng chấm, không phân hạng 1 sản phẩm: Chè dung (08-02257-dung-2026).',
    ])
  })

  it('have no recognition for an upgrade that stayed where it was: its certificate holds to its day', () => {
    const stage = { kind: 'upgrade', from: 3, to: 4 } as const
    const lines = linesIn(minutesOf(aRatedSitting(64, { products: [aProduct({ stage })] })))
    expect(lines.filter(line => line.startsWith('- ')).slice(-1)).toEqual([
      '- Không công nhận nâng hạng đối với 1 sản phẩm, giấy chứng nhận đã cấp giữ nguyên đến hết thời hạn: Chè Thôm Loà (08-02257-che-2026).',
    ])
    expect(lines.join('\n')).not.toContain('quyết định công nhận')
  })

  it('are not made before there is an outcome', () => {
    expect(linesIn(minutesOf(aSitting().start()))).not.toContain('Kiến nghị của Hội đồng')
  })
})
