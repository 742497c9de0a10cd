import type { DayFault } from '../../kernel/typed-day.ts'
import type { FigureFault } from '../../kernel/typed-figure.ts'

type PaperKind =
  | 'business-registration'
  | 'quality-declaration'
  | 'food-safety'
  | 'production-licence'
  | 'trademark'
  | 'origin-mark'
  | 'patent'
  | 'design'
  | 'copyright'
  | 'other-right'
type ProducerKind = 'company' | 'cooperative' | 'cooperative-group' | 'household' | 'other'
type Field = { readonly label: string; readonly hint: string }

/** The fields of the steps of a dossier that are forms, in one language. */
export interface FormStepWords {
  /** Beside the label of a field without which there is no package. */
  readonly needed: string
  readonly dayHint: string
  readonly dayFaults: Readonly<Record<DayFault, string>>
  /** @param least and most as people write them */
  readonly figureFaults: Readonly<Record<FigureFault, (least: string, most: string) => string>>
  readonly find: {
    readonly results: (count: number) => string
    readonly none: string
    readonly keys: string
  }
  /** The product's code and the commune that it begins with. */
  readonly code: {
    readonly begins: (start: string) => string
    readonly begin: (start: string) => string
    readonly names: (commune: string) => string
    readonly take: string
    readonly later: string
    readonly toCommune: string
  }
  readonly product: {
    readonly pictures: string
    readonly name: string
    readonly set: Field & {
      readonly change: string
      readonly line: (number: number, name: string) => string
      readonly by: (text: string) => string
    }
    readonly code: Field
    readonly description: Field
    readonly stage: Field & {
      readonly means: Readonly<Record<'first' | 'upgrade' | 'renewal', string>>
      readonly from: string
      readonly to: string
      readonly notUp: string
      readonly stars: string
      readonly certifiedOn: Field
    }
    readonly filedOn: Field
  }
  readonly producer: {
    readonly identity: string
    readonly name: string
    readonly kind: string
    readonly kinds: Readonly<Record<ProducerKind, string>>
    readonly kindOther: string
    readonly foundedOn: string
    readonly registrationNumber: Field
    readonly place: string
    readonly commune: Field & {
      readonly chosen: (code: string) => string
      readonly notChosen: string
      readonly change: string
      readonly before: (name: string, district: string, province: string) => string
      readonly became: (name: string) => string
      readonly choose: string
    }
    readonly address: Field
    readonly phone: string
    readonly email: string
    readonly emailFault: string
    readonly representative: string
    readonly person: string
    readonly position: Field
    readonly gender: string
    readonly genders: Readonly<Record<'female' | 'male', string>>
    readonly ethnicity: string
    readonly residence: string
    readonly papers: string
    readonly papersHint: string
    readonly paperKinds: Readonly<Record<PaperKind, string>>
    readonly otherRight: string
    readonly about: string
    readonly history: Field
    readonly organisation: Field
  }
}

