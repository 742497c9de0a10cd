import { buffer } from 'node:stream/consumers'
import { fromBufferPromise, type Entry } from 'yauzl'
import { ZipFile } from 'yazl'
import { limits } from './limits.ts'

/** What holds sheets; pictures, fonts and macros are left where they are. */
const ofSheets = /(\.xml|\.rels|^mimetype)$/i

export type ArchiveFault = 'too-large' | 'broken' | 'locked' | 'not-a-sheet'

/**
 * The archive of an XLSX or ODS file again, with nothing in it but XML that was unpacked within the limits: what reads it afterwards
 * unpacks everything at once and believes what an archive says of itself.
 */
export async function boundedArchive(
  bytes: Buffer,
): Promise<{ readonly kind: 'xlsx' | 'ods'; readonly bytes: Buffer } | ArchiveFault> {
  const zip = await fromBufferPromise(bytes, { validateEntrySizes: true }).catch(() => undefined)
  if (!zip) return 'broken'
  if (zip.entryCount > limits.entries) return 'too-large'
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) if (ofSheets.test(entry.fileName)) entries.push(entry)
  } catch {
    return 'broken'
  }
  const names = new Set(entries.map(({ fileName }) => fileName.toLowerCase()))
  const kind = names.has('content.xml') ? 'ods' : names.has('xl/workbook.xml') ? 'xlsx' : undefined
  if (!kind) return names.has('encryptedpackage') ? 'locked' : 'not-a-sheet'
  if (entries.some(entry => entry.isEncrypted())) return 'locked'
  const size = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (size > limits.unpacked) return 'too-large'
  const again = new ZipFile()
  for (const entry of entries) {
    const content = await zip
      .openReadStreamPromise(entry)
      .then(buffer)
      .catch(() => undefined)
    if (!content) return 'broken'
    if (isLockedOds(entry, content)) return 'locked'
    again.addBuffer(content, entry.fileName, { compress: false })
  }
  again.end()
  return { kind, bytes: await buffer(again.outputStream) }
}

/** An ODS with a password is a ZIP without one, whose list of contents says how each file was made unreadable. */
const isLockedOds = ({ fileName }: Entry, content: Buffer): boolean =>
  fileName === 'META-INF/manifest.xml' && content.includes('encryption-data')
