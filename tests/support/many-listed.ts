import { wordsOf } from '#shared/kernel/typed-words.ts'
import { shippedPlaces } from './shipped-places.ts'

const names = ['Chè xanh', 'Mật ong', 'Rượu nếp', 'Miến dong', 'Chả cá', 'Gạo tẻ', 'Nước mắm']
const groups = ['Thực phẩm', 'Đồ uống', 'Thủ công mỹ nghệ', 'Du lịch cộng đồng']
const provinces = new Map(shippedPlaces.provinces.map(([code, , name]) => [code, name]))
const plain = (name: string): string =>
  wordsOf(name)
    .map(word => word.plain)
    .join(' ')
const named = Map.groupBy(shippedPlaces.communes, ([, , name, province]) => `${plain(name)}, ${province}`)
/** Of two that are written alike in one province a person would have to say which. */
const communes = [...named.values()].flatMap(alike => (alike.length === 1 ? alike : []))

const headings = [
  ...['STT', 'Tên sản phẩm', 'Chủ thể', 'Loại hình', 'Xã', 'Tỉnh', 'Nhóm', 'Hạng sao'],
  ...['Số quyết định', 'Ngày quyết định', 'Số giấy chứng nhận', 'Ngày cấp'],
]

/** The list of a province as an office keeps it: so many products, of few names and producers, in communes that there are. */
export const manyListed = (count: number): readonly (readonly (string | number)[])[] => [
  ['DANH SÁCH SẢN PHẨM OCOP'],
  headings,
  ...Array.from({ length: count }, (_, at) => {
    const [, kind, commune, province] = communes[at % communes.length] ?? []
    const day = `${1 + (at % 28)}/${1 + (at % 12)}/2024`
    return [
      ...[at + 1, `${names[at % names.length]} số ${at} đặc biệt`, `Hợp tác xã nông nghiệp số ${at % 4000}`],
      ...['HTX', `${kind} ${commune}`, provinces.get(province ?? '') ?? '', groups[at % groups.length] ?? ''],
      ...[at % 4 === 0 ? '4 sao' : '3 sao', `${12 + (at % 90)}/QĐ-UBND`, day, `${at}/GCN`, day],
    ]
  }),
]
