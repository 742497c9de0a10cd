import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { millimetres } from '#electron/pdf/page.ts'
import { createPdfPrinter } from '#electron/pdf/pdf-printer.ts'
import { formKinds, type FormDraft, type FormKind } from '#shared/documents/forms/form-draft.ts'
import { formOutline } from '#shared/documents/forms/form-outline.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aFormFile, aFullFormDraft, anEmptyFormDraft } from '#tests/support/a-form-draft.ts'
import { commandIsThere } from '#tests/support/command-is-there.ts'
import { measuredPages, outside, type Page } from '#tests/support/measured-pages.ts'
import { decreedLines } from './facts/forms.ts'

const printer = createPdfPrinter({
  workerUrl: new URL('../../electron/pdf/worker.ts', import.meta.url),
  fontFolder: fileURLToPath(new URL('../../resources/fonts', import.meta.url)),
})
const folder = mkdtempSync(path.join(tmpdir(), 'council-forms-'))
afterAll(async () => {
  await printer.close()
  rmSync(folder, { recursive: true })
})

const printed = async (kind: FormKind, draft: FormDraft): Promise<readonly Page[]> =>
  measuredPages(await printer.print(formOutline(kind, draft, wordsIn.vi)), path.join(folder, `${kind}.pdf`))

const wordsOf = (pages: readonly Page[]) => pages.flatMap(({ words }) => words)

/** Words without the dots of what is left open, and without what the page puts between them. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\.{2,}|…/g, '')
    .replace(/\s+/g, '')

/** A draft with this text wherever a person can write a line, and a longer one of it where they can write more. */
function filledWith(text: string): FormDraft {
  const full = aFullFormDraft()
  const { producer, product, commune, business, assessment, files } = full.content
  const long = Array.from({ length: 6 }, () => text).join('\n')
  return aFullFormDraft({
    product: { ...product, name: text, description: long, code: text },
    producer: {
      ...producer,
      ...{ name: text, address: text, phone: text, email: text, registrationNumber: text },
      ...{ kind: 'other', kindOther: text, history: long, organisation: long },
      representative: { name: text, position: text, gender: 'male', ethnicity: text, residence: text },
    },
    registration: { samples: text },
    business: { ...business, material: long, quality: text, market: text, results: long, outputUnit: text },
    assessment: {
      ...assessment,
      otherRight: text,
      plan: long,
      criteria: assessment.criteria.map(each => ({ ...each, note: text })),
    },
    commune: {
      ...commune,
      ...{ localMaterial: long, localLabour: text, originOfIdea: long, localIdentity: text },
      letterNumber: text,
    },
    files: files.map(file => ({ ...file, title: text })),
  })
}

const spaced = (letters: number): string => 'Chè Thôm Loà '.repeat(30).slice(0, letters).trim()

const drafts: readonly (readonly [string, FormDraft])[] = [
  ['nothing', anEmptyFormDraft()],
  ['what an office writes', aFullFormDraft()],
  ...[1, 25, 60, 120, 180, 240, 300].map(
    letters => [`names of ${letters} letters`, filledWith(spaced(letters))] as const,
  ),
  ['names of 300 letters without a space', filledWith('ữ'.repeat(300))],
]

