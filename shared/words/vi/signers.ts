/** Places for signatures beside those of the secretary and the chair. */
export interface SignerWords {
  readonly choose: string
  readonly hint: string
  readonly agency: string
  readonly agencyHint: string
  readonly members: string
  readonly all: string
  readonly titles: { readonly agency: string; readonly member: string }
  readonly agencyName: string
  readonly unsigned: string
  readonly elsewhere: string
  readonly signHere: (who: string) => string
  readonly sign: string
  readonly paper: {
    readonly mark: (who: string) => string
    readonly done: (page: number, name: string) => string
    readonly open: string
    readonly hint: string
    readonly scan: string
    readonly page: string
    readonly save: string
  }
}

export const signerWords: SignerWords = {
  choose: 'Ngoài thư ký và chủ tọa, để sẵn chỗ ký cho',
  hint: 'Chỗ ký phải có từ trước chữ ký đầu tiên; sau đó không thêm được.',
  agency: 'Cơ quan (chữ ký số của cơ quan, thay dấu)',
  agencyHint: 'Ký sau cũng được, ở đây hoặc bằng phần mềm ký số trên máy khác, vào đúng ô của cơ quan.',
  members: 'Các thành viên',
  all: 'Tất cả thành viên',
  titles: { agency: 'Cơ quan', member: 'Thành viên' },
  agencyName: 'Chữ ký số của cơ quan',
  unsigned: 'Chưa ký',
  elsewhere:
    'Ký ở đây, hoặc lưu biên bản, mang sang máy khác ký vào đúng chỗ này (ở màn Kiểm tra biên bản của chương trình, hoặc bằng phần mềm ký số) rồi nhận lại.',
  signHere: who => `Ký vào chỗ của ${who}`,
  sign: 'Ký vào chỗ này',
  paper: {
    mark: who => `${who} đã ký trên giấy`,
    done: (page, name) => `Đã ký trên giấy: trang ${page} của bản quét “${name}”`,
    open: 'Mở bản quét',
    hint: 'Chọn bản quét (PDF) có chữ ký tay và cho biết chữ ký ở trang nào. Bản quét được giữ ở máy này cùng biên bản.',
    scan: 'Chọn bản quét (.pdf)',
    page: 'Chữ ký ở trang',
    save: 'Ghi là đã ký trên giấy',
  },
}
