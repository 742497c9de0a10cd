import { describe, expect, it } from 'vitest'
import { columnsOf, isAgreed, type Column } from '#renderer/parts/reconcile/column.ts'
import { compareMembers, type AbsentCell, type ComparedCell } from '#renderer/parts/reconcile/comparison.ts'
import { gridOf, type Grid } from '#renderer/parts/reconcile/grid.ts'
import { isAttended, starredLines } from '#renderer/parts/reconcile/starred.ts'
import { wholeCouncil } from '#shared/council/member.ts'
import { productView, type ProductView, type RevealedRound } from '#shared/council/product-view.ts'
import { sittingView } from '#shared/council/view.ts'
import { fraction, printed } from '#shared/kernel/fraction.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aSitting, ruleSet, setOf, sheetWorth, teaSet, type HeldSitting } from '#tests/support/a-sitting.ts'

const seen = (held: HeldSitting): ProductView =>
  productView(held.now, held.product('che'), teaSet, ruleSet, { kind: 'secretary' })

const lastRound = (held: HeldSitting): RevealedRound => {
  const round = seen(held).rounds.at(-1)
  if (!round) throw new Error('Not revealed')
  return round
}

const columns = (held: HeldSitting): readonly Column[] =>
  columnsOf(sittingView(held.now, setOf, { kind: 'secretary' }).members, lastRound(held), wordsIn.vi)

const [firstPart] = teaSet.parts

function grid(held: HeldSitting, matters: { earlier?: RevealedRound; widestFirst?: boolean } = {}): Grid {
  if (!firstPart) throw new Error('A criteria set without a part')
  return gridOf({
    set: teaSet,
    part: firstPart,
    columns: columns(held),
    round: lastRound(held),
    earlier: matters.earlier,
    widestFirst: matters.widestFirst ?? false,
  })
}

const sideBySide = (...points: readonly number[]) =>
  compareMembers(
    points.map((each, index) => ({ member: `m${index}`, points: each })),
    fraction(1),
  )

describe('the sheet that a council agrees on', () => {
  it('is one column, of the whole council', () => {
    const each = lastRound(aSitting().start().scores('che', 80))
    const [sheet] = each.sheets
    const round = { ...each, sheets: sheet ? [{ ...sheet, member: wholeCouncil }] : [] }
    expect(isAgreed(each)).toBe(false)
    expect(isAgreed(round)).toBe(true)
    expect(columnsOf([], round, wordsIn.vi).map(({ short }) => short)).toEqual(['Cả hội đồng'])
  })
})

describe('marks side by side', () => {
  it('tints nothing where everyone agrees', () => {
    expect(sideBySide(3, 3, 3).cells.map(({ depth }) => depth)).toEqual([0, 0, 0])
  })

  it('tints by the distance from the mean: from half a point, from one, from two', () => {
    const { range, cells } = sideBySide(0, 2, 2, 3, 3)
    expect(range && printed(range.mean)).toBe('2,00')
    expect(cells.map(({ points, depth }) => [points, depth])).toEqual([
      [0, 3],
      [2, 0],
      [2, 0],
      [3, 2],
      [3, 2],
    ])
  })

  it('says how far below the mean a mark lies', () => {
    const [lowest] = sideBySide(2, 3, 3, 4, 4).cells
    expect(lowest && printed(lowest.apart, 1)).toBe('-1,2')
  })

  it('gives the lowest and the highest of the line', () => {
    expect(sideBySide(1, 5, 3)).toMatchObject({ range: { lowest: 1, highest: 5 } })
  })
})

describe('the columns of the grid', () => {
  it('are those who handed in, in the order of the roster, under short names', () => {
    const held = aSitting({ absent: { 'so-y-te': 'đi công tác' } }).start()
    held.recuses('che', 'so-cong-thuong', 'có người nhà là chủ thể').scores('che', 72)
    expect(columns(held).map(({ id }) => id)).toEqual([
      'so-nnmt',
      'so-khcn',
      'so-vhttdl',
      'so-tai-chinh',
      'lien-minh-htx',
      'hoi-nong-dan',
      'van-phong',
    ])
    expect(columns(held)[0]).toMatchObject({ office: 'Sở Nông nghiệp và Môi trường', short: 'Sở NN&MT' })
  })
})

