import { open, readFile } from 'node:fs/promises'
import { limits } from './limits.ts'

/** Bytes in which a viewer looks for the last trailer, whatever was added after it. */
const endSize = 65_536

/**
 * Whether a PDF asks for a password before it shows a page (ISO 32000-1, 7.6). One that only forbids printing or copying does not. A PDF
 * that cannot be followed is not called locked; the viewer says what is wrong with it.
 */
export async function isLocked(file: string): Promise<boolean> {
  const size = await encryptedSize(file)
  if (size === undefined) return false
  // Too large to be opened for a look; nearly every file that is encrypted has a password.
  if (size > limits.lookedInto) return true
  const { EncryptedPDFError, PDFDocument } = await import('@cantoo/pdf-lib')
  try {
    await PDFDocument.load(await readFile(file), { password: '', updateMetadata: false })
    return false
  } catch (fault) {
    return fault instanceof EncryptedPDFError || (fault instanceof Error && /password/i.test(fault.message))
  }
}

/** The size in bytes of a PDF whose last trailer names an encryption; nothing of any other. Reads what a viewer reads first, and no more. */
async function encryptedSize(file: string): Promise<number | undefined> {
  await using input = await open(file)
  const { size } = await input.stat()
  const part = async (from: number, length: number): Promise<string> => {
    const { buffer, bytesRead } = await input.read(
      Buffer.alloc(Math.max(0, length)),
      0,
      Math.max(0, length),
      from,
    )
    return buffer.toString('latin1', 0, bytesRead)
  }
  const end = await part(Math.max(0, size - endSize), Math.min(size, endSize))
  const last = end.slice(Math.max(0, end.lastIndexOf('startxref')))
  const start = Number(/^startxref\s+(\d{1,15})\s/.exec(last)?.[1] ?? NaN)
  if (!(start < size)) return undefined
  const trailer = await part(start, Math.min(size - start, limits.trailer))
  const dictionary = trailer.startsWith('xref') ? trailer.slice(trailer.lastIndexOf('trailer')) : trailer
  const stream = dictionary.indexOf('stream')
  return /\/Encrypt[\s/<\d]/.test(stream < 0 ? dictionary : dictionary.slice(0, stream)) ? size : undefined
}
