import type { TrialKind } from '../../law/trial.ts'

/** The screen of the law: what is here, what was imported, and the trial before it is used. */
export interface LawScreenWords {
  readonly heading: string
  readonly link: string
  readonly intro: string
  readonly import: {
    readonly heading: string
    readonly hint: string
    readonly choose: string
    readonly drop: string
    readonly taken: (decision: string) => string
    readonly faults: string
  }
  readonly decisions: string
  readonly standing: Readonly<Record<'in-force' | 'ended' | 'to-come' | 'untried', string>>
  readonly shipped: string
  readonly acceptedOn: (day: string) => string
  readonly code: (code: string) => string
  readonly id: (id: string) => string
  readonly sets: (count: number) => string
  readonly defects: (count: number) => string
  readonly notes: string
  readonly open: (name: string) => string
  readonly columns: Readonly<Record<'number' | 'name' | 'sector' | 'state', string>>
  readonly setState: Readonly<Record<'offered' | 'defect' | 'not-offered', string>>
  readonly amendment: (decision: string) => string
  readonly set: {
    readonly title: (number: number, name: string) => string
    readonly exclusions: string
    readonly max: (points: number) => string
    readonly points: (points: number) => string
    readonly several: string
  }
  readonly trial: {
    readonly heading: string
    readonly why: string
    readonly run: string
    readonly accept: string
    readonly acceptHint: string
    readonly failed: string
    readonly wrong: string
    readonly skipped: string
    readonly columns: Readonly<Record<'set' | TrialKind, string>>
    readonly column: (kind: 'at-band' | 'below-band' | 'minimum', about: string) => string
  }
}

export const lawScreenWords: LawScreenWords = {
  heading: 'Bộ quy định',
  link: 'Xem bộ quy định',
  intro:
    'Các quyết định và bộ tiêu chí có trên máy này. Lời văn của phương án là bản tóm tắt; hội đồng muốn đủ chữ thì nhập bộ quy định có đủ lời văn.',
  import: {
    heading: 'Nhập bộ quy định',
    hint: 'Một quyết định, hoặc một bộ tiêu chí làm bản mới của quyết định đã có. Tệp được kiểm tra toàn bộ trước khi giữ lại.',
    choose: 'Chọn tệp JSON',
    drop: 'hoặc thả tệp vào đây',
    taken: decision => `Đã nhập ${decision}. Hãy chấm thử trước khi dùng cho phiên họp.`,
    faults: 'Chỗ sai trong tệp',
  },
  decisions: 'Quyết định',
  standing: {
    'in-force': 'Đang có hiệu lực',
    ended: 'Đã hết hiệu lực',
    'to-come': 'Chưa có hiệu lực',
    untried: 'Chưa dùng được: chờ chấm thử',
  },
  shipped: 'Có sẵn trong chương trình',
  acceptedOn: day => `Nhập vào, chấp nhận ngày ${day}`,
  code: code => `Mã kiểm tra ${code}`,
  id: id => `Mã ${id}`,
  sets: count => `${count} bộ tiêu chí`,
  defects: count => `${count} bộ không cộng đúng`,
  notes: 'Điều chưa chắc',
  open: name => `Đọc bộ tiêu chí ${name}`,
  columns: { number: 'Số', name: 'Bộ tiêu chí', sector: 'Ngành', state: 'Dùng cho phiên họp' },
  setState: {
    offered: 'Dùng được',
    defect: 'Chỉ để xem:',
    'not-offered': 'Chỉ để xem: có tiêu chí chọn nhiều phương án.',
  },
  amendment: decision => `theo ${decision}`,
  set: {
    title: (number, name) => `Bộ ${number}: ${name}`,
    exclusions: 'Hồ sơ bị loại khi',
    max: points => `tối đa ${points}`,
    points: points => `${points} điểm`,
    several: 'Chọn được nhiều phương án.',
  },
  trial: {
    heading: 'Chấm thử',
    why: 'Máy lập phiếu giả cho từng bộ tiêu chí: mọi phương án ít nhất một lần, điểm trung bình đúng và sát dưới từng khung điểm, thiếu từng mức tối thiểu; rồi phân hạng như ở phiên họp.',
    run: 'Chấm thử',
    accept: 'Chấp nhận, đưa vào dùng',
    acceptHint: 'Hãy xem bảng kết quả. Sau khi chấp nhận, bộ quy định dùng được cho phiên họp mới.',
    failed: 'Có kết quả không đúng với khung điểm hoặc mức tối thiểu. Hãy sửa tệp, đặt mã mới và nhập lại.',
    wrong: 'không đúng',
    skipped: 'không dùng cho phiên họp nên không chấm thử',
    columns: {
      set: 'Bộ tiêu chí',
      best: '100 điểm',
      options: 'Mọi phương án',
      'at-band': 'Đúng khung',
      'below-band': 'Sát dưới khung',
      minimum: 'Thiếu mức tối thiểu',
    },
    column: (kind, about) => (kind === 'minimum' ? `Thiếu mức ${about} sao` : `${about} điểm`),
  },
}
