import type { Commune, Province } from '../../places/place.ts'
import type { ProductCodeFault } from '../../places/product-code.ts'
import { communeText } from '../commune-text.ts'

const withCode = ({ kind, name, code }: Commune | Province): string => `${kind} ${name} (mã ${code})`

/** What is said about the places of a product code, in one language. */
export function codeFault(found: ProductCodeFault): string {
  switch (found.fault) {
    case 'form':
      return 'Mã sản phẩm không đúng dạng (T)-(X)-(STT)-20..: mã tỉnh 2 chữ số, mã xã 5 chữ số, số thứ tự do xã cấp, năm 4 chữ số.'
    case 'province-unknown':
      return `Mã sản phẩm ghi mã tỉnh ${found.province}, không có trong danh mục đơn vị hành chính.`
    case 'commune-unknown':
      return `Mã sản phẩm ghi mã xã ${found.commune}, không có trong danh mục đơn vị hành chính.`
    case 'commune-of-before': {
      const { name, district, today } = found.earlier
      return `Mã sản phẩm ghi mã xã ${found.commune} của ${name}, ${district} trước ngày 01/7/2025; nay là ${today.map(withCode).join(' hoặc ')}.`
    }
    case 'commune-elsewhere': {
      const { commune, province } = found
      return `Mã sản phẩm ghi ${withCode(province)}, nhưng ${withCode(commune)} thuộc ${withCode(commune.province)}.`
    }
    case 'other-commune': {
      const { commune, dossier, known } = found
      return `Mã sản phẩm ghi ${withCode(commune)}, nhưng xã của chủ thể trong hồ sơ là ${known ? withCode(known) : communeText(dossier)}.`
    }
  }
}
