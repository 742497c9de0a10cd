import { AFRelationship, type PDFDocument } from '@cantoo/pdf-lib'
import type { Outline } from '#shared/documents/outline.ts'

/** Puts files into the document that any viewer can save from it; they are signed with the pages. */
export async function attachFiles(
  document: PDFDocument,
  { attachments = [], createdAt }: Outline,
): Promise<void> {
  const at = new Date(createdAt)
  for (const { name, text } of attachments)
    await document.attach(new TextEncoder().encode(text), name, {
      mimeType: 'application/json',
      afRelationship: AFRelationship.Data,
      creationDate: at,
      modificationDate: at,
    })
}
