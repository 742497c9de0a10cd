import type { FormDraft } from '#shared/documents/forms/form-draft.ts'
import { contentOfNothing, type DraftContent, type KeptFile, type PlacedFile } from '#shared/dossier/draft.ts'
import { paperKinds } from '#shared/dossier/form-fields.ts'
import type { MediaType } from '#shared/dossier/media-type.ts'
import { criteriaOf } from '#shared/law/rule-set.ts'
import { bestSheet, ruleSet, teaSet } from './shipped-law.ts'

/** A draft in which nobody has written anything; give what matters. */
export function anEmptyFormDraft(matters: Partial<FormDraft> = {}): FormDraft {
  return {
    content: contentOfNothing,
    kept: [],
    training: false,
    savedAt: Date.UTC(2026, 7, 3, 2, 0),
    ruleSet,
    set: undefined,
    isSubgroup: false,
    place: { commune: undefined, province: undefined },
    ...matters,
  }
}

/** A file of a draft, and its bytes' facts. */
export function aFormFile(
  id: string,
  matters: Partial<PlacedFile> & { readonly pages?: number | null; readonly mediaType?: MediaType } = {},
): { readonly file: PlacedFile; readonly kept: KeptFile } {
  const { pages = 1, mediaType = 'application/pdf', ...placed } = matters
  return {
    file: { id, title: id, use: 'evidence', row: null, validUntil: null, turned: 0, ...placed },
    kept: { id, name: id, sha256: '0'.repeat(64), size: 1, mediaType, pages, original: null },
  }
}

const files = [
  aFormFile('hop-dong', { title: 'Hợp đồng mua chè búp tươi với 12 hộ', row: 3, pages: 6 }),
  aFormFile('dang-ky', { title: 'Giấy chứng nhận đăng ký hợp tác xã', row: 1, pages: 2 }),
  aFormFile('kiem-nghiem', { title: 'Phiếu kết quả kiểm nghiệm chè khô', row: 12, pages: 3 }),
  aFormFile('goi-che', { title: 'Ảnh gói chè 200 g', row: 10, pages: null, mediaType: 'image/jpeg' }),
  aFormFile('phim', { title: 'Phim về vùng chè', row: 10, pages: null, mediaType: 'video/mp4' }),
  aFormFile('phieu', { title: 'Phiếu đăng ký đã ký', use: 'registration', pages: 2 }),
] as const

/** A draft of a tea with every field filled and every criterion marked, as an office would hand it in. */
export function aFullFormDraft(changes: Partial<DraftContent> = {}): FormDraft {
  const best = bestSheet(teaSet)
  const criteria = criteriaOf(teaSet).map(({ id }) => ({
    criterion: id,
    choice: best[id] ?? null,
    citations:
      id === '1.1'
        ? [
            { file: 'hop-dong', page: 3, note: 'điều 2' },
            { file: 'dang-ky', page: null, note: '' },
          ]
        : [],
    note: '',
  }))
  return anEmptyFormDraft({
    set: teaSet,
    isSubgroup: true,
    kept: files.map(each => each.kept),
    place: {
      commune: { name: 'xã Tân An', code: '02320' },
      province: { name: 'tỉnh Tuyên Quang', code: '08' },
    },
    content: {
      ...filledSections,
      assessment: {
        papers: [...paperKinds],
        otherRight: 'Nhãn hiệu chứng nhận “Chè Tân An”',
        plan: 'Mở rộng vùng chè thêm 5 ha.\nĐưa sản phẩm vào hai hệ thống siêu thị.',
        criteria,
      },
      files: files.map(each => each.file),
      ...changes,
    },
  })
}

const filledSections: DraftContent = {
  ...contentOfNothing,
  product: {
    criteriaSet: teaSet.id,
    code: '08-02320-01-2026',
    name: 'Chè xanh Thôm Loà',
    description: 'Chè búp khô, gói 200 g, hút chân không; theo tiêu chuẩn cơ sở TCCS 01:2026.',
    picture: 'goi-che',
    stage: { kind: 'first' },
    filedOn: '2026-08-05',
  },
  producer: {
    name: 'Hợp tác xã Chè Thôm Loà',
    kind: 'cooperative',
    kindOther: '',
    address: 'Thôn Thôm Loà, xã Tân An, tỉnh Tuyên Quang',
    commune: 'Tân An',
    communeCode: '02320',
    district: 'Chiêm Hóa',
    phone: '0200 000 0000',
    email: 'htx@vidu.vn',
    representative: {
      name: 'Chủ cơ sở Thứ Nhất',
      position: 'Giám đốc',
      gender: 'female',
      ethnicity: 'Tày',
      residence: 'Thôn Thôm Loà, xã Tân An',
    },
    foundedOn: '2019-03-05',
    registrationNumber: '0000000001',
    history: 'Năm 2019 thành lập với 9 thành viên.\nNăm 2023 có xưởng chế biến.',
    organisation: 'Hội đồng quản trị 3 người; ban kiểm soát 1 người; tổ sản xuất 12 hộ.',
  },
  registration: { samples: '05 gói 200 g' },
  business: {
    material: 'Vùng chè 12 ha của 12 hộ liên kết; sao và đóng gói tại xưởng.',
    quality: 'Đã công bố tiêu chuẩn cơ sở, thay bao bì giấy bằng túi hút chân không.',
    market: 'Trong tỉnh và Hà Nội.',
    results: 'Doanh thu và lợi nhuận tăng qua hai năm.',
    outputUnit: 'tấn',
    years: [
      {
        year: 2024,
        revenue: 1_250_000_000,
        profit: 210_500_000,
        output: 8_500,
        workers: 24,
        localWorkers: 22,
      },
      { year: 2025, revenue: 1_406_250_000, profit: null, output: 9_125, workers: 26, localWorkers: 24 },
    ],
    growth: 1250,
  },
  commune: {
    localMaterial: 'Toàn bộ chè búp tươi mua của hộ dân trong xã; đoàn kiểm tra của xã đã xem sổ thu mua.',
    localLabour: '24 trên 26 lao động thường trú tại xã.',
    originOfIdea: 'Sản phẩm truyền thống của thôn.',
    localIdentity: 'Giống chè Shan cổ thụ, cách sao chảo gang của người Tày.',
    letterNumber: '5/UBND-KT',
    letterOn: '2026-08-05',
  },
}
