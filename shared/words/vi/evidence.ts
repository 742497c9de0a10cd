/** The evidence beside the sheet, and what is said of what cannot be shown. */
export interface EvidenceWords {
  readonly ofCriterion: (criterion: string) => string
  readonly all: (count: number) => string
  readonly forms: string
  readonly pick: string
  readonly absent: (path: string) => string
  readonly failed: string
  readonly failedHint: string
  /** Why a PDF is not shown. */
  readonly pdfFaults: Readonly<Record<'locked' | 'broken', string>>
  /** Of one page of a PDF whose others are shown. */
  readonly pageBroken: (page: number) => string
  readonly pageBrokenHint: string
  readonly openOutside: string
  readonly tooLarge: (page: number) => string
  /** While a coarse picture of such a page is waited for, where there is one, and where there is none. */
  readonly tooLargeHints: Readonly<Record<'looking' | 'coarse' | 'nothing', string>>
  readonly noPicture: string
  readonly noPictureHint: string
  readonly pages: string
  readonly pageOf: (page: number) => string
  readonly of: (count: number) => string
  readonly previousPage: string
  readonly nextPage: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly fitWidth: string
  readonly notShown: string
  /** By what such a file is to be saved as. */
  readonly notShownHints: Readonly<Record<'pdf' | 'jpeg' | 'mp3' | 'mp4', string>>
  /** Sound or film that the player does not know. */
  readonly unplayable: Readonly<Record<'audio' | 'video', string>>
  readonly kinds: Readonly<Record<'pdf' | 'image' | 'audio' | 'video' | 'other', string>>
}

export const evidenceWords: EvidenceWords = {
  ofCriterion: criterion => `Minh chứng của tiêu chí ${criterion}`,
  all: count => `Danh mục (${count})`,
  forms: 'Biểu mẫu của hồ sơ',
  pick: 'Chọn một minh chứng để xem.',
  absent: path => `Gói hồ sơ không có tệp “${path}”.`,
  failed: 'Không mở được minh chứng này',
  failedHint: 'Vẫn chấm điểm được; hãy chọn minh chứng khác hoặc thử lại.',
  pdfFaults: {
    locked: 'Tệp PDF này đòi mật khẩu. Đề nghị nơi gửi hồ sơ lưu lại thành PDF không đặt mật khẩu.',
    broken: 'Tệp PDF này hỏng hoặc thiếu phần cuối. Đề nghị nơi gửi hồ sơ mở bản gốc, lưu lại thành PDF.',
  },
  pageBroken: page => `Trang ${page} của tệp này bị hỏng, không hiện được`,
  pageBrokenHint:
    'Hãy xem tiếp các trang khác. Có thể mở tệp ở cửa sổ khác để thử, hoặc xem bản giấy. Đề nghị nơi gửi hồ sơ quét lại trang này.',
  openOutside: 'Mở tệp ở cửa sổ khác',
  tooLarge: page => `Trang ${page} quá lớn, không hiện rõ được ở đây`,
  tooLargeHints: {
    looking: 'Đang vẽ hình thu nhỏ để xem qua…',
    coarse:
      'Đây là hình thu nhỏ, chỉ để xem qua. Các trang khác vẫn xem bình thường. Đề nghị nơi gửi hồ sơ quét lại trang này ở cỡ A4, 200 đến 300 dpi.',
    nothing:
      'Không vẽ được cả hình thu nhỏ; hãy xem bản giấy. Các trang khác vẫn xem bình thường. Đề nghị nơi gửi hồ sơ quét lại trang này ở cỡ A4, 200 đến 300 dpi.',
  },
  noPicture: 'Không hiện được hình của tệp này',
  noPictureHint:
    'Tệp chỉ có tiếng, hoặc hình được ghi theo cách máy này không đọc được (điện thoại thường ghi HEVC, còn gọi là H.265). Đề nghị nơi gửi hồ sơ chuyển phim sang MP4 với H.264.',
  pages: 'Các trang',
  pageOf: page => `Trang ${page}`,
  of: count => `/ ${count}`,
  previousPage: 'Trang trước',
  nextPage: 'Trang sau',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  fitWidth: 'Vừa chiều rộng',
  notShown: 'Tệp này không xem được trên màn hình chấm',
  notShownHints: {
    pdf: 'Đây là tệp văn bản hoặc bảng tính (Word, Excel). Đề nghị nơi gửi hồ sơ lưu lại thành PDF.',
    jpeg: 'Ảnh HEIC hoặc TIFF không hiện được ở đây. Đề nghị nơi gửi hồ sơ lưu lại thành ảnh JPEG hoặc PDF.',
    mp3: 'Âm thanh M4A hoặc AMR không phát được ở đây. Đề nghị nơi gửi hồ sơ chuyển sang MP3.',
    mp4: 'Phim MOV không phát được ở đây. Đề nghị nơi gửi hồ sơ chuyển sang MP4 với H.264.',
  },
  unplayable: {
    audio:
      'Máy này không phát được âm thanh của tệp. Nếu thử lại vẫn vậy, đề nghị nơi gửi hồ sơ chuyển sang MP3.',
    video:
      'Máy này không phát được phim này: có thể phim được ghi theo cách máy không đọc được (điện thoại thường ghi HEVC, còn gọi là H.265). Nếu thử lại vẫn vậy, đề nghị nơi gửi hồ sơ chuyển sang MP4 với H.264.',
  },
  kinds: { pdf: 'PDF', image: 'ảnh', audio: 'âm thanh', video: 'phim', other: 'tệp không xem ở đây' },
}
