import type { MediaType } from '#shared/dossier/media-type.ts'

/** Marks that stand at the start of a file; the first that fits says what it is. */
const marks: readonly (readonly [RegExp, MediaType])[] = [
  [/^[^]{0,1019}%PDF-/, 'application/pdf'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^\x89PNG\r\n\x1a\n/, 'image/png'],
  [/^RIFF[^]{4}WEBP/, 'image/webp'],
  [/^(II\*\0|MM\0\*)/, 'image/tiff'],
  [/^[^]{4}ftyp(hei|hev|mif1|msf1)/, 'image/heic'],
  [/^[^]{4}ftypqt/, 'video/quicktime'],
  [/^[^]{4}ftypM4[AB]/, 'audio/mp4'],
  [/^[^]{4}ftyp/, 'video/mp4'],
  [/^\x1aE\xdf\xa3[^]*webm/, 'video/webm'],
  [/^RIFF[^]{4}WAVE/, 'audio/wav'],
  [/^OggS/, 'audio/ogg'],
  [/^#!AMR/, 'audio/amr'],
  [/^(ID3|\xff[\xe2-\xff])/, 'audio/mpeg'],
]

/** Documents whose first bytes only tell the container. */
const containers: readonly (readonly [RegExp, RegExp, MediaType])[] = [
  [/^PK\x03\x04/, /\.docx$/i, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [/^PK\x03\x04/, /\.xlsx$/i, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, /\.doc$/i, 'application/msword'],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, /\.xls$/i, 'application/vnd.ms-excel'],
]

/** What a file is by its first bytes; its name is asked only where those tell no more than a container. */
export function mediaTypeOf(head: Buffer, name: string): MediaType | undefined {
  const text = head.toString('latin1')
  return (
    marks.find(([mark]) => mark.test(text))?.[1] ??
    containers.find(([mark, ending]) => mark.test(text) && ending.test(name))?.[2]
  )
}
