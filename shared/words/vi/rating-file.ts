import { ended } from '../../kernel/text.ts'
import type { Spread } from '../../law/spread.ts'
import { dayText } from '../figures.ts'
import { commonWords } from './common.ts'
import { councilWords } from './council.ts'
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
  /** The last round lies too far apart and nobody let it stand. */
  readonly spreadExceeded: (round: number, spread: Spread) => string
  readonly spreadAccepted: (round: number, spread: Spread, ground: string) => string
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
    'rule-set-not-in-force': ({ decision, on, from, to }) =>
      `${decision} không có hiệu lực vào ngày ${dayText(on)}: chỉ từ ngày ${dayText(from)}${to === null ? '' : ` đến hết ngày ${dayText(to)}`}.`,
    'criteria-set-not-on-day': ({ id, on }) =>
      `Bộ tiêu chí “${id}” không phải là bản áp dụng vào ngày ${dayText(on)}.`,
    'level-does-not-rate': ({ level, decision, rating }) =>
      `Theo ${decision}, vào ngày họp không có hội đồng ${commonWords.levels[level]} đánh giá, phân hạng; chỉ nhận ${rating.map(each => `${each} (${commonWords.levels[each]})`).join(', ')}.`,
    'code-repeated': ({ code }) => `Mã sản phẩm “${code}” đã có ở trên.`,
    'member-repeated': ({ name }) => `“${name}” đã có một phiếu trong vòng này.`,
    'members-beside-rounds': () => 'Đã có rounds thì không ghi members.',
    'criterion-without-stop': ({ criterion }) =>
      `Bộ tiêu chí không có điều kiện dừng chấm ở tiêu chí ${criterion}.`,
    'not-stopped-repeated': ({ criterion }) => `Đã ghi ở trên là không dừng chấm ở tiêu chí ${criterion}.`,
    'stop-not-reached': ({ criterion }) =>
      `Không phiếu nào dừng chấm ở tiêu chí ${criterion} nên không có gì để quyết định không dừng.`,
    'exclusion-unknown': ({ ground }) => `Bộ tiêu chí không có căn cứ loại hồ sơ “${ground}”.`,
    'criterion-unknown': ({ criterion }) => `Bộ tiêu chí không có tiêu chí “${criterion}”.`,
    'criterion-without-minimum': ({ criterion }) =>
      `Tiêu chí ${criterion} không có dấu sao nên không có gì để xác nhận.`,
    'choice-not-offered': ({ criterion, choice }) => `Tiêu chí ${criterion} không có phương án ${choice}.`,
    'stop-undecided': ({ criterion }) =>
      `Phiếu dừng chấm ở tiêu chí ${criterion} mà tệp không ghi quyết định của hội đồng: cần “decision” (dừng chấm) hoặc “notStopped” (không dừng, kèm lý do).`,
    'marks-contradict': ({ contradiction }) => contradictionText(contradiction),
    'spread-within': () =>
      'Chênh lệch vòng cuối trong giới hạn (profile.spread) nên không có gì để người chủ trì giữ lại; hãy bỏ spreadAccepted.',
    'sheets-none': () => 'Không có phiếu nào để phân hạng.',
    'sheet-blank-at': ({ criteria }) => `Phiếu còn trống ở tiêu chí ${criteria.join(', ')}.`,
  },
  spreadExceeded: (round, spread) =>
    `Chưa phân hạng: điểm vòng ${round} ${councilWords.spread(spread)}. Hội đồng thảo luận, chấm lại, hoặc người chủ trì quyết định giữ kết quả kèm căn cứ.`,
  spreadAccepted: (round, spread, ground) =>
    `Điểm vòng ${round} ${councilWords.spread(spread)}; người chủ trì quyết định giữ kết quả. Căn cứ: ${ended(ground)}`,
  more: count => `Còn ${count} chỗ sai nữa.`,
}
