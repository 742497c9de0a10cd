import type { Kysely } from 'kysely'
import type { IncomingLine, ListNote, Register, TakenLines } from '#electron/app/register.ts'
import type { Watch } from '#electron/app/watch.ts'
import { nameOfList, type RegisterEvent } from '#shared/register/register-event.ts'
import type { TakenList } from '#shared/register/taken-list.ts'
import { addLines, inParts, knownIds, linesOfLists, listsAnchor, ofList, type Change } from './lines.ts'
import type { RegisterTables } from './tables.ts'
import { takeIn } from './take-in.ts'

/** All in the one change that it is called in; whoever stops it makes that change fail. */
export async function takeList(
  on: Change,
  { id, list, at, by, name, rows }: Parameters<Register['takeList']>[0],
  lines: readonly IncomingLine[],
  watch: Watch,
): Promise<TakenLines> {
  const fact = { kind: 'list-taken', list, name, rows } as const
  const note: RegisterEvent = { id, product: nameOfList(list), at, by, fact }
  if (!(await takenLists(on)).some(each => each.list === list))
    await addLines(on, [{ line: note, anchor: listsAnchor }])
  const taken = { added: 0, products: 0 }
  let done = 0
  // Lines of one row are together, so that a part has the product of each, or it is there from the part before.
  for (const some of inParts(lines)) {
    const { added, products } = await takeIn(on, some)
    taken.added += added
    taken.products += products
    done += some.length
    await letOthers(watch, done, lines.length)
  }
  return taken
}

export async function takeListBack(
  on: Change,
  { id, list, at, by, reason }: ListNote & { readonly reason: string },
  watch: Watch,
): Promise<boolean> {
  const line: RegisterEvent = {
    ...{ id, product: nameOfList(list), at, by },
    fact: { kind: 'list-taken-back', list, reason },
  }
  if ((await knownIds(on, [line])).has(id)) return true
  const there = (await takenLists(on)).find(each => each.list === list)
  if (!there || there.takenBack !== undefined) return false
  await addLines(on, [{ line, anchor: listsAnchor }], (done, total) => letOthers(watch, done, total))
  return true
}

/** What else waits, such as whoever stops this, has its turn: nothing in between leaves the processor. */
async function letOthers({ progress, signal }: Watch, done: number, total: number): Promise<void> {
  progress(done, total)
  await new Promise(resolve => setImmediate(resolve))
  signal.throwIfAborted()
}

/** The last one first. */
export async function takenLists(on: Kysely<RegisterTables>): Promise<readonly TakenList[]> {
  const lines = await linesOfLists(on)
  const gone = new Map(
    lines.flatMap(({ fact }) => (fact.kind === 'list-taken-back' ? [[fact.list, fact.reason] as const] : [])),
  )
  return lines
    .flatMap(({ at, by, fact }): readonly TakenList[] => {
      if (fact.kind !== 'list-taken') return []
      const { list, name, rows } = fact
      const takenBack = gone.get(list)
      return [{ list, name, at, by, rows, ...(takenBack !== undefined && { takenBack }) }]
    })
    .toSorted((a, b) => b.at - a.at || b.list.localeCompare(a.list))
}

export async function rowsOfList(on: Kysely<RegisterTables>, list: string): Promise<ReadonlySet<number>> {
  const rows = await on.selectFrom('register_line').select('anchor').distinct().where(ofList(list)).execute()
  return new Set(rows.map(({ anchor }) => Number(anchor.slice(list.length + 1))))
}
