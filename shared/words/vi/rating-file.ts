import { contradictionText } from './refusals.ts'
import type { LawProblem } from '../../law/check-law-file.ts'
import type { RatingProblem } from '../../law/rating-fault.ts'

/** What can be wrong in a file of marks and not in a file of law, each as a sentence. */
export interface RatingFileWords {
  readonly problems: {
    readonly [Kind in Exclude<RatingProblem['kind'], LawProblem['kind']>]: (
      problem: Extract<RatingProblem, { readonly kind: Kind }>,
    ) => string
  }
  readonly more: (count: number) => string
}

export const ratingFileWords: RatingFileWords = {
  problems: {
    'not-utf8': () => 'Tệp không phải chữ UTF-8.',
    'not-json': ({ line, column }) => `Tệp không phải JSON, sai ở dòng ${line}, cột ${column}.`,
    'field-repeated': ({ field }) => `Trường “${field}” có hai lần.`,
    'nested-too-deeply': ({ limit }) => `Lồng sâu hơn ${limit} tầng.`,
    'value-too-long': ({ limit }) => `Giá trị dài hơn ${limit} ký tự.`,
    'too-many-values': ({ limit }) => `Nhiều hơn ${limit} giá trị.`,
    'rule-set-unknown': ({ id }) => `Không có quyết định “${id}”.`,
    'criteria-set-unknown': ({ id }) => `Không có bộ tiêu chí “${id}”.`,
    'criteria-set-id-taken': ({ id }) => `Máy đã có bộ tiêu chí “${id}” với nội dung khác. Hãy đặt mã mới.`,
    'criteria-set-not-offered': ({ defect }) =>
      defect === undefined
        ? 'Bộ tiêu chí này chỉ để xem: có tiêu chí chọn nhiều phương án.'
        : `Bộ tiêu chí này chỉ để xem: ${defect}`,
    'criterion-unknown': ({ criterion }) => `Bộ tiêu chí không có tiêu chí “${criterion}”.`,
    'criterion-without-minimum': ({ criterion }) =>
      `Tiêu chí ${criterion} không có dấu sao nên không có gì để xác nhận.`,
    'choice-not-offered': ({ criterion, choice }) => `Tiêu chí ${criterion} không có phương án ${choice}.`,
    'stop-undecided': ({ criterion }) =>
      `Phiếu dừng chấm ở tiêu chí ${criterion} mà tệp không ghi quyết định của hội đồng: cần “decision” (dừng chấm) hoặc “notStopped” (không dừng, kèm lý do).`,
    'criterion-without-stop': ({ criterion }) => `Tiêu chí ${criterion} không có điều kiện dừng chấm.`,
    'marks-contradict': ({ contradiction }) => contradictionText(contradiction),
    'sheets-none': () => 'Không có phiếu nào để phân hạng.',
    'sheet-blank-at': ({ criteria }) => `Phiếu còn trống ở tiêu chí ${criteria.join(', ')}.`,
  },
  more: count => `Còn ${count} chỗ sai nữa.`,
}
