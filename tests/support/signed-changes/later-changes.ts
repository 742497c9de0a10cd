import { PDFName, PDFNumber, PDFString, type PDFDocument } from '@cantoo/pdf-lib'
import { fieldOf, withUpdate } from '../changed-pdf.ts'
import { request, signedBlindly } from '../signed-minutes.ts'
import type { Drawer, Line } from './drawer.ts'
import { lastTrailer, numbersIn, streamOf, withHandMade } from './hand-made.ts'

type Change = Parameters<typeof withUpdate>[1]

/** By any PDF editor, after both have signed. */
const edited = (change: Change) => (drawer: Drawer) => withUpdate(drawer.byBoth, change)

/** After the secretary, and before the chair signs what came of it. */
const between =
  (change: Change) =>
  async ({ bySecretary, keys }: Drawer) =>
    signedBlindly(await withUpdate(bySecretary, change), request('chair', keys.chair))

const noteOn = (document: PDFDocument, note: Record<string, unknown>, page = 0): void =>
  document
    .getPage(page)
    .node.addAnnot(
      document.context.register(
        document.context.obj({ Type: 'Annot', Rect: [100, 500, 400, 600], ...(note as object) }),
      ),
    )

const store = (document: PDFDocument, more: number): void => {
  const { context, catalog } = document
  const streams = Array.from({ length: more }, (_, at) => context.register(context.flateStream(`${at}`)))
  catalog.set(PDFName.of('DSS'), context.register(context.obj({ Type: 'DSS', Certs: streams })))
}

/** What may come after a signature: the file stays what it was. */
export const permitted: readonly Line[] = [
  ['nothing at all', ({ bySecretary }) => bySecretary, 'intact 1/1'],
  ['the chair signs in the place that was laid out', ({ byBoth }) => byBoth, 'intact 2/2'],
  [
    'the file is cut back to what the secretary signed',
    ({ byBoth, bySecretary }) => byBoth.subarray(0, bySecretary.length),
    'intact 1/1',
  ],
  ['revocation data is put beside', edited(document => store(document, 1)), 'intact 2/2'],
  [
    'revocation data is put beside, and more of it later',
    async drawer =>
      withUpdate(await edited(document => store(document, 1))(drawer), document => store(document, 3)),
    'intact 2/2',
  ],
  [
    'revocation data is put beside before the chair signs',
    between(document => store(document, 1)),
    'intact 2/2',
  ],
  [
    'it is said which extensions of PDF are used',
    edited(document =>
      document.catalog.set(
        PDFName.of('Extensions'),
        document.context.obj({ ESIC: { BaseVersion: '1.7', ExtensionLevel: 2 } }),
      ),
    ),
    'intact 2/2',
  ],
  ['an update that changes nothing', ({ byBoth }) => withHandMade(byBoth, {}), 'intact 2/2'],
  [
    'an object that nothing leads to',
    ({ byBoth }) => withHandMade(byBoth, { objects: { [lastTrailer(byBoth).size]: '(5 sao)' } }),
    'intact 2/2',
  ],
  [
    'the chair’s place is signed by a stranger in the chair’s name: whole, and vouched for by nobody',
    async ({ bySecretary }) => {
      const { aKey } = await import('../signing-keys.ts')
      return signedBlindly(bySecretary, request('chair', await aKey('Sở Nông nghiệp và Môi trường')))
    },
    'intact 2/2',
  ],
]

