import { askingAs } from '#electron/app/ask.ts'
import type { Host } from '#electron/app/host.ts'
import { fullProducts, marksOf } from '../support/a-full-sitting.ts'
import { median, type BenchRow, type Figure } from './bench-row.ts'
import { withMarker, type Marker } from './marker.ts'

const backups = 8

/** Marks go on while a backup of everything is being made: how much longer each waits than when none is. */
export const markDuringBackup: BenchRow = {
  name: 'backup',
  what: 'A mark while a backup of the whole record is being made',
  goal: { kind: 'ratio', atMost: 2, to: 'the same mark while none is' },
  async measure() {
    const figures: Figure[] = []
    for (const times of [1, 2, 4]) {
      const products = times * fullProducts
      figures.push({ size: marksOf(products), value: await withMarker(products, compare) })
    }
    return figures
  },
}

async function compare(mark: Marker, host: Host): Promise<number> {
  const quiet: number[] = []
  const during: number[] = []
  for (let nth = 0; nth < backups; nth += 1) {
    const made = { done: false }
    const making = askingAs(host, 'secretary')('backup.make', {}).finally(() => (made.done = true))
    while (!made.done) during.push(await mark())
    await making
    for (let count = 0; count < during.length / (nth + 1); count += 1) quiet.push(await mark())
  }
  return median(during) / median(quiet)
}
