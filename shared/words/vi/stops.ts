import { contradictionText } from './refusals.ts'

/** What a sheet says of where it stops, and of marks that contradict each other. */
export interface StopWords {
  readonly declareStop: string
  readonly noStop: string
  readonly goesOn: string
  readonly stopped: (criterion: string) => string
  readonly stoppedHint: (unscored: number) => string
  readonly stoppedShort: (criterion: string, unscored: number) => string
  readonly noBand: string
  readonly atOddsShort: (criteria: readonly string[]) => string
  readonly atOdds: string
  readonly atOddsHint: string
  readonly contradiction: typeof contradictionText
}

const list = (items: readonly string[]): string => items.join(', ')

export const stopWords: StopWords = {
  declareStop: 'Gặp điều kiện dừng chấm (ghi bên dưới)',
  noStop: 'Tiêu chí này không có điều kiện dừng chấm để ghi riêng',
  goesOn: 'Hội đồng đã quyết định không dừng chấm ở đây.',
  stopped: criterion => `Phiếu dừng chấm ở tiêu chí ${criterion}`,
  stoppedHint: unscored =>
    unscored === 0
      ? 'Sản phẩm không có điểm trung bình cho đến khi hội đồng quyết định.'
      : `Có thể nộp phiếu ngay: ${unscored} tiêu chí còn trống phía sau là không chấm, không phải 0 điểm. Sản phẩm không được tính điểm trung bình cho đến khi hội đồng quyết định.`,
  stoppedShort: (criterion, unscored) =>
    `Phiếu dừng chấm ở ${criterion}: nộp được ngay, ${unscored} tiêu chí sau không chấm`,
  noBand: 'Phiếu dừng chấm nên không thuộc khung sao nào',
  atOddsShort: criteria => `điểm mâu thuẫn ở ${list(criteria)}`,
  atOdds: 'Hai chỗ trên phiếu mâu thuẫn nhau',
  atOddsHint:
    'Điểm đã ghi vẫn giữ nguyên. Hãy sửa một trong hai chỗ trước khi nộp; ở tiêu chí không áp dụng, bấm “Không đạt phương án nào”.',
  contradiction: contradictionText,
}
