import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'

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

const gapOf = (text: string): readonly number[] => {
  const range = Array.from(text.matchAll(/\/ByteRange \[ ?0 (\d+) (\d+) (\d+) *\]/g)).at(-1)
  if (!range) throw new Error('No range')
  return range.slice(1).map(Number)
}

/** The newest signature of the file replaced by what `make` makes over the bytes that it covers. */
export function withOtherSignature(bytes: Uint8Array, make: (data: Buffer) => Buffer): Buffer {
  const file = Buffer.from(bytes)
  const [start = 0, end = 0, rest = 0] = gapOf(file.toString('latin1'))
  const made = make(Buffer.concat([file.subarray(0, start), file.subarray(end, end + rest)]))
  file.write(made.toString('hex').padEnd(end - start - 2, '0'), start + 1, 'latin1')
  return file
}

/** The file with a field that cannot be seen, and in it the room for a timestamp of the document. */
export const withRoomForTimestamp = (bytes: Uint8Array): Promise<Buffer> =>
  withRoom(bytes, (document, room) => {
    const { context, catalog } = document
    const stamp = context.register(context.obj({ ...room, Type: 'DocTimeStamp', SubFilter: 'ETSI.RFC3161' }))
    const place = { Type: 'Annot', Subtype: 'Widget', FT: 'Sig', F: 132, Rect: [0, 0, 0, 0], V: stamp }
    const page = catalog.Pages().Kids().lookup(0, PDFDict)
    const field = context.register(context.obj({ ...place, T: PDFHexString.fromText('Dấu 1') }))
    page.set(
      PDFName.of('Annots'),
      context.obj([...(page.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []), field]),
    )
    catalog.getOrCreateAcroForm().addField(field)
  })

/** The file with room for a signature that stands right in its field, where others give it an object of its own. */
export const withRoomInField = (bytes: Uint8Array, name: string, claimed: string): Promise<Buffer> =>
  withRoom(bytes, (document, room) => {
    const signature = { ...room, Type: 'Sig', SubFilter: 'ETSI.CAdES.detached', M: PDFString.of(claimed) }
    fieldOf(document, name).set(PDFName.of('V'), document.context.obj(signature))
  })

/** What every signature has before it is made. */
const unmade = () => ({
  Filter: 'Adobe.PPKLite',
  ByteRange: [0, unknown, unknown, unknown],
  Contents: PDFHexString.of('00'.repeat(12_000)),
})

const unknown = 9_999_999_999

async function withRoom(
  bytes: Uint8Array,
  change: (document: PDFDocument, room: ReturnType<typeof unmade>) => void,
): Promise<Buffer> {
  const prepared = Buffer.from(await withUpdate(bytes, document => change(document, unmade())))
  const start = prepared.lastIndexOf(`<${'00'.repeat(12_000)}>`)
  const end = start + 24_002
  const blank =
    /\/ByteRange \[[ 0-9]*9999999999[ 0-9]*\]/.exec(prepared.toString('latin1', bytes.length))?.[0] ?? ''
  const range = `/ByteRange [0 ${start} ${end} ${prepared.length - end}`.padEnd(blank.length - 1)
  prepared.write(`${range}]`, prepared.indexOf(blank, bytes.length), 'latin1')
  return prepared
}
