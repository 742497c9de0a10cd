import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  confirmMinimums,
  dismissProduct,
  noteDiscussion,
  revealedFigures,
  settleRating,
  unconfirmed,
} from '#shared/council/reconciling.ts'
import { byDisagreement, criterionFigures, proposedMinimums } from '#shared/council/round.ts'
import { openRound } from '#shared/council/scoring.ts'
import { fraction } from '#shared/kernel/fraction.ts'
import { starredCriteria } from '#shared/law/minimum.ts'
import { criteriaOf, type Choice } from '#shared/law/rule-set.ts'
import {
  aSitting,
  byConsensus,
  type HeldSitting,
  ruleSet,
  setOf,
  sheetWorth,
  teaSet,
  refusing,
} from '#tests/support/a-sitting.ts'

const scored = (totals: number | Readonly<Record<string, number>>): HeldSitting =>
  aSitting().start().scores('che', totals)
const settle = (sitting: HeldSitting) => settleRating(sitting.now, ruleSet, setOf, 'che', byConsensus)
const openAgain = (sitting: HeldSitting) => openRound(sitting.now, setOf, 'che')
const figures = (sitting: HeldSitting) => revealedFigures(sitting.now, sitting.product('che'), teaSet)

describe('the spread', () => {
  it('passes at exactly 10 points apart', () => {
    const sitting = scored({ 'so-y-te': 70, others: 80 }).confirms('che')
    expect(figures(sitting)?.spread).toEqual({
      highest: 80,
      lowest: 70,
      difference: 10,
      fromMean: fraction(80, 9),
      limit: { difference: 10, fromMean: null },
      exceeded: false,
    })
    expect(openAgain(sitting)).toMatchObject(refusing('round.not-needed'))
    expect(settle(sitting).ok).toBe(true)
  })

  it('opens a re-scoring round at 11 points apart, and gives no stars before it', () => {
    const sitting = scored({ 'so-y-te': 69, others: 80 }).confirms('che')
    expect(settle(sitting)).toEqual({
      ok: false,
      refusal: {
        code: 'spread.exceeded',
        difference: 11,
        fromMean: fraction(88, 9),
        limit: { difference: 10, fromMean: null },
      },
    })
    expect(openAgain(sitting)).toEqual({
      ok: true,
      value: [{ kind: 'round.opened', product: 'che', round: 2 }],
    })
  })

  it('opens no round while one is open, nor without quorum', () => {
    const sitting = aSitting().start().opensRound('che')
    expect(openAgain(sitting)).toMatchObject(refusing('round.open'))
    const emptied = scored({ 'so-y-te': 60, others: 80 })
    for (const member of ['so-y-te', 'so-khcn', 'so-vhttdl']) emptied.attends(member, false, 'họp đột xuất')
    expect(openAgain(emptied)).toEqual({
      ok: false,
      refusal: { code: 'quorum.missing', present: 6, needed: 7 },
    })
  })

  it('does not look at the sheet of a member who is recused after the reveal', () => {
    const sitting = scored({ 'so-y-te': 50, others: 80 }).recuses('che', 'so-y-te', 'người nhà là chủ thể')
    expect(figures(sitting)).toMatchObject({ mean: fraction(80), spread: { difference: 0, exceeded: false } })
  })
})

describe('a re-scoring round', () => {
  const again = (): HeldSitting => scored({ 'so-y-te': 60, others: 80 }).confirms('che').opensRound('che')

  it('starts from what each member handed in, unlocked', () => {
    const sheet = again().product('che').rounds[1]?.sheets.get('so-y-te')
    expect(sheet).toMatchObject({ marks: sheetWorth(60), seal: undefined })
  })

  it('keeps round 1 as it was', () => {
    const sitting = again()
    const first = structuredClone(sitting.product('che').rounds[0])
    for (const { id } of sitting.now.members) sitting.handsIn('che', id, 75)
    expect(sitting.product('che').rounds[0]).toEqual(first)
    expect(figures(sitting)?.mean).toEqual(fraction(75))
  })

  it('asks the council to confirm the starred criteria anew', () => {
    const sitting = again()
    expect(unconfirmed(sitting.now, sitting.product('che'), teaSet)).toEqual(
      starredCriteria(teaSet).map(({ id }) => id),
    )
  })

  it('does not count the carried-over sheet of a member who has left', () => {
    const sitting = again().attends('so-y-te', false, 'về cơ quan')
    for (const { id } of sitting.now.members.filter(member => member.id !== 'so-y-te'))
      sitting.handsIn('che', id, 80)
    expect(figures(sitting)).toMatchObject({ mean: fraction(80), spread: { difference: 0 } })
  })
})

