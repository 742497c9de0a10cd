import { describe, expect, it } from 'vitest'
import { checkLawFile } from '#shared/law/check-law-file.ts'
import type { CriteriaSet } from '#shared/law/rule-set.ts'
import { lawFaultText } from '#shared/words/law-fault-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { criteriaSetNamed, ruleSet, teaSet } from '#tests/support/shipped-law.ts'

const decision = { ruleSet: { ...ruleSet, criteriaSets: [11] }, criteriaSets: [teaSet] }

/** The lines that a person reads about a file, as `law check` prints them. */
const linesOf = (json: unknown, language: 'vi' | 'en' = 'vi'): readonly string[] => {
  const checked = checkLawFile(json)
  return checked.ok ? [] : checked.refusal.map(fault => lawFaultText(wordsIn[language].lawFile, fault))
}

const withPart = (index: number, change: object): CriteriaSet => ({
  ...teaSet,
  parts: teaSet.parts.map((part, at) => (at === index ? { ...part, ...change } : part)),
})

describe('a file of law', () => {
  it('may be one criteria set', () => {
    expect(checkLawFile(teaSet)).toEqual({ ok: true, value: { kind: 'criteria-set', set: teaSet } })
  })

  it('may be a whole decision', () => {
    expect(checkLawFile(decision)).toEqual({ ok: true, value: { kind: 'decision', ...decision } })
  })

  it('may have options as long as a decision prints them, and no endless ones', () => {
    const withLabel = (length: number): unknown => {
      const json = JSON.stringify(teaSet)
      return JSON.parse(json.replace('Năng lực, quy mô lớn', 'Năng lực lớn '.repeat(100).slice(0, length)))
    }
    expect(linesOf(withLabel(535))).toEqual([])
    expect(linesOf(withLabel(1000))).toEqual([])
    expect(linesOf(withLabel(1001))).toEqual([
      '$.parts[0].sections[0].criteria[3].options[2].label: Nhiều hơn mức cho phép (1000).',
    ])
  })

  it('is nothing of the sort when it is not even an object', () => {
    expect(linesOf('luật')).toEqual(['$: Phải là nhóm trường.'])
    expect(linesOf(null)).toEqual(['$: Phải là nhóm trường.'])
  })

  it('names a field that is missing, of the wrong type, unknown, too large or not allowed, each with its place', () => {
    const { name, ...nameless } = teaSet
    expect(name).not.toBe('')
    expect(linesOf(nameless)).toEqual(['$.name: Thiếu trường này.'])
    expect(linesOf({ ...teaSet, agencies: 'Bộ Y tế' })).toEqual(['$.agencies: Phải là danh sách.'])
    expect(linesOf({ ...teaSet, bonus: 5 })).toEqual(['$: Trường “bonus” không có trong mẫu.'])
    expect(linesOf(withPart(1, { max: 101 }))).toEqual(['$.parts[1].max: Nhiều hơn mức cho phép (100).'])
    expect(linesOf(withPart(1, { sections: [] }))).toEqual(['$.parts[1].sections: Ít hơn mức cho phép (1).'])
    expect(linesOf({ ...teaSet, id: 'Chè 11' })).toEqual(['$.id: Giá trị này không hợp lệ.'])
  })

  it('says which of several sheets has the id of another decision, the first or the last', () => {
    const other = criteriaSetNamed('qd-26-2026/12')
    const two = { ...ruleSet, criteriaSets: [11, 12] }
    const placesIn = (criteriaSets: readonly CriteriaSet[]) => {
      const checked = checkLawFile({ ruleSet: two, criteriaSets })
      return checked.ok ? [] : checked.refusal.map(({ path }) => path)
    }
    expect(placesIn([teaSet, other])).toEqual([])
    expect(placesIn([{ ...teaSet, id: 'qd-148-2023/11' }, other])).toEqual(['$.criteriaSets[0].id'])
    expect(placesIn([teaSet, { ...other, id: 'qd-148-2023/12' }])).toEqual(['$.criteriaSets[1].id'])
  })

  it('names them inside a decision too', () => {
    expect(linesOf({ ...decision, criteriaSets: [{ ...teaSet, number: 0 }] })).toEqual([
      '$.criteriaSets[0].number: Ít hơn mức cho phép (1).',
    ])
    expect(linesOf({ ...decision, ruleSet: null })).toEqual(['$.ruleSet: Phải là nhóm trường.'])
  })

  it('names every fault at once', () => {
    expect(linesOf({ ...teaSet, number: 0, sector: 7 })).toEqual([
      '$.number: Ít hơn mức cho phép (1).',
      '$.sector: Phải là chữ.',
    ])
  })

  it('names points that do not add up, once its fields are right', () => {
    expect(linesOf(withPart(1, { max: 26 }))).toEqual([
      '$: Cả phiếu: ghi 100 điểm nhưng cộng được 101.',
      '$.parts[1]: Phần B: ghi 26 điểm nhưng cộng được 25.',
    ])
  })

  it('finds the option that is at fault', () => {
    const json = JSON.stringify(teaSet).replace('Năng lực, quy mô lớn', 'Năng lực, quy mô nhỏ')
    expect(linesOf(JSON.parse(json))).toEqual([
      '$.parts[0].sections[0].criteria[3].options[2]: Tiêu chí 1.4: phương án 3 trùng chữ với một phương án khác.',
    ])
  })

  it('finds the group of criteria that is at fault', () => {
    const json = JSON.stringify(teaSet).replace(/("groups":\[\{[^}]*"max":)\d+/, '$11')
    const [line] = linesOf(JSON.parse(json))
    expect(line).toMatch(/^\$\.parts\[2\]\.sections\[0\]\.groups\[0\]: /)
  })

  it('tells a section from the criterion of the same id', () => {
    const json = JSON.stringify(teaSet).replace(
      '"id":"7","name":"Tính độc đáo","max":5',
      '"id":"7","name":"Tính độc đáo","max":4',
    )
    expect(linesOf(JSON.parse(json))).toEqual([
      '$.parts[2]: Phần C: ghi 35 điểm nhưng cộng được 34.',
      '$.parts[2].sections[1]: Mục 7: ghi 4 điểm nhưng cộng được 5.',
    ])
  })

  it('says of a decision which sheets it lists and does not hold', () => {
    expect(linesOf({ ...decision, ruleSet })).toEqual([
      `$.ruleSet.criteriaSets: Danh sách bộ tiêu chí (${ruleSet.criteriaSets.join(', ')}) không khớp các bộ có trong tệp (11).`,
    ])
  })

  it('finds what is at fault in a decision itself', () => {
    const bands = ruleSet.bands.toReversed()
    const amendedOn = (from: string, changes = {}) => ({
      ...{ key: '30', decision: '30/2027/QĐ-TTg', from, criteriaSets: [], notes: [] },
      ...changes,
    })
    const pathsOf = (changes: object): readonly string[] =>
      linesOf({ ...decision, ruleSet: { ...decision.ruleSet, ...changes } }).map(
        line => /^(\S+): /.exec(line)?.[1] ?? '',
      )
    expect(pathsOf({ bands })).toEqual(['$.ruleSet.bands', '$.ruleSet.bands'])
    expect(pathsOf({ to: '2026-05-21' })).toEqual(['$.ruleSet.to'])
    const sound = amendedOn('2027-01-01')
    expect(pathsOf({ amendments: [sound, amendedOn('2026-01-01'), amendedOn('2026-02-01')] })).toEqual([
      '$.ruleSet.amendments[1].from',
      '$.ruleSet.amendments[2].from',
    ])
    expect(pathsOf({ amendments: [sound, amendedOn('2027-02-01', { bands })] })).toEqual([
      '$.ruleSet.amendments[1].bands',
      '$.ruleSet.amendments[1].bands',
    ])
    const strange = { ...teaSet, id: 'qd-148-2023/12', number: 12 }
    const two = { ruleSet: { ...ruleSet, criteriaSets: [11, 12] }, criteriaSets: [teaSet, strange] }
    expect(linesOf(two)).toEqual([
      '$.criteriaSets[1].id: Bộ tiêu chí qd-148-2023/12 không thuộc quyết định này.',
    ])
  })

  it('gives places inside a decision from its root', () => {
    expect(linesOf({ ...decision, criteriaSets: [withPart(0, { max: 41 })] })).toContain(
      '$.criteriaSets[0].parts[0]: Phần A: ghi 41 điểm nhưng cộng được 40.',
    )
  })

  it('speaks English as well', () => {
    expect(linesOf(withPart(1, { max: 26 }), 'en')[1]).toBe(
      '$.parts[1]: Part B: 26 points are stated, 25 counted.',
    )
  })
})
