import { describe, expect, it } from 'vitest'
import { checklistOf } from '#shared/register/checklist.ts'
import { dueOf, hasOpenMatter } from '#shared/register/due.ts'
import { whyNotEntered } from '#shared/register/entering.ts'
import { productOf } from '#shared/register/product-life.ts'
import type { RegisterEvent, RegisterFact } from '#shared/register/register-event.ts'
import { readVisit, type VisitDraft } from '#shared/register/visit-draft.ts'
import { dueText } from '#shared/words/due-text.ts'
import { factText } from '#shared/words/fact-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aResult } from '../../support/a-register.ts'
import { aVisit, aVisitDraft, teaChecklist, wrongMark } from '../../support/a-visit.ts'
import { holidays, law, ruleSet } from '../../support/shipped-law.ts'

const line = (id: string, fact: RegisterFact): RegisterEvent => ({ id, product: 'sp', at: 0, by: '', fact })
const paper = (on: string) => ({ number: '12/QĐ-UBND', on, by: 'UBND tỉnh' })
const recognised = line('recognised', { kind: 'recognised', stars: 4, decision: paper('2026-09-01') })
const product = (...lines: readonly RegisterEvent[]) =>
  productOf([line('rated', aResult(1).fact), recognised, ...lines])
const visit = (changes: Partial<VisitDraft> = {}, id = 'visit') => line(id, aVisit(changes))
const standing = (...lines: readonly RegisterEvent[]) =>
  product(...lines).visits.map(each => [each.standing, each.due])
const followUp = (on: string, mended: boolean, until: string | null = null) =>
  line(`followed ${on}`, { kind: 'followed-up', visit: 'visit', on, mended, until, text: '' })
const concluded = (of?: string) =>
  line('concluded', {
    ...{ kind: 'concluded', ground: 'd', conclusion: paper('2026-11-25'), text: '' },
    ...(of !== undefined && { visit: of }),
  })
const withdrawn = line('withdrawn', {
  ...{ kind: 'withdrawn', ground: 'd', decision: paper('2026-12-05'), text: '' },
})
const planned = line('plan', {
  ...{ kind: 'visit-planned', occasion: 'quarterly', on: '2026-12-15', by: 'Sở Y tế', text: '' },
})

describe('the checklist of a visit', () => {
  it('asks what Điều 9 has inspected, then every criterion of the set that the product was rated by', () => {
    expect(teaChecklist.lines.slice(0, 6).map(({ key }) => key)).toEqual([
      ...['9/criteria', '9/mark', '9/information', '9/promotion', '9/law', '9/production'],
    ])
    const criteria = teaChecklist.lines.slice(6)
    expect(criteria.length).toBeGreaterThan(20)
    expect(criteria[0]).toMatchObject({ of: { kind: 'criterion', criterion: '1.1' } })
  })

  it('names for each criterion the option that the stars of the product take at least, and none that they do not', () => {
    const minimums = (stars: number) =>
      checklistOf(law.criteriaSet('qd-26-2026/11'), stars).lines.flatMap(({ of }) =>
        of.kind === 'criterion' && of.minimum !== '' ? [`${of.criterion} ${of.minimum}`] : [],
      )
    const [three, four, five] = [minimums(3), minimums(4), minimums(5)]
    const linkOf = (all: readonly string[]) => all.filter(each => each.startsWith('1.5 '))
    expect(linkOf(three)).toEqual([])
    expect(linkOf(four)).toEqual([expect.stringContaining('75')])
    expect(linkOf(five)).toEqual([expect.stringContaining('ổn định')])
    expect(minimums(0)).toEqual([])
  })

  it('says what the council confirmed that a minimum reaches, where that is known', () => {
    const set = law.criteriaSet('qd-26-2026/11')
    const [of] = checklistOf(set, 4).lines.filter(
      each => each.of.kind === 'criterion' && each.of.minimum !== '',
    )
    const id = of?.of.kind === 'criterion' ? of.of.criterion : ''
    const confirmed = checklistOf(set, 4, { [id]: 2 }).lines.find(({ key }) => key === of?.key)
    expect(confirmed?.reached).not.toBe('')
    expect(checklistOf(set, 4).lines.every(({ reached }) => reached === '')).toBe(true)
  })

  it('has Điều 9 alone where the register knows no criteria set', () => {
    expect(checklistOf(undefined, 3).lines).toHaveLength(6)
  })
})

