import type { MediaType } from '#shared/dossier/dossier.ts'
import { never } from '#shared/kernel/never.ts'

export type MediaKind = 'pdf' | 'image' | 'audio' | 'video'

/** Which viewer shows a file. */
export function mediaKind(type: MediaType): MediaKind {
  switch (type) {
    case 'application/pdf':
      return 'pdf'
    case 'image/jpeg':
    case 'image/png':
    case 'image/webp':
      return 'image'
    case 'audio/mpeg':
    case 'audio/wav':
    case 'audio/ogg':
      return 'audio'
    case 'video/mp4':
    case 'video/webm':
      return 'video'
    default:
      return never(type)
  }
}
