import fc from 'fast-check'
import { isOffered, rulesOn } from '#shared/law/in-force.ts'
import { starredCriteria } from '#shared/law/minimum.ts'
import {
  type Choice,
  type CriteriaSet,
  type Criterion,
  type Marks,
  type RuleSet,
} from '#shared/law/rule-set.ts'
import type { Product } from '#shared/oracle/product.ts'
import { criteriaSets, criteriaSetNamed, everyStop, ruleSetOf } from '#tests/support/shipped-law.ts'
import { diceOf, sheetMaker, type Dice } from './sheet-maker.ts'

/** What a product is made of: small enough for a failure to be read, and to be made smaller. */
export interface Recipe {
  /** A key of `lawSheets`. */
  readonly sheet: string
  readonly members: number
  /** The mean that is aimed at: where a tier begins, full marks, or anything. */
  readonly aim: 2 | 3 | 4 | 5 | 'full marks' | 'anything'
  /** By how many points, of all sheets together, the aim is missed. */
  readonly beside: number
  /** How often a member's choice reaches the asterisks of its criterion, from 0 to 1. */
  readonly care: number
  readonly confirmed: 'all' | 'all but one' | 'some'
  readonly minimums: Product['rules']['minimums']
  readonly minimumsWithoutLegend: boolean
  /** Decides what is left open. */
  readonly seed: number
}

type LawSheet = Pick<Product, 'ruleSet' | 'set'>

/** Every sheet that is offered, under its decision as first issued and as last amended, and one that only an import could bring. */
export const lawSheets: ReadonlyMap<string, LawSheet> = new Map([
  ...criteriaSets.filter(isOffered).flatMap(set => {
    const ruleSet = ruleSetOf(set)
    const amended = rulesOn(ruleSet, '9999-12-31')
    return [
      [set.id, { ruleSet, set }],
      [`${set.id} as amended`, { ruleSet: amended, set }],
    ] satisfies readonly (readonly [string, LawSheet])[]
  }),
  ['imported', imported(criteriaSetNamed('qd-26-2026/26'))],
])

/** Products as a council meets them, most of them within two points of a border; up to `most` members score, every second time four at most. */
export const recipes = (most = 13): fc.Arbitrary<Recipe> =>
  fc.record({
    sheet: fc.constantFrom(...lawSheets.keys()),
    members: fc.oneof(fc.integer({ min: 1, max: Math.min(4, most) }), fc.integer({ min: 1, max: most })),
    aim: fc.constantFrom<Recipe['aim'][]>(2, 3, 4, 5, 'full marks', 'anything'),
    beside: fc.integer({ min: -2, max: 2 }),
    care: fc.constantFrom(1, 0.97, 0.8, 0),
    confirmed: fc.constantFrom('all', 'all but one', 'some'),
    minimums: fc.constantFrom('council', 'majority', 'every-member'),
    minimumsWithoutLegend: fc.boolean(),
    seed: fc.nat(),
  })

/** With every stop decided by the council: scoring goes on there. */
export function productOf(recipe: Recipe): Product {
  const { ruleSet, set } = lawSheet(recipe.sheet)
  const dice = diceOf(recipe.seed)
  const maker = sheetMaker(set)
  return {
    ruleSet,
    set,
    sheets: totalsOf(recipe, ruleSet, maker.most, dice).map(points =>
      maker.sheetWorth(points, recipe.care, dice),
    ),
    confirmed: confirmedIn(set, recipe.confirmed, dice),
    rules: { minimums: recipe.minimums, minimumsWithoutLegend: recipe.minimumsWithoutLegend },
    notStopped: everyStop(set),
  }
}

function lawSheet(name: string): LawSheet {
  const found = lawSheets.get(name)
  if (!found) throw new Error(`No sheet ${name}`)
  return found
}

/** The members' totals: together what is wanted, each up to twenty points away from the mean. */
function totalsOf(recipe: Recipe, { bands }: RuleSet, most: number, dice: Dice): readonly number[] {
  const { members, aim, beside } = recipe
  const anything = Math.floor(dice() * (most + 1))
  const mean = aim === 'full marks' ? most : (bands.find(({ stars }) => stars === aim)?.from ?? anything)
  const wanted = Math.max(0, Math.min(members * most, members * mean + beside))
  const totals = Array.from({ length: members }, (_, at) => Math.floor((wanted + at) / members))
  for (let at = 0; at + 1 < members; at += 2) {
    const [giving = 0, taking = 0] = totals.slice(at)
    const moved = Math.floor(dice() * Math.min(21, giving + 1, most - taking + 1))
    totals.splice(at, 2, giving - moved, taking + moved)
  }
  return totals
}

function confirmedIn(set: CriteriaSet, how: Recipe['confirmed'], dice: Dice): Marks {
  const starred = starredCriteria(set)
  const short = Math.floor(dice() * starred.length)
  const confirmed = starred.map(({ id, options }, at): readonly [string, Choice | undefined] => {
    if (how === 'all' || (how === 'all but one' && at !== short)) return [id, options.length]
    const choice = Math.floor(dice() * (options.length + 2))
    return [id, choice > options.length ? undefined : choice === 0 ? 'none' : choice]
  })
  return Object.fromEntries(confirmed.flatMap(([id, choice]) => (choice === undefined ? [] : [[id, choice]])))
}

/** Bands of its own, and asterisks in each case of the criteria with cases. */
function imported(set: CriteriaSet): LawSheet {
  const ruleSet = ruleSetOf(set)
  const starred = (criterion: Criterion): Criterion => {
    const begins = (option: Criterion['options'][number]): boolean =>
      criterion.options.find(each => each.case === option.case) === option
    return {
      ...criterion,
      options: criterion.options.map(option =>
        option.case ? { ...option, minimumFor: begins(option) ? 3 : 4 } : option,
      ),
    }
  }
  const parts = set.parts.map(part => ({
    ...part,
    sections: part.sections.map(section => ({ ...section, criteria: section.criteria.map(starred) })),
  }))
  const bands = ruleSet.bands.map(band => ({ ...band, from: Math.max(0, band.from - 7) }))
  return { ruleSet: { ...ruleSet, bands, criteriaSets: [set.number] }, set: { ...set, parts } }
}
