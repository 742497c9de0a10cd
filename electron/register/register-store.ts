import { setTimeout } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Register } from '#electron/app/register.ts'
import { isNamed, productOf } from '#shared/register/product-life.ts'
import type { Engine } from './engine.ts'
import { findDue } from './find-due.ts'
import { countProducts } from './count-products.ts'
import { findProducts } from './find-products.ts'
import { findResults } from './find-results.ts'
import { addLines, knownIds, linesOf, type Change } from './lines.ts'
import { rowsOfList, takeList, takeListBack, takenLists } from './lists.ts'
import { allAlike } from './homes.ts'
import { photographsAt } from './photographs-at.ts'
import { enterPlan, linesOfPlans } from './plans.ts'
import { packed, receive, receivedIn } from './received-sittings.ts'
import { takeIn } from './take-in.ts'
import type { RegisterTables } from './tables.ts'
import { findVisits } from './visits.ts'

/** How many lines one change takes; a larger import is so many changes, each whole. */
const linesInAChange = 500

/** Copies are made of a file, and by whoever opened it. */
export type StoredRegister = Omit<Register, 'changes' | 'moves' | 'keepCopy' | 'rights'>

/** Whatever the engine, the same register. `db` is migrated and belongs to it from here on. */
export function createRegister(db: Kysely<RegisterTables>, engine: Engine): StoredRegister {
  const change = <T>(work: (on: Change) => Promise<T>): Promise<T> => inOneChange(db, engine, work)
  return {
    async take(lines, signal) {
      const taken = { added: 0, products: 0 }
      for (let at = 0; at < lines.length; at += linesInAChange) {
        signal?.throwIfAborted()
        const { added, products } = await change(on => takeIn(on, lines.slice(at, at + linesInAChange)))
        taken.added += added
        taken.products += products
      }
      return taken
    },
    takeList: (list, lines, watch) => change(on => takeList(on, list, lines, watch)),
    async receive(handed, lines) {
      const log = await packed(handed)
      return change(on => receive(on, handed, log, lines))
    },
    ...receivedIn(db),
    takeListBack: (list, watch) => change(on => takeListBack(on, list, watch)),
    products: async ids =>
      [...(await linesOf(db, ids)).values()].filter(isNamed).map(lines => productOf(lines)),
    enter: line =>
      change(async on => {
        const before = await linesOf(on, [line.product])
        if (!before.has(line.product)) return undefined
        if (!(await knownIds(on, [line])).has(line.id)) await addLines(on, [{ line, anchor: '' }])
        return productOf((await linesOf(on, [line.product])).get(line.product) ?? [])
      }),
    async product(id) {
      const lines = (await linesOf(db, [id])).get(id)
      return lines && isNamed(lines) ? productOf(lines) : undefined
    },
    ...searching(db),
    ...photographsAt(db, engine),
    enterPlan: lines => change(on => enterPlan(on, lines)),
    close: () => db.destroy(),
  }
}

const searching = (
  db: Kysely<RegisterTables>,
): Pick<
  StoredRegister,
  'lists' | 'rowsOf' | 'alike' | 'due' | 'visits' | 'find' | 'count' | 'results' | 'plans'
> => ({
  lists: () => takenLists(db),
  rowsOf: list => rowsOfList(db, list),
  alike: keys => allAlike(db, keys),
  due: wanted => findDue(db, wanted),
  visits: (query, today) => findVisits(db, query, today),
  find: (query, today) => findProducts(db, query, today),
  count: (query, today) => countProducts(db, query, today),
  results: (years, within) => findResults(db, years, within),
  plans: () => linesOfPlans(db),
})

/** Adds lines of which it is known whose they are, as a damaged register still had them; those that are there are passed over. */
export const putBack = (
  db: Kysely<RegisterTables>,
  engine: Engine,
  lines: Parameters<typeof addLines>[1],
): Promise<void> =>
  inOneChange(db, engine, async on => {
    const known = await knownIds(
      on,
      lines.map(({ line }) => line),
    )
    await addLines(
      on,
      lines.filter(({ line }) => !known.has(line.id)),
    )
  })

/** In its turn; tried again for as long as it meets others even so, each time after a longer pause, and no two of them wait alike. */
const inOneChange = <T>(
  db: Kysely<RegisterTables>,
  { name, isMet, inTurn }: Engine,
  work: (on: Change) => Promise<T>,
): Promise<T> =>
  inTurn(db, async one => {
    const begin = (): ReturnType<typeof one.transaction> =>
      name === 'postgres' ? one.transaction().setIsolationLevel('serializable') : one.transaction()
    for (let tries = 1; ; tries++)
      try {
        return await begin().execute(work)
      } catch (error) {
        if (!isMet(error) || tries === 20) throw error
        await setTimeout(Math.min(5 * 2 ** tries, 500) * (0.5 + Math.random()))
      }
  })
