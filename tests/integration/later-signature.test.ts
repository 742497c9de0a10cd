import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyPdf } from '#electron/signing/verify-pdf.ts'
import { fieldOf, withUpdate } from '../support/changed-pdf.ts'
import { commandIsThere } from '../support/command-is-there.ts'
import { drawnByPdfJs, drawnByPoppler, type Picture } from '../support/drawn-pages.ts'
import { signedMinutes, type SignedMinutes } from '../support/signed-minutes.ts'

let minutes: SignedMinutes
beforeAll(async () => {
  minutes = await signedMinutes()
})

/** Every dot that differs, as it stands on its page. */
const differences = (before: readonly Picture[], after: readonly Picture[]) =>
  before.flatMap((page, at) =>
    Array.from(page.dots).flatMap((dot, place) =>
      dot === after[at]?.dots[place]
        ? []
        : [{ page: at, x: place % page.width, y: page.height - Math.floor(place / page.width) }],
    ),
  )

async function placeOf(field: string) {
  let place = { x: 0, y: 0, width: 0, height: 0 }
  await withUpdate(minutes.unsigned, document => {
    place = fieldOf(document, field).lookup(PDFName.of('Rect'), PDFArray).asRectangle()
  })
  return place
}

describe.each([
  { viewer: 'poppler', isHere: commandIsThere('pdftotext'), draw: drawnByPoppler },
  { viewer: 'pdf.js', isHere: true, draw: drawnByPdfJs },
])('what a signature shows, as $viewer draws it', ({ isHere, draw }) => {
  it.skipIf(!isHere)('changes the pages inside its own place and nowhere else', async () => {
    const steps = [minutes.unsigned, minutes.bySecretary, minutes.byBoth]
    const pages = await Promise.all(steps.map(async file => draw(file)))
    for (const [at, field] of ['secretary', 'chair'].entries()) {
      const { x, y, width, height } = await placeOf(field)
      const changed = differences(pages[at] ?? [], pages[at + 1] ?? [])
      expect(changed.length).toBeGreaterThan(100)
      const outside = changed.filter(
        dot => dot.x < x - 1 || dot.x > x + width + 1 || dot.y < y - 1 || dot.y > y + height + 1,
      )
      expect(outside).toEqual([])
    }
  })
})

type Form = Readonly<Record<string, number | string | readonly number[]>>

/** The chair's empty field filled as a signature would fill it, but with a look of the attacker's. */
const shownAs = (
  content: string,
  look: (box: readonly number[]) => { readonly form?: Form; readonly flags?: number },
) =>
  withUpdate(minutes.bySecretary, document => {
    const { context } = document
    const field = fieldOf(document, 'chair')
    const { width, height } = field.lookup(PDFName.of('Rect'), PDFArray).asRectangle()
    const { form, flags = 132 } = look([0, 0, width, height])
    const box = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height] }
    const stream = context.register(context.stream(content, { ...box, ...form }))
    const secretary = fieldOf(document, 'secretary').lookup(PDFName.of('V'), PDFDict)
    field.set(PDFName.of('V'), context.register(secretary.clone(context)))
    field.set(PDFName.of('AP'), context.obj({ N: stream }))
    field.set(PDFName.of('F'), context.obj(flags))
  })

describe('what a later signature may not show', () => {
  it.each([
    ['something after it has shed its clipping', shownAs.bind(null, 'Q Q 0 0 600 800 re f', () => ({}))],
    [
      'a box larger than its place',
      shownAs.bind(null, 'q Q', ([, , w = 0]) => ({ form: { BBox: [0, 0, w * 9, 900] } })),
    ],
    [
      'something turned or moved',
      shownAs.bind(null, 'q Q', () => ({ form: { Matrix: [1, 0, 0, 1, 0, 300] } })),
    ],
    ['something that does not turn with the page', shownAs.bind(null, 'q Q', () => ({ flags: 4 | 16 }))],
    ['what cannot be read', shownAs.bind(null, 'q BI /W 1 ID x EI Q', () => ({}))],
  ])('%s: it is named', async (_, attack) => {
    const report = await verifyPdf(await attack())
    expect(report).toMatchObject({ kind: 'altered', changes: [{ kind: 'appearance', name: 'chair' }] })
  })

  it('and what stays inside is not held against the signatures before', async () => {
    const report = await verifyPdf(await shownAs('q 0 0 9 9 re f Q', () => ({})))
    expect(report).toMatchObject({ kind: 'altered', changes: [] })
  })
})
