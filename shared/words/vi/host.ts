/** What is said outside the screens: on the console, and to a browser that may not come in. */
export interface HostWords {
  readonly doorHeading: string
  readonly door: Readonly<Record<'closed' | 'elsewhere', string>>
  readonly preparing: string
  readonly lookingForElectron: string
  readonly noElectron: string
  readonly noDisplay: string
  readonly noWindow: string
  readonly openAt: (address: string) => string
  readonly dataIn: (folder: string, training: boolean) => string
  readonly stopWith: string
  readonly stopped: string
  readonly portTaken: (port: number, folder: string) => string
  /** Why a data folder cannot be opened, where it is, and what to do. */
  readonly cannotOpen: {
    readonly inUse: (folder: string) => string
    readonly notAFolder: (folder: string) => string
    readonly notAllowed: (folder: string) => string
    readonly diskFull: (folder: string) => string
    readonly other: (folder: string, reason: string) => string
  }
  readonly needsRecovery: string
  readonly badOption: (option: string) => string
  /** What a signature says of itself, on the page and in its properties. */
  readonly demoMembers: string
  readonly demoRound: (mean: string, band: number, spread: string) => string
}

export const hostWords: HostWords = {
  doorHeading: 'Chưa vào được',
  door: {
    closed: 'Địa chỉ này chỉ mở được một lần. Hãy khởi động lại chương trình và dùng địa chỉ mới.',
    elsewhere: 'Trang này chỉ mở được từ chính máy đang chạy chương trình.',
  },
  preparing: 'Đang chuẩn bị giao diện…',
  lookingForElectron: 'Đang tìm Electron… (bỏ qua: npm start -- --browser)',
  noWindow: 'Không có Electron và không tải được. Hãy chạy: npm start -- --browser',
  noElectron: 'Không có Electron trên máy này: ứng dụng chạy trong trình duyệt.',
  noDisplay: 'Máy này không mở được cửa sổ (không có màn hình đồ họa): ứng dụng chạy cho trình duyệt.',
  openAt: address => `Mở trong trình duyệt (dùng được một lần): ${address}`,
  dataIn: (folder, training) => `${training ? 'Hội đồng tập huấn' : 'Dữ liệu'}: ${folder}`,
  stopWith: 'Dừng: Ctrl+C',
  stopped: 'Đã dừng. Mọi điều đã ghi vẫn còn nguyên.',
  portTaken: (port, folder) =>
    `Không mở được cổng ${port}: đang bận hoặc cần quyền quản trị. Hãy chọn cổng khác (--port N) hoặc bỏ --port. Dữ liệu ở ${folder} không bị thay đổi.`,
  needsRecovery: 'Dữ liệu chưa mở được. Trang vừa mở cho biết còn gì nguyên vẹn và cách phục hồi.',
  cannotOpen: {
    inUse: folder =>
      `Dữ liệu ở ${folder} đang được mở ở một cửa sổ hoặc chương trình khác. Hãy dùng cửa sổ đang mở, hoặc đóng nó rồi mở lại. Dữ liệu không bị thay đổi.`,
    notAFolder: folder =>
      `${folder} là một tệp, không phải thư mục, nên không mở được dữ liệu ở đó. Hãy chọn một thư mục: --data THƯ_MỤC`,
    notAllowed: folder =>
      `Không được phép ghi vào thư mục dữ liệu ${folder}. Hãy cho người dùng này quyền ghi vào thư mục, gỡ chế độ chỉ đọc của ổ đĩa, hoặc chọn thư mục khác: --data THƯ_MỤC. Dữ liệu không bị thay đổi.`,
    diskFull: folder =>
      `Ổ đĩa chứa ${folder} đã đầy nên chưa mở được dữ liệu. Hãy giải phóng dung lượng rồi mở lại. Dữ liệu không bị thay đổi.`,
    other: (folder, reason) =>
      `Không mở được dữ liệu ở ${folder}: ${reason}. Dữ liệu không bị thay đổi. Hãy sao chép cả thư mục này sang nơi khác rồi báo người hỗ trợ.`,
  },
  badOption: option => `Không hiểu: ${option}`,
  demoMembers: 'Cột điểm theo thứ tự thành viên',
  demoRound: (mean, band, spread) => `trung bình ${mean} · khung ${band} sao · ${spread}`,
}
