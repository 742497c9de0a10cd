import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { askingAs } from '#electron/app/ask.ts'
import type { Host } from '#electron/app/host.ts'
import { openHost } from '#electron/host.ts'
import { placeFromSource } from '#electron/serve.ts'
import type { LoggedEvent } from '#shared/council/event.ts'
import { chained } from '#shared/council/log.ts'
import { criteriaOf } from '#shared/law/rule-set.ts'
import { writeRecords } from '../support/a-database.ts'
import { aProduct, aSitting, nineMembers, sha256, teaSet } from '../support/a-sitting.ts'
import { median, type BenchRow, type Figure } from './bench-row.ts'

const sizes = [15_000, 30_000, 60_000]
const backups = 8
const products = Array.from({ length: 71 }, (_, nth) => `p${nth}`)
const criteria = criteriaOf(teaSet)
const marker = 'so-khcn'
const others = nineMembers.filter(({ id }) => id !== marker)

/** Marks go on while a backup of everything is being made: how much longer each waits than when none is. */
export const markDuringBackup: BenchRow = {
  name: 'backup',
  what: 'A mark while a backup of the whole record is being made',
  goal: { kind: 'ratio', atMost: 2, to: 'the same mark while none is' },
  async measure() {
    const figures: Figure[] = []
    for (const size of sizes)
      figures.push({ size: `${size.toLocaleString('en')} events`, value: await compare(size) })
    return figures
  },
}

async function compare(size: number): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ocop-bench-'))
  writeRecords(folder, aLongRecord(size))
  const host = await openHost(placeFromSource(folder, false))
  try {
    const mark = await aMarker(host, size)
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
  } finally {
    await host.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Sits a member down; each call makes one mark. @returns how long it took, in milliseconds */
async function aMarker(host: Host, size: number): Promise<() => Promise<number>> {
  await askingAs(host, 'tablet')('seat.take', { sitting: 'phien-1', member: marker, paper: false })
  let count = 0
  return async () => {
    const criterion = criteria[count % criteria.length]
    if (!criterion) throw new Error('No criteria')
    const choice = 1 + (Math.floor(count / criteria.length) % criterion.options.length)
    const input = { sitting: 'phien-1', product: 'p0', member: marker, criterion: criterion.id, choice }
    const call = { request: crypto.randomUUID(), name: 'sheet.mark', input, seen: size + count }
    const before = performance.now()
    const answer = await host.answer('tablet', call)
    const took = performance.now() - before
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    count += 1
    // As between two calls from a wire.
    await nextTurn()
    return took
  }
}

/** A sitting of 71 products in the middle of its first round, with so many events. */
function aLongRecord(size: number): readonly LoggedEvent[] {
  const sitting = aSitting({ products: products.map(id => aProduct({ id })) }).start()
  for (const id of products) sitting.opensRound(id)
  const log = [...sitting.log]
  for (let nth = 0; log.length < size; nth += 1) {
    const last = log.at(-1)
    const member = others[Math.floor(nth / criteria.length) % others.length]?.id ?? ''
    const product = products[Math.floor(nth / criteria.length / others.length) % products.length] ?? ''
    const criterion = criteria[nth % criteria.length]?.id ?? ''
    const event = {
      kind: 'sheet.marked',
      product,
      round: 1,
      member,
      criterion,
      choice: 1,
      hand: 'member',
    } as const
    const entry = {
      sitting: 'phien-1',
      number: log.length + 1,
      at: (last?.at ?? 0) + 1,
      actor: `member:${member}`,
      event,
    }
    log.push(chained(last?.hash ?? '', entry, sha256))
  }
  return log
}
