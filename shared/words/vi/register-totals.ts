/** What is counted of products besides their stars. */
export interface TotalsWords {
  readonly communes: string
  readonly districts: (count: number) => string
  /** Of producers whose kind is not written down. */
  readonly noKind: string
  readonly producers: string
  readonly trademarks: string
  readonly support: string
  readonly money: (amount: number) => string
  readonly supported: (count: number) => string
}

export const totalsWords: TotalsWords = {
  communes: 'Xã, phường có sản phẩm',
  noKind: 'chưa ghi loại hình',
  districts: count => `thuộc ${count} huyện cũ`,
  producers: 'Chủ thể',
  trademarks: 'Có giấy chứng nhận nhãn hiệu',
  support: 'Đã hỗ trợ',
  money: amount => `${amount.toLocaleString('vi-VN')} đồng`,
  supported: count => `cho ${count} sản phẩm`,
}
