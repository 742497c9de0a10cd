import { AFRelationship, type PDFDocument } from '@cantoo/pdf-lib'
import type { Outline } from '#shared/documents/outline.ts'

/** Puts a file into the document that any viewer can save from it; it is signed with the pages. */
export async function attachFile(document: PDFDocument, { attachment, createdAt }: Outline): Promise<void> {
  if (!attachment) return
  const at = new Date(createdAt)
  await document.attach(new TextEncoder().encode(attachment.text), attachment.name, {
    mimeType: 'application/json',
    afRelationship: AFRelationship.Data,
    creationDate: at,
    modificationDate: at,
  })
}
