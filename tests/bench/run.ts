import { markToAcknowledgement } from './mark-to-acknowledgement.ts'

/** One row of `npm run bench`: what was measured, against what, and how it grows. Ratios only: absolute times are this machine's. */
export interface BenchRow {
  readonly what: string
  readonly against: string
  readonly ratio: number
  readonly goal: number
  /** The ratio again with more in the record. */
  readonly growth: readonly { readonly size: string; readonly ratio: number }[]
}

const rows: readonly BenchRow[] = [await markToAcknowledgement()]

for (const { what, against, ratio, goal, growth } of rows) {
  const met = ratio <= goal ? 'met' : 'MISSED'
  console.log(`${what}\n  p50 is ${ratio.toFixed(2)} × ${against} (goal ≤ ${goal} ×: ${met})`)
  for (const { size, ratio: grown } of growth) console.log(`  with ${size}: ${grown.toFixed(2)} ×`)
}
