import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { withUpdate } from '../changed-pdf.ts'
import { request, signedBlindly } from '../signed-minutes.ts'
import type { Drawer, Line } from './drawer.ts'
import { lastTrailer, numbersIn, streamOf, withHandMade } from './hand-made.ts'

type Change = Parameters<typeof withUpdate>[1]
const edited = (change: Change) => (drawer: Drawer) => withUpdate(drawer.byBoth, change)

/** Puts something into the catalog. */
const inCatalog = (key: string, value: (document: PDFDocument) => PDFObject) =>
  edited(document => document.catalog.set(PDFName.of(key), value(document)))

const script = { S: 'JavaScript', JS: PDFString.of('this.getField("sao").value = 5') }

/** An object of the file written anew by hand. */
const anew = (of: (drawer: Uint8Array) => number, value: string) => (drawer: Drawer) =>
  withHandMade(drawer.byBoth, { objects: { [of(drawer.byBoth)]: value } })

const found = (pattern: RegExp) => (file: Uint8Array) =>
  Number(pattern.exec(Buffer.from(file).toString('latin1'))?.[1] ?? Number.NaN)

/** The file specification of what minutes rest on, and its content. */
const proofSpec = (file: Uint8Array): number => {
  const text = Buffer.from(file).toString('latin1')
  const at = text.indexOf('/F (can-cu-ket-qua.json)')
  return Number(/(\d+) 0 obj\s*<<[^]*$/.exec(text.slice(text.lastIndexOf(' 0 obj', at) - 6, at))?.[1])
}
const proofStream = (file: Uint8Array): number => {
  const text = Buffer.from(file).toString('latin1')
  const at = text.indexOf('/F (can-cu-ket-qua.json)')
  return Number(/\/EF <<\s*\/F (\d+) 0 R/.exec(text.slice(at - 400, at + 400))?.[1])
}

