import { setImmediate as nextTurn } from 'node:timers/promises'
import { askingAs } from '#electron/app/ask.ts'
import type { Host } from '#electron/app/host.ts'
import { openHost } from '#electron/host/host.ts'
import { placeFromSource } from '#electron/start/serve.ts'
import { criteriaOf } from '#shared/law/rule-set.ts'
import { lastMember as member, openProduct } from '../support/a-full-sitting.ts'
import { teaSet } from '../support/shipped-law.ts'
import { freelyMarked } from '../support/thirty-seats.ts'
import { inFolderWith, type Marks } from './bench-folder.ts'
import { median } from './bench-row.ts'
import { everyPin } from './concealed-record.ts'

/** Makes one mark on the open product, round and round the criteria. @returns how long it took until it was on disk, in milliseconds */
export type Marker = () => Promise<number>

/** Opens a host on a sitting of so many scored products, with a member sat down at the open one. */
export const withMarker = <T>(
  products: number,
  measure: (mark: Marker, host: Host) => Promise<T>,
  marks: Marks = 'in clear',
): Promise<T> => inFolderWith(products, folder => inHost(folder, measure), marks)

async function inHost<T>(folder: string, measure: (mark: Marker, host: Host) => Promise<T>): Promise<T> {
  const host = await openHost(placeFromSource(folder, false))
  try {
    return await measure(await aMarker(host), host)
  } finally {
    await host.close()
  }
}

const perTurn = 50
const turns = 20

/** How much longer one takes than the other, in the middle; the two take turns. */
export async function takingTurns(one: Marker, other: Marker): Promise<number> {
  const took = { one: new Array<number>(), other: new Array<number>() }
  for (let turn = 0; turn < turns; turn += 1) {
    for (let count = 0; count < perTurn; count += 1) took.one.push(await one())
    for (let count = 0; count < perTurn; count += 1) took.other.push(await other())
  }
  return median(took.one) / median(took.other)
}

async function aMarker(host: Host): Promise<Marker> {
  const sitting = 'phien-1'
  const { revision } = await askingAs(host, 'secretary')('sitting.read', { sitting })
  await askingAs(host, 'tablet')('seat.take', { sitting, member, paper: false, pin: everyPin })
  const criteria = freelyMarked(criteriaOf(teaSet))
  let count = 0
  return async () => {
    const criterion = criteria[count % criteria.length]
    if (!criterion) throw new Error('No criteria')
    const choice = 1 + (Math.floor(count / criteria.length) % criterion.options.length)
    const input = { sitting, product: openProduct, member, criterion: criterion.id, choice }
    const call = { request: crypto.randomUUID(), name: 'sheet.mark', input, seen: revision + count }
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
