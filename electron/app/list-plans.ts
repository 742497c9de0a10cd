import { codePageFor } from '#shared/contract/register-list-rows.ts'
import type { Decoded } from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { bookInUnicode, letteringOf } from '#shared/kernel/book-letters.ts'
import { canonicalJson } from '#shared/kernel/canonical.ts'
import type { Lettering } from '#shared/kernel/old-letters.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { mostSheetRows, oneByte, type Book, type OneByte, type Sheet } from '#shared/kernel/spreadsheet.ts'
import { listHeadings } from '#shared/register/list-headings.ts'
import { planList, readList, type PlannedListRow, type ReadList } from '#shared/register/list-plan.ts'
import { listOfFile, type TakenList } from '#shared/register/taken-list.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { partOf } from './long-work.ts'
import type { Ports } from './ports.ts'
import type { AlikeProduct } from './register.ts'
import { setFinder } from './sheet-plans.ts'
import type { Watch } from './watch.ts'

export type AskedList = Pick<
  Decoded<'register.take-list'>,
  'upload' | 'sheet' | 'letters' | 'columns' | 'answers'
>

/** A file as it was read, and how its texts are written. */
export interface ListBook {
  /** As its letters stand in it. */
  readonly raw: Book
  readonly book: Book
  readonly letters: Lettering
  readonly told: Lettering
}

/** What a list would give the register, and a name for exactly that. */
export interface PlannedList extends ListBook {
  readonly at: number
  readonly sheet: Sheet
  readonly read: ReadList
  readonly rows: readonly PlannedListRow[]
  readonly alike: readonly AlikeProduct[]
  readonly list: string
  /** Of this list, where rows of it were taken. */
  readonly taken: TakenList | undefined
  readonly seen: string
}

/** What was read last, and held against the register. */
interface KeptRead {
  readonly of: string
  readonly rows: Sheet['rows']
  readonly read: ReadList
  readonly alike: readonly AlikeProduct[]
  /** The keys of rows that were asked for. */
  readonly asked: ReadonlySet<string>
}

export interface ListPlans {
  /** @param isFresh whether it is held against the register of now, also where others may have written in a province's since it was last asked for */
  plan(asked: AskedList, isFresh: boolean, watch: Watch): Promise<Result<PlannedList, Refusal>>
  /** The register changed. */
  forget(): void
}

