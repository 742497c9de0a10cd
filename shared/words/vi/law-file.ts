import type { Place } from '../../law/check-criteria-set.ts'
import type { LawRefusal } from '../../contract/refusal.ts'
import type { LawProblem } from '../../law/check-law-file.ts'

/** What can be wrong in a file of law, each as a sentence that names the place as printed. */
export interface LawFileWords {
  readonly refusals: {
    readonly [Code in LawRefusal['code']]: (refusal: Extract<LawRefusal, { readonly code: Code }>) => string
  }
  readonly fault: (path: string, sentence: string) => string
  readonly problems: {
    readonly [Kind in LawProblem['kind']]: (problem: Extract<LawProblem, { readonly kind: Kind }>) => string
  }
}

const types: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  array: 'danh sách',
  object: 'nhóm trường',
}

const place = (of: Place, at: string): string =>
  ({
    set: 'Cả phiếu',
    part: `Phần ${at}`,
    section: `Mục ${at}`,
    group: `Nhóm ${at}`,
    criterion: `Tiêu chí ${at}`,
  })[of]

export const lawFileWords: LawFileWords = {
  refusals: {
    'law.unreadable': ({ line, column }) =>
      `Tệp không phải JSON, sai ở dòng ${line}, cột ${column}. Không có gì được giữ lại.`,
    'law.not-utf8': ({ line, column }) =>
      `Tệp không phải chữ UTF-8 ở dòng ${line}, cột ${column}. Hãy lưu lại tệp theo UTF-8. Không có gì được giữ lại.`,
    'law.field-repeated': ({ field, line, column }) =>
      `Trường “${field}” có hai lần, lần sau ở dòng ${line}, cột ${column}. Không có gì được giữ lại.`,
    'law.faulty': ({ faults }) => `Tệp có ${faults.length} chỗ sai. Không có gì được giữ lại.`,
    'law.id-taken': ({ id }) =>
      `Máy đã có bộ quy định “${id}” với nội dung khác. Hãy đặt mã mới, ví dụ “${id}-v2”, rồi nhập lại.`,
    'law.base-unknown': ({ id }) =>
      `Không có quyết định nào ở đây mà “${id}” là bản mới của nó. Mã phải bắt đầu bằng mã của quyết định, ví dụ “qd-26-2026-v2/11”.`,
    'law.not-tried': () =>
      'Bộ quy định này chưa được chấm thử, hoặc đã chấm thử với nội dung khác. Hãy chấm thử lại.',
    'law.trial-failed': () =>
      'Chấm thử cho kết quả không đúng với khung điểm và mức tối thiểu nên chưa dùng được.',
  },
  fault: (path, sentence) => `${path}: ${sentence}`,
  problems: {
    'field-missing': () => 'Thiếu trường này.',
    'field-unknown': ({ field }) => `Trường “${field}” không có trong mẫu.`,
    'field-of-wrong-type': ({ expected }) => `Phải là ${types[expected] ?? expected}.`,
    'field-too-small': ({ limit }) => `Ít hơn mức cho phép (${limit}).`,
    'field-too-large': ({ limit }) => `Nhiều hơn mức cho phép (${limit}).`,
    'field-not-one-of': ({ values }) => `Chỉ nhận: ${values.join(', ')}.`,
    'field-not-a-day': () => 'Phải là một ngày có thật, viết theo mẫu năm-tháng-ngày, ví dụ 2026-06-30.',
    'field-not-allowed': () => 'Giá trị này không hợp lệ.',
    'points-differ': ({ of, at, stated, counted }) =>
      `${place(of, at)}: ghi ${stated} điểm nhưng cộng được ${counted}.`,
    'id-misplaced': ({ of, at }) => `${place(of, at)}: số hiệu bị lặp, sai thứ tự hoặc nằm ngoài mục của nó.`,
    'options-misnumbered': ({ at }) => `Tiêu chí ${at}: phương án phải đánh số 1, 2, 3… liên tục.`,
    'points-fall': ({ at, option }) => `Tiêu chí ${at}: phương án ${option} ít điểm hơn phương án trước.`,
    'points-repeat': ({ at, option }) =>
      `Tiêu chí ${at}: phương án ${option} bằng điểm phương án trước mà không có ghi chú.`,
    'labels-alike': ({ at, option }) =>
      `Tiêu chí ${at}: phương án ${option} trùng chữ với một phương án khác.`,
    'minimums-disordered': ({ at, option }) =>
      `Tiêu chí ${at}: dấu sao ở phương án ${option} không cao hơn dấu sao trước đó.`,
    'minimums-uneven': ({ at, stars }) =>
      `Tiêu chí ${at}: mức tối thiểu ${stars} sao có ở trường hợp này mà không có ở trường hợp kia.`,
    'cases-mixed': ({ at }) => `Tiêu chí ${at}: phương án và trường hợp không khớp nhau.`,
    'group-unknown': ({ at, group }) => `Tiêu chí ${at}: mục không có nhóm ${group}.`,
    'stop-misstated': ({ at }) =>
      `Tiêu chí ${at}: ghi phương án làm dừng chấm mà không ghi điều kiện, hoặc phương án đó không có hay bị lặp.`,
    'dependence-misstated': ({ at, on }) =>
      `Tiêu chí ${at}: phụ thuộc vào ${on} nhưng tiêu chí hay phương án đó không có ở phía trước.`,
    'bands-disordered': () => 'Khung điểm phải đi từ 5 sao xuống 1 sao, điểm giảm dần đến 0.',
    'recognition-disordered': () => 'Hạng thấp hơn không thể do cấp cao hơn công nhận.',
    'ends-before-it-starts': () => 'Ngày hết hiệu lực trước ngày có hiệu lực.',
    'amended-out-of-force': () => 'Có quyết định sửa đổi ngoài thời gian hiệu lực.',
    'sets-differ': ({ listed, found }) =>
      `Danh sách bộ tiêu chí (${listed.join(', ')}) không khớp các bộ có trong tệp (${found.join(', ')}).`,
    'set-of-another': ({ id }) => `Bộ tiêu chí ${id} không thuộc quyết định này.`,
  },
}
