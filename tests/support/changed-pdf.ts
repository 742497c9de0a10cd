import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'

/** The file with an incremental update made by `change`, as any PDF editor would append it. */
export async function withUpdate(
  bytes: Uint8Array,
  change: (document: PDFDocument) => void | Promise<void>,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { forIncrementalUpdate: true, updateMetadata: false })
  await change(document)
  return document.commit({ useObjectStreams: false })
}

/** The file with one bit of one byte the other way round. */
export function withFlippedBit(bytes: Uint8Array, at: number, bit = 0): Uint8Array {
  const changed = Uint8Array.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ (1 << bit)
  return changed
}

/** Adds an empty signature field to the first page, and touches nothing else, as a careful tool of another signer does. */
export function addEmptyField(document: PDFDocument, name: string): void {
  const { context, catalog } = document
  const pages = catalog.Pages().Kids()
  const place = { Type: 'Annot', Subtype: 'Widget', FT: 'Sig', F: 4, Rect: [60, 60, 200, 110] }
  const field = context.register(context.obj({ ...place, P: pages.get(0), T: PDFHexString.fromText(name) }))
  pages.lookup(0, PDFDict).set(PDFName.of('Annots'), context.obj([field]))
  catalog.getOrCreateAcroForm().addField(field)
}

/** The signature field of that name. */
export function fieldOf(document: PDFDocument, name: string): PDFDict {
  const field = document.catalog
    .getOrCreateAcroForm()
    .getAllFields()
    .find(([found]) => found.getFullyQualifiedName() === name)
  if (!field) throw new Error(`No field ${name}`)
  return field[0].dict
}