describe('the minimums', () => {
  it('are confirmed only after the reveal, only on starred criteria, only at an option there is', () => {
    const confirm = (sitting: HeldSitting, criterion: string, choice: Choice) =>
      confirmMinimums(sitting.now, setOf, 'che', [{ criterion, choice }])
    expect(confirm(aSitting().start().opensRound('che'), '1.1', 2)).toMatchObject(
      refusing('round.not-revealed'),
    )
    const sitting = scored(80)
    expect(confirm(sitting, '1.2', 1)).toMatchObject(refusing('criterion.unknown'))
    expect(confirm(sitting, '1.1', 4)).toMatchObject(refusing('choice.unknown'))
    expect(confirm(sitting, '1.1', 'none').ok).toBe(true)
  })

  it('are all confirmed before there are stars', () => {
    const sitting = scored(80)
    sitting.must(confirmMinimums(sitting.now, setOf, 'che', [{ criterion: '1.1', choice: 2 }]))
    const open = starredCriteria(teaSet)
      .map(({ id }) => id)
      .filter(id => id !== '1.1')
    expect(settle(sitting)).toEqual({ ok: false, refusal: { code: 'minimum.unconfirmed', criteria: open } })
  })

  const height = (choice: Choice | undefined): number =>
    choice === undefined || choice === 'none' ? 0 : choice
  const proposed = (choices: readonly Choice[]): Choice | undefined =>
    proposedMinimums(
      teaSet,
      choices.map(choice => ({ marks: { '1.5': choice } })),
    )['1.5']

  it.each<{ marked: readonly Choice[]; proposal: Choice }>([
    { marked: [4, 3, 3], proposal: 3 },
    { marked: [4, 4, 3, 3], proposal: 3 },
    { marked: ['none', 4], proposal: 'none' },
    { marked: [4, 4, 3, 2, 1], proposal: 3 },
  ])('propose $proposal where the members marked $marked', ({ marked, proposal }) => {
    expect(proposed(marked)).toBe(proposal)
  })

  it('never propose more than the majority reached, nor less', () => {
    const anyChoices = fc.array(fc.constantFrom<Choice>('none', 1, 2, 3, 4), { minLength: 1, maxLength: 13 })
    fc.assert(
      fc.property(anyChoices, choices => {
        const byMajority = (least: number): boolean =>
          choices.filter(choice => height(choice) >= least).length * 2 > choices.length
        const proposal = height(proposed(choices))
        return byMajority(proposal) && !byMajority(proposal + 1)
      }),
    )
  })
})

describe('the outcome', () => {
  it('is the band of the mean when every minimum is reached', () => {
    const sitting = scored({ 'so-y-te': 78, others: 72 }).confirms('che').settles('che')
    expect(sitting.product('che').outcome).toEqual({
      kind: 'rated',
      rating: { mean: fraction(654, 9), band: 4, stars: 4, heldBackBy: [], recognition: 'province' },
    })
  })

  it('is held at three stars by one minimum of four', () => {
    const sitting = scored(72).confirms('che', { '1.5': 2 }).settles('che')
    expect(sitting.product('che').outcome).toMatchObject({
      rating: { band: 4, stars: 3, heldBackBy: [{ criterion: '1.5', stars: 4, option: 3 }] },
    })
  })

  it('leaves the sheets of recused and absent members out of the mean, and never as zero', () => {
    const sitting = aSitting({ absent: { 'so-tai-chinh': 'bận họp' } })
      .start()
      .recuses('che', 'so-y-te', 'người nhà là chủ thể')
      .scores('che', 71)
    expect(figures(sitting)?.totals).toHaveLength(7)
    expect(figures(sitting)?.mean).toEqual(fraction(71))
  })

  it('outside the average needs its ground, and a stop its criterion', () => {
    const { now } = aSitting().start()
    expect(dismissProduct(now, setOf, 'che', { kind: 'excluded', ground: '' }, byConsensus)).toMatchObject(
      refusing('reason.missing'),
    )
    expect(
      dismissProduct(now, setOf, 'che', { kind: 'stopped', at: '6.9', decision: 'tạp chất' }, byConsensus),
    ).toMatchObject(refusing('criterion.unknown'))
    expect(
      dismissProduct(now, setOf, 'che', { kind: 'stopped', at: '6.1.1', decision: 'tạp chất' }, byConsensus)
        .ok,
    ).toBe(true)
  })

  it('stands: nothing of the product changes after it but the record of what was said', () => {
    const sitting = scored(72).confirms('che').settles('che')
    expect(settle(sitting)).toMatchObject(refusing('product.settled'))
    expect(openAgain(sitting)).toMatchObject(refusing('product.settled'))
    expect(noteDiscussion(sitting.now, 'che', 'Nhất trí').ok).toBe(true)
  })
})

describe('disagreement', () => {
  it('puts first the criterion whose marks lie furthest apart, in points', () => {
    const [a, b] = criteriaOf(teaSet)
    if (!a || !b) throw new Error('Two criteria')
    const sheets = [
      { member: 'so-y-te', marks: { [a.id]: 2, [b.id]: 1 } },
      { member: 'so-khcn', marks: { [a.id]: 3, [b.id]: 3 } },
    ]
    const order = byDisagreement([a, b].map(criterion => criterionFigures(criterion, sheets)))
    expect(order.map(({ criterion, lowest, highest }) => [criterion.id, lowest, highest])).toEqual([
      ['1.2', 0, 2],
      ['1.1', 2, 3],
    ])
  })

  it('puts first, of two that lie as far apart, the one with fewer marks in the middle', () => {
    const [a, b] = criteriaOf(teaSet)
    if (!a || !b) throw new Error('Two criteria')
    const sheets = [
      { member: 'so-y-te', marks: { [a.id]: 1, [b.id]: 1 } },
      { member: 'so-khcn', marks: { [a.id]: 2, [b.id]: 1 } },
      { member: 'so-tai-chinh', marks: { [a.id]: 3, [b.id]: 3 } },
    ]
    const figures = [a, b].map(criterion => criterionFigures(criterion, sheets))
    expect(figures.map(({ points }) => points.map(each => each.points))).toEqual([
      [1, 2, 3],
      [0, 0, 2],
    ])
    expect(byDisagreement(figures).map(({ criterion }) => criterion.id)).toEqual(['1.2', '1.1'])
  })
})
