import { criteriaOf, type CriteriaSet, type Criterion, type Marks } from '#shared/law/rule-set.ts'

/** Numbers from 0 to below 1 that follow from the seed alone (mulberry32). */
export type Dice = () => number

export function diceOf(seed: number): Dice {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Makes whole sheets of one criteria set, worth what is wanted. */
export interface SheetMaker {
  /** What a sheet can be worth at most. */
  readonly most: number
  /** @param care from 0 to 1: how often a starred criterion gets a choice that reaches all its asterisks, where the total allows it */
  sheetWorth(points: number, care: number, dice: Dice): Marks
}

/** What can be chosen at a criterion or, where others hang on it, at all of them together. */
interface Pick {
  readonly marks: Marks
  readonly points: number
  /** Whether it is behind all asterisks. */
  readonly reachesAll: boolean
}

interface Turn {
  readonly picks: readonly Pick[]
  /** At n: 1 when what comes after this can add exactly n points. */
  readonly after: Uint8Array
}

const makers = new WeakMap<CriteriaSet, SheetMaker>()

export function sheetMaker(set: CriteriaSet): SheetMaker {
  const maker = makers.get(set) ?? makeSheetMaker(set)
  makers.set(set, maker)
  return maker
}

/**
 * A sheet is made criterion by criterion, never choosing what would put the total out of reach. The criteria met last must take what is
 * left, so the way goes from front to back, from back to front, or crosswise.
 */
function makeSheetMaker(set: CriteriaSet): SheetMaker {
  const units = unitsOf(set)
  const crosswise = [3, 7].map(step =>
    Array.from({ length: step }, (_, from) => units.filter((_, at) => at % step === from)).flat(),
  )
  const ways = [units, units.toReversed(), ...crosswise].map(turnsAlong)
  const totals = sums(new Uint8Array([1]), units)
  return {
    most: totals.length - 1,
    sheetWorth(points, care, dice) {
      let left = Math.min(points, totals.length - 1)
      while (totals[left] !== 1) left -= 1
      const sheet: Marks[] = []
      for (const { picks, after } of ways[Math.floor(dice() * ways.length)] ?? []) {
        const { marks, points } = pickFrom(picks, after, left, care, dice)
        sheet.push(marks)
        left -= points
      }
      return Object.assign({}, ...sheet) as Marks
    },
  }
}

function turnsAlong(units: readonly (readonly Pick[])[]): readonly Turn[] {
  let after: Uint8Array = new Uint8Array([1])
  const turns = units.toReversed().map((picks): Turn => {
    const turn = { picks, after }
    after = sums(after, [picks])
    return turn
  })
  return turns.toReversed()
}

/** The picks of each criterion; those that hang on another are picked with it, so that no sheet contradicts itself. */
function unitsOf(set: CriteriaSet): readonly (readonly Pick[])[] {
  const criteria = criteriaOf(set)
  return criteria
    .filter(({ dependsOn }) => dependsOn === undefined)
    .map(criterion =>
      criteria
        .filter(({ dependsOn }) => dependsOn?.criterion === criterion.id)
        .reduce(
          (picks, dependent) => picks.flatMap(pick => withDependent(pick, dependent)),
          picksOf(criterion),
        ),
    )
}

/** With every pick of a criterion that hangs on what was picked; where that leaves nothing to judge, none reached or no mark at all. */
function withDependent(pick: Pick, criterion: Criterion): readonly Pick[] {
  const picks = picksOf(criterion)
  const above = pick.marks[criterion.dependsOn?.criterion ?? '']
  const isExcluded = criterion.dependsOn?.excludedBy.some(choice => choice === above) === true
  const nothing = picks.slice(0, 1)
  const open = isExcluded ? [...nothing, ...nothing.map(none => ({ ...none, marks: {} }))] : picks
  return open.map(({ marks, points, reachesAll }) => ({
    marks: { ...pick.marks, ...marks },
    points: pick.points + points,
    reachesAll: pick.reachesAll && reachesAll,
  }))
}

function picksOf({ id, options }: Criterion): readonly Pick[] {
  const last = Math.max(0, ...options.flatMap(option => (option.minimumFor ? [option.number] : [])))
  return [
    { marks: { [id]: 'none' }, points: 0, reachesAll: last === 0 },
    ...options.map(({ number, points }) => ({ marks: { [id]: number }, points, reachesAll: number >= last })),
  ]
}

/** Which totals can be had from those before by one pick more of each. */
function sums(before: Uint8Array, picks: readonly (readonly Pick[])[]): Uint8Array {
  return picks.reduce((totals, choices) => {
    const next = new Uint8Array(totals.length + Math.max(...choices.map(({ points }) => points)))
    for (const { points } of choices) {
      for (let total = 0; total < totals.length; total++) if (totals[total] === 1) next[total + points] = 1
    }
    return next
  }, before)
}

/** The first that leaves what can still be had, from any place on and round again; there always is one. */
function pickFrom(picks: readonly Pick[], after: Uint8Array, left: number, care: number, dice: Dice): Pick {
  const from = Math.floor(dice() * picks.length)
  const careful = dice() < care
  let found: Pick | undefined
  for (let at = 0; at < picks.length; at++) {
    const pick = picks[(from + at) % picks.length] as Pick
    if (left < pick.points || after[left - pick.points] !== 1) continue
    if (!careful || pick.reachesAll) return pick
    found ??= pick
  }
  return found as Pick
}
