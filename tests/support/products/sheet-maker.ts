import {
  criteriaOf,
  type Choice,
  type CriteriaSet,
  type Criterion,
  type Marks,
} from '#shared/law/rule-set.ts'

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

interface Pick {
  readonly choice: Choice
  readonly points: number
  /** Whether it is behind all asterisks of its criterion. */
  readonly reachesAll: boolean
}

interface Stop {
  readonly criterion: Criterion
  readonly picks: readonly Pick[]
  /** At n: 1 when the criteria after this one can add exactly n points. */
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
  const criteria = criteriaOf(set)
  const crosswise = [3, 7].map(step =>
    Array.from({ length: step }, (_, from) => criteria.filter((_, at) => at % step === from)).flat(),
  )
  const ways = [criteria, criteria.toReversed(), ...crosswise].map(stopsAlong)
  const totals = sums(new Uint8Array([1]), criteria.map(picksOf))
  return {
    most: totals.length - 1,
    sheetWorth(points, care, dice) {
      let left = Math.min(points, totals.length - 1)
      while (totals[left] !== 1) left -= 1
      const marks: Record<string, Choice> = {}
      for (const { criterion, picks, after } of ways[Math.floor(dice() * ways.length)] ?? []) {
        const { choice, points } = pickFrom(picks, after, left, care, dice)
        marks[criterion.id] = choice
        left -= points
      }
      return marks
    },
  }
}

function stopsAlong(criteria: readonly Criterion[]): readonly Stop[] {
  let after: Uint8Array = new Uint8Array([1])
  const stops = criteria.toReversed().map((criterion): Stop => {
    const picks = picksOf(criterion)
    const stop = { criterion, picks, after }
    after = sums(after, [picks])
    return stop
  })
  return stops.toReversed()
}

function picksOf({ options }: Criterion): readonly Pick[] {
  const last = Math.max(0, ...options.flatMap(option => (option.minimumFor ? [option.number] : [])))
  return [
    { choice: 'none', points: 0, reachesAll: last === 0 },
    ...options.map(({ number, points }) => ({ choice: number, points, reachesAll: number >= last })),
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
