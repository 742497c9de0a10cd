import type { MediaType } from '#shared/dossier/media-type.ts'
import { never } from '#shared/kernel/never.ts'

/** How many bytes from the start are enough to tell. */
export const headSize = 4096

/** Whether a file that starts so may be what it is said to be. A player still decides; this keeps a program from passing as a scan. */
export function looksLike(mediaType: MediaType, head: Buffer): boolean {
  const text = head.toString('latin1')
  switch (mediaType) {
    case 'application/pdf':
      return isPdf(text)
    case 'image/jpeg':
      return text.startsWith('\xff\xd8\xff')
    case 'image/png':
      return text.startsWith('\x89PNG\r\n\x1a\n')
    case 'image/webp':
      return text.startsWith('RIFF') && text.startsWith('WEBP', 8)
    case 'audio/mpeg':
      return text.startsWith('ID3') || /^\xff[\xe2-\xff]/.test(text)
    case 'audio/wav':
      return text.startsWith('RIFF') && text.startsWith('WAVE', 8)
    case 'audio/ogg':
      return text.startsWith('OggS')
    case 'video/mp4':
    case 'audio/mp4':
      // The length of the first box, before its name, is below 64 kB: what begins with the mark of a program is not.
      return text.startsWith('\0\0') && text.startsWith('ftyp', 4)
    case 'video/webm':
      return text.startsWith('\x1aE\xdf\xa3') && text.includes('webm')
    case 'video/quicktime':
      return text.startsWith('ftypqt', 4) || /^....(moov|mdat|wide|free)/s.test(text)
    case 'audio/amr':
      return text.startsWith('#!AMR')
    case 'image/heic':
      return /^....ftyp(hei|hev|mif|msf)/s.test(text)
    case 'image/tiff':
      return text.startsWith('II*\0') || text.startsWith('MM\0*')
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
    case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
      return text.startsWith('PK\x03\x04')
    case 'application/msword':
    case 'application/vnd.ms-excel':
      return text.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')
    default:
      return never(mediaType)
  }
}

/** How programs, archives and scripts begin: Windows, Linux, macOS, Java, ZIP, RAR, 7-Zip, a shell, a batch file, RTF. */
const otherKinds = [
  'MZ',
  '\x7fELF',
  '\xca\xfe\xba\xbe',
  '\xce\xfa\xed\xfe',
  '\xcf\xfa\xed\xfe',
  '\xfe\xed\xfa',
  'PK',
  'Rar!',
  '7z\xbc\xaf',
  '#!',
  '@echo',
  '{\\rtf',
]

/** Scanners put stray bytes first, and readers look for the mark in the first 1024; so a program or a page may carry it as well. */
function isPdf(text: string): boolean {
  const mark = text.slice(0, 1024 + 5).indexOf('%PDF-')
  if (mark < 0) return false
  const before = text
    .slice(0, mark)
    .replace(/^(?:\xef\xbb\xbf)?\s+|^\xef\xbb\xbf/, '')
    .toLowerCase()
  return !otherKinds.some(kind => before.startsWith(kind.toLowerCase())) && !/<[!?a-z]/.test(before)
}
