import { createHash } from 'node:crypto'
import path from 'node:path'
import { readLaw } from '#electron/law/read-law.ts'
import type { FrozenRules } from '#shared/council/event.ts'
import { starredCriteria } from '#shared/law/minimum.ts'
import {
  criteriaOf,
  type Choice,
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

/** A whole sheet worth exactly so many points; every total from 0 to 100 can be reached. */
export const sheetWorth = (points: number): Marks => found(sheets.get(points))

/** A whole sheet with the best option everywhere, the last of those worth the most, but for what is given. */
export const bestSheet = (set: CriteriaSet, exceptions: Marks = {}): Marks => ({
  ...Object.fromEntries(criteriaOf(set).map(({ id, options }) => [id, mostWorth(options)])),
  ...exceptions,
})

const mostWorth = (options: Criterion['options']): number =>
  options.reduce((best, option) => (option.points >= best.points ? option : best)).number

/** Confirmed minimums with the best option everywhere, but for what is given. */
export const allConfirmedBut = (exceptions: Marks = {}): Marks => ({
  ...Object.fromEntries(starredCriteria(teaSet).map(({ id, options }) => [id, options.length])),
  ...exceptions,
})

const sheets: ReadonlyMap<number, Marks> = criteriaOf(teaSet).reduce(
  (totals, { id, options }) => {
    const next = new Map<number, Marks>()
    for (const [total, marks] of totals) {
      const choices: readonly (readonly [Choice, number])[] = [
        ['none', 0],
        ...options.map(({ number, points }) => [number, points] as const),
      ]
      for (const [choice, points] of choices) next.set(total + points, { ...marks, [id]: choice })
    }
    return next
  },
  new Map<number, Marks>([[0, {}]]),
)

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Not shipped')
  return value
}
