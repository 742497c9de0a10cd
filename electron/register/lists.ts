import type { Kysely } from 'kysely'
import type { IncomingLine, ListNote, Register, TakenLines } from '#electron/app/register.ts'
import type { Watch } from '#electron/app/watch.ts'
import { nameOfList, type RegisterEvent } from '#shared/register/register-event.ts'
import type { TakenList } from '#shared/register/taken-list.ts'
import {
  addLines,
  inParts,
  knownIds,
  linesOfLists,
  listsAnchor,
  ofList,
  refresh,
  writeLines,
  type AnchoredLine,
  type Change,
} from './lines.ts'
import type { RegisterTables } from './tables.ts'
import { Homes } from './homes.ts'
import { settled } from './take-in.ts'

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
  const homes = new Homes()
  const taken: AnchoredLine[] = []
  const made = new Set<string>()
  let done = 0
  // Lines of one row are together, so that whoever finds one finds where the others belong.
  for (const some of inParts(lines)) {
    const { added, products } = await settled(on, some, homes)
    await writeLines(on, added)
    for (const each of added) taken.push(each)
    for (const each of products) made.add(each)
    done += some.length
    await letOthers(watch, done, 2 * lines.length)
  }
  // Only now: of what many rows add to one product would be worked out anew with each part of them.
  await refreshTaken(on, taken, made, watch)
  return { added: taken.length, products: made.size }
}

async function refreshTaken(
  on: Change,
  taken: readonly AnchoredLine[],
  made: ReadonlySet<string>,
  watch: Watch,
): Promise<void> {
  const lines = Map.groupBy(
    taken.map(({ line }) => line),
    ({ product }) => product,
  )
  const whole = new Map([...lines].filter(([product]) => made.has(product)))
  await refresh(on, [...lines.keys()], (done, total) => letOthers(watch, total + done, 2 * total), whole)
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