/** What a program does with the document, and what it carries beside the pages. */
export const inCatalogs: readonly Line[] = [
  [
    'a script runs when it is opened',
    inCatalog('OpenAction', d => d.context.obj(script)),
    'altered 0/2: document',
  ],
  [
    'a script runs when it is closed',
    inCatalog('AA', d => d.context.obj({ WC: script })),
    'altered 0/2: document',
  ],
  [
    'it goes to another page when it is opened',
    inCatalog('OpenAction', d => d.context.obj([d.getPage(1).ref, 'Fit'])),
    'altered 0/2: document',
  ],
  [
    'a script that others can call',
    edited(d => {
      const names = d.catalog.lookup(PDFName.of('Names'), PDFDict)
      const call = d.context.register(d.context.obj(script))
      names.set(PDFName.of('JavaScript'), d.context.obj({ Names: [PDFString.of('sao'), call] }))
    }),
    'altered 0/2: document',
  ],
  [
    'layers that can be switched are added',
    inCatalog('OCProperties', d => d.context.obj({ OCGs: [], D: {} })),
    'altered 0/2: document',
  ],
  [
    'bookmarks are added',
    inCatalog('Outlines', d => d.context.register(d.context.obj({ Type: 'Outlines', Count: 0 }))),
    'altered 0/2: document',
  ],
  [
    'other numbers are given to the pages',
    inCatalog('PageLabels', d => d.context.obj({ Nums: [0, { S: 'r' }] })),
    'altered 0/2: document',
  ],
  ['another language', inCatalog('Lang', () => PDFString.of('en')), 'altered 0/2: document'],
  [
    'it is shown in another way',
    inCatalog('PageMode', () => PDFName.of('UseAttachments')),
    'altered 0/2: document',
  ],
  [
    'it is said to be of another version',
    inCatalog('Version', () => PDFName.of('2.0')),
    'altered 0/2: document',
  ],
  [
    'leave to fill in fields is given later',
    inCatalog('Perms', d => d.context.obj({ DocMDP: d.getPage(0).ref })),
    'altered 0/2: document',
  ],
  [
    'a base for its links',
    inCatalog('URI', d => d.context.obj({ Base: PDFString.of('http://x') })),
    'altered 0/2: document',
  ],
  ['other colours are meant', inCatalog('OutputIntents', d => d.context.obj([])), 'altered 0/2: document'],
  [
    'the head of the record is exchanged',
    edited(d => {
      const steps = ['PieceInfo', 'OCOP', 'Private'].map(name => PDFName.of(name))
      const head = steps.reduce<PDFDict>((dictionary, key) => dictionary.lookup(key, PDFDict), d.catalog)
      head.set(PDFName.of('Hash'), PDFString.of('f'.repeat(64)))
      d.catalog.set(PDFName.of('PieceInfo'), d.catalog.lookup(PDFName.of('PieceInfo')) ?? head)
    }),
    'altered 0/2: document',
  ],
  ['another title', edited(d => d.setTitle('Biên bản khác')), 'altered 0/2: information'],
  [
    'another program says that it made it',
    edited(d => d.setProducer('Công cụ ký số')),
    'altered 0/2: information',
  ],
  [
    'other words in the metadata alone',
    anew(found(/\/Metadata (\d+) 0 R/), streamOf('<x/>', '/Type/Metadata/Subtype/XML')),
    'altered 0/2: information',
  ],
  [
    'what the results rest on is exchanged',
    anew(proofStream, streamOf('{}', '/Type/EmbeddedFile')),
    'altered 0/2: document',
  ],
  [
    'what the results rest on is another file of the same name',
    anew(proofSpec, '<</Type/Filespec/F(can-cu-ket-qua.json)/UF(can-cu-ket-qua.json)/EF<</F 6 0 R>>>>'),
    'altered 0/2: document',
  ],
  [
    'the attachments are taken out of the list',
    edited(d => void d.catalog.delete(PDFName.of('Names'))),
    'altered 0/2: document',
  ],
  [
    'the attachments are no more said to be of the document',
    edited(d => void d.catalog.delete(PDFName.of('AF'))),
    'altered 0/2: document',
  ],
  [
    'another file is attached',
    async ({ byBoth }) =>
      withUpdate(byBoth, async d =>
        d.attach(Buffer.from('{}'), 'can-cu-ket-qua.json', { mimeType: 'application/json' }),
      ),
    'altered 0/2: document',
  ],
]

/** Signed with something in it that shows later what nobody saw when it was signed (shadow attacks). */
const prepared =
  (prepare: Change, unveil: (signed: Uint8Array) => Uint8Array | Promise<Uint8Array>) =>
  async ({ issued, keys }: Drawer) =>
    unveil(await signedBlindly(await withUpdate(issued, prepare), request('secretary', keys.secretary)))

/** Numbers that no object has, for what is put there later. */
const gap = 900

const drawnWith = (document: PDFDocument, number: number): void => {
  const { node } = document.getPage(0)
  const contents = node.lookup(PDFName.of('Contents'))
  const before = contents instanceof PDFArray ? contents.asArray() : [node.get(PDFName.of('Contents'))]
  const all = [...before.flatMap(each => each ?? []), refTo(number)]
  node.set(PDFName.of('Contents'), document.context.obj(all))
}

const refTo = (number: number): PDFRef => PDFRef.of(number)

const layers = (on: string) => `<</OCGs[${gap} 0 R]/D<</${on}[${gap} 0 R]>>>>`

