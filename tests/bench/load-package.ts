import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { median, type BenchRow, type Figure } from './bench-row.ts'
import { largePackage } from './large-package.ts'

const run = promisify(execFile)
/** Megabytes (10⁶ bytes). */
const sizes = [250, 500, 1000]
const turns = 3

/** From a package file on the disk to all of it checked and on the disk again for good; the bare reading of the same bytes takes turns with it. */
export const loadPackage: BenchRow = {
  name: 'load',
  what: 'A package let in by the host',
  goal: { kind: 'ratio', atMost: 1, to: '`unzip -p FILE | sha256sum`' },
  even: 0.25,
  measure: () =>
    atRisingSizes(async file => {
      const [loads, reads] = [new Array<number>(), new Array<number>()]
      for (let turn = 0; turn < turns; turn += 1) {
        loads.push((await loadOnce(file)).took)
        reads.push(await readOnce(file))
      }
      return median(loads) / median(reads)
    }),
}

/** What the host takes more than it had when idle, while a package is let in; the size of that must not matter. */
export const loadPackageMemory: BenchRow = {
  name: 'load-memory',
  what: 'The memory that letting in a package takes, above the idle host',
  goal: { kind: 'memory', atMost: 80 },
  measure: () =>
    atRisingSizes(async file => {
      const grown: number[] = []
      for (let turn = 0; turn < turns; turn += 1) grown.push((await loadOnce(file)).grown)
      return median(grown) / 1_000_000
    }),
}

async function atRisingSizes(measure: (file: string) => Promise<number>): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const megabytes of sizes) {
    const folder = mkdtempSync(path.join(tmpdir(), 'ocop-bench-'))
    try {
      const file = await largePackage(folder, { product: 1, bytes: megabytes * 1_000_000 })
      figures.push({ size: `${megabytes} MB`, value: await measure(file) })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return figures
}

/** In a process and a data folder of its own. @returns milliseconds, and bytes that the host grew by */
async function loadOnce(file: string): Promise<{ readonly took: number; readonly grown: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ocop-bench-'))
  try {
    const script = path.join(import.meta.dirname, 'load-once.ts')
    const { stdout } = await run(process.execPath, [script, folder, file])
    const [took = Number.NaN, grown = Number.NaN] = stdout.trim().split(' ').map(Number)
    return { took, grown }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function readOnce(file: string): Promise<number> {
  const begun = performance.now()
  await run('sh', ['-c', 'unzip -p "$1" | sha256sum', 'sh', file])
  return performance.now() - begun
}
