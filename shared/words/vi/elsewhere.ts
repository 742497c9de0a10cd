import type { ElsewhereRefusal, NamedPlace } from '../../contract/signed-elsewhere.ts'
import { isRole, type FieldName } from '../../council/signature-field.ts'
import { signingWords } from './signing.ts'

/** Minutes that are signed on another machine, and come back. */
export interface ElsewhereWords {
  readonly places: string
  readonly hint: string
  readonly full: string
  readonly placeOf: (place: NamedPlace) => string
  readonly signed: string
  readonly empty: string
  readonly notHere: string
  readonly isHere: string
  readonly toSitting: string
  readonly done: (signer: string, place: NamedPlace) => string
  readonly next: string
  readonly save: string
  readonly fileName: (file: string, field: FieldName) => string
  readonly heading: string
  readonly backHint: string
  readonly choose: string
  readonly drop: string
  readonly looking: string
  readonly same: string
  readonly found: (signatures: number) => string
  readonly take: string
  readonly takeAnyway: string
  readonly taken: (signatures: number) => string
  readonly signedThere: (signer: string, time: string, day: string) => string
}

export type ElsewhereRefusals = {
  readonly [Code in ElsewhereRefusal['code']]: (
    refusal: Extract<ElsewhereRefusal, { readonly code: Code }>,
  ) => string
}

function placeOf({ field, name }: NamedPlace): string {
  if (field === 'agency') return 'Cơ quan'
  const title = isRole(field) ? { secretary: 'Thư ký', chair: 'Chủ tọa' }[field] : 'Thành viên'
  return name === '' ? title : `${title} (${name})`
}

const placesOf = (places: readonly NamedPlace[]): string => places.map(placeOf).join(', ')

const suffixOf = (field: FieldName): string => {
  if (field === 'agency') return 'co-quan'
  return isRole(field) ? { secretary: 'thu-ky', chair: 'chu-toa' }[field] : 'thanh-vien'
}

export const elsewhereWords: ElsewhereWords = {
  places: 'Chỗ ký trong biên bản',
  hint: 'Chỗ còn trống ký được ngay ở máy này, bằng tệp khóa hoặc USB Token.',
  full: 'Mọi chỗ ký đều đã có chữ ký.',
  placeOf,
  signed: 'Đã ký',
  empty: 'Còn trống',
  notHere: 'Không ký thêm vào tệp này được.',
  isHere:
    'Phiên họp của biên bản này có ở máy này: ký, hoặc nhận lại tệp đã ký, ở màn Biên bản của phiên họp.',
  toSitting: 'Mở biên bản của phiên họp',
  done: (signer, place) =>
    `Đã ký vào chỗ của ${placeOf(place)}: ${signer}. Tệp đưa vào vẫn như cũ; chữ ký ở tệp mới.`,
  next: 'Lưu tệp mới rồi mang về máy của Hội đồng: mở phiên họp, màn Biên bản, mục “Nhận lại biên bản đã ký nơi khác”. Tệp chưa lưu thì mất khi đóng chương trình.',
  save: 'Lưu biên bản đã ký',
  fileName: (file, field) => `${file.replace(/\.pdf$/i, '')}-${suffixOf(field)}-ky.pdf`,
  heading: 'Nhận lại biên bản đã ký nơi khác',
  backHint:
    'Tệp được kiểm tra trước: phải nối tiếp đúng biên bản ở đây và chỉ thêm chữ ký vào chỗ còn trống. Nhận rồi thì thành bản mới nhất.',
  choose: 'Chọn biên bản đã ký (.pdf)',
  drop: 'hoặc thả tệp vào đây',
  looking: 'Đang kiểm tra tệp nhận lại',
  same: 'Tệp này chính là bản đang giữ ở đây, không phải nhận lại.',
  found: signatures =>
    signatures === 0
      ? 'Đúng biên bản này. Không thêm chữ ký nào, chỉ thêm dấu thời gian hoặc dữ liệu về chứng thư.'
      : `Đúng biên bản này, thêm ${signatures} chữ ký:`,
  take: 'Nhận vào phiên họp',
  takeAnyway: 'Vẫn nhận vào phiên họp',
  taken: signatures =>
    signatures === 0 ? 'Đã nhận lại biên bản.' : `Đã nhận lại biên bản, thêm ${signatures} chữ ký.`,
  signedThere: (signer, time, day) => `Đã ký ở nơi khác: ${signer}; nhận lại ${time} ngày ${day}`,
}

export const elsewhereRefusals: ElsewhereRefusals = {
  'elsewhere.not-minutes': () =>
    'Tệp này không phải biên bản do chương trình lập, hoặc không có chỗ ký nào. Hãy dùng đúng tệp biên bản mà Hội đồng gửi.',
  'elsewhere.full': () => 'Mọi chỗ ký của biên bản đều đã có chữ ký, nên không ký thêm được.',
  'elsewhere.changed-before': () =>
    'Biên bản đã bị phần mềm khác sửa trước chữ ký đầu tiên, nên không ký tiếp. Hãy xin Hội đồng gửi lại tệp gốc.',
  'elsewhere.unsure': () =>
    'Chữ ký mới nhất trong tệp thuộc loại mà chương trình không kiểm tra được, nên chưa biết tệp còn nguyên vẹn hay không. Hãy xin Hội đồng gửi lại tệp gốc.',
  'returned.unreadable': ({ because }) => signingWords.unreadable[because],
  'returned.other-sitting': () =>
    'Đây là biên bản của phiên họp khác. Hãy mở đúng phiên họp của biên bản này rồi nhận lại ở đó.',
  'returned.changed': ({ changes }) =>
    [
      'Không nhận: ngoài chữ ký, tệp còn bị thay đổi.',
      ...changes.map(signingWords.change),
      'Hãy ký lại trên tệp lưu từ máy này, không sửa, ghép hay in lại thành PDF.',
    ].join(' '),
  'returned.older': ({ lacks }) =>
    lacks.length === 0
      ? 'Tệp này cũ hơn bản đang giữ ở đây, không có gì để nhận.'
      : `Tệp này cũ hơn bản đang giữ ở đây: còn thiếu chữ ký ở chỗ của ${placesOf(lacks)}. Không có gì để nhận. Nếu cần ký tiếp, hãy lưu bản mới nhất từ máy này mang đi ký.`,
  'returned.diverged': ({ onlyHere, onlyThere }) =>
    [
      'Tệp này và bản ở đây được ký riêng từ cùng một tệp, nên không ghép được: mỗi chữ ký bảo đảm cho toàn bộ tệp có trước nó.',
      ...(onlyHere.length === 0 ? [] : [`Ở đây đã có mà tệp kia thiếu: ${placesOf(onlyHere)}.`]),
      ...(onlyThere.length === 0 ? [] : [`Tệp kia đã có mà ở đây thiếu: ${placesOf(onlyThere)}.`]),
      onlyThere.length === 0
        ? 'Bản ở đây giữ nguyên; không cần làm gì thêm.'
        : `Cách làm: lưu biên bản mới nhất từ máy này, mang đi ký lại ở chỗ của ${placesOf(onlyThere)}, rồi nhận lại.`,
    ].join(' '),
  'returned.superseded': () =>
    'Tệp này là bản đã lập trước đây; sau đó biên bản được lập lại. Hãy lưu bản mới nhất từ máy này mang đi ký.',
  'returned.not-from-here': () =>
    'Đúng phiên họp này nhưng tệp không nối tiếp từ biên bản ở đây: có thể đã được in hoặc lưu lại bằng phần mềm khác, hoặc lập ở máy khác. Hãy lưu biên bản từ máy này mang đi ký.',
}
