import type { PDFDocument } from '@cantoo/pdf-lib'
import { PDFName, PDFString } from '@cantoo/pdf-lib'
import { carriedRecord } from '#shared/documents/carried-record.ts'
import type { Outline } from '#shared/documents/outline.ts'

/** Puts the head of the record into the document as data; nothing of it is seen on a page. */
export function carryRecord(document: PDFDocument, { record, createdAt }: Outline): void {
  if (!record) return
  const { application, sitting, number, hash } = carriedRecord
  const head = document.context.obj({
    [sitting]: PDFString.of(record.sitting),
    [number]: record.number,
    [hash]: PDFString.of(record.hash),
  })
  const piece = { LastModified: PDFString.fromDate(new Date(createdAt)), Private: head }
  document.catalog.set(PDFName.of('PieceInfo'), document.context.obj({ [application]: piece }))
}
