import { describe, expect, it } from 'vitest'
import { gapsOf, gapText, stepState } from '#renderer/parts/dossier/step-gaps.ts'
import { stepsOf, type StepName } from '#renderer/parts/dossier/steps.ts'
import { contentOfNothing, type DraftContent } from '#shared/dossier/draft.ts'
import { preflight } from '#shared/dossier/preflight.ts'
import { criteriaOf } from '#shared/law/rule-set.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aDraft, aPage, aYear } from '#tests/support/a-ready-draft.ts'
import { law, teaSet } from '#tests/support/shipped-law.ts'

const around = { unreadable: [], criteria: criteriaOf(teaSet).map(({ id }) => id) }
const { content } = aDraft()
const gapsAt = (step: StepName, changes: Partial<DraftContent>): readonly string[] =>
  gapsOf(step, { ...content, ...changes }, around).map(gap => gapText(gap, wordsIn.vi))
const stateAt = (step: StepName, changes: Partial<DraftContent>): string =>
  stepState(step, { ...content, ...changes }, around)

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
      const rules = law.ruleSetOf(teaSet.id)
      if (!rules) throw new Error('No rules')
      const found = preflight(aDraft(blank), {
        law: { set: teaSet, rules, deadlines: undefined },
        places: undefined,
        measuresOf: () => ({ opens: true, locked: false, pages: [aPage] }),
        on: '2026-06-15',
      })
      for (const step of stepsOf(blank, 'prepare').filter(name => name !== 'assessment')) {
        const gaps = gapsOf(step, blank, around)
        expect(gaps.map(gap => gap.kind === 'problem' && gap.problem)).toEqual(
          found.filter(({ at }) => at.step === step),
        )
      }
    },
  )

  it('says of a line that only a council may ask about that it could be added, not that it is missing', () => {
    const producer = { ...content.producer, phone: '' }
    expect(gapsAt('producer', { producer })).toEqual(['điện thoại'])
    expect(stateAt('producer', { producer })).toBe('wanting')
    expect(stateAt('producer', { producer: { ...producer, name: '' } })).toBe('missing')
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

  it('is the points of a sheet of which one criterion is not answered', () => {
    const [, ...criteria] = content.assessment.criteria
    expect(gapsAt('assessment', { assessment: { ...content.assessment, criteria } })).toEqual([
      'điểm tự chấm của mọi tiêu chí',
    ])
  })

  it('is what was typed and cannot be read, though nothing else is written', () => {
    const unreadable = ['product.filedOn']
    expect(stepState('product', contentOfNothing, { ...around, unreadable })).toBe('missing')
    expect(stepState('product', contentOfNothing, around)).toBe('untouched')
  })
})
