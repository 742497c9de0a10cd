import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import type { FieldName } from '#shared/council/signature-field.ts'
import { signaturePlaces, type Outline, type SignaturePlace } from '#shared/documents/outline.ts'
import { margins } from './page.ts'
import { destinationOf, signatureHeight, signatureWidth } from './signatures.ts'

/**
 * Turns every signature place into an empty AcroForm signature field of that name, which any signing tool can fill. Where each stands is
 * read from the finished pages.
 */
export function addSignatureFields(document: PDFDocument, outline: Outline): void {
  const places = signaturePlaces(outline)
  const hasSeal = places.some(({ field }) => field === 'agency')
  const fields = places.map(place => addField(document, place, hasSeal))
  if (fields.length === 0) return
  const form = document.context.obj({ Fields: fields })
  document.catalog.set(PDFName.of('AcroForm'), document.context.register(form))
}

/**
 * What shows nothing, as large as the field: a document for keeping says of each field how it looks, an empty one as well (ISO 19005-2, 6.3.3),
 * and who signs without showing anything leaves it as it is.
 */
const emptyLook = (document: PDFDocument, width: number): PDFRef =>
  document.context.register(
    document.context.stream('', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, signatureHeight].map(round),
    }),
  )

function addField(document: PDFDocument, place: SignaturePlace, hasSeal: boolean): PDFRef {
  const corner = cornerOf(document, place.field)
  const page = document.getPages().find(({ ref }) => ref === corner.page)
  if (!page) throw new Error(`No page for the signature field ${place.field}`)
  const width = signatureWidth(page.getWidth() - margins.left - margins.right)
  const top = corner.top - 2
  const [left, right] = sidesOf(place.field, corner.left, width, hasSeal)
  const field = document.context.register(
    document.context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      F: printedFlag,
      T: PDFString.of(place.field),
      TU: PDFHexString.fromText(place.title.normalize('NFC')),
      P: page.ref,
      AP: { N: emptyLook(document, right - left) },
      Rect: [left, top - signatureHeight, right, top].map(round),
    }),
  )
  page.node.addAnnot(field)
  return field
}

/**
 * The agency's seal covers the left third of the chair's signature (NĐ 30/2020 Phụ lục I, mục II.8b). What is printed here are letters and no
 * picture of a seal, and letters over letters cannot be read: the two share the room, a third and two.
 */
function sidesOf(
  field: FieldName,
  left: number,
  width: number,
  hasSeal: boolean,
): readonly [left: number, right: number] {
  const third = left + width / 3
  if (field === 'agency') return [left, third]
  return field === 'chair' && hasSeal ? [third, left + width] : [left, left + width]
}

const printedFlag = 4

const round = (points: number) => Math.round(points * 100) / 100

/** The layout leaves a named destination at the left upper corner of each place: its page and position are those of the finished page. */
function cornerOf(document: PDFDocument, field: FieldName) {
  const names = document.catalog
    .lookup(PDFName.of('Names'), PDFDict)
    .lookup(PDFName.of('Dests'), PDFDict)
    .lookup(PDFName.of('Names'), PDFArray)
  const name = destinationOf(field)
  for (let at = 0; at < names.size(); at += 2) {
    if (names.lookup(at, PDFString, PDFHexString).decodeText() !== name) continue
    const destination = names.lookup(at + 1, PDFArray)
    const page = destination.get(0)
    const left = destination.lookup(2, PDFNumber).asNumber()
    return { page, left, top: destination.lookup(3, PDFNumber).asNumber() }
  }
  throw new Error(`The layout left no place for the signature field ${field}`)
}
