import { DamagedPdf, endOfBlanks, PdfReader } from './pdf-syntax.ts'

/**
 * Whether a content stream takes back no more graphics states than it has put aside. One that takes back more would shed the clipping that it
 * is drawn in, in viewers that let it. What cannot be read to its end, an image written into the stream among it, is not balanced.
 */
export function isBalanced(content: string): boolean {
  const reader = new PdfReader(content, 0)
  let open = 0
  try {
    while (endOfBlanks(content, reader.at) < content.length) {
      const operator = reader.take(operatorToken)?.[0]
      if (operator === undefined) reader.value()
      else if (operator === 'BI') return false
      else if (operator === 'q') open += 1
      else if (operator === 'Q') open -= 1
      if (open < 0) return false
    }
  } catch (error) {
    if (error instanceof DamagedPdf) return false
    throw error
  }
  return open === 0
}

export const isEmptyContent = (content: string): boolean => endOfBlanks(content, 0) === content.length

const operatorToken = /(?!(?:true|false|null)(?![A-Za-z0-9*'"]))[A-Za-z'"][A-Za-z0-9*'"]*/y
