import type { DocumentDesk } from '#shared/documents/document-kind.ts'
import { deskOf } from './a-desk.ts'
import { teaSet, type HeldSitting } from './a-sitting.ts'

/** What letters of a sitting are written from, every product scored on the sheet for tea; give what matters. */
export const aLetterDesk = (held: HeldSitting, matters: Partial<DocumentDesk> = {}): DocumentDesk =>
  deskOf(held, teaSet, matters)
