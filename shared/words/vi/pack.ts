import type { DraftLack, NeededField, NeededForm } from '../../dossier/draft-lack.ts'
import { never } from '../../kernel/never.ts'

const fields: Readonly<Record<NeededField, string>> = {
  'product.criteriaSet': 'bộ tiêu chí của sản phẩm',
  'product.code': 'mã số sản phẩm',
  'product.name': 'tên sản phẩm',
  'product.filedOn': 'ngày nộp hồ sơ',
  'producer.name': 'tên chủ thể',
  'producer.address': 'địa chỉ của chủ thể',
  'producer.commune': 'xã, phường của chủ thể',
}

const forms: Readonly<Record<NeededForm, string>> = {
  registration: 'Mẫu số 01 đã ký',
  'self-assessment': 'Mẫu số 02 đã ký',
  'commune-report': 'Mẫu số 03 đã ký',
}

/** What a dossier lacks, as a part of a sentence. */
export function lackName(lack: DraftLack): string {
  switch (lack.kind) {
    case 'field':
      return fields[lack.field]
    case 'form':
      return forms[lack.form]
    case 'choice':
      return `phương án của tiêu chí ${lack.criterion}`
    case 'cited-file':
      return `tệp được dẫn ở tiêu chí ${lack.criterion}`
    case 'picture':
      return 'ảnh đại diện (tệp đang chọn không phải là ảnh)'
    default:
      return never(lack)
  }
}
