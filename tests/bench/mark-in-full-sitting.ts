import { fullProducts, marksOf } from '../support/a-full-sitting.ts'
import { median, type BenchRow, type Figure } from './bench-row.ts'
import { withMarker, type Marker } from './marker.ts'

const perTurn = 50
const turns = 20

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
        const value = await withMarker(products, full => compare(full, empty))
        figures.push({ size: marksOf(products), value })
      }
      return figures
    }),
}

async function compare(full: Marker, empty: Marker): Promise<number> {
  const took = { full: new Array<number>(), empty: new Array<number>() }
  for (let turn = 0; turn < turns; turn += 1) {
    for (let count = 0; count < perTurn; count += 1) took.full.push(await full())
    for (let count = 0; count < perTurn; count += 1) took.empty.push(await empty())
  }
  return median(took.full) / median(took.empty)
}
