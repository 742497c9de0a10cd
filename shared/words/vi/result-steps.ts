type Field = { readonly label: string; readonly hint: string }

/** The fields of the steps on results, on what changed, and of the commune; in one language. */
export interface ResultStepWords {
  readonly registration: {
    readonly form: string
    readonly samples: Field
    readonly results: string
    readonly resultsHint: string
    readonly unit: Field
    readonly year: string
    readonly inYear: (year: string) => string
    readonly addYear: string
    readonly removeYear: (year: string) => string
    readonly revenue: string
    readonly profit: string
    readonly output: string
    readonly workers: string
    readonly localWorkers: string
    readonly tooManyLocal: string
    readonly money: string
    readonly people: string
    readonly growth: Field
    readonly computed: (growth: string, year: number, before: number) => string
    readonly notComputed: string
    readonly agrees: string
    readonly differs: (stated: string, computed: string) => string
    readonly take: (growth: string) => string
    readonly report: string
    readonly material: Field
    readonly quality: Field
    readonly market: Field
    readonly resultsText: Field
    readonly plan: Field
  }
  readonly since: {
    readonly why: Readonly<Record<'upgrade' | 'renewal', string>>
    readonly recognisedOn: string
    readonly changes: string
    readonly asked: readonly string[]
    readonly later: string
    readonly compared: string
    readonly comparing: string
    readonly same: string
    readonly take: (count: number) => string
    readonly taken: string
    /** Sentences of what is told apart by the program. */
    readonly sentences: {
      readonly field: (name: string, before: string, now: string) => string
      readonly rewritten: (name: string) => string
      readonly claim: (criterion: string, before: string, now: string) => string
      readonly added: (titles: readonly string[]) => string
      readonly gone: (titles: readonly string[]) => string
    }
  }
  readonly commune: {
    readonly why: string
    readonly localMaterial: Field
    readonly localLabour: Field
    readonly originOfIdea: Field
    readonly localIdentity: Field
    readonly letter: string
    readonly letterNumber: Field
    readonly letterOn: string
  }
}

