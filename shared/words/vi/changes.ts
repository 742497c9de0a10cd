import type { DossierField } from '../../dossier/dossier-fields.ts'

/** How a newer package of a product differs from the earlier one, in one language. */
export interface ChangesWords {
  readonly heading: string
  /** The packages differ, and nothing that is compared does. */
  readonly nothing: string
  /** The advisory team has marked it since, and nothing else differs. */
  readonly onlyAdvice: string
  readonly unknown: string
  readonly fieldsHeading: (count: number) => string
  readonly claimsHeading: (count: number) => string
  readonly filesHeading: (count: number) => string
  readonly fields: Readonly<Record<DossierField, string>>
  readonly was: string
  readonly is: string
  readonly empty: string
  /** A field that is more than one text. */
  readonly changed: string
  readonly whole: string
  readonly claim: (before: string, now: string) => string
  readonly notClaimed: string
  readonly option: (number: number) => string
  readonly citesAnew: string
  readonly added: string
  readonly gone: string
  /** Of a product whose package was replaced after a round. */
  readonly renewed: (round: number, reason: string) => string
  readonly due: string
  /** Beside a criterion whose evidence changed, on a sheet. */
  readonly evidence: (round: number) => string
  readonly evidenceShort: string
  readonly ownMark: (points: string) => string
  readonly sheet: (round: number, criteria: readonly string[]) => string
}

export const changesWords: ChangesWords = {
  heading: 'Gói này khác gói đang có ở đâu',
  onlyAdvice: 'Chỉ ý kiến của Tổ tư vấn khác: thông tin, tự chấm và tệp minh chứng vẫn đúng như gói đang có.',
  nothing: 'Nội dung, tự chấm và tệp minh chứng không khác gói đang có; chỉ khác cách đóng gói.',
  unknown: 'Gói đang có không còn trên máy này nên không so sánh được.',
  fieldsHeading: count => `Thông tin thay đổi (${count})`,
  claimsHeading: count => `Tiêu chí thay đổi (${count})`,
  filesHeading: count => `Tệp thay đổi (${count})`,
  fields: {
    criteriaSet: 'Bộ tiêu chí',
    ruleSet: 'Quyết định làm căn cứ',
    stage: 'Loại đánh giá',
    filedOn: 'Ngày nộp hồ sơ',
    'product.code': 'Mã sản phẩm',
    'product.name': 'Tên sản phẩm',
    'product.description': 'Mô tả sản phẩm',
    'producer.name': 'Tên chủ thể',
    'producer.kind': 'Loại hình tổ chức',
    'producer.address': 'Địa chỉ chủ thể',
    'producer.commune': 'Xã, phường',
    'producer.contact': 'Điện thoại, thư điện tử',
    'producer.representative': 'Người đại diện',
    'producer.foundedOn': 'Ngày thành lập',
    'producer.registrationNumber': 'Số đăng ký kinh doanh',
    'producer.history': 'Quá trình hình thành',
    'producer.organisation': 'Bộ máy tổ chức',
    'registration.samples': 'Mẫu sản phẩm gửi kèm',
    'business.material': 'Nguyên liệu',
    'business.quality': 'Chất lượng sản phẩm',
    'business.market': 'Thị trường',
    'business.results': 'Kết quả sản xuất, kinh doanh',
    'business.years': 'Số liệu từng năm',
    'statement.papers': 'Giấy tờ chủ thể có',
    'statement.plan': 'Kế hoạch sản xuất, kinh doanh',
    'commune.localMaterial': 'UBND xã: nguyên liệu địa phương',
    'commune.localLabour': 'UBND xã: lao động địa phương',
    'commune.originOfIdea': 'UBND xã: nguồn gốc ý tưởng',
    'commune.localIdentity': 'UBND xã: bản sắc địa phương',
    'commune.letter': 'Công văn của UBND xã',
    advice: 'Ý kiến chấm sơ bộ của Tổ tư vấn',
  },
  was: 'Trước',
  is: 'Nay',
  empty: '(để trống)',
  changed: 'có thay đổi',
  whole: 'Xem cả đoạn',
  claim: (before, now) => `tự chấm ${before} → ${now}`,
  notClaimed: 'chưa có',
  option: number => `phương án ${number}`,
  citesAnew: 'minh chứng đã thay đổi',
  added: 'Thêm',
  gone: 'Bỏ',
  renewed: (round, reason) => `Gói hồ sơ đã được thay sau vòng ${round}, lý do: ${reason}.`,
  due: 'Điểm đã chấm chỉ còn để xem lại; cần mở vòng chấm mới trước khi xếp hạng.',
  evidence: round => `Minh chứng đã thay đổi từ sau vòng ${round}`,
  evidenceShort: 'minh chứng đã thay đổi',
  ownMark: points => `khi đó phiếu này chấm: ${points}`,
  sheet: (round, criteria) =>
    criteria.length === 0
      ? `Gói hồ sơ đã được thay sau vòng ${round}; minh chứng của các tiêu chí không thay đổi.`
      : `Gói hồ sơ đã được thay sau vòng ${round}. Minh chứng đã thay đổi ở tiêu chí ${criteria.join(', ')}.`,
}