export function listPlans(ports: Ports): ListPlans {
  const setsFor = setFinder(ports)
  const books = new Map<string, { readonly raw: Book; readonly told: Lettering }>()
  let last: { readonly key: string; readonly planned: PlannedList } | undefined

  let kept: KeptRead | undefined
  const names = new WeakMap<object, string>()
  const converted = new WeakMap<Book, { readonly letters: Lettering; readonly book: Book }>()

  /** A name for exactly the rows of a sheet. */
  function nameOf({ rows }: Sheet): string {
    const name = names.get(rows) ?? ports.hash(canonicalJson(rows)).slice(0, 32)
    names.set(rows, name)
    return name
  }

  /** What is read in the same way whatever is answered, while nobody writes into the register. */
  const keptKey = ({ upload, sheet, letters, columns, answers }: AskedList): string =>
    canonicalJson([
      ...[upload, sheet ?? null, letters ?? null, columns, answers['days'] ?? null],
      ...[ports.register.changes(), vietnamDay(ports.clock())],
    ])
  const keptOf = (asked: AskedList, { rows }: Sheet): KeptRead | undefined =>
    kept?.of === keptKey(asked) && kept.rows === rows ? kept : undefined

  /** Products that rows may be, asked for once for each of their keys. */
  async function alikeOf(
    { rows }: ReadList,
    before: KeptRead | undefined,
  ): Promise<Pick<KeptRead, 'alike' | 'asked'>> {
    const keys = new Map(rows.map(({ keys }) => [`${keys.code} ${keys.called}`, keys]))
    const fresh = [...keys].filter(([key]) => !before?.asked.has(key))
    const found = fresh.length > 0 ? await ports.register.alike(fresh.map(([, each]) => each)) : []
    const all = new Map([...(before?.alike ?? []), ...found].map(each => [each.id, each]))
    return { alike: [...all.values()], asked: new Set([...(before?.asked ?? []), ...keys.keys()]) }
  }

  /** The same book for the same letters, so that what was read of it is known again. */
  function inLetters(raw: Book, letters: Lettering): Book {
    const known = converted.get(raw)
    const book = known?.letters === letters ? known.book : bookInUnicode(raw, letters)
    converted.set(raw, { letters, book })
    return book
  }

  async function readBook(
    upload: string,
    wanted: OneByte | undefined,
    signal: AbortSignal,
  ): Promise<Result<Book, Refusal>> {
    const file = ports.uploads.file(upload)
    if (file === undefined) return refused({ code: 'upload.unknown' })
    try {
      const book = await ports.books.read(file, signal, wanted)
      return typeof book === 'string' ? refused({ code: 'sheet.unreadable', fault: book }) : ok(book)
    } catch (error) {
      if (signal.aborted) return refused({ code: 'work.cancelled' })
      return refused(
        ports.diskFault(error) ?? { code: 'sheet.reader-failed', incident: ports.incident(error) },
      )
    }
  }

  /** The last file that was asked for is kept at hand, once for each way in which its bytes are read. */
  async function bookOf(upload: string, wanted: OneByte | undefined, signal: AbortSignal) {
    const key = `${upload} ${wanted ?? ''}`
    const kept = books.get(key)
    if (kept) return ok(kept)
    const raw = await readBook(upload, wanted, signal)
    if (!raw.ok) return raw
    for (const each of books.keys()) if (!each.startsWith(`${upload} `)) books.delete(each)
    const entry = { raw: raw.value, told: letteringOf(raw.value) }
    books.set(key, entry)
    return ok(entry)
  }

  async function listBook(
    { upload, letters }: AskedList,
    signal: AbortSignal,
  ): Promise<Result<ListBook, Refusal>> {
    const first = await bookOf(upload, undefined, signal)
    if (!first.ok) return first
    const { told, raw } = first.value
    const chosen = letters ?? told
    const isOneByte = oneByte.some(each => each === raw.text?.encoding)
    const again =
      isOneByte && raw.text?.encoding !== codePageFor(chosen)
        ? await bookOf(upload, codePageFor(chosen), signal)
        : first
    if (!again.ok) return again
    return ok({ raw: again.value.raw, book: inLetters(again.value.raw, chosen), letters: chosen, told })
  }

  async function planned(
    asked: AskedList,
    isFresh: boolean,
    watch: Watch,
  ): Promise<Result<PlannedList, Refusal>> {
    const found = await listBook(asked, watch.signal)
    if (!found.ok) return found
    const { book } = found.value
    const at = asked.sheet ?? likeliest(book)
    const sheet = book.sheets[at]
    if (!sheet || book.sheets.every(({ rows }) => rows.length === 0)) return refused({ code: 'sheet.empty' })
    if (sheet.isCut) return refused({ code: 'register.list-long', most: mostSheetRows })
    const lists = await ports.register.lists()
    const list = listOfFile(nameOf(sheet), lists)
    const { answers, columns: chosen } = asked
    const before = isFresh ? undefined : keptOf(asked, sheet)
    const reading = {
      ...{ answers, chosen, places: ports.places.book(), today: vietnamDay(ports.clock()) },
      setFor: (text: string) => onlyOf(setsFor(text)),
    }
    const reader = readList(book, sheet, reading, before?.read)
    const read = await inSteps(reader, sheet.rows.length, partOf(watch, 0.1, 0.8))
    const alike = await alikeOf(read, before)
    kept = { ...alike, read, of: keptKey(asked), rows: sheet.rows }
    const taken = await ports.register.rowsOf(list)
    const rows = planList(read.rows, { list, known: alike.alike, taken, answers })
    watch.progress(1, 1)
    const seen = ports.hash(canonicalJson([list, rows.map(seenOf)]))
    return ok({
      ...found.value,
      at,
      sheet,
      read,
      rows,
      alike: alike.alike,
      list,
      taken: lists.find(each => each.list === list),
      seen,
    })
  }

  return {
    forget: () => (last = kept = undefined),
    async plan(asked, isFresh, watch) {
      const key = canonicalJson([asked, ports.register.changes()])
      if (!isFresh && last?.key === key) return ok(last.planned)
      const result = await planned(asked, isFresh, watch)
      if (result.ok) last = { key, planned: result.value }
      return result
    },
  }
}

const onlyOf = (sets: readonly { readonly id: string }[]): string | undefined =>
  sets.length === 1 ? sets[0]?.id : undefined

const seenOf = ({ number, standing, product, content }: PlannedListRow): unknown => [
  ...[number, standing, product ?? null, JSON.stringify(content)],
]

/** What takes long lets others have their turn in between. */
async function inSteps<T>(
  work: Generator<number, T>,
  total: number,
  { progress, signal }: Watch,
): Promise<T> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    progress(step.value, total)
    await new Promise(resolve => setImmediate(resolve))
    signal.throwIfAborted()
  }
}

/** The sheet that is shown and of which most columns are known. */
function likeliest({ sheets }: Book): number {
  const known = sheets.map(
    sheet =>
      (listHeadings(sheet, { fields: {} })?.columns.filter(({ field }) => field !== undefined).length ?? 0) +
      (sheet.isHidden || sheet.rows.length === 0 ? 0 : 0.5),
  )
  return Math.max(0, known.indexOf(Math.max(...known)))
}
