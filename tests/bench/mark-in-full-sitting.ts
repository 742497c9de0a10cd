import { fullProducts, marksOf } from '../support/a-full-sitting.ts'
import type { BenchRow, Figure } from './bench-row.ts'
import { takingTurns, withMarker } from './marker.ts'

/** A mark where two rounds of 71 products stand in the record already, against the first marks of a sitting; the two take turns. */
export const markInFullSitting: BenchRow = {
  name: 'mark-when-full',
  what: 'A mark in a sitting that is full',
  goal: { kind: 'ratio', atMost: 1.5, to: 'the same mark in a sitting where nothing is scored' },
  measure: () =>
    withMarker(0, async empty => {
      const figures: Figure[] = []
      for (const times of [1, 2, 4]) {
        const products = times * fullProducts
        const value = await withMarker(products, full => takingTurns(full, empty))
        figures.push({ size: marksOf(products), value })
      }
      return figures
    }),
}
