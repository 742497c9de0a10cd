/** Going from this machine into a room that another laptop has opened. */
export interface AwayWords {
  readonly link: string
  readonly title: string
  readonly intro: string
  readonly device: string
  readonly paste: { readonly heading: string; readonly label: string; readonly button: string }
  readonly card: {
    readonly heading: string
    readonly address: string
    readonly code: string
    readonly button: string
  }
  readonly picture: { readonly heading: string; readonly choose: string; readonly hint: string }
  readonly joined: string
  readonly since: (day: string, time: string) => string
  readonly waits: string
  readonly again: string
  readonly againTo: (address: string) => string
  readonly forget: string
  readonly forgetOf: (address: string) => string
  readonly working: string
  readonly waiting: string
}

export const awayWords: AwayWords = {
  link: 'Vào phòng họp bằng máy này',
  title: 'Vào phòng họp bằng máy này',
  intro:
    'Dùng giấy mời của thư ký, theo một trong ba cách. Máy này kiểm tra khóa của máy thư ký trước khi gửi đi bất cứ điều gì.',
  device: 'Tên máy này (thư ký nhìn thấy; có thể để trống)',
  paste: {
    heading: 'Dán giấy mời',
    label: 'Địa chỉ trong giấy mời',
    button: 'Vào bằng giấy mời',
  },
  card: {
    heading: 'Gõ địa chỉ và mã',
    address: 'Địa chỉ in trên thẻ',
    code: 'Mã in trên thẻ (12 ký tự)',
    button: 'Vào bằng mã',
  },
  picture: {
    heading: 'Ảnh mã QR',
    choose: 'Chọn ảnh',
    hint: 'hoặc kéo thả, hoặc dán ảnh vào đây',
  },
  joined: 'Phòng đã vào từ máy này',
  since: (day, time) => `vào lúc ${time} ngày ${day}`,
  waits: 'đang chờ đồng ý',
  again: 'Vào lại',
  againTo: address => `Vào lại ${address}`,
  forget: 'Bỏ khỏi máy này',
  forgetOf: address => `Bỏ khỏi máy này ${address}`,
  working: 'Đang kiểm tra khóa của máy thư ký…',
  waiting:
    'Chỗ này đang có một máy khác. Hãy bấm “Đồng ý” trên máy đó, hoặc nhờ thư ký. Màn hình này tự chuyển khi được đồng ý.',
}
