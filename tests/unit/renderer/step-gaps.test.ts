import { describe, expect, it } from 'vitest'
import { gapName, gapsLine, gapsOf, stepState } from '#renderer/parts/dossier/step-gaps.ts'
import { stepsOf, type StepName } from '#renderer/parts/dossier/steps.ts'
import { contentOfNothing, type DraftContent } from '#shared/dossier/draft.ts'
import { preflight } from '#shared/dossier/preflight.ts'
import type { Problem } from '#shared/dossier/problem.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aDraft, aPage, aYear } from '#tests/support/a-ready-draft.ts'
import { law, teaSet } from '#tests/support/shipped-law.ts'
import { shippedBook } from '#tests/support/shipped-places.ts'

const around = { unreadable: [], found: [] }
const { content } = aDraft()
const gapsAt = (step: StepName, changes: Partial<DraftContent>): readonly (string | undefined)[] =>
  gapsOf(step, { ...content, ...changes }, around).map(gap => gapName(gap, wordsIn.vi))
const stateAt = (step: StepName, changes: Partial<DraftContent>): string =>
  stepState(step, { ...content, ...changes }, around)

/** What the last check finds in a tea of Chiêm Hóa with these changes. */
function foundIn(changes: Partial<DraftContent>): readonly Problem[] {
  const rules = law.ruleSetOf(teaSet.id)
  if (!rules) throw new Error('No rules')
  return preflight(aDraft(changes), {
    law: { set: teaSet, rules, deadlines: undefined },
    places: shippedBook,
    measuresOf: () => ({ opens: true, locked: false, pages: [aPage, aPage] }),
    on: '2026-06-15',
  })
}

/** How each step stands once the host has said what it finds. */
function statesOf(changes: Partial<DraftContent>): Partial<Record<StepName, string>> {
  const changed = { ...content, ...changes }
  const found = foundIn(changes)
  return Object.fromEntries(
    stepsOf(changed, 'prepare').map(step => [step, stepState(step, changed, { unreadable: [], found })]),
  )
}

describe('what a step of preparing still lacks', () => {
  it('is nothing at any step of a dossier in which the last check finds nothing', () => {
    expect(stepsOf(content, 'prepare').flatMap(step => gapsAt(step, {}))).toEqual([])
    expect(stateAt('registration', {})).toBe('done')
  })

  it.each(['first', 'renewal'] as const)(
    'is at each step what the last check names there, of a blank dossier as well: %s',
    kind => {
      const stage = kind === 'first' ? { kind } : { kind, stars: 3 }
      const blank = { ...contentOfNothing, product: { ...contentOfNothing.product, stage } }
      const found = foundIn(blank)
      for (const step of stepsOf(blank, 'prepare')) {
        const gaps = gapsOf(step, blank, { unreadable: [], found })
        expect(gaps.flatMap(gap => (gap.kind === 'problem' ? [gap.problem] : []))).toEqual(
          found.filter(({ at }) => at.step === step),
        )
      }
    },
  )

  it('says of a line that only a council may ask about that it could be added, not that it is missing', () => {
    const producer = { ...content.producer, phone: '' }
    expect(gapsAt('producer', { producer })).toEqual(['điện thoại'])
    expect(stateAt('producer', { producer })).toBe('wanting')
    expect(stateAt('producer', { producer: { ...producer, name: '' } })).toBe('unfilled')
    const business = { ...content.business, years: [aYear(2025, 1)] }
    expect(gapsAt('registration', { business })).toEqual(['doanh thu của hai năm gần nhất'])
  })

  it('is asked of the advisory team at its own two steps, and nothing else of it', () => {
    const advising = { ...content, advice: null }
    expect(stepsOf(advising, 'advise')).toEqual(['team-marks', 'team-opinion', 'review'])
    expect(gapsAt('team-marks', advising)).toEqual(['điểm hoặc nhận xét của Tổ tư vấn'])
    expect(gapsAt('team-opinion', advising)).toEqual(['tên Tổ tư vấn', 'ngày Tổ tư vấn chấm'])
    expect(stateAt('team-opinion', advising)).toBe('untouched')
  })

  it('is the criteria set where none is chosen to score by', () => {
    const product = { ...content.product, criteriaSet: '' }
    expect(gapsAt('assessment', { product })).toEqual(['bộ tiêu chí để tự chấm'])
  })

  it('is what was typed and cannot be read, though nothing else is written', () => {
    const unreadable = ['product.filedOn']
    expect(stepState('product', contentOfNothing, { ...around, unreadable })).toBe('missing')
    expect(stepState('product', contentOfNothing, around)).toBe('untouched')
  })
})