export const resultStepWords: ResultStepWords = {
  registration: {
    form: 'Phiếu đăng ký (Mẫu số 01)',
    samples: {
      label: 'Sản phẩm mẫu gửi kèm',
      hint: 'Số lượng và quy cách. QĐ 26/2026 Điều 6.2d yêu cầu 05 sản phẩm mẫu, trừ nhóm dịch vụ du lịch. Ví dụ: 05 hộp 200 g.',
    },
    results: 'Kết quả kinh doanh theo năm',
    resultsHint:
      'Lấy số từ báo cáo tài chính hai năm gần nhất. Gõ 850 triệu hay 1,2 tỷ cũng được. Ô nào chưa có số thì để trống.',
    unit: { label: 'Đơn vị tính sản lượng', hint: 'Ví dụ: kg, tấn, lít, lượt khách.' },
    year: 'Năm',
    inYear: year => `Năm ${year}`,
    addYear: 'Thêm năm',
    removeYear: year => `Bỏ năm ${year}`,
    revenue: 'Doanh thu',
    profit: 'Lợi nhuận',
    output: 'Sản lượng',
    workers: 'Lao động',
    localWorkers: 'Lao động tại địa phương',
    tooManyLocal: 'Lao động tại địa phương nhiều hơn tổng số lao động.',
    money: 'đồng',
    people: 'người',
    growth: {
      label: 'Tăng trưởng doanh thu so với năm trước',
      hint: 'Như ghi trong báo cáo của chủ thể; giảm thì ghi dấu trừ.',
    },
    computed: (growth, year, before) => `Tính từ doanh thu: ${growth} % (năm ${year} so với năm ${before})`,
    notComputed: 'Cần doanh thu của hai năm liền nhau để tính.',
    agrees: 'Khớp với doanh thu đã ghi.',
    differs: (stated, computed) =>
      `Không khớp: ghi ${stated} % nhưng tính từ doanh thu được ${computed} %. Hãy xem lại doanh thu hoặc mức tăng trưởng.`,
    take: growth => `Lấy ${growth} %`,
    report: 'Báo cáo kết quả (Mẫu số 02, Phần II và IV)',
    material: {
      label: 'Vùng nguyên liệu và sản xuất',
      hint: 'Tổ chức vùng nguyên liệu, công nghệ sản xuất, sơ chế, chế biến, đóng gói.',
    },
    quality: {
      label: 'Thay đổi về chất lượng',
      hint: 'Chất lượng, tiêu chuẩn, bao bì, nhãn mác, hình thức đóng gói.',
    },
    market: { label: 'Thị trường phân phối', hint: 'Bán ở đâu, qua kênh nào, đầu mối nào.' },
    resultsText: {
      label: 'Nhận xét về kết quả sản xuất, kinh doanh',
      hint: 'Giải thích các con số ở trên: vì sao tăng, vì sao giảm.',
    },
    plan: {
      label: 'Kế hoạch sản xuất, kinh doanh',
      hint: 'Định hướng thời gian tới về phát triển sản phẩm, tổ chức sản xuất, thị trường.',
    },
  },
  since: {
    why: {
      upgrade:
        'Hồ sơ nâng hạng phải thể hiện rõ những thay đổi so với sản phẩm đã được công nhận (QĐ 26/2026 Điều 6.1b).',
      renewal:
        'Hồ sơ đánh giá lại phải cập nhật những nội dung mới và kết quả sau thời gian được công nhận (QĐ 26/2026 Điều 6.1c).',
    },
    recognisedOn: 'Ngày quyết định công nhận lần trước',
    changes: 'Những thay đổi từ lần công nhận trước',
    asked: [
      'nguyên liệu',
      'công nghệ sử dụng',
      'bao bì, nhãn mác',
      'công bố chất lượng, phiếu kiểm nghiệm định kỳ',
      'thị trường tiêu thụ',
      'sản lượng, doanh thu',
      'giấy tờ pháp lý có thời hạn',
    ],
    later: 'Ngày công nhận lần trước không thể sau ngày nộp hồ sơ.',
    compared: 'So với gói hồ sơ lần trước, chương trình thấy',
    comparing: 'Đang so với gói hồ sơ lần trước…',
    same: 'Chưa thấy chỗ nào khác gói hồ sơ lần trước.',
    take: count => `Đưa ${count} câu này vào phần dưới để sửa`,
    taken: 'Đã đưa vào phần dưới. Hãy đọc lại, sửa và bổ sung cho đúng thực tế.',
    sentences: {
      field: (name, before, now) =>
        `${name}: trước ${before === '' ? 'để trống' : `là “${before}”`}, nay ${now === '' ? 'để trống' : `là “${now}”`}.`,
      rewritten: name => `${name}: đã thay đổi.`,
      claim: (criterion, before, now) => `Tiêu chí ${criterion}: trước tự chấm ${before}, nay ${now}.`,
      added: titles => `Bổ sung giấy tờ: ${titles.join('; ')}.`,
      gone: titles => `Không còn dùng giấy tờ: ${titles.join('; ')}.`,
    },
  },
  commune: {
    why: 'UBND xã đánh giá bốn nội dung trong 15 ngày làm việc kể từ ngày nhận hồ sơ (QĐ 26/2026 Điều 7.2, Mẫu số 03).',
    localMaterial: {
      label: '1. Sử dụng nguyên liệu địa phương',
      hint: 'Chủ thể mô tả thế nào; thực tế sử dụng nguyên liệu trên địa bàn xã ra sao.',
    },
    localLabour: {
      label: '2. Sử dụng lao động địa phương',
      hint: 'Chủ thể mô tả thế nào; thực tế sử dụng lao động trên địa bàn xã ra sao.',
    },
    originOfIdea: {
      label: '3. Nguồn gốc ý tưởng sản phẩm',
      hint: 'Sản phẩm truyền thống hay sản phẩm mới, nhận xét theo thực tế của địa phương.',
    },
    localIdentity: {
      label: '4. Bản sắc, trí tuệ địa phương',
      hint: 'Giá trị văn hóa, tri thức bản địa (giống, nguyên liệu, điều kiện sản xuất), kinh nghiệm và cách làm riêng tạo nên sự khác biệt.',
    },
    letter: 'Văn bản đề nghị của UBND xã',
    letterNumber: { label: 'Số văn bản', hint: 'Ví dụ: 45/TTr-UBND. Để trống khi chưa ban hành.' },
    letterOn: 'Ngày văn bản',
  },
}
