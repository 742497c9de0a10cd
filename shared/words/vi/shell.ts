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
}
