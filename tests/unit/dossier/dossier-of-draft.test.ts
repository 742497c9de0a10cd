import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dossierOfDraft } from '#shared/dossier/dossier-of-draft.ts'
import { dossierSchema } from '#shared/dossier/dossier.ts'
import { draftOfDossier } from '#shared/dossier/draft-of-dossier.ts'
import { contentOfNothing, type Draft } from '#shared/dossier/draft.ts'
import { pathFault, pathKey } from '#shared/dossier/package-path.ts'
import { cleanText } from '#shared/kernel/text.ts'
import { aDraft, aDraftFile, draftRules, signedForms } from '../../support/a-draft.ts'
import { tries } from '../../support/property-runs.ts'

const given = { rules: draftRules, warnings: [] }

function planned(draft: Draft) {
  const made = dossierOfDraft(draft, given)
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  return made.value
}

/** The package that a draft becomes, as a host has it after it was let in. */
function admitted(draft: Draft) {
  const { dossier, sources } = planned(draft)
  const files = dossier.files.map(({ path, mediaType }) => {
    const { sha256, size } = sources.get(path) ?? { sha256: '', size: 0 }
    return { path, mediaType, sha256, size, locked: false }
  })
  return { dossier, files, hash: 'a'.repeat(64) }
}

describe('the dossier of a draft', () => {
  it('calls the forms by their numbers and the evidence by its row and title, in letters that every system keeps', () => {
    const draft = aDraft({}, [
      aDraftFile('anh-bao-bi', { title: 'Ảnh bao bì', row: 10 }, 'image/jpeg'),
      aDraftFile('hop-dong', { title: 'Hợp đồng thu mua chè búp tươi với 12 hộ xã viên năm 2026', row: 3 }),
      ...signedForms,
      aDraftFile('cong-van', { use: 'commune-letter' }),
      aDraftFile('khong-ro', { title: '???' }),
    ])
    const { dossier } = planned(draft)
    expect(dossier.files.map(({ path }) => path)).toEqual([
      'bieu-mau/mau-01-phieu-dang-ky.pdf',
      'bieu-mau/mau-02-bao-cao-tu-danh-gia.pdf',
      'bieu-mau/mau-03-bao-cao-cua-xa.pdf',
      'bieu-mau/van-ban-cua-xa.pdf',
      'minh-chung/03-hop-dong-thu-mua-che-bup-tuoi-voi-12-ho.pdf',
      'minh-chung/10-anh-bao-bi.jpg',
      'minh-chung/khac-tep.pdf',
    ])
    expect(dossier.communeReport.letter).toBe('bieu-mau/van-ban-cua-xa.pdf')
    expect(dossierSchema.parse(dossier)).toEqual(dossier)
  })

  it('gives no two files one path, however alike their titles', () => {
    const alike = ['Hợp đồng', 'hop dong', 'HỢP ĐỒNG!', 'Hợp đồng 2'].map((title, index) =>
      aDraftFile(`hop-dong-${index}`, { title, row: 3 }),
    )
    const { dossier } = planned(aDraft({}, [...signedForms, ...alike]))
    expect(dossier.files.slice(3).map(({ path }) => path)).toEqual([
      'minh-chung/03-hop-dong.pdf',
      'minh-chung/03-hop-dong-2.pdf',
      'minh-chung/03-hop-dong-3.pdf',
      'minh-chung/03-hop-dong-2-2.pdf',
    ])
  })

  it('cites by path what the draft cites by file, and leaves out what nobody has answered', () => {
    const contract = aDraftFile('hop-dong', { row: 3 })
    const unanswered = { criterion: '1.2', choice: null, citations: [], note: '' } as const
    const { dossier } = planned(
      aDraft(
        {
          assessment: {
            ...contentOfNothing.assessment,
            criteria: [
              {
                criterion: '1.1',
                choice: 3,
                citations: [{ file: 'hop-dong', page: 2, note: 'Điều 3' }],
                note: '',
              },
              unanswered,
            ],
          },
        },
        [...signedForms, contract],
      ),
    )
    expect(dossier.selfAssessment.criteria).toEqual([
      {
        criterion: '1.1',
        choice: 3,
        citations: [{ path: 'minh-chung/03-hop-dong.pdf', page: 2, note: 'Điều 3' }],
        note: '',
      },
    ])
  })

  it('answers everything that is missing at once', () => {
    const nothing = { ...aDraft({}, []), content: { ...contentOfNothing, files: [] } }
    const made = dossierOfDraft(nothing, { rules: undefined, warnings: [] })
    expect(made).toEqual({
      ok: false,
      refusal: [
        ...['product.criteriaSet', 'product.code', 'product.name', 'product.filedOn'],
        ...['producer.name', 'producer.address', 'producer.commune'],
      ]
        .map((field): object => ({ kind: 'field', field }))
        .concat(['registration', 'self-assessment', 'commune-report'].map(form => ({ kind: 'form', form }))),
    })
  })

  it('is refused where a note would be lost, a cited file is gone, or a film is to be the picture', () => {
    const film = aDraftFile('phim-che-bien', { row: 12 }, 'video/mp4')
    const { content, ...draft } = aDraft({}, [...signedForms, film])
    const criteria = [
      { criterion: '1.1', choice: null, citations: [], note: 'xem sau' },
      { criterion: '1.2', choice: 1, citations: [{ file: 'da-xoa', page: null, note: '' }], note: '' },
    ] as const
    const made = dossierOfDraft(
      {
        ...draft,
        content: {
          ...content,
          product: { ...content.product, picture: 'phim-che-bien' },
          assessment: { ...content.assessment, criteria },
        },
      },
      given,
    )
    expect(made).toEqual({
      ok: false,
      refusal: [
        { kind: 'picture', file: 'phim-che-bien' },
        { kind: 'choice', criterion: '1.1' },
        { kind: 'cited-file', criterion: '1.2', file: 'da-xoa' },
      ],
    })
  })

  it('lists what was found and left', () => {
    const made = dossierOfDraft(aDraft(), { ...given, warnings: ['Trang 2 bị trắng.', 'x'.repeat(2000)] })
    expect(made).toMatchObject({
      ok: true,
      value: { dossier: { warnings: ['Trang 2 bị trắng.', 'x'.repeat(1000)] } },
    })
  })

  it('is one that loads, with safe paths and no two alike, whatever its files are called', () => {
    const files = fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-z]{6,10}$/),
        title: fc.oneof(
          fc.string({ maxLength: 60, unit: 'grapheme' }),
          fc.constantFrom('con', 'Nul.', 'aux', 'Chè'),
        ),
        row: fc.option(fc.integer({ min: 1, max: 15 })),
      }),
      { selector: ({ id }) => id, maxLength: 30 },
    )
    fc.assert(
      fc.property(files, found => {
        const evidence = found.map(({ id, title, row }) => aDraftFile(id, { title: cleanText(title), row }))
        const { dossier, sources } = planned(aDraft({}, [...signedForms, ...evidence]))
        const paths = dossier.files.map(({ path }) => path)
        expect(paths.map(pathFault).filter(fault => fault !== undefined)).toEqual([])
        expect(new Set(paths.map(pathKey)).size).toBe(paths.length)
        expect([...sources.keys()]).toEqual(paths)
        expect(dossierSchema.safeParse(dossier).error).toBeUndefined()
      }),
      { numRuns: tries(200) },
    )
  })
})

