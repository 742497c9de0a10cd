import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { fullProducts, marksOf, openProduct } from '../support/a-full-sitting.ts'
import { inFolderWith } from './bench-folder.ts'
import { median, type BenchRow, type Figure } from './bench-row.ts'

const repeats = 9
const run = promisify(execFile)

/**
 * From the moment that the program turns to its data folder until it has answered what the screens ask first: the sitting and a product.
 * The whole record is checked on the way: its pages, its chain, its hashes. Each time in a process of its own, in which nothing has warmed
 * up, and in time of its processor, so that a busy machine does not count; the bare reading takes turns with it.
 */
export const openFullSitting: BenchRow = {
  name: 'open',
  what: 'A full sitting, opened until it can be worked in',
  goal: {
    kind: 'ratio',
    atMost: 3,
    to: 'bare SQLite reading the same rows and hashing each, in a process of its own',
  },
  even: 0.25,
  measure: () =>
    atRisingSizes(products =>
      inFolderWith(products, folder =>
        compare(
          () => openOnce(folder),
          () => inProcess('read-once.ts', folder),
        ),
      ),
    ),
}

/** The same where the sheets that wait for their reveal are concealed, and the revealed ones were. */
export const openConcealedSitting: BenchRow = {
  name: 'open-concealed',
  what: 'A full sitting whose seats have PINs, opened',
  goal: { kind: 'ratio', atMost: 2, to: 'the same sitting with no PINs' },
  measure: () =>
    atRisingSizes(products =>
      inFolderWith(products, clear =>
        inFolderWith(
          products,
          concealed =>
            compare(
              () => openOnce(concealed),
              () => openOnce(clear),
            ),
          'concealed',
        ),
      ),
    ),
}

async function atRisingSizes(measure: (products: number) => Promise<number>): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const times of [1, 2, 4]) {
    const products = times * fullProducts
    figures.push({ size: marksOf(products), value: await measure(products) })
  }
  return figures
}

async function compare(one: () => Promise<number>, other: () => Promise<number>): Promise<number> {
  const took = { one: new Array<number>(), other: new Array<number>() }
  for (let turn = 0; turn < repeats; turn += 1) {
    took.one.push(await one())
    took.other.push(await other())
  }
  return median(took.one) / median(took.other)
}

const openOnce = (folder: string): Promise<number> => inProcess('open-once.ts', folder, openProduct)

/** @returns what the script says it took */
async function inProcess(script: string, ...args: readonly string[]): Promise<number> {
  const { stdout } = await run(process.execPath, [path.join(import.meta.dirname, script), ...args])
  return Number(stdout)
}
