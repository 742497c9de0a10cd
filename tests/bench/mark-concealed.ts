import { fullProducts, marksOf } from '../support/a-full-sitting.ts'
import type { BenchRow, Figure } from './bench-row.ts'
import { takingTurns, withMarker } from './marker.ts'

/** A mark that is enciphered on its way to the disk, against one that is not; the two take turns. */
export const markConcealed: BenchRow = {
  name: 'mark-concealed',
  what: 'A mark where seats have PINs',
  goal: { kind: 'ratio', atMost: 1.5, to: 'the same mark in the same sitting with no PINs' },
  async measure() {
    const figures: Figure[] = []
    for (const times of [0, 1, 2]) {
      const products = times * fullProducts
      const value = await withMarker(products, clear =>
        withMarker(products, concealed => takingTurns(concealed, clear), 'concealed'),
      )
      figures.push({ size: marksOf(products), value })
    }
    return figures
  },
}
