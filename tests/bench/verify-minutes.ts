import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createVerifier } from '#electron/signing/verifier.ts'
import { heldAgainst } from '#shared/proof/examine.ts'
import { isContradicted } from '#shared/proof/proof-report.ts'
import { aFullSitting, fullProducts, openProduct } from '../support/a-full-sitting.ts'
import { issuedOutline, printing } from '../support/proven.ts'
import { median, type BenchRow, type Figure } from './bench-row.ts'

const sizes = [Math.round(fullProducts / 2), fullProducts] as const
const turns = 5

/** What a person waits for who drops minutes on the screen: signatures, everything worked out again, and every page compared. */
export const verifyMinutes: BenchRow = {
  name: 'verify',
  what: 'Minutes of two rounds and thirteen members, verified and worked out again from what they carry',
  goal: { kind: 'time', atMost: 2_000, per: `${fullProducts} products` },
  measure: async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'council-bench-verify-'))
    const tools = printing()
    const verifier = createVerifier(new URL('../../electron/signing/verify-worker.ts', import.meta.url))
    try {
      const figures: Figure[] = []
      for (const products of sizes) {
        const pdf = await tools.print(issuedOutline(aFullSitting(products).carriesOver(openProduct).closes()))
        const took: number[] = []
        for (let turn = 0; turn < turns; turn += 1) {
          // Of another name each time, so that no page is read already.
          const file = path.join(folder, `${products}-${turn}.pdf`)
          await writeFile(file, pdf)
          const before = performance.now()
          const { proof } = await verifier.examine(pdf)
          const report = heldAgainst(proof, await tools.pagesOf(file))
          took.push(performance.now() - before)
          if (report.kind !== 'worked-out' || isContradicted(report)) throw new Error('It does not hold')
        }
        figures.push({ size: `${products} products`, value: median(took) })
      }
      return figures
    } finally {
      await tools.close()
      await rm(folder, { recursive: true })
    }
  },
}
