/** Kinds of evidence that the scoring screen shows by itself (QĐ 26/2026 Phụ lục III names papers, pictures, film and sound). */
const shown = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'audio/mpeg',
  'audio/wav',
  'audio/ogg',
  'video/mp4',
  'video/webm',
] as const

/** Kinds that offices and telephones make, which a package may carry and no screen here shows. */
const kept = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/msword',
  'application/vnd.ms-excel',
  'image/heic',
  'image/tiff',
  'audio/mp4',
  'audio/amr',
  'video/quicktime',
] as const

export const mediaTypes = [...shown, ...kept] as const
export type MediaType = (typeof mediaTypes)[number]

const shownTypes: ReadonlySet<string> = new Set(shown)

/** Whether members see or hear it beside the sheet. */
export const isShown = (mediaType: MediaType): boolean => shownTypes.has(mediaType)

/** Documents of Word and Excel, of which a PDF can be made. */
export const isOfficeDocument = (mediaType: MediaType): boolean =>
  !isShown(mediaType) && mediaType.startsWith('application/')

/** What a kind that no screen here shows is saved as. */
export type ShownInstead = 'pdf' | 'jpeg' | 'mp3' | 'mp4'

/** What a large file is, since each is made smaller in its own way. */
export type LargeKind = 'pages' | 'picture' | 'sound' | 'film' | 'office'

export function largeKind(mediaType: MediaType): LargeKind {
  if (mediaType === 'application/pdf') return 'pages'
  if (mediaType.startsWith('image/')) return 'picture'
  if (mediaType.startsWith('audio/')) return 'sound'
  return mediaType.startsWith('video/') ? 'film' : 'office'
}

/** What a file of such a kind is to be saved as so that members see or hear it. */
export function shownInstead(mediaType: MediaType): ShownInstead {
  if (mediaType.startsWith('image/')) return 'jpeg'
  if (mediaType.startsWith('audio/')) return 'mp3'
  return mediaType.startsWith('video/') ? 'mp4' : 'pdf'
}