export const formStepWords: FormStepWords = {
  needed: 'bắt buộc',
  dayHint: 'ngày/tháng/năm, ví dụ 05/03/2026',
  dayFaults: {
    form: 'Chưa đọc được ngày này. Hãy ghi ngày/tháng/năm, ví dụ 05/03/2026.',
    'no-such-day': 'Không có ngày này trong lịch.',
    year: 'Hãy ghi đủ bốn chữ số của năm, từ 1900 đến 2100.',
  },
  figureFaults: {
    form: () => 'Chưa đọc được số này. Ví dụ cách ghi: 1.234.567 hoặc 1.234,5.',
    point: () => 'Dấu chấm chỉ dùng ngăn hàng nghìn. Phần lẻ hãy ghi bằng dấu phẩy, ví dụ 1,5.',
    decimals: () =>
      'Phần sau dấu phẩy dài quá mức ghi được ở ô này. Nếu đó là hàng nghìn, hãy ngăn bằng dấu chấm.',
    'too-small': least => `Số này nhỏ quá: ít nhất là ${least}.`,
    'too-large': (_, most) => `Số này lớn quá: nhiều nhất là ${most}.`,
  },
  find: {
    results: count => (count === 0 ? 'Không có kết quả' : `${count} kết quả`),
    none: 'Không tìm thấy. Hãy thử từ khác hoặc gõ ngắn hơn.',
    keys: '↑ ↓ để chọn, Enter để lấy, Esc để đóng.',
  },
  code: {
    begins: start => `Theo xã đã chọn, mã sản phẩm bắt đầu bằng ${start}`,
    begin: start => `Ghi sẵn ${start}`,
    names: commune => `Mã sản phẩm là của ${commune}.`,
    take: 'Lấy xã này',
    later: 'Chưa biết mã thì cứ để trống: chọn xã ở bước Chủ thể, phần đầu của mã sẽ được ghi sẵn.',
    toCommune: 'Chọn xã trước',
  },
  product: {
    pictures:
      'Ảnh sản phẩm, bao bì, nhãn: bảng minh chứng của Quyết định không có mục riêng. Thêm ảnh ở bước Minh chứng, xếp vào mục 10 “Câu chuyện về sản phẩm” (nhãn có mã vạch, tem: mục 13), rồi bấm “Dùng làm ảnh sản phẩm” cho ảnh đại diện.',
    name: 'Tên sản phẩm',
    set: {
      label: 'Bộ tiêu chí',
      hint: 'Gõ tên thường gọi của sản phẩm, có dấu hay không dấu đều được: mật ong, trà túi lọc, homestay…',
      change: 'Chọn bộ khác',
      line: (number, name) => `Bộ ${number}: ${name}`,
      by: text => `tìm thấy theo “${text}”`,
    },
    code: {
      label: 'Mã sản phẩm',
      hint: 'Mã tỉnh (2 số) - mã xã (5 số) - số thứ tự - năm, do UBND xã cấp. Ví dụ: 08-02320-01-2026.',
    },
    description: {
      label: 'Mô tả quy cách, tiêu chuẩn của sản phẩm',
      hint: 'Đóng gói thế nào, khối lượng bao nhiêu, theo tiêu chuẩn nào (Mẫu số 02, Phần I, mục 7).',
    },
    stage: {
      label: 'Lần đăng ký đánh giá',
      hint: '',
      means: {
        first: 'Sản phẩm chưa được công nhận OCOP.',
        upgrade: 'Đã được công nhận, nay đề nghị hạng cao hơn.',
        renewal: 'Giấy chứng nhận sắp hết hạn, đề nghị công nhận lại.',
      },
      from: 'Hạng đang có',
      to: 'Hạng đề nghị',
      notUp: 'Hạng đề nghị phải cao hơn hạng đang có.',
      stars: 'Hạng đang có',
      certifiedOn: {
        label: 'Ngày cấp giấy chứng nhận đang có',
        hint: 'Hạn nộp hồ sơ đánh giá lại tính từ ngày này. Ghi ngày/tháng/năm.',
      },
    },
    filedOn: {
      label: 'Ngày nộp hồ sơ',
      hint: 'Quy định nào áp dụng là theo ngày này. Ghi ngày/tháng/năm, ví dụ 05/03/2026.',
    },
  },
  producer: {
    identity: 'Chủ thể và giấy tờ',
    name: 'Tên chủ thể',
    kind: 'Loại hình tổ chức',
    kinds: {
      company: 'Doanh nghiệp',
      cooperative: 'Hợp tác xã',
      'cooperative-group': 'Tổ hợp tác',
      household: 'Hộ kinh doanh, cơ sở',
      other: 'Loại hình khác',
    },
    kindOther: 'Ghi rõ loại hình',
    foundedOn: 'Ngày thành lập hoặc đăng ký kinh doanh',
    registrationNumber: { label: 'Số giấy đăng ký', hint: 'Để trống nếu không có.' },
    place: 'Địa chỉ và liên hệ',
    commune: {
      label: 'Xã, phường, đặc khu',
      hint: 'Gõ tên xã, thêm tên tỉnh nếu nhiều nơi trùng tên: tan an tuyen quang. Tên xã cũ cũng tìm được.',
      chosen: code => `Mã đơn vị hành chính ${code}`,
      notChosen: 'Chưa chọn từ danh mục nên chưa có mã đơn vị hành chính. Hãy gõ lại rồi chọn một dòng.',
      change: 'Chọn nơi khác',
      before: (name, district, province) => `${name}, ${district}, ${province} (trước 01/7/2025)`,
      became: name => `${name} đã sắp xếp thành nhiều nơi từ ngày 01/7/2025.`,
      choose: 'Cơ sở của chủ thể nay thuộc nơi nào?',
    },
    address: { label: 'Địa chỉ', hint: 'Như trong giấy đăng ký kinh doanh.' },
    phone: 'Điện thoại',
    email: 'Email',
    emailFault: 'Địa chỉ email cần có dấu @ và tên miền, ví dụ ten@gmail.com.',
    representative: 'Người đại diện theo pháp luật',
    person: 'Họ và tên',
    position: { label: 'Chức vụ', hint: 'Ví dụ: Giám đốc, Chủ cơ sở.' },
    gender: 'Giới tính',
    genders: { female: 'Nữ', male: 'Nam' },
    ethnicity: 'Dân tộc',
    residence: 'Địa chỉ thường trú',
    papers: 'Giấy tờ đã có',
    papersHint:
      'Đánh dấu những giấy tờ chủ thể đã có (Mẫu số 02, Phần I, mục 7). Bản chụp đưa vào ở bước Minh chứng.',
    paperKinds: {
      'business-registration': 'Giấy đăng ký kinh doanh',
      'quality-declaration': 'Đã công bố chất lượng sản phẩm',
      'food-safety': 'Giấy chứng nhận đủ điều kiện an toàn thực phẩm',
      'production-licence': 'Giấy chứng nhận đủ điều kiện sản xuất bắt buộc đối với sản phẩm',
      trademark: 'Giấy chứng nhận đăng ký nhãn hiệu',
      'origin-mark': 'Quyền sử dụng chỉ dẫn địa lý, nhãn hiệu tập thể, nhãn hiệu chứng nhận',
      patent: 'Bằng sáng chế',
      design: 'Bằng độc quyền kiểu dáng công nghiệp',
      copyright: 'Giấy chứng nhận bản quyền tác giả',
      'other-right': 'Quyền sở hữu trí tuệ khác',
    },
    otherRight: 'Ghi rõ quyền sở hữu trí tuệ khác',
    about: 'Giới thiệu chủ thể',
    history: {
      label: 'Lịch sử hình thành',
      hint: 'Các giai đoạn hình thành và phát triển của chủ thể.',
    },
    organisation: {
      label: 'Cơ cấu tổ chức',
      hint: 'Bộ máy, các bộ phận, số thành viên hoặc hộ liên kết.',
    },
  },
}
