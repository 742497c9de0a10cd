import { createHash } from 'node:crypto'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLaw } from '#electron/law/read-law.ts'
import { checkCriteriaSet } from '#shared/law/check-criteria-set.ts'
import { isOffered } from '#shared/law/in-force.ts'
import { minimumsOf } from '#shared/law/minimum.ts'
import { criteriaOf, type CriteriaSet, type Criterion } from '#shared/law/rule-set.ts'
import { criteriaIn, factsOf, type SetFacts } from './facts.ts'

const law = readLaw(path.join(import.meta.dirname, '../../resources/law'), text =>
  createHash('sha256').update(text).digest('hex'),
)

function shipped(id: string): CriteriaSet {
  const set = law.criteriaSet(id)
  if (!set) throw new Error(`Criteria set ${id} is not shipped`)
  return set
}

/** What both the facts and the shipped set say: everything but words. */
const outline = (set: Pick<SetFacts, 'parts'> | Pick<CriteriaSet, 'parts'>) =>
  set.parts.map(part => ({
    id: part.id,
    max: part.max,
    sections: part.sections.map(section => ({
      id: section.id,
      max: section.max,
      groups: section.groups?.map(({ id, max }) => ({ id, max })),
      criteria: section.criteria.map(({ id, max, group, selection, stop, dependsOn, options, ...rest }) => ({
        id,
        max,
        group,
        selection,
        stop: typeof stop === 'string' && 'stoppedBy' in rest ? rest.stoppedBy : stop,
        dependsOn,
        options: options.map(option => ({
          points: option.points,
          minimumFor: option.minimumFor,
          case: option.case,
          inferred: option.inferred,
        })),
      })),
    })),
  }))

/** The numbers of a text, with their percent sign, each once: "từ 50% đến dưới 75%" gives 50% and 75%. */
const numbersIn = (text: string): readonly string[] => [...new Set(text.match(/\d+%?/g))].sort()

const asideOf = ({ notes, stop, cases }: Criterion): string =>
  [...notes, stop ?? '', ...(cases ?? []).map(({ name }) => name)].join(' ')

const missingFrom = (text: string, names: readonly string[]): readonly string[] =>
  names.filter(name => !text.toLowerCase().includes(name.toLowerCase()))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

const decisions = [
  { id: 'qd-26-2026', parts: [40, 25, 35], criteria: 787, options: 2579, minimums: 575 },
  { id: 'qd-148-2023', parts: [40, 25, 35], criteria: 795, options: 2632, minimums: 569 },
  { id: 'qd-1048-2019', parts: [35, 25, 40], criteria: 805, options: 2886, minimums: 0 },
].map(decision => ({ ...decision, facts: factsOf(decision.id) }))

describe.each(decisions)('$id as shipped', ({ id, facts, criteria, options, minimums }) => {
  const sets = law.criteriaSets.filter(set => set.id.startsWith(`${id}/`))

  it('has the criteria sets of the decision in its order, with their sector, group and agencies', () => {
    expect(sets.map(({ id, sector, group, agencies }) => ({ id, sector, group, agencies }))).toEqual(
      facts.map(({ id, sector, group, agencies }) => ({ id, sector, group, agencies })),
    )
  })

  it(`has ${criteria} criteria, ${options} options and ${minimums} minimums`, () => {
    const all = sets.flatMap(criteriaOf)
    expect(all.length).toBe(criteria)
    expect(sum(all.map(({ options }) => options.length))).toBe(options)
    expect(sets.flatMap(minimumsOf).length).toBe(minimums)
  })

  it('has a hash of its own for dossiers to freeze', () => {
    const hashes = [...new Set(sets.map(set => law.ruleSetOf(set.id)?.hash))]
    expect(hashes).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])
  })
})

const everySet = decisions.flatMap(({ parts, facts }) =>
  facts.map(fact => ({ id: fact.id, fact, parts, set: shipped(fact.id) })),
)

describe.each(everySet)('criteria set $id', ({ fact, parts, set }) => {
  const criteria = criteriaOf(set)
  const known = criteriaIn(fact)

  it('has the ids, order, maxima, points, minimums, cases, stops and dependences of the decision', () => {
    expect(outline(set)).toEqual(outline(fact))
  })

  it(`adds up to ${parts.join(', ')}, unless it is marked as defective`, () => {
    expect(set.parts.map(({ max }) => max)).toEqual(parts)
    const counted = set.parts.map(part => sum(part.sections.map(({ max }) => max)))
    const { defect, ...unmarked } = set
    if (defect === undefined) expect(counted).toEqual(parts)
    else expect(checkCriteriaSet(unmarked).map(({ kind }) => kind)).toContain('points-differ')
  })

  it('names every threshold of every option, and no other number', () => {
    expect(criteria.flatMap(({ options }) => options.map(({ label }) => numbersIn(label)))).toEqual(
      known.flatMap(({ options }) => options.map(({ numbers }) => [...numbers].sort())),
    )
  })

  it('has room in a sentence for every minimum: at most 180 characters, no number that its label lacks', () => {
    const starred = criteria.flatMap(({ options }) => options.filter(({ minimumFor }) => minimumFor))
    expect(starred.filter(({ label, short }) => (short ?? label).length > 180)).toEqual([])
    const strayed = starred.filter(
      ({ label, short = '' }) =>
        missingFrom(label, numbersIn(short)).length > 0 || /^\p{Lu}\p{Ll}/u.test(short),
    )
    expect(strayed).toEqual([])
  })

  it('tells the minimums of one criterion apart in a sentence', () => {
    const alike = criteria.filter(({ options }) => {
      const names = options.flatMap(({ minimumFor, label, short }) => (minimumFor ? [short ?? label] : []))
      return new Set(names).size < names.length
    })
    expect(alike.map(({ id }) => id)).toEqual([])
  })

  it('names every certificate, document and market of every option', () => {
    const missing = criteria.flatMap(({ id, options }, position) =>
      options.flatMap(({ number, label }, index) =>
        missingFrom(label, known[position]?.options[index]?.names ?? []).map(
          name => `${id}, option ${number}: ${name}`,
        ),
      ),
    )
    expect(missing).toEqual([])
  })

  it('keeps the numbers and names of what is printed beside the options', () => {
    const missing = criteria.flatMap((criterion, position) => {
      const { numbers = [], names = [] } = known[position] ?? {}
      const aside = asideOf(criterion)
      const everything = [aside, ...criterion.options.map(({ label }) => label)].join(' ')
      return [
        ...numbers.filter(number => !numbersIn(aside).includes(number)),
        ...missingFrom(everything, names),
      ].map(name => `${criterion.id}: ${name}`)
    })
    expect(missing).toEqual([])
  })

  it('keeps every label, note and ground short enough to be read at a glance', () => {
    const texts = [
      ...criteria.flatMap(({ options }) => options.map(({ label }) => label)),
      ...criteria.flatMap(({ notes, stop }) => [...notes, stop ?? '']),
      ...set.exclusions,
      ...set.notes,
      set.defect ?? '',
    ]
    expect(texts.filter(text => text.length > 280)).toEqual([])
  })
})

