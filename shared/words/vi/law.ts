import type { LawWords } from '../../law/explain.ts'

export const lawWords: LawWords = {
  decimalSign: ',',
  inBand: (mean, band) => `${mean} điểm thuộc khung ${band} sao.`,
  inBandWithMinimums: (mean, band) =>
    `${mean} điểm thuộc khung ${band} sao; đạt mọi yêu cầu tối thiểu của ${band} sao.`,
  heldBack: ({ mean, band, stars, missed, minimums }) => {
    const [only] = minimums
    const reason =
      only && minimums.length === 1
        ? `tiêu chí ${only.criterion} chưa đạt mức tối thiểu của ${missed} sao (${only.asks})`
        : `${minimums.length} tiêu chí chưa đạt mức tối thiểu của ${missed} sao: ` +
          minimums.map(({ criterion, asks }) => `${criterion} (${asks})`).join('; ')
    return `${mean} điểm thuộc khung ${band} sao; giữ ở ${stars} sao vì ${reason}.`
  },
  recognition: {
    none: () => 'Dưới 3 sao: không công nhận, không cấp giấy chứng nhận.',
    district: () => 'Do Chủ tịch UBND huyện công nhận.',
    province: () => 'Do Chủ tịch UBND tỉnh công nhận.',
    ministry: from => `Từ ${from} điểm: chuyển Bộ Nông nghiệp và Môi trường đánh giá 5 sao.`,
  },
}
