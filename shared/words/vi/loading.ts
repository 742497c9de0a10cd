/** A queue of package files on their way into a sitting, in one language. */
export interface LoadingWords {
  /** Chooses a folder, or a whole stick. */
  readonly folder: string
  readonly nothingInside: string
  /** Of a folder: what is no package and is left where it is. */
  readonly others: (files: number) => string
  readonly pause: string
  readonly goOn: string
  /** Of many files: how far the queue is as a whole, those that were refused, and the way to each. */
  readonly total: (ended: number, all: number) => string
  readonly trouble: (count: number) => string
  readonly each: (count: number) => string
  readonly stopRest: string
  /** Once each file has ended. */
  readonly summary: {
    readonly heading: string
    readonly loaded: (loaded: number, all: number) => string
    readonly noted: (count: number) => string
    readonly newer: (count: number) => string
    readonly asked: (count: number) => string
    readonly cancelled: (count: number) => string
    readonly refused: (file: string, why: string) => string
  }
}

export const loadingWords: LoadingWords = {
  folder: 'Chọn thư mục, USB',
  nothingInside:
    'Không có gói hồ sơ nào trong đó: cần tệp .ocop, hoặc thư mục của gói đã giải nén (có tệp bagit.txt).',
  others: files => `Bỏ qua ${files} tệp khác trong thư mục, không phải gói hồ sơ.`,
  pause: 'Tạm dừng nạp',
  goOn: 'Nạp tiếp',
  total: (ended, all) => `Đã xong ${ended}/${all} gói`,
  trouble: count => `${count} gói chưa nạp được, hãy xem dưới đây`,
  each: count => `Xem từng tệp (${count})`,
  stopRest: 'Dừng các tệp còn lại',
  summary: {
    heading: 'Đã nạp xong các tệp',
    loaded: (loaded, all) => `Đã nạp ${loaded} trong ${all} gói.`,
    noted: count => `${count} gói đã nạp có điều cần lưu ý.`,
    newer: count => `${count} gói là gói mới hơn của sản phẩm đã có, đang chờ ghi lý do.`,
    asked: count => `${count} gói đang chờ trả lời mới nạp được.`,
    cancelled: count => `${count} gói đã hủy nạp.`,
    refused: (file, why) => `Không nhận “${file}”: ${why}`,
  },
}