describe('the mark of a step', () => {
  it('says of one that is begun that it is not all filled in, not that something is to be mended', () => {
    const product = { ...contentOfNothing.product, name: 'C' }
    expect(statesOf({ ...contentOfNothing, product })).toMatchObject({
      product: 'unfilled',
      producer: 'untouched',
    })
    const criteria = content.assessment.criteria.slice(1)
    expect(statesOf({ assessment: { ...content.assessment, criteria } })).toMatchObject({
      assessment: 'unfilled',
    })
  })

  it('is done at every step exactly when the last check finds nothing there', () => {
    expect(statesOf({})).toEqual(Object.fromEntries(stepsOf(content, 'prepare').map(step => [step, 'done'])))
  })

  it('is not done at the product whose code is of another commune than the producer', () => {
    const product = { ...content.product, code: '08-02350-01-2026' }
    expect(statesOf({ product })).toMatchObject({ product: 'missing', producer: 'done', review: 'missing' })
  })

  it('is not done at the producer whose commune was typed and not chosen from the list', () => {
    const producer = { ...content.producer, commune: 'Một xã nào đó', communeCode: null }
    expect(statesOf({ producer })).toMatchObject({ product: 'done', producer: 'missing' })
    const product = { ...content.product, code: '' }
    expect(statesOf({ producer, product })).toMatchObject({ product: 'unfilled', producer: 'wanting' })
  })

  it('is not done at a self-assessment that claims points and cites nothing', () => {
    const criteria = content.assessment.criteria.map(row => ({ ...row, citations: [] }))
    expect(statesOf({ assessment: { ...content.assessment, criteria } })).toMatchObject({
      assessment: 'missing',
      evidence: 'done',
    })
  })

  it('asks for the signed copies where the papers are printed, and not at the evidence of the producer', () => {
    const files = content.files.filter(({ use }) => use === 'evidence' || use === 'registration')
    expect(statesOf({ files })).toMatchObject({ evidence: 'done', review: 'missing' })
    expect(gapsAt('review', { files })).toEqual([
      'bản ký Mẫu số 02',
      'bản ký Mẫu số 03',
      'bản ký văn bản của xã',
    ])
  })

  it('is not done before the host has said what it finds', () => {
    expect(stepState('product', content, { unreadable: [], found: undefined })).toBe('checking')
  })
})

describe('the line at the foot of a step', () => {
  const { vi } = wordsIn
  const lineOf = (step: StepName, changes: Partial<DraftContent>): string => {
    const changed = { ...content, ...changes }
    return gapsLine(gapsOf(step, changed, { unreadable: [], found: foundIn(changes) }), vi)
  }

  it('names what is missing as far as there is room, and how much more there is', () => {
    const product = { ...contentOfNothing.product }
    expect(lineOf('product', { product })).toBe(
      'Còn thiếu: bộ tiêu chí; tên sản phẩm; mã sản phẩm và 1 mục khác.',
    )
    expect(lineOf('commune', { commune: contentOfNothing.commune })).toBe('4 chỗ nên xem lại.')
  })

  it('counts what takes a sentence', () => {
    const product = { ...content.product, code: '08-02350-01-2026' }
    expect(lineOf('product', { product })).toBe('Còn 1 chỗ phải sửa.')
    expect(lineOf('product', {})).toBe('')
  })
})
