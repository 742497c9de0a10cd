import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { createOutlets } from '#electron/files/outlets.ts'
import { median, type BenchRow, type Figure } from './bench-row.ts'

const run = promisify(execFile)
/** How many packages of 20 MB. */
const sizes = [5, 20]
const turns = 3
const piece = 4_000_000

/** From packages on the disk to the same in another folder, on the disk for good and read back past memory; other programs take turns with it. */
export const copyOut: BenchRow = {
  name: 'copy-out',
  what: 'Packages copied to a folder and read back from its disk',
  goal: { kind: 'ratio', atMost: 1.5, to: '`cp`, `sync` and `dd iflag=direct | sha256sum` of each' },
  even: 0.25,
  async measure() {
    const figures: Figure[] = []
    for (const count of sizes) {
      const folder = mkdtempSync(path.join(tmpdir(), 'ocop-bench-'))
      try {
        figures.push({ size: `${count} × 20 MB`, value: await ratioIn(folder, count) })
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    }
    return figures
  },
}

async function ratioIn(folder: string, count: number): Promise<number> {
  const files = Array.from({ length: count }, (_, at) => path.join(folder, `goi-${at}.ocop`))
  for (const file of files) for (let part = 0; part < 5; part += 1) appendFileSync(file, randomBytes(piece))
  const [own, others] = [new Array<number>(), new Array<number>()]
  for (let turn = 0; turn < turns; turn += 1) {
    own.push(await inNewFolder(folder, to => copyAll(files, to)))
    others.push(await inNewFolder(folder, to => copyAsOthersDo(files, to)))
  }
  return median(own) / median(others)
}

/** @returns milliseconds */
async function inNewFolder(folder: string, work: (to: string) => Promise<unknown>): Promise<number> {
  const to = path.join(folder, 'usb')
  mkdirSync(to)
  const begun = performance.now()
  await work(to)
  const took = performance.now() - begun
  rmSync(to, { recursive: true })
  return took
}

async function copyAll(files: readonly string[], to: string): Promise<void> {
  const outlet = await createOutlets(path.join(to, '..', 'goi-0.ocop')).open(to)
  if (!outlet.ok) throw new Error(outlet.refusal.code)
  const watch = { progress: () => undefined, signal: new AbortController().signal }
  for (const file of files) {
    const { outcome } = await outlet.value.copy(file, path.basename(file), watch)
    if (outcome.kind !== 'copied' || outcome.readFrom !== 'medium') throw new Error(JSON.stringify(outcome))
  }
}

const copyAsOthersDo = (files: readonly string[], to: string): Promise<unknown> =>
  run('sh', [
    '-ec',
    'to=$1; shift; cp "$@" "$to"; sync "$to"/*; for file in "$to"/*; do dd if="$file" iflag=direct bs=4M status=none | sha256sum; done',
    ...['sh', to, ...files],
  ])
