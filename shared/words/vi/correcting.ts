/** After the close: outcomes and sentences of the record set right, and minutes that no longer say what stands. */
export interface CorrectingWords {
  readonly heading: string
  readonly hint: string
  readonly outcome: {
    readonly button: string
    readonly of: (product: string) => string
    readonly title: (product: string) => string
    /** Nothing is deleted. */
    readonly kept: (event: number) => string
    readonly kind: string
    readonly rated: string
    readonly ratedHint: string
    readonly marks: string
    readonly marksHint: string
    readonly member: string
    readonly criterion: string
    readonly choice: string
    readonly now: (choice: string) => string
    readonly add: string
    readonly remove: (what: string) => string
    readonly change: (office: string, criterion: string, before: string, after: string) => string
    readonly minimums: string
    readonly before: string
    readonly after: string
    readonly unchanged: string
    readonly open: string
    readonly mean: (mean: string) => string
    readonly ground: string
    readonly groundHint: string
    readonly confirm: string
  }
  readonly record: {
    readonly button: string
    readonly title: string
    readonly choose: string
    readonly filter: string
    readonly more: (left: number) => string
    readonly nothing: string
    readonly event: (number: number, time: string) => string
    readonly replaces: string
    readonly text: string
    readonly ground: string
    readonly confirm: string
  }
  readonly list: {
    readonly none: string
    readonly outcome: (product: string, before: string, after: string) => string
    readonly record: (text: string) => string
    readonly cites: (number: number, replaces: number, time: string, day: string) => string
    readonly ground: (ground: string) => string
  }
  readonly corrected: string
  readonly outdated: {
    readonly title: Readonly<Record<'issued' | 'signed', string>>
    readonly text: Readonly<Record<'issued' | 'signed', string>>
    readonly issue: string
  }
  readonly earlier: {
    readonly heading: string
    readonly hint: string
    readonly name: (number: string, order: number) => string
    readonly verify: (name: string) => string
    readonly fileName: (date: string, order: number) => string
    readonly missing: string
  }
}

export const correctingWords: CorrectingWords = {
  heading: 'Đính chính',
  hint: 'Phiên họp đã kết thúc nên không sửa gì được nữa; chỗ nào sai thì đính chính. Đính chính ghi thêm vào nhật ký, điều đã ghi vẫn giữ nguyên.',
  outcome: {
    button: 'Đính chính kết quả',
    of: product => `Đính chính kết quả: ${product}`,
    title: product => `Đính chính kết quả của ${product}`,
    kept: event =>
      `Không xóa gì: kết quả ở sự kiện số ${event} và các phiếu đã niêm phong vẫn giữ nguyên để đối chiếu.`,
    kind: 'Kết quả đúng phải là',
    rated: 'Phân hạng tính lại',
    ratedHint: 'Sửa điểm ghi sai hoặc mức đạt xác nhận sai, máy tính lại điểm và số sao.',
    marks: 'Điểm ghi sai',
    marksHint: 'Ví dụ nhập nhầm từ phiếu giấy. Phiếu đã niêm phong không đổi.',
    member: 'Phiếu của',
    criterion: 'Tiêu chí',
    choice: 'Phương án đúng',
    now: choice => `Đang ghi: ${choice}`,
    add: 'Thêm điểm sửa',
    remove: what => `Bỏ: ${what}`,
    change: (office, criterion, before, after) => `${office}, tiêu chí ${criterion}: ${before} → ${after}`,
    minimums: 'Mức đạt ở tiêu chí dấu sao',
    before: 'Đang ghi',
    after: 'Sau đính chính',
    unchanged: 'Chưa có gì khác với kết quả đang ghi.',
    open: 'Ghi rõ nội dung quyết định ở trên.',
    mean: mean => `Trung bình ${mean} điểm`,
    ground: 'Lý do đính chính, được ghi vào biên bản',
    groundHint: 'Ai quyết định, theo văn bản hoặc cuộc họp nào.',
    confirm: 'Ghi đính chính',
  },
  record: {
    button: 'Đính chính nội dung',
    title: 'Đính chính nội dung đã ghi',
    choose: 'Nội dung ghi sai',
    filter: 'Tìm trong những gì đã ghi',
    more: left => `Còn ${left} mục nữa; gõ thêm chữ để tìm.`,
    nothing: 'Không có mục nào chứa những chữ này.',
    event: (number, time) => `Sự kiện số ${number} · ${time}`,
    replaces: 'Đang ghi',
    text: 'Ghi đúng phải là',
    ground: 'Lý do đính chính, được ghi vào biên bản',
    confirm: 'Ghi đính chính',
  },
  list: {
    none: 'Chưa có đính chính nào.',
    outcome: (product, before, after) => `${product}: ${before} → ${after}`,
    record: text => `Ghi đúng là: ${text}`,
    cites: (number, replaces, time, day) =>
      `Sự kiện số ${number}, ${time} ngày ${day}, thay sự kiện số ${replaces}`,
    ground: ground => `Lý do: ${ground}`,
  },
  corrected: 'Đã đính chính',
  outdated: {
    title: {
      issued: 'Biên bản đã lập không còn khớp với những gì đã ghi',
      signed: 'Biên bản đã ký không còn khớp với những gì đã ghi',
    },
    text: {
      issued: 'Có đính chính sau khi lập. Hãy lập biên bản mới rồi ký.',
      signed:
        'Có đính chính sau khi ký. Hãy lập biên bản mới rồi ký lại; biên bản cũ vẫn giữ nguyên, mở và kiểm tra được.',
    },
    issue: 'Lập biên bản mới',
  },
  earlier: {
    heading: 'Biên bản đã ký trước đây',
    hint: 'Đã được thay bằng biên bản sau nhưng chữ ký vẫn còn nguyên.',
    name: (number, order) =>
      number === '' ? `Bản ${order}, chưa ghi số` : `Bản ${order}, số ${number}/BB-HĐ`,
    verify: name => `Kiểm tra biên bản: ${name}`,
    fileName: (date, order) => `Bien-ban-OCOP-${date}-ban-${order}.pdf`,
    missing: 'Tệp biên bản này không còn trong máy. Hãy tìm trong bản sao lưu hoặc bản đã gửi.',
  },
}
