/** The fields of the steps of a dossier, in one language. */
export interface FormStepWords {
  readonly product: {
    readonly name: string
    readonly code: string
    readonly codeHint: string
  }
}

export const formStepWords: FormStepWords = {
  product: {
    name: 'Tên sản phẩm',
    code: 'Mã sản phẩm',
    codeHint: 'Mã tỉnh (2 số) - mã xã (5 số) - số thứ tự - năm, do UBND xã cấp. Ví dụ: 08-02320-01-2026.',
  },
}
