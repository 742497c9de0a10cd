import type { TimestampRefusal } from '../../documents/timestamp-refusal.ts'

/** What makes the time of a signature provable, and its certificates checkable later. */
export interface TimestampWords {
  readonly heading: string
  readonly hint: string
  readonly ask: string
  readonly askHint: string
  readonly asked: (file: string) => string
  readonly saveRequest: string
  readonly give: string
  readonly giveDrop: string
  readonly complete: string
  readonly completeHint: string
  readonly stamped: string
  readonly completed: string
  readonly next: string
  readonly save: string
  readonly working: string
  readonly requestName: (file: string) => string
  readonly stampedName: (file: string) => string
  readonly completedName: (file: string) => string
  /** In a terminal. */
  readonly wrote: (file: string) => string
  readonly carry: (request: string) => string
  readonly isThere: (file: string) => string
}

const withoutEnding = (file: string): string => file.replace(/\.pdf$/i, '')

export const timestampWords: TimestampWords = {
  heading: 'Để về sau vẫn kiểm tra được',
  hint: 'Dấu thời gian chứng thực chữ ký đã có từ lúc nào, kể cả khi chứng thư hết hạn hoặc bị thu hồi sau này. Chương trình không dùng mạng: yêu cầu và trả lời được mang đi, mang về bằng tệp. Không chữ ký nào bị thay đổi.',
  ask: 'Lập yêu cầu dấu thời gian (.tsq)',
  askHint: '1. Lập yêu cầu, mang sang máy có mạng, gửi cho nơi cấp dấu thời gian.',
  asked: file =>
    `Đã lập yêu cầu “${file}”. Mang tệp này đến nơi cấp dấu thời gian, rồi đưa tệp trả lời vào đây.`,
  saveRequest: 'Lưu yêu cầu',
  give: '2. Đưa trả lời (.tsr) vào biên bản',
  giveDrop: 'hoặc thả tệp .tsr vào đây',
  complete: 'Kèm chứng thư và danh sách thu hồi',
  completeHint:
    '3. Thêm vào tệp những chứng thư và danh sách thu hồi mà máy này có, để máy khác không có danh sách cũng kiểm tra được.',
  stamped: 'Đã thêm dấu thời gian.',
  completed: 'Đã kèm chứng thư và danh sách thu hồi.',
  next: 'Tệp mới đang được kiểm tra ở trên. Hãy lưu lại; tệp cũ vẫn còn nguyên.',
  save: 'Lưu tệp PDF mới',
  working: 'Đang làm…',
  requestName: file => `${withoutEnding(file)}.tsq`,
  stampedName: file => `${withoutEnding(file)}-dau-thoi-gian.pdf`,
  completedName: file => `${withoutEnding(file)}-du-can-cu.pdf`,
  wrote: file => `Đã ghi ${file}`,
  carry: request =>
    `Trên máy có mạng, gửi cho nơi cấp dấu thời gian, ví dụ: curl -H 'Content-Type: application/timestamp-query' --data-binary @${request} ĐỊA-CHỈ > trả-lời.tsr`,
  isThere: file => `Đã có tệp ${file}; chưa ghi gì. Hãy đổi tên hoặc dùng -o.`,
}

export const timestampRefusals: Readonly<Record<TimestampRefusal['code'], string>> = {
  'timestamp.unsigned': 'Tệp chưa có chữ ký nào, nên không có gì để chứng thực thời gian.',
  'timestamp.unreadable':
    'Đây không phải là trả lời của nơi cấp dấu thời gian (.tsr), hoặc tệp bị hỏng. Chưa thêm gì.',
  'timestamp.rejected': 'Nơi cấp dấu thời gian từ chối yêu cầu. Hãy hỏi nơi cấp. Chưa thêm gì.',
  'timestamp.other-file':
    'Dấu thời gian này là của một tệp khác. Hãy chọn đúng biên bản đã lập yêu cầu. Chưa thêm gì.',
  'timestamp.other-request':
    'Trả lời này không phải cho yêu cầu đã lập: số ngẫu nhiên không khớp. Có thể là trả lời cũ hoặc bị tráo. Chưa thêm gì.',
  'timestamp.not-asked':
    'Máy này không giữ yêu cầu nào cho tệp đang mở. Hãy mở đúng tệp đã lập yêu cầu, hoặc lập yêu cầu mới. Chưa thêm gì.',
  'timestamp.broken':
    'Chữ ký trên dấu thời gian không đúng, hoặc dùng thuật toán không đủ mạnh. Chưa thêm gì.',
  'timestamp.too-large': 'Dấu thời gian kèm quá nhiều chứng thư, không đủ chỗ trong tệp. Chưa thêm gì.',
  'timestamp.nothing-to-add':
    'Không có gì để thêm: máy này không có danh sách thu hồi nào của những nơi bảo đảm cho các chữ ký, hoặc tệp đã mang đủ. Hãy đưa danh sách thu hồi (.crl) vào danh sách tin cậy trước.',
}
