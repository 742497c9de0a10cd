/** What the desktop window itself says: its menu, and the boxes it shows when there is no screen to say it on. */
export interface ShellWords {
  readonly file: string
  readonly quit: string
  readonly edit: string
  readonly undo: string
  readonly redo: string
  readonly cut: string
  readonly copy: string
  readonly paste: string
  readonly selectAll: string
  readonly view: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly resetZoom: string
  readonly fullScreen: string
  readonly cannotStart: string
  readonly cannotOpen: string
  readonly cannotOpenFile: (file: string) => string
  /** A second start asked for other data than what is open. */
  readonly otherData: (wanted: string, open: string) => string
  readonly otherDataHeading: string
  readonly ownData: string
  readonly trainingData: string
  /** What went wrong, each with the number under which the log has it. */
  readonly fault: {
    readonly heading: string
    readonly ends: (incident: string) => string
    readonly goesOn: (incident: string) => string
    readonly page: string
    readonly pageBack: (incident: string) => string
    readonly pageAgain: (incident: string) => string
  }
}

export const shellWords: ShellWords = {
  file: 'Tệp',
  quit: 'Thoát',
  edit: 'Sửa',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  cut: 'Cắt',
  copy: 'Sao chép',
  paste: 'Dán',
  selectAll: 'Chọn tất cả',
  view: 'Hiển thị',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  resetZoom: 'Cỡ chữ gốc',
  fullScreen: 'Toàn màn hình',
  cannotStart: 'Chưa mở được chương trình',
  cannotOpen: 'Chưa mở được gói hồ sơ',
  cannotOpenFile: file => `Không đọc được tệp ${file}. Hãy kiểm tra tệp còn đó không rồi mở lại.`,
  otherDataHeading: 'Chương trình đang mở dữ liệu khác',
  otherData: (wanted, open) =>
    `Cửa sổ này đang dùng ${open}. Để mở ${wanted}, hãy đóng cửa sổ này trước rồi mở lại.`,
  ownData: 'dữ liệu của người dùng này',
  trainingData: 'dữ liệu tập huấn',
  fault: {
    heading: 'Chương trình gặp lỗi',
    ends: incident =>
      `Mọi điều đã ghi vẫn còn nguyên. Chương trình sẽ đóng; hãy mở lại. Mã lỗi để báo người hỗ trợ: ${incident}.`,
    goesOn: incident =>
      `Mọi điều đã ghi vẫn còn nguyên và chương trình vẫn làm việc. Nếu có gì không như ý, hãy đóng rồi mở lại. Mã lỗi để báo người hỗ trợ: ${incident}.`,
    page: 'Màn hình vừa dừng đột ngột',
    pageBack: incident =>
      `Màn hình đã được mở lại đúng chỗ cũ; mọi điều đã ghi vẫn còn nguyên. Mã lỗi để báo người hỗ trợ: ${incident}.`,
    pageAgain: incident =>
      `Màn hình lại dừng. Mọi điều đã ghi vẫn còn nguyên. Hãy đóng chương trình rồi mở lại. Mã lỗi để báo người hỗ trợ: ${incident}.`,
  },
}