export const shadows: readonly Line[] = [
  [
    'hide: what covers the text is called free',
    prepared(
      d => {
        d.context.assign(refTo(gap), d.context.stream('1 1 1 rg 0 0 595 842 re f'))
        drawnWith(d, gap)
      },
      signed => withHandMade(signed, { objects: { [gap]: null } }),
    ),
    'altered 0/1: page',
  ],
  [
    'hide: what covers the text is emptied',
    prepared(
      d => {
        d.context.assign(refTo(gap), d.context.stream('1 1 1 rg 0 0 595 842 re f'))
        drawnWith(d, gap)
      },
      signed => withHandMade(signed, { objects: { [gap]: streamOf('') } }),
    ),
    'altered 0/1: page',
  ],
  [
    'replace: a gap is filled that the page already led to',
    prepared(
      d => drawnWith(d, gap),
      signed => withHandMade(signed, { objects: { [gap]: streamOf('BT (5 sao) Tj ET') } }),
    ),
    'altered 0/1: page',
  ],
  [
    'replace: a font that was there is exchanged',
    prepared(
      () => undefined,
      signed =>
        withHandMade(signed, {
          objects: { [numbersIn(signed).font]: '<</Type/Font/Subtype/Type1/BaseFont/Symbol>>' },
        }),
    ),
    'altered 0/1: page',
  ],
  [
    'hide and replace: another table leads to pages that were carried along',
    prepared(
      d => {
        d.context.assign(refTo(gap), d.context.obj({ Type: 'Pages', Kids: [], Count: 0 }))
        d.catalog.set(PDFName.of('Spare'), refTo(gap))
      },
      signed => {
        const at = Buffer.from(signed).toString('latin1').lastIndexOf(`${gap} 0 obj`)
        return withHandMade(signed, { offsets: { [numbersIn(signed).pages]: at } })
      },
    ),
    'altered 0/1: entries',
  ],
  [
    'hide and replace: the trailer leads to a catalog that was carried along',
    prepared(
      d => {
        d.context.assign(
          refTo(gap),
          d.context.obj({ Type: 'Catalog', Pages: d.catalog.get(PDFName.of('Pages')) ?? refTo(1) }),
        )
        d.catalog.set(PDFName.of('Spare'), refTo(gap))
      },
      signed => withHandMade(signed, { root: gap }),
    ),
    'altered 0/0: document',
  ],
  [
    'a layer that was switched off is switched on',
    prepared(
      d => {
        d.context.assign(refTo(gap), d.context.obj({ Type: 'OCG', Name: PDFString.of('5 sao') }))
        d.context.assign(refTo(gap + 1), d.context.obj({ OCGs: [refTo(gap)], D: { OFF: [refTo(gap)] } }))
        d.catalog.set(PDFName.of('OCProperties'), refTo(gap + 1))
      },
      signed => withHandMade(signed, { objects: { [gap + 1]: layers('ON') } }),
    ),
    'altered 0/1: document',
  ],
  [
    'a layer is no layer any more',
    prepared(
      d => {
        d.context.assign(refTo(gap), d.context.obj({ Type: 'OCG', Name: PDFString.of('5 sao') }))
        d.catalog.set(PDFName.of('OCProperties'), d.context.obj({ OCGs: [refTo(gap)], D: {} }))
      },
      signed => withHandMade(signed, { objects: { [gap]: null } }),
    ),
    'altered 0/1: document',
  ],
  [
    'a field for text shows something else than it holds, and is drawn anew',
    prepared(
      d => d.getForm().createTextField('sao').setText('3'),
      async signed => withUpdate(signed, d => d.getForm().getTextField('sao').setText('5')),
    ),
    'altered 0/1: field sao',
  ],
  [
    'a second catalog is slipped in for programs that search for one',
    ({ byBoth }) =>
      withHandMade(byBoth, { objects: { [lastTrailer(byBoth).size]: '<</Type/Catalog/Pages 1 0 R>>' } }),
    'altered 0/2: document',
  ],
  [
    'a second page is slipped in for programs that search for one',
    ({ byBoth }) =>
      withHandMade(byBoth, { objects: { [lastTrailer(byBoth).size]: '<</Type/Page/Parent 1 0 R>>' } }),
    'altered 0/2: document',
  ],
]
