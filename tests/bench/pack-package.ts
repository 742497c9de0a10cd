import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { writeReadBack } from '#electron/packages/write-read-back.ts'
import { median, type BenchRow, type Figure } from './bench-row.ts'
import { largeDossier, type LaidOut } from './large-package.ts'

const run = promisify(execFile)
/** Megabytes (10⁶ bytes). */
const sizes = [250, 500]
const turns = 5

/** From files on the disk to a package that was read back as loading reads it; the system's own tools take turns with it on the same files. */
export const packPackage: BenchRow = {
  name: 'pack',
  what: 'A package written and read back',
  goal: { kind: 'ratio', atMost: 1.5, to: '`zip -0` and `sha256sum` of its files' },
  even: 0.25,
  async measure() {
    const figures: Figure[] = []
    for (const megabytes of sizes) {
      const folder = mkdtempSync(path.join(tmpdir(), 'ocop-bench-'))
      try {
        const laidOut = largeDossier(folder, { product: 1, bytes: megabytes * 1_000_000 })
        figures.push({ size: `${megabytes} MB`, value: await ratio(folder, laidOut) })
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    }
    return figures
  },
}

async function ratio(folder: string, laidOut: LaidOut): Promise<number> {
  const files = readdirSync(folder)
  const [packs, tools] = [new Array<number>(), new Array<number>()]
  for (let turn = 0; turn < turns; turn += 1) {
    packs.push(await timed(() => pack(path.join(folder, 'goi.ocop'), laidOut)))
    tools.push(await timed(() => withTools(folder, files)))
    for (const made of ['goi.ocop', 'goi.zip']) rmSync(path.join(folder, made))
  }
  return median(packs) / median(tools)
}

async function pack(file: string, { dossier, sourceOf: sources }: LaidOut): Promise<void> {
  const watch = { progress: () => undefined, signal: new AbortController().signal }
  const read = await writeReadBack(file, dossier, { sources, stateOf: () => ({ kind: 'offered' }) }, watch)
  if (!read.ok) throw new Error(read.refusal.code)
}

async function withTools(folder: string, files: readonly string[]): Promise<void> {
  await run('zip', ['-q', '-0', 'goi.zip', ...files], { cwd: folder })
  await run('sha256sum', files, { cwd: folder })
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
