import type { Cell, PlannedBook } from '../kernel/spreadsheet.ts'
import type { FactOf } from '../register/register-event.ts'
import type { RegisterProduct } from '../register/product-life.ts'
import type { Words } from './words.ts'

/** A product with what its row names besides. */
export interface BookedProduct {
  readonly product: RegisterProduct
  /** The name of its criteria set; empty where it has none. */
  readonly set: string
  /** The name of its group, or what a list called it. */
  readonly group: string
  readonly province: string
}

const day = (value: string | undefined): Cell => (value === undefined || value === '' ? null : { day: value })
const text = (value: string | undefined): Cell => (value === undefined || value === '' ? null : value)
const number = (value: number | undefined): Cell => (value === undefined || value === 0 ? null : value)

interface Column {
  readonly head: string
  readonly width: number
  readonly cell: (of: BookedProduct) => Cell
}

/** As offices head such a list, and as the list is read again: see `list-fields.ts`. */
const columns = (words: Words): readonly Column[] => [
  { head: 'Mã sản phẩm', width: 20, cell: ({ product }) => text(product.code) },
  { head: 'Tên sản phẩm', width: 36, cell: ({ product }) => text(product.name) },
  { head: 'Tên chủ thể', width: 36, cell: ({ product }) => text(product.producer.name) },
  { head: 'Loại hình', width: 18, cell: ({ product: { producer } }) => text(kindOf(producer.kind, words)) },
  {
    ...{ head: 'Người đại diện', width: 22 },
    cell: ({ product }) => text(product.producer.representative.name),
  },
  { head: 'Giới tính', width: 10, cell: ({ product }) => genderOf(product) },
  { head: 'Dân tộc', width: 12, cell: ({ product }) => text(product.producer.representative.ethnicity) },
  { head: 'Địa chỉ', width: 30, cell: ({ product }) => text(product.producer.address) },
  { head: 'Xã, phường', width: 22, cell: ({ product }) => text(product.commune) },
  { head: 'Mã xã', width: 8, cell: ({ product }) => text(product.communeCode ?? '') },
  { head: 'Tỉnh, thành phố', width: 18, cell: ({ province }) => text(province) },
  { head: 'Bộ sản phẩm', width: 28, cell: ({ set }) => text(set) },
  { head: 'Nhóm sản phẩm', width: 22, cell: ({ group }) => text(group) },
  { head: 'Hạng sao', width: 9, cell: ({ product }) => number(product.stars) },
  { head: 'Tình trạng', width: 24, cell: ({ product }) => words.register.standings[product.standing] },
  { head: 'Năm công nhận', width: 9, cell: ({ product }) => number(yearOf(product)) },
  { head: 'Số quyết định', width: 18, cell: ({ product }) => text(product.recognition?.decision.number) },
  { head: 'Ngày quyết định', width: 12, cell: ({ product }) => day(product.recognition?.decision.on) },
  { head: 'Cơ quan ban hành', width: 24, cell: ({ product }) => text(product.recognition?.decision.by) },
  { head: 'Số giấy chứng nhận', width: 18, cell: ({ product }) => text(product.certificate?.number) },
  { head: 'Ngày cấp giấy chứng nhận', width: 12, cell: ({ product }) => day(product.certificate?.issuedOn) },
  { head: 'Có giá trị đến', width: 12, cell: ({ product }) => day(product.until) },
  { head: 'Nhãn hiệu', width: 18, cell: ({ product }) => text(product.trademark?.number) },
  { head: 'Đã hỗ trợ (đồng)', width: 16, cell: ({ product }) => number(product.support) },
  {
    head: 'Thu hồi theo văn bản',
    width: 20,
    cell: ({ product }) => text(product.withdrawal?.decision.number),
  },
]

/** Products of the register as one sheet: figures and days as such, the heads in view, a filter on each. */
export function registerBook(products: readonly BookedProduct[], words: Words): PlannedBook {
  const all = columns(words)
  const heads = all.map(({ head }) => head)
  const rows = products.map(product => all.map(({ cell }) => cell(product)))
  return {
    sheets: [{ name: 'Sổ đăng ký', rows: [heads, ...rows], widths: all.map(({ width }) => width), heads: 1 }],
  }
}

const kindOf = (kind: RegisterProduct['producer']['kind'], { formSteps }: Words): string =>
  kind === null ? '' : formSteps.producer.kinds[kind]

function genderOf({ producer }: RegisterProduct): Cell {
  const { gender } = producer.representative
  return gender === null ? null : gender === 'female' ? 'Nữ' : 'Nam'
}

/** Of its recognition, or as far as a list says. */
function yearOf({ recognition, life }: RegisterProduct): number | undefined {
  if (recognition) return Number(recognition.decision.on.slice(0, 4))
  const listed = listedOf(life)
  return listed?.year ?? (listed?.on ? Number(listed.on.slice(0, 4)) : undefined)
}

/** What the last list that counts says of it. */
export const listedOf = (life: RegisterProduct['life']): FactOf<'listed'> | undefined =>
  life
    .filter(({ takenBack }) => takenBack === undefined)
    .map(({ event }) => event.fact)
    .findLast(fact => fact.kind === 'listed')
