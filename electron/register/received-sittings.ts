import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Kysely } from 'kysely'
import { mostReceivedBytes, type HandedIn, type ReceivedAs } from '#electron/app/received.ts'
import type { IncomingLine, Register } from '#electron/app/register.ts'
import type { ReceivedSitting } from '#shared/contract/received-rows.ts'
import { relationOf } from '#shared/council/compare-logs.ts'
import type { LoggedEvent } from '#shared/council/event.ts'
import { lineOf, readLine } from '#shared/council/log-lines.ts'
import { largestLog } from '#shared/council/sitting-file.ts'
import type { Change } from './lines.ts'
import type { ReceivedRow, RegisterTables } from './tables.ts'
import { takeIn } from './take-in.ts'

/** What is worked out before the change that writes it, which others wait for. */
export const packed = async ({ events }: HandedIn): Promise<Uint8Array> =>
  promisify(gzip)(events.map(event => `${lineOf(event)}\n`).join(''))

/** All in the one change that it is called in: the record and what it gives, or neither. */
export async function receive(
  on: Change,
  { events, ...handed }: HandedIn,
  log: Uint8Array,
  lines: readonly IncomingLine[],
): Promise<ReceivedAs> {
  const before = await lastOf(on, handed.sitting)
  if (before) {
    const relation =
      before.head === handed.head ? { kind: 'same' as const } : relationOf(await unpacked(before.log), events)
    if (relation.kind !== 'newer') return relation
  }
  if (log.length > mostReceivedBytes) return { kind: 'too-large' }
  const { sitting, head } = handed
  await on
    .insertInto('received_sitting')
    .values({ id: `${sitting}/${head}`, ...handed, log })
    .execute()
  await takeIn(on, lines)
  return { kind: before ? 'newer' : 'taken' }
}

async function lastOf(on: Kysely<RegisterTables>, sitting: string): Promise<ReceivedRow | undefined> {
  return on
    .selectFrom('received_sitting')
    .selectAll()
    .where('sitting', '=', sitting)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** It was checked whole before it was kept; a line that is none any more is damage of the database, and throws. */
async function unpacked(log: Uint8Array): Promise<readonly LoggedEvent[]> {
  const text = (await promisify(gunzip)(log, { maxOutputLength: largestLog })).toString('utf8')
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const read = readLine(line)
      if (!read.ok) throw new Error('A record that was received is not what it was')
      return read.value
    })
}

/** Each as far as it was handed in last, the last one first. */
export const receivedIn = (db: Kysely<RegisterTables>): Pick<Register, 'received' | 'receivedLog'> => ({
  async received({ from, count }) {
    const last = db
      .selectFrom('received_sitting as one')
      .where(({ not, exists, selectFrom, ref }) =>
        not(
          exists(
            selectFrom('received_sitting as other')
              .select('other.id')
              .whereRef('other.sitting', '=', 'one.sitting')
              .where('other.number', '>', ref('one.number')),
          ),
        ),
      )
    const { total } = await last
      .select(select => select.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    const found: readonly ReceivedSitting[] = await last
      .select(['sitting', 'council', 'place', 'day', 'products', 'number', 'head', 'at', 'by'])
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(count)
      .offset(from)
      .execute()
    return { total, found }
  },
  async receivedLog(sitting) {
    const row = await lastOf(db, sitting)
    return row && unpacked(row.log)
  },
})
