import { open, type FileHandle } from 'node:fs/promises'
import type { MediaType } from '#shared/dossier/media-type.ts'

/** Marks that stand at the start of a file; the first that fits says what it is. */
const marks: readonly (readonly [RegExp, MediaType])[] = [
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^\x89PNG\r\n\x1a\n/, 'image/png'],
  [/^RIFF[^]{4}WEBP/, 'image/webp'],
  [/^(II\*\0|MM\0\*)/, 'image/tiff'],
  [/^[^]{4}ftyp(hei|hev|mif1|msf1)/, 'image/heic'],
  [/^[^]{4}ftypqt/, 'video/quicktime'],
  [/^[^]{4}ftypM4[AB]/, 'audio/mp4'],
  [/^[^]{4}ftyp(?!avi[fs])/, 'video/mp4'],
  [/^\x1aE\xdf\xa3[^]*webm/, 'video/webm'],
  [/^RIFF[^]{4}WAVE/, 'audio/wav'],
  [/^OggS/, 'audio/ogg'],
  [/^#!AMR/, 'audio/amr'],
  [/^(ID3|\xff[\xe2-\xff])/, 'audio/mpeg'],
]

/** What begins a program, a script or a web page; one of these is no PDF, whatever stands in its first kilobyte. */
const elseThanPdf = /^(MZ|\x7fELF|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe|PK\x03\x04|#!|\s*<|(\xef\xbb\xbf)?\s*<)/

/** What names the parts of a document stand by in its container. */
const parts: readonly (readonly [string, MediaType])[] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]
const streams: readonly (readonly [string, MediaType])[] = [
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
]

const headSize = 4096
/** A list of contents of a ZIP with as many parts as a document has. */
const tailSize = 262_144

/** What a file is by its bytes, whatever it is called; nothing where it is none that a dossier carries. */
export async function mediaTypeOf(file: string): Promise<MediaType | undefined> {
  await using handle = await open(file)
  const head = await textAt(handle, 0, headSize)
  if (/^[^]{0,1019}%PDF-/.test(head)) return elseThanPdf.test(head) ? undefined : 'application/pdf'
  const marked = marks.find(([mark]) => mark.test(head))?.[1]
  if (marked) return marked
  if (head.startsWith('PK\x03\x04')) return await ofZip(handle)
  return head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') ? await ofCompound(handle, head) : undefined
}

async function ofZip(handle: FileHandle): Promise<MediaType | undefined> {
  const { size } = await handle.stat()
  const tail = await textAt(handle, Math.max(0, size - tailSize), tailSize)
  return parts.find(([name]) => tail.includes(name))?.[1]
}

/** By the folder at its start ([MS-CFB] 2.2: the sector of the folder stands at byte 48, the size of a sector at 30). */
async function ofCompound(handle: FileHandle, head: string): Promise<MediaType | undefined> {
  const header = Buffer.from(head, 'latin1')
  if (header.length < 52) return undefined
  const sector = 2 ** Math.min(header.readUInt16LE(30), 16)
  const folder = await textAt(handle, (header.readUInt32LE(48) + 1) * sector, headSize)
  const has = (name: string): boolean =>
    folder.includes(Buffer.from(`${name}\0`, 'utf16le').toString('latin1'))
  return streams.find(([name]) => has(name))?.[1]
}

async function textAt(handle: FileHandle, position: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
  return buffer.toString('latin1', 0, bytesRead)
}
