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

/**
 * From packages on the disk to the same in another folder, each on the disk for good and held against what was read back past memory before it
 * gets its name. The same by hand, a file after another as well, takes turns with it: whoever copies all and then syncs once has no whole file
 * on a stick that is pulled out before that.
 */
export const copyOut: BenchRow = {
  name: 'copy-out',
  what: 'Packages copied to a folder and read back from its disk',
  goal: {
    kind: 'ratio',
    atMost: 1.5,
    to: '`cp`, `sync`, `sha256sum`, `dd iflag=direct | sha256sum` and `mv` of each',
  },
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
    others.push(await inNewFolder(folder, to => copyByHand(files, to)))
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

const byHand = [
  'to=$1; shift',
  'for file in "$@"',
  'do name=$(basename "$file"); cp "$file" "$to/$name.partial"; sync "$to/$name.partial"; sha256sum < "$file"',
  'dd if="$to/$name.partial" iflag=direct bs=4M status=none | sha256sum',
  'mv "$to/$name.partial" "$to/$name"; sync "$to"; done',
].join('\n')

const copyByHand = (files: readonly string[], to: string): Promise<unknown> =>
  run('sh', ['-ec', byHand, 'sh', to, ...files])