describe.skipIf(!commandIsThere('pdftotext'))('every page of the forms (needs pdftotext)', () => {
  describe.each(formKinds)('%s', kind => {
    it.each(drafts)('has all its text inside the margins, filled with %s', async (_, draft) => {
      expect((await printed(kind, draft)).flatMap(outside)).toEqual([])
    })

    it('is set from margin to margin: 30 to 35 mm on the left, 15 to 20 mm on the right', async () => {
      const words = wordsOf(await printed(kind, filledWith(spaced(300))))
      const left = Math.min(...words.map(word => word.left))
      const right = 210 - (Math.max(...words.map(word => word.right)) * 25.4) / 72
      expect((left * 25.4) / 72).toBeGreaterThan(29.8)
      expect((left * 25.4) / 72).toBeLessThan(35)
      expect(right).toBeGreaterThan(14.8)
      expect(right).toBeLessThan(20)
    })

    it('numbers its pages from the second on, in the middle of the top margin', async () => {
      const pages = await printed(kind, filledWith(spaced(300)))
      const numbers = pages.map(({ words }) => words.filter(({ bottom }) => bottom < millimetres(20)))
      expect(numbers.map(found => found.map(({ text }) => text))).toEqual(
        pages.map((_, at) => (at === 0 ? [] : [String(at + 1)])),
      )
      const middle = millimetres(30 + (210 - 30 - 15) / 2)
      for (const [{ left, right } = { left: middle, right: middle }] of numbers)
        expect(Math.abs((left + right) / 2 - middle)).toBeLessThan(1)
    })
  })

  describe.each(['registration', 'self-assessment', 'commune-report'] as const)('%s', kind => {
    it('has every line of the form that the decision prints, in its order', async () => {
      const words = wordsOf(await printed(kind, anEmptyFormDraft()))
      const text = words.map(word => bare(word.text)).join('')
      let from = 0
      const missing = decreedLines[kind].filter(line => {
        const at = text.indexOf(bare(line), from)
        if (at >= 0) from = at + bare(line).length
        return at < 0
      })
      expect(missing).toEqual([])
    })
  })

  it.each(['registration', 'commune-report'] as const)(
    'says nothing on an empty %s that the decision does not print, but number and day of a report',
    async kind => {
      const decreed =
        bare(decreedLines[kind].join('')) +
        bare('Số: /BC-UBND, ngày tháng năm Độc lập - Tự do - Hạnh phúc TM. xã')
      const known = decreed.length
      const said = wordsOf(await printed(kind, anEmptyFormDraft())).map(({ text }) => bare(text))
      const added = said.filter(word => !decreed.includes(word) && word !== '2')
      expect(added).toEqual([])
      expect(said.join('').length).toBeLessThan(known + 60)
    },
  )

  it('sets the nation, the motto, the recipients and the subject of a letter in the sizes of NĐ 30/2020', async () => {
    const words = wordsOf(await printed('commune-letter', aFullFormDraft()))
    const sizeOf = (text: string): number => {
      const word = words.find(each => each.text === text)
      if (!word) throw new Error(`No word ${text}`)
      return (word.bottom - word.top) / heightOfTinos
    }
    expect(sizeOf('CỘNG')).toBeCloseTo(12, 1)
    expect(sizeOf('Độc')).toBeCloseTo(13, 1)
    expect(sizeOf('Số:')).toBeCloseTo(13, 1)
    expect(sizeOf('V/v')).toBeCloseTo(12, 1)
    expect(sizeOf('Kính')).toBeCloseTo(13, 1)
    expect(sizeOf('Thực')).toBeCloseTo(13, 1)
    expect(sizeOf('Nơi')).toBeCloseTo(12, 1)
    expect(sizeOf('Như')).toBeCloseTo(11, 1)
    expect(sizeOf('TM.')).toBeCloseTo(13, 1)
  })

  it('puts number and day of a letter on one line, and recipients level with who signs', async () => {
    const words = wordsOf(await printed('commune-letter', aFullFormDraft()))
    const topOf = (text: string, at = 0): number =>
      words.filter(each => each.text === text).at(at)?.top ?? NaN
    expect(topOf('Số:')).toBeCloseTo(topOf('ngày'), 0)
    expect(Math.abs(topOf('Nơi') - topOf('TM.'))).toBeLessThan(2)
  })

  it('never puts a place to sign on a page without a line of the text', async () => {
    const full = { ...aFullFormDraft(), set: undefined }
    for (let lines = 1; lines <= 40; lines++) {
      const plan = Array.from({ length: lines }, (_, at) => `Việc thứ ${at + 1}.`).join('\n')
      const pages = await printed('self-assessment', {
        ...full,
        content: { ...full.content, assessment: { ...full.content.assessment, plan } },
      })
      const last = pages.at(-1)?.words.map(({ text }) => text) ?? []
      expect(last.includes('DIỆN')).toBe(true)
      expect(last.includes('thứ')).toBe(true)
    }
  })

  it('loses no file of a long list of contents', async () => {
    const files = Array.from({ length: 200 }, (_, at) =>
      aFormFile(`tep-${at}`, { title: `tệp${at}minhchứng`, row: 1 + (at % 15), pages: 2 }),
    )
    const draft = anEmptyFormDraft({
      content: { ...anEmptyFormDraft().content, files: files.map(({ file }) => file) },
      kept: files.map(({ kept }) => kept),
    })
    const found = new Set(wordsOf(await printed('contents', draft)).map(({ text }) => text))
    expect(files.filter(({ file }) => !found.has(file.title))).toEqual([])
    expect(found.has('399–400')).toBe(true)
  })
})

/** Of a line of size 1, as poppler measures it: what the font has above and below its line. */
const heightOfTinos = 1.107
