import { describe, expect, it } from 'vitest'
import { businessOfNothing, producerOfNothing } from '#shared/dossier/blank-fields.ts'
import { readDossier } from '#shared/dossier/read-dossier.ts'
import { aDossier } from '../../support/a-dossier.ts'

/** A dossier as programs wrote it before the forms were part of it. */
const formatOne = {
  format: 'ocop-dossier/1',
  training: true,
  criteriaSet: 'qd-26-2026/11',
  ruleSet: { id: 'qd-26-2026', hash: 'a'.repeat(64) },
  product: { code: '08-02320-01-2026', name: 'Chè xanh', picture: 'ảnh/gói chè.jpg' },
  producer: {
    name: 'Chủ thể OCOP',
    address: 'Thôm Loà',
    commune: 'Tân An',
    district: 'Chiêm Hóa (cũ)',
    phone: '',
  },
  stage: { kind: 'upgrade', from: 3, to: 4 },
  filedOn: '2026-06-15',
  registration: { path: 'mau-01.pdf' },
  selfAssessment: {
    path: 'mau-02.pdf',
    criteria: [
      { criterion: '1.1', choice: 3, citations: [{ path: 'hợp đồng.pdf', page: 2, note: '' }], note: '' },
    ],
  },
  communeReport: {
    path: 'mau-03.pdf',
    localMaterial: 'Chè của xã',
    localLabour: 'Người của xã',
    originOfIdea: 'Nghề cũ',
    localIdentity: 'Chè Tày',
  },
  files: [
    { path: 'ảnh/gói chè.jpg', title: 'Gói chè', mediaType: 'image/jpeg', row: 10 },
    { path: 'hợp đồng.pdf', title: 'Hợp đồng', mediaType: 'application/pdf', row: 3 },
  ],
}

const read = (json: unknown) => readDossier(JSON.stringify(json))

describe('a dossier of format 1', () => {
  it('is read as one of today: what it says stays, what the forms asked for since is empty', () => {
    const answer = read(formatOne)
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
    const { producer, selfAssessment, communeReport, files, ...rest } = answer.value
    expect(producer).toEqual({ ...producerOfNothing, ...formatOne.producer })
    expect(selfAssessment).toMatchObject({
      ...formatOne.selfAssessment,
      papers: [],
      business: businessOfNothing,
    })
    expect(communeReport).toEqual({
      ...formatOne.communeReport,
      letterNumber: '',
      letterOn: null,
      letter: null,
    })
    expect(
      files.map(({ title, turned, validUntil, original }) => [title, turned, validUntil, original]),
    ).toEqual([
      ['Gói chè', 0, null, null],
      ['Hợp đồng', 0, null, null],
    ])
    expect(rest).toMatchObject({ stage: formatOne.stage, since: null, advice: null, warnings: [] })
  })

  it('may not have what came with format 2', () => {
    expect(read({ ...formatOne, warnings: [] })).toEqual({
      ok: false,
      refusal: { code: 'package.dossier-invalid', faults: [{ at: '$', rule: 'unrecognized_keys' }] },
    })
  })

  it('is refused at the place that is wrong, as one of today is', () => {
    const wrong = { filedOn: '15/06/2026', product: { ...formatOne.product, name: '' } }
    const faults = [
      { at: '$.product.name', rule: 'empty' },
      { at: '$.filedOn', rule: 'invalid_format' },
    ]
    const refusal = { code: 'package.dossier-invalid', faults }
    expect(read({ ...formatOne, ...wrong })).toEqual({ ok: false, refusal })
    expect(read({ ...aDossier(), ...wrong, product: { ...aDossier().product, name: '' } })).toEqual({
      ok: false,
      refusal,
    })
  })
})

describe('a dossier of format 2', () => {
  it('is read back as it was written', () => {
    expect(read(aDossier())).toEqual({ ok: true, value: aDossier() })
  })

  it('says so where it is of a format that came later', () => {
    expect(read({ ...aDossier(), format: 'ocop-dossier/3' })).toEqual({
      ok: false,
      refusal: { code: 'package.newer-format', format: 'ocop-dossier/3' },
    })
  })
})