describe('what is doubtful in the law', () => {
  const notesAt = (id: string, criterion: string): string =>
    criteriaOf(shipped(id))
      .filter(each => each.id === criterion)
      .flatMap(({ notes }) => notes)
      .join(' ')
  const newSets = everySet.filter(({ id }) => id.startsWith('qd-26-2026/'))

  it.each(newSets)('is said beside 3.3 of $id, where 75 % is in two options', ({ id }) => {
    expect(notesAt(id, '3.3')).toContain('đúng 75% ở cả hai phương án')
  })

  it.each(newSets.filter(({ set }) => set.number < 26))(
    'is said beside the chain of $id, where exactly 75 % is in no option',
    ({ set }) => {
      const open = criteriaOf(set).filter(({ notes }) => notes.join().includes('không rơi vào phương án nào'))
      expect(open.map(({ name }) => name)).toEqual([expect.stringMatching(/^Liên kết/)])
    },
  )

  const chains = everySet.filter(({ id, set }) => !id.startsWith('qd-1048-2019/') && set.number < 26)
  it.each(chains)('is said beside the chain of $id, where 1 % to 49 % is in no option either', ({ set }) => {
    const open = criteriaOf(set).filter(({ notes }) => notes.join().includes('từ 1% đến 49%'))
    expect(open.map(({ name }) => name)).toEqual([expect.stringMatching(/^Liên kết/)])
  })

  it('is said of sets 7 to 20 of QĐ 148/2023, whose transcripts have neither stops nor grounds', () => {
    const bare = everySet.filter(({ set }) => set.notes.join().includes('không ghi trường hợp dừng đánh giá'))
    expect(bare.map(({ id }) => id)).toEqual(
      Array.from({ length: 14 }, (_, index) => `qd-148-2023/${index + 7}`),
    )
    expect(
      bare.filter(({ set }) => criteriaOf(set).some(({ stop }) => stop) || set.exclusions.length),
    ).toEqual([])
  })

  it('is said of the asterisk of 3.e in every set of QĐ 148/2023: it stands at the name of the criterion', () => {
    const sets = everySet.filter(({ id }) => id.startsWith('qd-148-2023/'))
    expect(sets).toHaveLength(26)
    expect(sets.filter(({ id }) => !notesAt(id, '3.e').includes('in ở tên tiêu chí'))).toEqual([])
  })

  it('is said beside each of the 22 criteria whose options the decision does not print', () => {
    const inferred = newSets
      .flatMap(({ set }) => criteriaOf(set))
      .filter(({ options }) => options.some(option => option.inferred))
    expect(inferred).toHaveLength(22)
    for (const { notes } of inferred) expect(notes.join()).toContain('được suy ra')
  })

  it.each([
    ['qd-26-2026/7', '3.1', 'cùng 1 điểm'],
    ['qd-26-2026/23', '6.2', 'cùng 1 điểm'],
    ['qd-26-2026/19', '2.3', 'in nhầm'],
    ['qd-26-2026/24', '4.1', 'chồng lên nhau'],
    ['qd-148-2023/24', '2.b', 'cùng một câu'],
    ['qd-148-2023/1', '3.e', 'in ở tên tiêu chí'],
  ])('is said in %s beside %s: %s', (id, criterion, what) => {
    expect(notesAt(id, criterion)).toContain(what)
  })

  it('is said of set 26: part A is headed 35 and counts 40, and its asterisks have no legend', () => {
    const tourism = shipped('qd-26-2026/26')
    expect(tourism.notes.join(' ')).toContain('(35 Điểm)')
    expect(tourism.minimumsWithoutLegend).toBe(true)
    expect(tourism.exclusions).toEqual([])
    expect(newSets.filter(({ set }) => set.minimumsWithoutLegend).length).toBe(1)
  })

  it('keeps the defective sheets readable and offers none of them', () => {
    expect(everySet.filter(({ set }) => !isOffered(set)).map(({ id }) => id)).toEqual([
      'qd-148-2023/7',
      'qd-148-2023/11',
      'qd-148-2023/12',
      'qd-148-2023/13',
      'qd-1048-2019/19',
      'qd-1048-2019/26',
    ])
  })
})