describe('a visit as it is typed', () => {
  const faults = (changes: Partial<VisitDraft>) => {
    const read = readVisit(aVisitDraft(changes), teaChecklist)
    return read.kind === 'faults' ? read.faults : {}
  }

  it('needs a day, somebody who inspects, and a ground where it proposes a withdrawal', () => {
    expect(faults({ on: '', inspectors: [{ office: ' ', name: '' }] })).toEqual({
      on: 'needed',
      inspectors: 'needed',
    })
    expect(faults({ on: '31/02/2026' })).toEqual({ on: 'day' })
    expect(faults({ proposal: 'withdraw', findings: 'Không còn sản xuất' })).toEqual({ ground: 'needed' })
    expect(faults({})).toEqual({})
  })

  it('says what was found where something is not met, is to be mended or is proposed', () => {
    expect(faults({ checks: { '9/mark': { result: 'unmet', remark: '' } } })).toEqual({ findings: 'unsaid' })
    expect(faults({ proposal: 'warn' })).toEqual({ findings: 'unsaid' })
    expect(faults({ mendBy: '20/11/2026' })).toEqual({ findings: 'unsaid' })
    expect(faults(wrongMark)).toEqual({})
  })

  it('is not to be mended before the day of the visit', () => {
    expect(faults({ ...wrongMark, mendBy: '09/11/2026' })).toEqual({ mendBy: 'early' })
    expect(faults({ ...wrongMark, mendBy: '10/11/2026' })).toEqual({})
    expect(faults({ ...wrongMark, mendBy: 'mai' })).toEqual({ mendBy: 'day' })
  })

  it('writes down as not checked what nobody ticked', () => {
    const { checks } = aVisit({ checks: { '9/mark': { result: 'met', remark: '' } } })
    expect(checks.filter(({ result }) => result === 'met')).toHaveLength(1)
    expect(checks.filter(({ result }) => result === 'unchecked')).toHaveLength(teaChecklist.lines.length - 1)
  })
})

describe('where a visit stands', () => {
  it('is clean with nothing found, noted with a warning alone, and open until what it found is mended', () => {
    expect(standing(visit())).toEqual([['clean', undefined]])
    expect(standing(visit({ ...wrongMark, mendBy: '' }))).toEqual([['noted', undefined]])
    expect(standing(visit(wrongMark))).toEqual([['open', '2026-11-20']])
    expect(standing(visit(wrongMark), followUp('2026-11-18', true))).toEqual([['mended', undefined]])
  })

  it('stays open by the later day that a follow-up gave', () => {
    const late = followUp('2026-11-21', false, '2026-12-05')
    expect(standing(visit(wrongMark), late)).toEqual([['open', '2026-12-05']])
    expect(standing(visit(wrongMark), followUp('2026-11-21', false))).toEqual([['open', '2026-11-20']])
    expect(standing(visit(wrongMark), late, followUp('2026-12-04', true))).toEqual([['mended', undefined]])
  })

  it('waits for a conclusion where it proposed a withdrawal, until there is one or the certificate is gone', () => {
    const found = visit({ ...wrongMark, proposal: 'withdraw', ground: 'd' })
    expect(standing(found)).toEqual([['to-conclude', undefined]])
    expect(standing(found, concluded('visit'))).toEqual([['concluded', undefined]])
    expect(standing(found, concluded('other'))).toEqual([['to-conclude', undefined]])
    expect(standing(found, withdrawn)).toEqual([['concluded', undefined]])
  })

  it('is concluded by a conclusion that names no visit where that is of the ground it proposed, and not before it', () => {
    const proposing = (ground: 'b' | 'd', on: string) =>
      visit({ ...wrongMark, mendBy: '', on, proposal: 'withdraw', ground })
    expect(standing(proposing('d', '10/11/2026'), concluded())).toEqual([['concluded', undefined]])
    expect(standing(proposing('b', '10/11/2026'), concluded())).toEqual([['to-conclude', undefined]])
    expect(standing(proposing('d', '26/11/2026'), concluded())).toEqual([['to-conclude', undefined]])
  })

  it('is not there any more when its line was taken back', () => {
    const back = line('back', { kind: 'taken-back', event: 'visit', reason: 'ghi nhầm' })
    expect(standing(visit(wrongMark), back)).toEqual([])
  })
})