const pointsIn = (cell: ComparedCell | AbsentCell | undefined): number | undefined =>
  cell && 'points' in cell ? cell.points : undefined

describe('the grid of a criteria group', () => {
  it('adds up every part and the total of each member', () => {
    const held = aSitting().start().scores('che', { 'so-y-te': 66, others: 74 })
    const { sums, total, most } = grid(held)
    expect(most).toBe(100)
    expect(total.cells.map(pointsIn)).toEqual([74, 74, 66, 74, 74, 74, 74, 74, 74])
    const parts = sums.map(({ comparison }) => pointsIn(comparison.cells[2]) ?? 0)
    expect(parts.reduce((sum, points) => sum + points, 0)).toBe(66)
  })

  it('puts the criterion that lies furthest apart first, and marks it alone', () => {
    const held = aSitting().start().opensRound('che')
    for (const { id } of held.now.members) {
      held.handsIn('che', id, { ...sheetWorth(90), '2.1': id === 'so-y-te' ? 'none' : 4 })
    }
    const { lines } = grid(held, { widestFirst: true })
    expect(lines[0]?.criterion.id).toBe('2.1')
    expect(lines.filter(({ widest }) => widest)).toHaveLength(1)
  })

  it('marks no criterion where nobody differs', () => {
    const held = aSitting().start().scores('che', 80)
    expect(grid(held).lines.some(({ widest }) => widest)).toBe(false)
  })

  it('keeps the points of the round before beside those of the new one', () => {
    const held = aSitting().start().scores('che', { 'so-y-te': 50, others: 74 })
    const earlier = lastRound(held)
    held.scores('che', { 'so-y-te': 70, others: 74 })
    expect(grid(held, { earlier }).total.cells[2]).toMatchObject({ points: 70, earlier: 50 })
  })
})

describe('the starred criteria before the council', () => {
  it('show how many agree with the majority, and who chose what otherwise', () => {
    const held = aSitting().start().opensRound('che')
    const others: Readonly<Record<string, number | 'none'>> = {
      'so-y-te': 'none',
      'so-khcn': 2,
      'van-phong': 2,
    }
    for (const { id } of held.now.members) {
      held.handsIn('che', id, { ...sheetWorth(90), '1.5': others[id] ?? 4 })
    }
    const lines = starredLines(teaSet, columns(held), lastRound(held), seen(held).proposed)
    const line = lines.find(({ criterion }) => criterion.id === '1.5')
    expect(line).toMatchObject({ proposed: 4, agreeing: 6, sheets: 9 })
    expect(line?.others.map(({ choice, members }) => [choice, members.map(({ id }) => id)])).toEqual([
      ['none', ['so-y-te']],
      [2, ['so-khcn', 'van-phong']],
    ])
    expect(line?.minimums.map(({ stars }) => stars)).toEqual([4, 5])
  })

  it('calls for discussion where members are not agreed whether a minimum is reached, or where it holds the stars back', () => {
    const attended = (others: Readonly<Record<string, 'none' | 2 | 3>>, holding: readonly string[] = []) => {
      const held = aSitting().start().opensRound('che')
      for (const { id } of held.now.members)
        held.handsIn('che', id, { ...sheetWorth(90), '1.5': others[id] ?? 4 })
      const line = starredLines(teaSet, columns(held), lastRound(held), seen(held).proposed).find(
        ({ criterion }) => criterion.id === '1.5',
      )
      return line && isAttended(line, holding)
    }
    // Minimums of 1.5: option 3 for four stars, option 4 for five.
    expect(attended({})).toBe(false)
    expect(attended({}, ['1.5'])).toBe(true)
    expect(attended({ 'so-khcn': 3 })).toBe(true)
    expect(attended({ 'so-khcn': 'none' })).toBe(true)
  })

  it('leaves folded what members chose differently, but no minimum hangs on', () => {
    const held = aSitting().start().opensRound('che')
    const [first] = held.now.members
    for (const { id } of held.now.members)
      held.handsIn('che', id, { ...sheetWorth(70), '1.5': id === first?.id ? 'none' : 1 })
    const line = starredLines(teaSet, columns(held), lastRound(held), seen(held).proposed).find(
      ({ criterion }) => criterion.id === '1.5',
    )
    expect(line?.others.length).toBe(1)
    expect(line && isAttended(line, [])).toBe(false)
  })
})
