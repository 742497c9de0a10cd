import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFString,
  decodePDFRawStream,
} from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPdfPrinter } from '#electron/pdf/pdf-printer.ts'
import { documentKinds } from '#shared/documents/document-kinds.ts'
import { documentNames, type DocumentName } from '#shared/documents/document-name.ts'
import type { Outline } from '#shared/documents/outline.ts'
import { deskOf } from '#tests/support/a-desk.ts'
import { aProduct, aSitting } from '#tests/support/a-sitting.ts'
import { commandIsThere } from '#tests/support/command-is-there.ts'

const printing = () =>
  createPdfPrinter({
    workerUrl: new URL('../../electron/pdf/worker.ts', import.meta.url),
    fontFolder: fileURLToPath(new URL('../../resources/fonts', import.meta.url)),
  })
const [printer, other] = [printing(), printing()]
const folder = mkdtempSync(path.join(tmpdir(), 'council-archival-'))
afterAll(async () => {
  await Promise.all([printer.close(), other.close()])
  rmSync(folder, { recursive: true })
})

const products = [
  aProduct({ name: 'Chè <Thôm> & Loà' }),
  aProduct({ id: 'mat', name: 'Mật ong' }),
  aProduct({ id: 'tra', name: 'Trà đậu đen' }),
]
const held = aSitting({ products })
  .start()
  .scores('che', 74)
  .confirms('che')
  .settles('che')
  .dismisses('tra', { kind: 'returned', missing: 'Phiếu kiểm nghiệm' })

/** The first document of a kind that a sitting has. */
function drawn(kind: DocumentName): Outline {
  const [subject] = documentKinds[kind].subjects(held.now)
  const outline = subject && documentKinds[kind].draw(deskOf(held), subject.id)
  if (!outline) throw new Error(`Nothing of ${kind}`)
  return outline
}

const name = (text: string): PDFName => PDFName.of(text)
const inDocument = (pdf: Uint8Array): Promise<PDFDocument> => PDFDocument.load(pdf, { updateMetadata: false })

function streamIn(dictionary: PDFDict, key: string): PDFRawStream {
  const stream = dictionary.lookup(name(key))
  if (!(stream instanceof PDFRawStream)) throw new Error(`No stream ${key}`)
  return stream
}

function metadataOf({ catalog }: PDFDocument): string {
  const stream = streamIn(catalog, 'Metadata')
  expect(stream.dict.has(name('Filter'))).toBe(false)
  return new TextDecoder().decode(stream.contents)
}

const annotations = (document: PDFDocument): readonly PDFDict[] =>
  document.getPages().flatMap(({ node }) => {
    const all = node.lookupMaybe(name('Annots'), PDFArray)
    return Array.from({ length: all?.size() ?? 0 }, (_, at) => all?.lookup(at, PDFDict)).filter(
      each => each !== undefined,
    )
  })

describe.each(documentNames)('the document %s', kind => {
  let pdf: Uint8Array
  beforeAll(async () => {
    pdf = await printer.print(drawn(kind))
  })

  it('says that it is for keeping, and in which language, and what colours are meant', async () => {
    const document = await inDocument(pdf)
    const carries = drawn(kind).attachments !== undefined
    const said = metadataOf(document)
    expect(said).toContain(`<pdfaid:part>${carries ? 3 : 2}</pdfaid:part>`)
    expect(said).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    expect(document.catalog.lookup(name('Lang'), PDFString).asString()).toBe('vi-VN')
    const intent = document.catalog.lookup(name('OutputIntents'), PDFArray).lookup(0, PDFDict)
    expect(intent.lookup(name('S'), PDFName).asString()).toBe('/GTS_PDFA1')
    const profile = Buffer.from(decodePDFRawStream(streamIn(intent, 'DestOutputProfile')).decode())
    expect(profile.toString('latin1', 36, 40)).toBe('acsp')
    expect(profile.toString('latin1', 16, 20)).toBe('RGB ')
    expect(profile.length).toBe(profile.readUInt32BE(0))
  })

  it('says the same title, times and maker in its metadata as in its Info dictionary', async () => {
    const document = await inDocument(pdf)
    const said = metadataOf(document)
    const title = (document.getTitle() ?? '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
    expect(said).toContain(`<rdf:li xml:lang="x-default">${title}</rdf:li>`)
    const at = `${document.getCreationDate()?.toISOString().slice(0, 19)}Z`
    expect(said).toContain(`<xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate>`)
    expect(document.getModificationDate()).toEqual(document.getCreationDate())
    expect(said).toContain(`<pdf:Producer>${document.getProducer() ?? ''}</pdf:Producer>`)
    expect(said).toContain(`<xmp:CreatorTool>${document.getCreator() ?? ''}</xmp:CreatorTool>`)
  })

  it('has nothing on its pages that does not say how it looks and that it is printed', async () => {
    for (const annotation of annotations(await inDocument(pdf))) {
      expect(annotation.lookup(name('AP'), PDFDict).has(name('N'))).toBe(true)
      expect(annotation.get(name('F'))?.toString()).toBe('4')
    }
  })

  it('is the same to the byte when it is printed again, by another printer as well', async () => {
    expect(Buffer.from(await other.print(drawn(kind))).equals(pdf)).toBe(true)
    expect(Buffer.from(await other.print(drawn(kind))).equals(pdf)).toBe(true)
  })

  it.skipIf(!commandIsThere('pdffonts'))('has all its letters in it (needs pdffonts)', async () => {
    const file = path.join(folder, `${kind}.pdf`)
    writeFileSync(file, pdf)
    const [, , ...fonts] = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n')
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/\+Tinos\S* .* yes +yes +yes /)
  })

  it.skipIf(!commandIsThere('qpdf'))('is whole (needs qpdf)', async () => {
    const file = path.join(folder, `${kind}.pdf`)
    writeFileSync(file, pdf)
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    )
  })
})

it('carries the seals of the minutes as a file that says what it is to them', async () => {
  const document = await inDocument(await printer.print(drawn('minutes')))
  const file = document.catalog.lookup(name('AF'), PDFArray).lookup(0, PDFDict)
  expect(file.lookup(name('AFRelationship'), PDFName).asString()).toBe('/Data')
})
