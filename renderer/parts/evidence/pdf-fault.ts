/** What is the matter with the file itself: it asks for a password, or is no whole PDF. */
export type PdfFault = 'locked' | 'broken'

/** By the names that pdf.js gives its errors; nothing where the file may be sound and something else failed. */
export function pdfFault(cause: unknown): PdfFault | undefined {
  if (!(cause instanceof Error)) return undefined
  if (cause.name === 'PasswordException') return 'locked'
  return cause.name === 'InvalidPDFException' ? 'broken' : undefined
}
