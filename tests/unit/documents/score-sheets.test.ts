import { describe, expect, it } from 'vitest'
import type { DocumentName } from '#shared/documents/document-name.ts'
import { documentFiles } from '#shared/documents/document-files.ts'
import { blankSheets, filledSheets } from '#shared/documents/score-sheets.ts'
import type { Outline } from '#shared/documents/outline.ts'
import { criteriaOf } from '#shared/law/rule-set.ts'
import { wordsIn } from '#shared/words/words.ts'
import { deskOf } from '#tests/support/a-desk.ts'
import { aProduct, aSitting, nineMembers, teaSet, type HeldSitting } from '#tests/support/a-sitting.ts'
import { linesIn } from '#tests/support/read-outline.ts'

const filled = (sitting: HeldSitting, product = 'che'): Outline => {
  const outline = filledSheets(deskOf(sitting), product)
  if (!outline) throw new Error('No sheet is open')
  return outline
}
const blank = (sitting: HeldSitting, product = 'che'): Outline => {
  const outline = blankSheets(deskOf(sitting), product)
  if (!outline) throw new Error('Nobody is to score')
  return outline
}
const evaluators = (outline: Outline): readonly string[] =>
  outline.sections.flatMap((_, at) =>
    linesIn(outline, at).flatMap(line => /^Người đánh giá: (.*)$/.exec(line)?.[1] ?? []),
  )
const kinds = (sitting: HeldSitting): readonly DocumentName[] =>
  documentFiles(sitting.now, kind => wordsIn.vi.documents.kinds[kind].name)
    .filter(({ files }) => files.length > 0)
    .map(({ kind }) => kind)

const options = criteriaOf(teaSet).flatMap(({ options: all }) => all)
const ofDecision = (line: string): boolean => !line.includes('Không đạt phương án nào')
const held = () => aSitting().start().scores('che', { 'so-y-te': 60, others: 74 })

describe('the score sheets of a product', () => {
  it('have every option of the criteria set, and a tick at each that the member chose', () => {
    const lines = linesIn(filled(held()), 0)
    const printed = lines.filter(line => /^\[[ x]\] /.test(line))
    expect(printed.filter(ofDecision).length).toBe(options.length)
    for (const { label } of options) expect(printed.some(line => line.includes(label))).toBe(true)
    expect(printed.filter(line => line.startsWith('[x] ')).length).toBe(criteriaOf(teaSet).length)
    const ticked = printed.filter(line => line.startsWith('[x] ')).map(line => Number(line.split(' | ')[1]))
    expect(ticked.reduce((sum, points) => sum + points, 0)).toBe(74)
    expect(lines).toContain('TỔNG CỘNG: 74/100 điểm')
  })

  it('print what the law asks of a tier by its asterisks', () => {
    const starred = options.filter(({ minimumFor }) => minimumFor === 4).map(({ label }) => label)
    const lines = linesIn(filled(held()), 0)
    for (const label of starred) expect(lines.some(line => line.includes(`${label} **** |`))).toBe(true)
  })

  it('are those of every member, in the order of the roster', () => {
    expect(evaluators(filled(held()))).toEqual(nineMembers.map(({ office }) => office))
  })

  it('are there of each round that was revealed, and say which', () => {
    const twice = held().scores('che', { 'so-y-te': 70, others: 74 })
    const lines = filled(twice).sections.map((_, at) => linesIn(filled(twice), at).join('\n'))
    expect(lines.filter(text => text.includes('vòng 1,')).length).toBe(9)
    expect(lines.filter(text => text.includes('vòng 2,')).length).toBe(9)
  })

  it('say nothing of a round that is not revealed', () => {
    const secret = aSitting().start().opensRound('che').handsIn('che', 'so-y-te', 60)
    expect(filledSheets(deskOf(secret), 'che')).toBeUndefined()
    expect(kinds(secret)).not.toContain('score-sheets')
    const second = held().opensRound('che').handsIn('che', 'so-y-te', 61)
    expect(evaluators(filled(second)).length).toBe(9)
    expect(JSON.stringify(filled(second))).not.toContain('TỔNG CỘNG: 61')
  })

  it('leave out the sheet of a member who is recused', () => {
    const recused = aSitting().start().recuses('che', 'so-y-te', 'người nhà của chủ thể').scores('che', 74)
    expect(evaluators(filled(recused))).not.toContain('Sở Y tế')
    expect(evaluators(filled(recused)).length).toBe(8)
  })

  it('carry on every page a code of the sitting, the product, the round, the member, the sheet and the record', () => {
    const sitting = held()
    const { id, head } = sitting.now
    const [first] = filled(sitting).sections
    const [program, kind, ofSitting, product, round, member, sheet, record] = first?.code?.split('/') ?? []
    expect([program, kind, ofSitting, product, round, member]).toEqual([
      ...['OCOP', 'PHIEU', id, 'che', '1', 'so-nnmt'],
    ])
    expect(linesIn(filled(sitting), 0).join(' ')).toContain(`mã phiếu ${sheet ?? '?'}`)
    expect(record).toBe(`${head.number}-${head.hash.slice(0, 20)}`)
  })
})

describe('the blank sheets of a product', () => {
  it('are one for each member who is to score it, with nothing ticked and no total', () => {
    const sheets = blank(aSitting())
    expect(evaluators(sheets)).toEqual(nineMembers.map(({ office }) => office))
    const lines = linesIn(sheets, 0)
    expect(lines.filter(line => line.startsWith('[x]'))).toEqual([])
    expect(lines).toContain('TỔNG CỘNG: …')
    expect(lines.filter(line => line.startsWith('[ ] ') && ofDecision(line)).length).toBe(options.length)
  })

  it('are not there for a member who is recused or away', () => {
    const sitting = aSitting({ absent: { 'so-khcn': 'đi công tác' } }).start()
    sitting.recuses('che', 'so-y-te', 'người nhà của chủ thể')
    expect(evaluators(blank(sitting))).not.toContain('Sở Y tế')
    expect(evaluators(blank(sitting))).not.toContain('Sở Khoa học và Công nghệ')
    expect(evaluators(blank(sitting)).length).toBe(7)
  })

  it('let a pen say that no option is reached where the decision has none of 0 points', () => {
    const lines = linesIn(blank(aSitting()), 0)
    const without = criteriaOf(teaSet).filter(({ options: all }) => !all.some(({ points }) => points === 0))
    expect(lines.filter(line => line.includes('Không đạt phương án nào')).length).toBe(without.length)
  })

  it('are of products that are still to be scored', () => {
    const sitting = aSitting({ products: [aProduct(), aProduct({ id: 'mat', name: 'Mật ong' })] })
    const open = () =>
      documentFiles(sitting.now, kind => wordsIn.vi.documents.kinds[kind].name)
        .find(({ kind }) => kind === 'blank-sheets')
        ?.files.map(({ name }) => name)
    expect(open()).toEqual(['Chè Thôm Loà', 'Mật ong'])
    sitting.start().scores('che', 74).confirms('che').settles('che')
    expect(open()).toEqual(['Mật ong'])
  })
})
