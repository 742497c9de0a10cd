import { isShown, type MediaType } from '#shared/dossier/media-type.ts'

export type MediaKind = 'pdf' | 'image' | 'audio' | 'video' | 'other'

/** Which viewer shows a file; nothing here shows one of another kind. */
export function mediaKind(type: MediaType): MediaKind {
  if (!isShown(type)) return 'other'
  if (type.startsWith('image/')) return 'image'
  if (type.startsWith('audio/')) return 'audio'
  return type.startsWith('video/') ? 'video' : 'pdf'
}