describe('a planned visit', () => {
  it('waits until one is made for it, and for no product whose certificate was taken back', () => {
    expect(product(planned).plannedVisits).toHaveLength(1)
    expect(product(planned, visit({ plan: 'plan' })).plannedVisits).toHaveLength(0)
    expect(product(planned, visit()).plannedVisits).toHaveLength(1)
    expect(product(planned, withdrawn).plannedVisits).toHaveLength(0)
  })

  it('may lie ahead, which nothing else may', () => {
    const { fact } = planned
    if (fact.kind !== 'visit-planned') throw new Error('No plan')
    expect(whyNotEntered(product(), fact, '2026-11-10')).toBeUndefined()
    expect(whyNotEntered(product(), aVisit(), '2026-11-09')).toEqual({
      code: 'register.day',
      after: undefined,
    })
    expect(whyNotEntered(product(), aVisit(), '2026-11-10')).toBeUndefined()
  })
})

describe('what may follow a visit', () => {
  const today = '2026-12-01'
  const followed = (on: string, of: string) =>
    ({ kind: 'followed-up', visit: of, on, mended: true, until: null, text: '' }) as const

  it('is of a visit that is there, and not before it', () => {
    const found = product(visit(wrongMark))
    expect(whyNotEntered(found, followed('2026-11-15', 'visit'), today)).toBeUndefined()
    expect(whyNotEntered(found, followed('2026-11-09', 'visit'), today)).toEqual({
      code: 'register.day',
      after: '2026-11-10',
    })
    expect(whyNotEntered(found, followed('2026-11-15', 'other'), today)).toEqual({
      code: 'register.no-visit',
    })
  })

  it('is no visit before the product was recognised', () => {
    expect(whyNotEntered(product(), aVisit({ on: '31/08/2026' }), today)).toEqual({
      code: 'register.day',
      after: '2026-09-01',
    })
  })
})

describe('what is due of visits', () => {
  const { deadlines } = ruleSet
  if (!deadlines) throw new Error('The decision has no deadlines')
  const due = (today: string, ...lines: readonly RegisterEvent[]) =>
    dueOf(
      { certificates: [], products: [product(...lines)], dossiers: [] },
      { ruleSet: { from: ruleSet.from, deadlines }, holidays },
      today,
    )
      .filter(({ of }) => of !== undefined)
      .map(item => [item.group, dueText(item, today, wordsIn.vi).what, item.by.by])

  it('is a planned visit that nobody has made, and what is not mended, late from the day after', () => {
    expect(due('2026-12-15', planned)).toEqual([
      ['soon', 'Kiểm tra định kỳ quý theo lịch, Sở Y tế (Điều 9)', '2026-12-15'],
    ])
    expect(due('2026-12-16', planned)).toMatchObject([['late', expect.anything(), '2026-12-15']])
    expect(due('2026-11-21', visit(wrongMark))).toEqual([
      [
        'late',
        'Khắc phục điều đã phát hiện khi kiểm tra ngày 10/11/2026, theo hạn của biên bản (Điều 9)',
        '2026-11-20',
      ],
    ])
    expect(due('2026-11-21', visit(wrongMark), followUp('2026-11-20', true))).toEqual([])
  })

  it('makes its product one that more runs for than its certificate', () => {
    expect(hasOpenMatter(product())).toBe(false)
    expect(hasOpenMatter(product(planned))).toBe(true)
    expect(hasOpenMatter(product(visit(wrongMark)))).toBe(true)
    expect(hasOpenMatter(product(visit()))).toBe(false)
  })
})

describe('the life of a product', () => {
  it('tells of a visit with its outcome in a sentence', () => {
    const { fact } = visit({ ...wrongMark, proposal: 'withdraw', ground: 'd' })
    expect(factText(wordsIn.vi.register, fact)).toBe(
      'Kiểm tra định kỳ quý: 1 mục không đạt; khắc phục trước hết ngày 20/11/2026; đề nghị thu hồi giấy chứng nhận',
    )
    expect(factText(wordsIn.en.register, visit().fact)).toBe('Quarterly visit: nothing that is not met')
  })
})
