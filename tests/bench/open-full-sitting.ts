import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { fullProducts, marksOf, openProduct } from '../support/a-full-sitting.ts'
import { inFolderWith } from './bench-folder.ts'
import { median, type BenchRow, type Figure } from './bench-row.ts'

const repeats = 5
const run = promisify(execFile)
const openOnce = path.join(import.meta.dirname, 'open-once.ts')

/**
 * From the moment that the program turns to its data folder until it has answered what the screens ask first: the sitting and a product.
 * Each in a process of its own, in which nothing has warmed up. The whole record is checked on the way: its pages, its chain, its hashes.
 */
export const openFullSitting: BenchRow = {
  name: 'open',
  what: 'A full sitting, opened until it can be worked in',
  goal: { kind: 'time', atMost: 1000, per: marksOf(fullProducts) },
  even: 0.25,
  async measure() {
    const figures: Figure[] = []
    for (const times of [1, 2, 4]) {
      const products = times * fullProducts
      figures.push({ size: marksOf(products), value: (await inFolderWith(products, open)) / times })
    }
    return figures
  },
}

async function open(folder: string): Promise<number> {
  const took: number[] = []
  for (let nth = 0; nth < repeats; nth += 1) {
    const { stdout } = await run(process.execPath, [openOnce, folder, openProduct])
    took.push(Number(stdout))
  }
  return median(took)
}
