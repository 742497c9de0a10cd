import { createHash } from 'node:crypto'
import { PDFArray, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { coveredBy, emptyContents, openGap, unknownOffset, type SignatureGap } from '../signature-gap.ts'

/** A file with room for a timestamp of all that stands in it. */
export interface PreparedStamp {
  readonly file: Buffer
  readonly gap: SignatureGap
  /** SHA-256 of what the timestamp is to be of. */
  readonly imprint: Buffer
}

/** Bytes: for the token and the certificates that come with it. */
const room = 16_384

/**
 * Appends a field that cannot be seen, with room for a timestamp of the document (ISO 32000-2, 12.8.5). Of the same file it is the same, byte for
 * byte, whenever it is made: the answer may come days later, and nothing has to be kept until then. What is there stays as it is, signatures too;
 * a timestamp inside a signature would change bytes that later signatures cover.
 */
export async function prepareStamp(bytes: Uint8Array): Promise<PreparedStamp> {
  const document = await PDFDocument.load(bytes, { forIncrementalUpdate: true, updateMetadata: false })
  addField(document)
  const file = Buffer.from(await document.commit({ useObjectStreams: false }))
  const gap = openGap(file, bytes.length, room)
  const imprint = coveredBy(file, gap)
    .reduce((hash, part) => hash.update(part), createHash('sha256'))
    .digest()
  return { file, gap, imprint }
}

function addField(document: PDFDocument): void {
  const { context, catalog } = document
  const form = catalog.getOrCreateAcroForm()
  const stamp = context.register(
    context.obj({
      Type: 'DocTimeStamp',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.RFC3161',
      ByteRange: [0, unknownOffset, unknownOffset, unknownOffset],
      Contents: PDFHexString.of(emptyContents(room)),
    }),
  )
  const page = document.getPage(0)
  const field = context.register(
    context.obj({
      ...{ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', F: hiddenAndLocked, Rect: [0, 0, 0, 0] },
      ...{ T: PDFHexString.fromText(freeName(document)), V: stamp, P: page.ref },
    }),
  )
  const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []
  page.node.set(PDFName.of('Annots'), context.obj([...annotations, field]))
  form.addField(field)
  form.dict.set(PDFName.of('SigFlags'), context.obj(3))
}

const hiddenAndLocked = 4 + 128

function freeName(document: PDFDocument): string {
  const names = document.catalog
    .getOrCreateAcroForm()
    .getAllFields()
    .map(([field]) => field.getFullyQualifiedName())
  let number = 1
  while (names.includes(`timestamp-${number}`)) number += 1
  return `timestamp-${number}`
}
