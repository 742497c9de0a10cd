import { describe, expect, it } from 'vitest'
import { contentOfNothing, type DraftContent, type PlacedFile } from '#shared/dossier/draft.ts'
import {
  changedFile,
  claimIn,
  filesAt,
  movedFile,
  shiftedFile,
  withCitation,
  withClaim,
  withFileAgain,
  withFilesAgain,
  withoutCitation,
  withoutFile,
  withoutFiles,
} from '#shared/dossier/draft-evidence.ts'

const aFile = (id: string, row: number | null = null, more: Partial<PlacedFile> = {}): PlacedFile => ({
  id,
  title: id,
  use: 'evidence',
  row,
  validUntil: null,
  turned: 0,
  ...more,
})
const page = (file: string, number: number | null) => ({ file, page: number, note: '' })
const ids = (files: readonly PlacedFile[]): readonly string[] => files.map(({ id }) => id)
const blank = contentOfNothing.assessment
const files = [
  aFile('licence', 1),
  aFile('test-a', 12),
  aFile('photo', 1),
  aFile('test-b', 12),
  aFile('scan'),
]

describe('the evidence of a dossier on its way', () => {
  it('moves a file to the end of another row', () => {
    const moved = movedFile(files, 'scan', { use: 'evidence', row: 12 })
    expect(ids(filesAt(moved, { use: 'evidence', row: 12 }))).toEqual(['test-a', 'test-b', 'scan'])
  })

  it('moves a file before another of the row', () => {
    const moved = movedFile(files, 'scan', { use: 'evidence', row: 12 }, 'test-b')
    expect(ids(filesAt(moved, { use: 'evidence', row: 12 }))).toEqual(['test-a', 'scan', 'test-b'])
  })

  it('makes a form of a file, which then has no row', () => {
    const moved = movedFile(files, 'licence', { use: 'registration', row: null })
    expect(ids(filesAt(moved, { use: 'registration', row: null }))).toEqual(['licence'])
    expect(ids(filesAt(moved, { use: 'evidence', row: 1 }))).toEqual(['photo'])
  })

  it('leaves a file where it is that is moved before itself, or that nobody knows', () => {
    expect(movedFile(files, 'scan', { use: 'evidence', row: null }, 'scan')).toBe(files)
    expect(movedFile(files, 'nobody', { use: 'evidence', row: 1 })).toBe(files)
  })

  it('changes turns within a row, past files of other rows', () => {
    expect(ids(shiftedFile(files, 'test-b', -1))).toEqual(['licence', 'test-b', 'photo', 'test-a', 'scan'])
    expect(ids(shiftedFile(files, 'licence', 1))).toEqual(['photo', 'test-a', 'licence', 'test-b', 'scan'])
    expect(shiftedFile(files, 'test-b', 1)).toBe(files)
    expect(shiftedFile(files, 'licence', -1)).toBe(files)
    expect(shiftedFile(files, 'nobody', 1)).toBe(files)
  })

  it('says something else of one file only', () => {
    const changed = changedFile(files, 'photo', { title: 'Ảnh cơ sở', turned: 90 })
    expect(changed[2]).toEqual(aFile('photo', 1, { title: 'Ảnh cơ sở', turned: 90 }))
    expect(changed.toSpliced(2, 1)).toEqual(files.toSpliced(2, 1))
  })
})

describe('a file that is taken out', () => {
  const cited = withCitation(withCitation(blank, '1.5', page('test-a', 2)), '3.1', page('test-b', null))
  const content: Pick<DraftContent, 'files' | 'assessment' | 'product'> = {
    files,
    assessment: cited,
    product: { ...contentOfNothing.product, picture: 'test-a' },
  }

  it('takes along what pointed to it, and nothing else', () => {
    const gone = withoutFile(content, 'test-a')
    expect(ids(gone?.content.files ?? [])).toEqual(['licence', 'photo', 'test-b', 'scan'])
    expect(claimIn(gone?.content.assessment ?? blank, '1.5').citations).toEqual([])
    expect(claimIn(gone?.content.assessment ?? blank, '3.1').citations).toEqual([page('test-b', null)])
    expect(gone?.content.product.picture).toBeNull()
  })

  it('comes back to its place with all that pointed to it', () => {
    const gone = withoutFile(content, 'test-a')
    expect(gone && withFileAgain(gone.content, gone.removed)).toEqual(content)
  })

  it('comes back once, and not over a picture that was chosen since', () => {
    const gone = withoutFile(content, 'test-a')
    if (!gone) throw new Error('It was there')
    const since = { ...gone.content, product: { ...gone.content.product, picture: 'photo' } }
    const again = withFileAgain(withFileAgain(since, gone.removed), gone.removed)
    expect(ids(again.files)).toEqual(ids(files))
    expect(again.product.picture).toBe('photo')
  })

  it('comes back with those that went with it, each to its place', () => {
    const gone = withoutFiles(content, ['test-a', 'nobody', 'licence', 'test-b'])
    expect(ids(gone.content.files)).toEqual(['photo', 'scan'])
    expect(gone.removed).toHaveLength(3)
    expect(withFilesAgain(gone.content, gone.removed)).toEqual(content)
  })

  it('changes nothing else where nothing pointed to it', () => {
    const gone = withoutFile(content, 'scan')
    expect(gone?.content.assessment).toBe(cited)
    expect(gone?.content.product).toBe(content.product)
    expect(withoutFile(content, 'nobody')).toBeUndefined()
  })
})

describe('what the producer says of a criterion', () => {
  it('is nothing until something is said', () => {
    expect(claimIn(blank, '1.1')).toEqual({ criterion: '1.1', choice: null, citations: [], note: '' })
  })

  it('keeps what was said before when something is added', () => {
    const said = withClaim(withClaim(blank, '1.1', { choice: 3 }), '1.1', { note: 'đủ hợp đồng' })
    expect(said.criteria).toEqual([{ criterion: '1.1', choice: 3, citations: [], note: 'đủ hợp đồng' }])
  })

  it('cites pages once, those of a file beside each other in their order', () => {
    const places = [page('a', 3), page('b', null), page('a', 1), page('a', 3), page('b', 2), page('c', 1)]
    const said = places.reduce((all, place) => withCitation(all, '1.1', place), blank)
    expect(claimIn(said, '1.1').citations).toEqual([
      page('a', 1),
      page('a', 3),
      page('b', null),
      page('b', 2),
      page('c', 1),
    ])
  })

  it('lets go of the page that is meant', () => {
    const said = [page('a', 1), page('a', 2)].reduce((all, place) => withCitation(all, '1.1', place), blank)
    expect(claimIn(withoutCitation(said, '1.1', page('a', 1)), '1.1').citations).toEqual([page('a', 2)])
  })
})
