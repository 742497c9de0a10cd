import { minimumsOf, unreached } from '#shared/law/minimum.ts'
import {
  criteriaOf,
  type Choices,
  type CriteriaSet,
  type Criterion,
  type Stars,
} from '#shared/law/rule-set.ts'
import { exclusionOf, sheetState, stops } from '#shared/law/sheet-state.ts'
import { sheetTotal } from '#shared/law/total.ts'
import { shuffled } from './seeded.ts'

/** What a whole sheet of a training product comes to. */
export interface SheetAim {
  readonly points: number
  /** Its minimums up to this many stars are reached, */
  readonly stars: Stars
  /** but for one of this many. */
  readonly heldBackFrom?: Stars
}

/** A whole sheet worth about so many points: from the best of everything, one step down at a time wherever chance has it. */
export function sheetNear(set: CriteriaSet, aim: SheetAim, chance: () => number): Choices {
  let marks = bestOf(set)
  let changed = true
  while (changed && sheetTotal(set, marks).points > aim.points) {
    changed = false
    for (const criterion of shuffled(criteriaOf(set), chance)) {
      if (sheetTotal(set, marks).points <= aim.points) break
      const lower = withStep(set, marks, criterion, -1)
      if (!lower || unreached(set, lower, aim.stars).length > 0) continue
      marks = lower
      changed = true
    }
  }
  return aim.heldBackFrom === undefined ? marks : withoutMinimum(set, marks, aim.heldBackFrom, chance)
}

/** The same sheet as another member sees it: here and there a step higher or lower. @param share of the criteria, from 0 to 1 */
export function otherwise(set: CriteriaSet, marks: Choices, share: number, chance: () => number): Choices {
  return criteriaOf(set).reduce((sheet, criterion) => {
    if (chance() >= share) return sheet
    const step = chance() < 0.5 ? -1 : 1
    return withStep(set, sheet, criterion, step) ?? withStep(set, sheet, criterion, -step) ?? sheet
  }, marks)
}

/** The same sheet by a member who asks for more: so many points less, or as near as there is. */
export function stricter(set: CriteriaSet, marks: Choices, by: number, chance: () => number): Choices {
  const aim = sheetTotal(set, marks).points - by
  return shuffled(criteriaOf(set), chance).reduce((sheet, criterion) => {
    const lower = sheetTotal(set, sheet).points > aim ? withStep(set, sheet, criterion, -1) : undefined
    return lower ?? sheet
  }, marks)
}

function bestOf(set: CriteriaSet): Choices {
  return criteriaOf(set).reduce<Choices>((marks, criterion) => {
    const best = criterion.options.reduce((most, option) => (option.points >= most.points ? option : most))
    return { ...marks, [criterion.id]: exclusionOf(criterion, marks) ? 'none' : best.number }
  }, {})
}

/** One criterion a step of points up or down within its case; nothing where there is none, or where it would leave the sheet unsound. */
function withStep(set: CriteriaSet, marks: Choices, criterion: Criterion, step: number): Choices | undefined {
  const now = criterion.options.find(({ number }) => number === marks[criterion.id])
  if (!now) return undefined
  const others = criterion.options.filter(
    option => option.case === now.case && (option.points - now.points) * step > 0,
  )
  const next = step < 0 ? others.at(-1) : others[0]
  if (!next || stops(criterion, next.number)) return undefined
  const changed = { ...marks, [criterion.id]: next.number }
  const { blanks, contradictions, stoppedAt } = sheetState(set, changed)
  return blanks.length + contradictions.length > 0 || stoppedAt !== undefined ? undefined : changed
}

function withoutMinimum(set: CriteriaSet, marks: Choices, stars: Stars, chance: () => number): Choices {
  const asked = new Set(minimumsOf(set).flatMap(each => (each.stars === stars ? [each.criterion] : [])))
  for (const criterion of shuffled(criteriaOf(set), chance)) {
    const lower = asked.has(criterion.id) ? withStep(set, marks, criterion, -1) : undefined
    if (lower && unreached(set, lower, stars).length > 0) return lower
  }
  return marks
}
