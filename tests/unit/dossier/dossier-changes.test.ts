import { describe, expect, it } from 'vitest'
import { dossierChanges, type DossierWithFiles } from '#shared/dossier/dossier-changes.ts'
import type { Dossier } from '#shared/dossier/dossier.ts'
import { aDossier } from '../../support/a-dossier.ts'

/** Its files, each with bytes of its own, but where other bytes are named. */
const withFiles = (dossier: Dossier, bytes: Readonly<Record<string, string>> = {}): DossierWithFiles => ({
  dossier,
  files: dossier.files.map(({ path }) => ({ path, sha256: bytes[path] ?? `sha-${path}` })),
})

const before = aDossier()
const claim = {
  criterion: '1.1',
  choice: 3,
  citations: [{ path: 'hợp đồng.pdf', page: 1, note: '' }],
  note: '',
} as const
const claiming = (criteria: Dossier['selfAssessment']['criteria']) =>
  aDossier({ selfAssessment: { ...before.selfAssessment, criteria } })

const nothing = { fields: [], claims: [], added: [], gone: [] }

describe('what changed between two dossiers of one product', () => {
  it('is nothing between a dossier and itself', () => {
    expect(dossierChanges(withFiles(before), withFiles(aDossier()))).toEqual(nothing)
  })

  it('names the fields that differ, with both texts where they are texts', () => {
    const now = aDossier({
      stage: { kind: 'upgrade', from: 3, to: 4 },
      product: { ...before.product, name: 'Chè Thôm Loà thượng hạng' },
    })
    expect(dossierChanges(withFiles(before), withFiles(now))).toEqual({
      ...nothing,
      fields: [
        { field: 'stage', before: undefined, now: undefined },
        { field: 'product.name', before: 'Chè Thôm Loà', now: 'Chè Thôm Loà thượng hạng' },
      ],
    })
  })

  it('names the criteria that are claimed otherwise, no more, or for the first time', () => {
    const now = claiming([
      { ...claim, choice: 'none' },
      { ...claim, criterion: '1.2', choice: 2 },
    ])
    expect(dossierChanges(withFiles(before), withFiles(now)).claims).toEqual([
      { criterion: '1.1', before: 3, now: 'none', citesAnew: false },
      { criterion: '1.2', before: undefined, now: 2, citesAnew: true },
    ])
    expect(dossierChanges(withFiles(now), withFiles(claiming([]))).claims.map(({ now: is }) => is)).toEqual([
      undefined,
      undefined,
    ])
  })

  it('names a criterion whose evidence has other bytes or another page, but not one whose file was only renamed', () => {
    const scannedAnew = withFiles(before, { 'hợp đồng.pdf': 'sha-khác' })
    expect(dossierChanges(withFiles(before), scannedAnew)).toEqual({
      ...nothing,
      claims: [{ criterion: '1.1', before: 3, now: 3, citesAnew: true }],
      added: [{ path: 'hợp đồng.pdf', title: 'hợp đồng.pdf' }],
      gone: [{ path: 'hợp đồng.pdf', title: 'hợp đồng.pdf' }],
    })
    const otherPage = claiming([{ ...claim, citations: [{ path: 'hợp đồng.pdf', page: 2, note: '' }] }])
    expect(dossierChanges(withFiles(before), withFiles(otherPage)).claims).toHaveLength(1)
    const renamed = aDossier({
      files: before.files.map(file => (file.path === 'hợp đồng.pdf' ? { ...file, path: 'hd.pdf' } : file)),
      selfAssessment: {
        ...before.selfAssessment,
        criteria: [{ ...claim, citations: [{ path: 'hd.pdf', page: 1, note: '' }] }],
      },
    })
    expect(dossierChanges(withFiles(before), withFiles(renamed, { 'hd.pdf': 'sha-hợp đồng.pdf' }))).toEqual(
      nothing,
    )
  })
})
