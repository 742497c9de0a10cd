import { fold } from '#shared/council/evolve.ts'
import { aFullSitting, fullProducts, marksOf } from '../support/a-full-sitting.ts'
import { median, type BenchRow } from './bench-row.ts'

const repeats = 9

/** The state of a sitting from its whole log in memory. */
export const foldFullSitting: BenchRow = {
  name: 'fold',
  what: 'The fold of a full sitting',
  goal: { kind: 'time', atMost: 300, per: marksOf(fullProducts) },
  even: 0.5,
  measure: () =>
    Promise.resolve(
      [1, 2, 4].map(times => {
        const products = times * fullProducts
        const { log } = aFullSitting(products)
        const took = Array.from({ length: repeats }, () => {
          const before = performance.now()
          fold(log)
          return performance.now() - before
        })
        return { size: marksOf(products), value: median(took) / times }
      }),
    ),
}
