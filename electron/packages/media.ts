import type { MediaType } from '#shared/dossier/media-type.ts'
import { never } from '#shared/kernel/never.ts'

/** How many bytes from the start are enough to tell. */
export const headSize = 4096

/** Whether a file that starts so may be what it is said to be. A player still decides; this keeps a program from passing as a scan. */
export function looksLike(mediaType: MediaType, head: Buffer): boolean {
  const text = head.toString('latin1')
  switch (mediaType) {
    case 'application/pdf':
      // Scanners put stray bytes first; readers look for the mark in the first 1024.
      return text.slice(0, 1024).includes('%PDF-')
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
      return text.startsWith('ftyp', 4)
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