/** What is seen on the pages. */
export const onPages: readonly Line[] = [
  ['a line is written on the first page', edited(d => d.getPage(0).drawText('5 sao')), 'altered 0/2: page'],
  ['the same between the two signatures', between(d => d.getPage(0).drawText('5 sao')), 'altered 1/2: page'],
  [
    'a white box is drawn over the text',
    edited(d => d.getPage(1).drawRectangle({ width: 300 })),
    'altered 0/2: page',
  ],
  ['a page is added at the end', edited(d => void d.addPage()), 'altered 0/2: document, page'],
  ['a page is put in the middle', edited(d => void d.insertPage(1)), 'altered 0/2: document, page'],
  ['the last page is taken away', edited(d => d.removePage(d.getPageCount() - 1)), 'altered 0/2: document'],
  [
    'two pages change places',
    edited(d => {
      const kids = d.catalog.Pages().Kids()
      const [first, second] = [kids.get(0), kids.get(1)]
      kids.set(0, second)
      kids.set(1, first)
    }),
    'altered 0/2: document',
  ],
  [
    'a page is turned round',
    edited(d => d.getPage(0).node.set(PDFName.of('Rotate'), PDFNumber.of(180))),
    'altered 0/2: page',
  ],
  ['a page is cropped', edited(d => d.getPage(0).setCropBox(0, 400, 595, 442)), 'altered 0/2: page'],
  [
    'what a page draws is exchanged',
    ({ byBoth }) => {
      const content = streamOf('BT ET')
      return withHandMade(byBoth, { objects: { [numbersIn(byBoth).contents]: content } })
    },
    'altered 0/2: page',
  ],
  [
    'the letters of a font are exchanged',
    ({ byBoth }) =>
      withHandMade(byBoth, {
        objects: { [numbersIn(byBoth).font]: '<</Type/Font/Subtype/Type1/BaseFont/Symbol>>' },
      }),
    'altered 0/2: page',
  ],
  [
    'a note is stuck over the text',
    edited(d => noteOn(d, { Subtype: 'FreeText', Contents: PDFString.of('5 sao') })),
    'altered 0/2: annotation',
  ],
  [
    'a white square covers a figure',
    edited(d => noteOn(d, { Subtype: 'Square', IC: [1, 1, 1] })),
    'altered 0/2: annotation',
  ],
  [
    'a stamp is put on a page',
    edited(d => noteOn(d, { Subtype: 'Stamp', Name: 'Approved' }, 1)),
    'altered 0/2: annotation',
  ],
  ['a note that is hidden', edited(d => noteOn(d, { Subtype: 'Text', F: 2 })), 'altered 0/2: annotation'],
  [
    'a link to elsewhere',
    edited(d => noteOn(d, { Subtype: 'Link', A: { S: 'URI', URI: PDFString.of('http://x') } })),
    'altered 0/2: annotation',
  ],
  [
    'a mark that text is to be blacked out',
    edited(d => noteOn(d, { Subtype: 'Redact' })),
    'altered 0/2: annotation',
  ],
  [
    'a file is pinned to a page',
    edited(d => noteOn(d, { Subtype: 'FileAttachment' })),
    'altered 0/2: annotation',
  ],
  [
    'the same note between the two signatures',
    between(d => noteOn(d, { Subtype: 'FreeText' })),
    'altered 1/2: annotation',
  ],
]

/** The form, and the places for signatures. */
export const inForm: readonly Line[] = [
  [
    'a field for text with a value',
    edited(d => d.getForm().createTextField('sao').setText('5')),
    'altered 0/2: field sao',
  ],
  [
    'the look of a signature is redrawn',
    edited(d => fieldOf(d, 'secretary').set(PDFName.of('AP'), d.context.obj({}))),
    'altered 0/2: field secretary',
  ],
  [
    'a signature is moved over the page',
    edited(d => fieldOf(d, 'chair').set(PDFName.of('Rect'), d.context.obj([0, 0, 595, 842]))),
    'altered 0/2: field chair',
  ],
  [
    'a signature is hidden',
    edited(d => fieldOf(d, 'chair').set(PDFName.of('F'), PDFNumber.of(2))),
    'altered 0/2: field chair',
  ],
  [
    'a place is given another name',
    edited(d => fieldOf(d, 'chair').set(PDFName.of('T'), PDFString.of('agency'))),
    'altered 0/2: field chair',
  ],
  [
    'a signature is taken out of its place',
    edited(d => void fieldOf(d, 'chair').delete(PDFName.of('V'))),
    'altered 0/1: field chair',
  ],
  [
    'a signature takes the place of another',
    edited(d =>
      fieldOf(d, 'chair').set(
        PDFName.of('V'),
        fieldOf(d, 'secretary').get(PDFName.of('V')) ?? PDFNumber.of(0),
      ),
    ),
    'altered 1/2: appended, range',
  ],
  [
    'the form is taken away, and the signatures with it',
    edited(d => void d.catalog.delete(PDFName.of('AcroForm'))),
    'altered 0/0: document',
  ],
  [
    'viewers are told to draw the fields anew',
    edited(d => d.catalog.getOrCreateAcroForm().dict.set(PDFName.of('NeedAppearances'), d.context.obj(true))),
    'altered 0/2: document',
  ],
  [
    'a second form, of XFA',
    edited(d =>
      d.catalog
        .getOrCreateAcroForm()
        .dict.set(PDFName.of('XFA'), d.context.register(d.context.flateStream('<x/>'))),
    ),
    'altered 0/2: document',
  ],
  [
    'an empty place is moved before the chair signs in it',
    between(d => fieldOf(d, 'chair').set(PDFName.of('Rect'), d.context.obj([0, 600, 300, 800]))),
    'altered 1/2: field chair',
  ],
  [
    'an empty place is bound to other conditions before the chair signs in it',
    between(d => fieldOf(d, 'chair').set(PDFName.of('SV'), d.context.obj({ Type: 'SV' }))),
    'altered 1/2: field chair',
  ],
  [
    'a place is filled by what is no signature',
    ({ bySecretary }) =>
      withUpdate(bySecretary, d => fieldOf(d, 'chair').set(PDFName.of('V'), d.context.obj({ Type: 'Sig' }))),
    'altered 0/2: appearance chair, range',
  ],
]
