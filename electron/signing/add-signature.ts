import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import type { DocumentSnapshot, PDFFont } from '@cantoo/pdf-lib'
import * as fontkit from 'fontkit'
import { signatureAppearance } from './appearance.ts'
import { signCms } from './cms.ts'
import { coveredBy, emptyContents, fillGap, openGap, unknownOffset } from './signature-gap.ts'
import type { SigningKey } from './signing-key.ts'

export interface SignatureRequest {
  /** The name of an empty signature field that the document already has. */
  readonly field: string
  readonly key: SigningKey
  /** UTC milliseconds: the time that the signature claims. */
  readonly at: number
  readonly reason: string
  readonly location: string
  /** What is seen on the page, in the field. */
  readonly lines: readonly string[]
}

/** A file taken apart for one signature, and the letters that it is printed in. */
export interface SignableDocument {
  readonly document: PDFDocument
  /** What it was, and which of its objects are others since. */
  readonly snapshot: DocumentSnapshot
  readonly font: PDFFont
}

const usualLetters = 'Ký bởi: Ủy ban Cơ quan – Thời gian ký: 0123456789/,.()'

/** @param fontBytes the TTF file that signatures are printed in */
export async function signableDocument(bytes: Uint8Array, fontBytes: Uint8Array): Promise<SignableDocument> {
  const document = await PDFDocument.load(bytes, { forIncrementalUpdate: true, updateMetadata: false })
  document.registerFontkit(fontkit)
  const { snapshot } = document.context
  if (!snapshot) throw new Error('Not loaded for an update')
  // Told of every change by itself, it looks for each in the whole document.
  delete document.context.snapshot
  const font = await document.embedFont(fontBytes, { subset: true })
  // The tables that lines are measured with are read when they are first asked for.
  font.widthOfTextAtSize(usualLetters, 1)
  return { document, snapshot, font }
}

/**
 * Adds a PAdES B-B signature as an incremental update: what is there stays byte for byte. It asks nothing about who may sign, or whether what is
 * there is still whole. Undefined when there is no such empty field.
 */
export async function addSignature(
  bytes: Uint8Array,
  request: SignatureRequest,
  signable: SignableDocument,
): Promise<Uint8Array | undefined> {
  const { document, snapshot } = signable
  const found = findEmptyField(document, request.field)
  if (!found) return undefined
  fill(signable, found.widget, request)
  for (const changed of [found.ref, formOf(document)]) snapshot.markRefForSave(changed)
  // No more than is asked for: to `commit` also looks through the whole document for what could be changed next.
  const added = await document.saveIncremental(snapshot, { useObjectStreams: false })
  const prepared = Buffer.concat([bytes, added])
  return seal(prepared, bytes.length, request.key)
}

interface EmptyField {
  readonly ref: PDFRef
  readonly widget: PDFDict
}

function findEmptyField({ catalog, context }: PDFDocument, name: string): EmptyField | undefined {
  const form = catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)
  const fields = form?.lookupMaybe(PDFName.of('Fields'), PDFArray)
  return fields
    ?.asArray()
    .flatMap(ref => {
      const widget = context.lookup(ref)
      return ref instanceof PDFRef && widget instanceof PDFDict ? [{ ref, widget }] : []
    })
    .find(({ widget }) => isEmptyField(widget, name))
}

/** The object that the form stands in: its own, or the catalog's. */
function formOf({ catalog, context }: PDFDocument): PDFRef {
  const form = catalog.get(PDFName.of('AcroForm'))
  const ref = form instanceof PDFRef ? form : context.trailerInfo.Root
  if (!(ref instanceof PDFRef)) throw new Error('No catalog')
  return ref
}

function isEmptyField(field: PDFDict, name: string): boolean {
  const title = field.lookup(PDFName.of('T'))
  const named = title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : undefined
  return named === name && field.lookup(PDFName.of('FT')) === PDFName.of('Sig') && !field.has(PDFName.of('V'))
}

/** Room for the signature, its certificates, and a timestamp that a later hand may add. */
const contentsLength = (key: SigningKey) =>
  [key.certificate.der, ...key.chain].reduce((total, der) => total + der.length, 12_288)

function fill(signable: SignableDocument, widget: PDFDict, request: SignatureRequest): void {
  const { document } = signable
  const { context } = document
  const range = context.obj([0, unknownOffset, unknownOffset, unknownOffset])
  const signature = context.obj({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    M: PDFString.of(vietnamTime(request.at)),
    Name: PDFHexString.fromText(request.key.certificate.facts.subject),
    Reason: PDFHexString.fromText(request.reason.normalize('NFC')),
    Location: PDFHexString.fromText(request.location.normalize('NFC')),
    ByteRange: range,
    Contents: PDFHexString.of(emptyContents(contentsLength(request.key))),
  })
  widget.set(PDFName.of('V'), context.register(signature))
  widget.set(PDFName.of('AP'), context.obj({ N: appearance(signable, widget, request) }))
  widget.set(PDFName.of('F'), PDFNumber.of(printedAndLocked))
  // Signatures exist, and from here on the file may only grow.
  document.catalog.lookup(PDFName.of('AcroForm'), PDFDict).set(PDFName.of('SigFlags'), PDFNumber.of(3))
}

const printedAndLocked = 4 + 128

function appearance(
  { document, font }: SignableDocument,
  widget: PDFDict,
  { field, lines }: SignatureRequest,
) {
  const by = field === 'agency' ? 'agency' : 'person'
  const { width, height } = widget.lookup(PDFName.of('Rect'), PDFArray).asRectangle()
  const drawing = document.context.flateStream(signatureAppearance(lines, { width, height }, font, by), {
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [0, 0, width, height],
    Resources: { Font: { F0: font.ref } },
  })
  return document.context.register(drawing)
}

/** As PDF writes it, with the zone that TT and NĐ 30/2020 name: Việt Nam's. */
function vietnamTime(at: number): string {
  const local = new Date(at + 7 * 60 * 60 * 1000).toISOString().replace(/\D/g, '').slice(0, 14)
  return `D:${local}+07'00'`
}

/** Writes where the signature stands, signs everything else, and puts the signature there. */
async function seal(prepared: Buffer, before: number, key: SigningKey): Promise<Buffer> {
  const gap = openGap(prepared, before, contentsLength(key))
  const cms = await signCms(coveredBy(prepared, gap), key)
  if (!fillGap(prepared, gap, cms)) throw new Error(`A signature of ${cms.length} bytes does not fit`)
  return prepared
}
