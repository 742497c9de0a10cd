/** What is said outside the screens: on the console, and to a browser that may not come in. */
export interface HostWords {
  readonly doorHeading: string
  readonly door: Readonly<Record<'closed' | 'elsewhere', string>>
  /** What a device in the room sees before it has a seat. */
  readonly join: {
    readonly product: string
    readonly code: {
      readonly heading: string
      readonly about: string
      readonly label: string
      readonly button: string
    }
    readonly ask: { readonly heading: string; readonly about: string; readonly button: string }
    readonly waiting: { readonly heading: string; readonly about: string }
    readonly device: string
    readonly elsewhere: string
    readonly tooMany: string
  }
  /** Where the way into a room elsewhere shows no page of that room. */
  readonly away: Readonly<Record<'heading' | 'closed' | 'elsewhere', string>>
  readonly preparing: string
  readonly lookingForElectron: string
  readonly fetchingElectron: (megabytes: number) => string
  /** Of `ELECTRON_OVERRIDE_DIST_PATH`. */
  readonly notInOverride: (folder: string) => string
  /** It ended before it showed a window: by what, and whether whoever runs it is the administrator. */
  readonly windowFailed: (how: string, isRoot: boolean) => string
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
    /** By what kept the disk from it. */
    readonly disk: Readonly<
      Record<
        'full' | 'unsuitable' | 'held' | 'not-allowed' | 'read-only' | 'no-access' | 'failed' | 'damaged',
        (folder: string) => string
      >
    >
    readonly other: (folder: string, reason: string) => string
  }
  readonly needsRecovery: string
  readonly badOption: (option: string) => string
  /** What is said where help is asked for, line by line. */
  readonly usage: Readonly<Record<'start' | 'demo', readonly string[]>>
  /** A training council at work, prepared before it is opened (`--scene`). */
  readonly scene: {
    readonly unknown: (name: string, names: readonly string[]) => string
    readonly packages: (done: number, of: number) => string
    readonly otherData: (folder: string) => string
    readonly holding: string
  }
  /** What a signature says of itself, on the page and in its properties. */
  readonly demoMembers: string
  readonly demoRound: (mean: string, band: number, spread: string) => string
}

const notAllowed = (folder: string): string =>
  `Không được phép ghi vào thư mục dữ liệu ${folder}. Hãy cho người dùng này quyền ghi vào thư mục, gỡ chế độ chỉ đọc của ổ đĩa, hoặc chọn thư mục khác: --data THƯ_MỤC. Dữ liệu không bị thay đổi.`

