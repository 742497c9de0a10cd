/** PINs of the secretary and of the seats, and the locked screens of the secretary. */
export interface PinWords {
  readonly pin: string
  readonly again: string
  readonly hint: string
  readonly differ: string
  readonly choose: string
  readonly chooseOf: (office: string) => string
  readonly chooseBody: string
  readonly chosenNow: string
  readonly enterOf: (office: string) => string
  readonly enter: string
  readonly forgotten: string
  readonly forgottenHint: string
  readonly reset: string
  readonly resetOf: (office: string) => string
  readonly resetBody: string
  readonly reason: string
  readonly checking: string
  readonly lock: {
    readonly region: string
    readonly choose: string
    readonly chooseHint: string
    readonly chooseButton: string
    readonly locked: string
    readonly lockedHint: string
    readonly open: string
    readonly opened: string
    readonly shut: string
    readonly forgotten: string
    readonly replaceTitle: string
    readonly replaceBody: string
    readonly member: string
    readonly memberPin: string
    readonly newPin: string
    readonly replace: string
  }
  /** At a seat whose sheet came from another laptop. */
  readonly dark: string
  readonly darkOf: (office: string) => string
}

export const pinWords: PinWords = {
  pin: 'Mã PIN',
  again: 'Nhập lại mã PIN',
  hint: '6 đến 12 chữ số',
  differ: 'Hai lần nhập không giống nhau.',
  choose: 'Đặt mã',
  chooseOf: office => `Đặt mã PIN cho chỗ của ${office}`,
  chooseBody:
    'Lần đầu ngồi vào chỗ, thành viên tự đặt mã. Từ đó chỉ người có mã mới mở được phiếu, và mã mở được phiếu trên máy khác nếu máy này hỏng. Hãy chọn mã không ai đoán được và không cho ai biết.',
  chosenNow: 'Đặt mã và mở phiếu',
  enterOf: office => `Mã PIN của ${office}`,
  enter: 'Mở phiếu',
  forgotten: 'Quên mã?',
  forgottenHint: 'Thư ký về màn hình của mình, bước Chấm điểm, bấm “Đặt lại mã” ở dòng của thành viên.',
  reset: 'Đặt lại mã',
  resetOf: office => `Đặt lại mã PIN của ${office}`,
  resetBody:
    'Việc đặt lại và lý do được ghi vào nhật ký phiên họp. Sau đó thành viên tự đặt mã mới; điểm đã chấm trên máy này được giữ nguyên. Phiếu chuyển từ máy khác sang mà chưa mở được ở đây thì phải chấm lại.',
  reason: 'Lý do',
  checking: 'Đang kiểm tra mã…',
  lock: {
    region: 'Khóa màn hình của thư ký',
    choose: 'Thư ký chưa đặt mã PIN.',
    chooseHint: 'Đặt mã trước khi thành viên đầu tiên vào chấm: thành viên rời chỗ không thành thư ký.',
    chooseButton: 'Đặt mã của thư ký',
    locked: 'Màn hình của thư ký đang khóa.',
    lockedHint: 'Thành viên vẫn vào chấm bằng mã của mình.',
    open: 'Nhập mã của thư ký',
    opened: 'Thư ký đang làm việc trên máy này.',
    shut: 'Khóa màn hình',
    forgotten: 'Thư ký quên mã',
    replaceTitle: 'Đặt lại mã PIN của thư ký',
    replaceBody:
      'Một thành viên xác nhận bằng mã PIN của mình. Tên thành viên và lý do được ghi vào nhật ký phiên họp.',
    member: 'Thành viên xác nhận',
    memberPin: 'Mã PIN của thành viên đó',
    newPin: 'Mã PIN mới của thư ký',
    replace: 'Đặt lại mã của thư ký',
  },
  dark: 'Phiếu từ máy khác: cần mã PIN để mở',
  darkOf: office => `Phiếu từ máy khác: cần mã PIN để mở: ${office}`,
}