describe('a draft of a package', () => {
  const claim = {
    criterion: '1.1',
    choice: 3,
    citations: [{ file: 'hop-dong', page: 2, note: '' }],
    note: 'x',
  } as const
  const draft = aDraft(
    {
      assessment: { ...contentOfNothing.assessment, criteria: [claim], plan: 'Mở rộng' },
      commune: {
        ...contentOfNothing.commune,
        localLabour: '12 hộ',
        letterNumber: '15/TTr',
        letterOn: '2026-06-20',
      },
    },
    [...signedForms, aDraftFile('cong-van', { use: 'commune-letter' }), aDraftFile('hop-dong', { row: 3 })],
  )
  const again = (from: Draft, next?: Parameters<typeof draftOfDossier>[2]): Draft => ({
    ...from,
    ...draftOfDossier(admitted(from), index => `tep-so-${index}`, next),
  })

  it('becomes the same package again where it is the same dossier', () => {
    expect(planned(again(draft))).toEqual(planned(draft))
  })

  it('keeps further pages of a form with their form', () => {
    const pages = aDraft({}, [...signedForms, aDraftFile('trang-hai', { use: 'registration' }, 'image/jpeg')])
    expect(planned(again(pages))).toEqual(planned(pages))
  })

  it('keeps claims and evidence for a re-rating, and lets go of what belonged to that filing', () => {
    const next = again(draft, { kind: 'renewal', stars: 3, certifiedOn: '2026-08-01' })
    expect(next.content).toMatchObject({
      product: { stage: { kind: 'renewal', stars: 3 }, filedOn: null, name: 'Chè Thôm Loà' },
      assessment: { plan: 'Mở rộng', criteria: [{ criterion: '1.1', choice: 3, citations: [{ page: 2 }] }] },
      commune: { localLabour: '12 hộ', letterNumber: '', letterOn: null },
      since: { package: 'a'.repeat(64), recognisedOn: '2026-08-01', changes: '' },
      advice: null,
    })
    expect(next.content.files.map(({ use, row }) => [use, row])).toEqual([['evidence', 3]])
    expect(next.kept).toHaveLength(1)
    expect(dossierOfDraft(next, given)).toMatchObject({
      refusal: [
        { kind: 'field', field: 'product.filedOn' },
        { kind: 'form', form: 'registration' },
        { kind: 'form', form: 'self-assessment' },
        { kind: 'form', form: 'commune-report' },
      ],
    })
  })
})
