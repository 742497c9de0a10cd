import { createHash } from 'node:crypto'
import path from 'node:path'
import { readHolidays } from '#electron/law/read-holidays.ts'
import { readLaw } from '#electron/law/read-law.ts'
import type { FrozenRules } from '#shared/council/frozen-rules.ts'
import { starredCriteria } from '#shared/law/minimum.ts'
import { criteriaWithStop, exclusionOf, stops } from '#shared/law/sheet-state.ts'
import {
  criteriaOf,
  type Choice,
  type Choices,
  type CriteriaSet,
  type Criterion,
  type Marks,
  type RuleSet,
} from '#shared/law/rule-set.ts'

export const law = readLaw(path.join(import.meta.dirname, '../../resources/law'), text =>
  createHash('sha256').update(text).digest('hex'),
)

/** Criteria set 11 of QĐ 26/2026, chè. */
export const teaSet: CriteriaSet = found(law.criteriaSet('qd-26-2026/11'))
export const ruleSet: RuleSet = found(law.ruleSetOf(teaSet.id)).ruleSet

/** Every decision shipped, the latest first. */
export const ruleSets: readonly RuleSet[] = law.ruleSets.map(each => each.ruleSet)

/** Every sheet shipped, whole or with a defect. */
export const criteriaSets: readonly CriteriaSet[] = law.criteriaSets

/** The decision that a shipped sheet belongs to, as first issued. */
export const ruleSetOf = ({ id }: CriteriaSet): RuleSet => found(law.ruleSetOf(id)).ruleSet

/** A decision and its hash, by its id. */
export const frozenRules = (id: string): FrozenRules => {
  const { ruleSet, hash } = found(law.ruleSets.find(each => each.ruleSet.id === id))
  return { id, decision: ruleSet.decision, hash }
}

/** A criteria set by its id, such as `qd-26-2026/12`. */
export const criteriaSetNamed = (id: string): CriteriaSet => found(law.criteriaSet(id))

/** A whole sheet worth exactly so many points, from 1 to 100; one worth 0 reaches a stop, and all others keep away from it. */
export const sheetWorth = (points: number): Marks => found(sheets.get(points))

/**
 * A whole sheet with the best option everywhere, the last of those worth the most, but for what is given and for what that leaves nothing
 * to judge.
 */
export const bestSheet = (set: CriteriaSet, exceptions: Choices = {}): Choices =>
  agreeing(set, {
    ...Object.fromEntries(criteriaOf(set).map(({ id, options }) => [id, mostWorth(options)])),
    ...exceptions,
  })

/** The sheet with nothing reached where another choice on it leaves nothing to judge. */
export const agreeing = (set: CriteriaSet, marks: Choices): Choices =>
  Object.fromEntries(
    criteriaOf(set).flatMap(criterion => {
      const choice = exclusionOf(criterion, marks) ? 'none' : marks[criterion.id]
      return choice === undefined ? [] : [[criterion.id, choice]]
    }),
  )

/** Every criterion of the set that has a stop: where they are given, the council decided that scoring goes on. */
export const everyStop = (set: CriteriaSet): readonly string[] => criteriaWithStop(set).map(({ id }) => id)

const mostWorth = (options: Criterion['options']): number =>
  options.reduce((best, option) => (option.points >= best.points ? option : best)).number

/** Confirmed minimums with the best option everywhere, but for what is given. */
export const allConfirmedBut = (exceptions: Choices = {}): Choices => ({
  ...Object.fromEntries(starredCriteria(teaSet).map(({ id, options }) => [id, options.length])),
  ...exceptions,
})

const sheets: ReadonlyMap<number, Marks> = new Map([
  [0, Object.fromEntries(criteriaOf(teaSet).map(({ id }) => [id, 'none']))],
  ...criteriaOf(teaSet).reduce(
    (totals, criterion) => {
      const next = new Map<number, Marks>()
      for (const [total, marks] of totals)
        for (const [choice, points] of worthOn(criterion, marks))
          next.set(total + points, { ...marks, [criterion.id]: choice })
      return next
    },
    new Map<number, Marks>([[0, {}]]),
  ),
])

/** The choices that neither stop the sheet nor contradict it, with their points. */
function worthOn(criterion: Criterion, marks: Marks): readonly (readonly [Choice, number])[] {
  const options = criterion.options.map(({ number, points }) => [number, points] as const)
  const choices: readonly (readonly [Choice, number])[] = [
    ['none', 0],
    ...(exclusionOf(criterion, marks) ? [] : options),
  ]
  return choices.filter(([choice]) => !stops(criterion, choice))
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Not shipped')
  return value
}

/** The public holidays that are shipped. */
export const holidays = readHolidays(
  path.join(import.meta.dirname, '../../resources/law/public-holidays.json'),
  error => {
    throw error
  },
)
