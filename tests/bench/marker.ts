import { setImmediate as nextTurn } from 'node:timers/promises'
import { askingAs } from '#electron/app/ask.ts'
import type { Host } from '#electron/app/host.ts'
import { openHost } from '#electron/host.ts'
import { placeFromSource } from '#electron/serve.ts'
import { criteriaOf } from '#shared/law/rule-set.ts'
import { openProduct } from '../support/a-full-sitting.ts'
import { teaSet } from '../support/shipped-law.ts'
import { inFolderWith } from './bench-folder.ts'

/** Makes one mark on the open product, round and round the criteria. @returns how long it took until it was on disk, in milliseconds */
export type Marker = () => Promise<number>

/** Opens a host on a sitting of so many scored products, with a member sat down at the open one. */
export const withMarker = <T>(
  products: number,
  measure: (mark: Marker, host: Host) => Promise<T>,
): Promise<T> =>
  inFolderWith(products, async folder => {
    const host = await openHost(placeFromSource(folder, false))
    try {
      return await measure(await aMarker(host), host)
    } finally {
      await host.close()
    }
  })

async function aMarker(host: Host): Promise<Marker> {
  const sitting = 'phien-1'
  const member = 'so-khcn'
  const { revision } = await askingAs(host, 'secretary')('sitting.read', { sitting })
  await askingAs(host, 'tablet')('seat.take', { sitting, member, paper: false })
  const criteria = criteriaOf(teaSet)
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
