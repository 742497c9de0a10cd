import type { FormStepWords } from '../vi/form-steps.ts'

export const formStepWords: FormStepWords = {
  product: {
    name: 'Name of the product',
    code: 'Product code',
    codeHint:
      'Province code (2 digits) - commune code (5 digits) - number - year, given by the commune. Example: 08-02320-01-2026.',
  },
}
