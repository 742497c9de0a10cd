import type { PDFDocument } from '@cantoo/pdf-lib'
import { PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { carriedRecord } from '#shared/documents/carried-record.ts'
import { signaturePlaces, type Outline } from '#shared/documents/outline.ts'

/** Puts the head of the record, and the names of who signs, into the document as data; nothing of it is seen on a page. */
export function carryRecord(document: PDFDocument, outline: Outline): void {
  const { record, createdAt } = outline
  if (!record) return
  const { application, sitting, number, hash, signers } = carriedRecord
  const head = document.context.obj({
    [sitting]: PDFString.of(record.sitting),
    [number]: record.number,
    [hash]: PDFString.of(record.hash),
    [signers]: Object.fromEntries(
      signaturePlaces(outline)
        .filter(({ name }) => name !== '')
        .map(({ field, name }) => [field, PDFHexString.fromText(name)]),
    ),
  })
  const piece = { LastModified: PDFString.fromDate(new Date(createdAt)), Private: head }
  document.catalog.set(PDFName.of('PieceInfo'), document.context.obj({ [application]: piece }))
}