export const hostWords: HostWords = {
  doorHeading: 'Chưa vào được',
  door: {
    closed: 'Địa chỉ này chỉ mở được một lần. Hãy khởi động lại chương trình và dùng địa chỉ mới.',
    elsewhere: 'Trang này chỉ mở được từ chính máy đang chạy chương trình.',
  },
  join: {
    product: 'Hội đồng OCOP',
    code: {
      heading: 'Vào phòng họp',
      about: 'Nhập mã in trên thẻ mời của mình. Nếu chưa có thẻ, hãy hỏi thư ký.',
      label: 'Mã trên thẻ (12 ký tự)',
      button: 'Vào chỗ của tôi',
    },
    ask: {
      heading: 'Vào phòng họp bằng máy này?',
      about:
        'Giấy mời này dành cho một thành viên. Máy vào đầu tiên giữ chỗ của thành viên đó đến hết phiên họp.',
      button: 'Vào chỗ của tôi',
    },
    waiting: {
      heading: 'Đang chờ đồng ý',
      about:
        'Chỗ này đang có một máy khác. Hãy bấm “Đồng ý” trên máy đó, hoặc nhờ thư ký. Trang này tự chuyển khi được đồng ý.',
    },
    device: 'Tên máy này (thư ký nhìn thấy)',
    tooMany: 'Máy này gửi quá nhiều yêu cầu. Hãy đợi một phút rồi thử lại.',
    elsewhere:
      'Yêu cầu này không đến từ trang của phòng họp. Hãy mở lại từ giấy mời, hoặc gõ đúng địa chỉ in trên thẻ.',
  },
  away: {
    heading: 'Phòng họp',
    closed: 'Cửa này đã đóng. Hãy mở chương trình, chọn “Vào phòng họp bằng máy này”, rồi “Vào lại”.',
    elsewhere: 'Trang này chỉ mở được từ chương trình trên chính máy này.',
  },
  preparing: 'Đang chuẩn bị giao diện…',
  lookingForElectron: 'Đang tìm Electron… (bỏ qua: npm start -- --browser)',
  fetchingElectron: megabytes => `Đang tải Electron: ${megabytes} MB`,
  notInOverride: folder =>
    `ELECTRON_OVERRIDE_DIST_PATH chỉ tới ${folder}, nhưng ở đó không có Electron. Hãy sửa hoặc bỏ biến này.`,
  windowFailed: (how, isRoot) =>
    `Electron không mở được cửa sổ (${how})${isRoot ? ': Electron không chạy dưới tài khoản root' : '; hệ thống có thể đang chặn lớp bảo vệ của nó'}. Hãy dùng ứng dụng trong trình duyệt, hoặc cài bản đóng gói.`,
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
    disk: {
      full: folder =>
        `Ổ đĩa chứa ${folder} đã đầy nên chưa mở được dữ liệu. Hãy giải phóng dung lượng rồi mở lại. Dữ liệu không bị thay đổi.`,
      unsuitable: folder =>
        `Ổ đĩa chứa ${folder} không giữ được dữ liệu một cách an toàn: nó không cho nhiều kết nối cùng dùng và khóa một tệp (thường gặp ở ổ mạng, thư mục đồng bộ và một số thẻ nhớ). Dữ liệu không bị thay đổi và không bị hỏng. Hãy sao chép cả thư mục vào ổ đĩa trong của máy rồi mở ở đó: --data THƯ_MỤC`,
      held: folder =>
        `Một chương trình khác đang giữ tệp dữ liệu trong ${folder} (phần mềm đồng bộ, diệt vi-rút, sao lưu, hoặc chương trình đọc cơ sở dữ liệu). Dữ liệu không bị thay đổi và không bị hỏng. Hãy đóng hoặc tạm dừng chương trình đó rồi mở lại.`,
      'not-allowed': notAllowed,
      'read-only': notAllowed,
      'no-access': folder =>
        `Không mở được tệp dữ liệu trong ${folder}. Dữ liệu không bị thay đổi. Hãy xem người dùng này có quyền ghi vào thư mục không, tạm dừng phần mềm đồng bộ hoặc diệt vi-rút đang giữ tệp, rồi mở lại; hoặc sao chép cả thư mục vào ổ đĩa trong của máy và mở ở đó: --data THƯ_MỤC`,
      failed: folder =>
        `Ổ đĩa chứa ${folder} không đọc hoặc không ghi được. Đó là lỗi của ổ đĩa; chưa có gì cho thấy dữ liệu bị hỏng, và dữ liệu không bị thay đổi. Hãy kiểm tra dây cắm và ổ đĩa rồi mở lại; nếu vẫn vậy, hãy sao chép cả thư mục sang ổ đĩa khác và mở ở đó: --data THƯ_MỤC`,
      damaged: folder =>
        `Có dữ liệu trong ${folder} đọc được nhưng không đúng như đã ghi. Dữ liệu không bị thay đổi. Hãy mở lại chương trình; nếu vẫn vậy, hãy sao chép cả thư mục này sang nơi khác rồi báo người hỗ trợ.`,
    },
    other: (folder, reason) =>
      `Không mở được dữ liệu ở ${folder}: ${reason}. Dữ liệu không bị thay đổi. Hãy sao chép cả thư mục này sang nơi khác rồi báo người hỗ trợ.`,
  },
  badOption: option => `Không hiểu: ${option}`,
  usage: {
    start: [
      'npm start -- [--data THƯ_MỤC] [--browser | --desktop] [--port N] [--scene full-day]',
      '  không có gì thêm: mở hội đồng tập huấn trong một thư mục dùng rồi bỏ',
      '  --data THƯ_MỤC   mở (hoặc tạo) dữ liệu của một hội đồng thật',
      '  --browser        mở trong trình duyệt; --desktop: chỉ mở cửa sổ Electron',
      '  --port N         cổng khác 26026; 0: cổng nào cũng được',
      '  --scene full-day một ngày họp 71 sản phẩm, 13 thành viên, đang nửa chừng',
    ],
    demo: [
      'npm run demo',
      '  cả một phiên họp tập huấn không cần cửa sổ; biên bản đã ký nằm ở demo/minutes.pdf',
    ],
  },
  scene: {
    unknown: (name, names) => `Không có cảnh tập huấn tên là “${name}”. Các cảnh có sẵn: ${names.join(', ')}`,
    packages: (done, of) => `Đang chuẩn bị cảnh tập huấn: nạp gói hồ sơ ${done}/${of}`,
    otherData: folder =>
      `${folder} đang có dữ liệu khác, nên không đặt cảnh tập huấn vào đó. Hãy chọn một thư mục trống (--data THƯ_MỤC) hoặc bỏ --data. Dữ liệu không bị thay đổi.`,
    holding: 'Đang chuẩn bị cảnh tập huấn: chấm điểm và kiểm tra nhật ký…',
  },
  demoMembers: 'Cột điểm theo thứ tự thành viên',
  demoRound: (mean, band, spread) => `trung bình ${mean} · khung ${band} sao · ${spread}`,
}
