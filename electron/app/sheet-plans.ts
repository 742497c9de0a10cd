import type { Refusal } from '#shared/contract/refusal.ts'
import { draftsFromSheet, type KnownProduct, type SheetPlan } from '#shared/dossier/drafts-from-sheet.ts'
import type { SheetAnswers } from '#shared/dossier/sheet-questions.ts'
import type { FoundSet } from '#shared/dossier/sheet-row.ts'
import { bookInUnicode, letteringOf } from '#shared/kernel/book-letters.ts'
import { canonicalJson } from '#shared/kernel/canonical.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import type { Book, Sheet } from '#shared/kernel/spreadsheet.ts'
import { nameKey } from '#shared/kernel/typed-words.ts'
import { findCriteriaSets, saysJustThat } from '#shared/law/find-criteria-set.ts'
import { setsOf } from '#shared/law/import-law.ts'
import { isOffered, ruleSetOn } from '#shared/law/in-force.ts'
import { headingsOf } from '#shared/dossier/sheet-headings.ts'
import { lawInUse } from './law-in-use.ts'
import type { Ports } from './ports.ts'

/** What a sheet would make, and a name for exactly that. */
export interface PlannedSheet {
  readonly book: Book
  readonly at: number
  readonly sheet: Sheet
  readonly plan: SheetPlan
  readonly seen: string
}

export interface AskedSheet {
  readonly upload: string
  /** Which sheet, from 0; else the one in which most headings are known. */
  readonly sheet?: number | undefined
  readonly answers: SheetAnswers
}

/** Sheets that were handed over, each read once; the last one is kept at hand. */
export interface SheetPlans {
  /** @param isFresh whether it is held against the drafts as they are now, and not as they were when it was last asked for */
  plan(asked: AskedSheet, isFresh: boolean, signal: AbortSignal): Promise<Result<PlannedSheet, Refusal>>
  /** Drafts came or went: the next plan is held against those that are there then. */
  forget(): void
}

const mostSets = 8

export function sheetPlans(ports: Ports): SheetPlans {
  let lastBook: { readonly upload: string; readonly book: Book } | undefined
  let lastPlan: { readonly key: string; readonly planned: PlannedSheet } | undefined

  async function bookOf(upload: string, signal: AbortSignal): Promise<Result<Book, Refusal>> {
    const file = ports.uploads.file(upload)
    if (file === undefined) return refused({ code: 'upload.unknown' })
    if (lastBook?.upload === upload) return ok(lastBook.book)
    try {
      const book = await ports.books.read(file, signal)
      if (typeof book === 'string') return refused({ code: 'sheet.unreadable', fault: book })
      const inLetters = bookInUnicode(book, letteringOf(book))
      lastBook = { upload, book: inLetters }
      return ok(inLetters)
    } catch (error) {
      if (signal.aborted) return refused({ code: 'work.cancelled' })
      return refused(
        ports.diskFault(error) ?? { code: 'sheet.reader-failed', incident: ports.incident(error) },
      )
    }
  }

  return {
    forget: () => (lastPlan = undefined),
    async plan(asked, isFresh, signal) {
      const key = canonicalJson(asked)
      if (!isFresh && lastPlan?.key === key) return ok(lastPlan.planned)
      const book = await bookOf(asked.upload, signal)
      if (!book.ok) return book
      const at = asked.sheet ?? likeliest(book.value)
      const sheet = book.value.sheets[at]
      if (!sheet || book.value.sheets.every(({ rows }) => rows.length === 0))
        return refused({ code: 'sheet.empty' })
      const hash = ports.hash(canonicalJson(sheet.rows))
      const plan = draftsFromSheet(book.value, sheet, {
        answers: asked.answers,
        known: await knownProducts(ports),
        places: ports.places.book(),
        setsFor: setFinder(ports),
        draftOf: row => ports.hash(canonicalJson({ hash, row })).slice(0, 32),
      })
      const seen = ports.hash(canonicalJson(plan.rows.map(seenOf)))
      const planned = { book: book.value, at, sheet, plan, seen }
      lastPlan = { key, planned }
      return ok(planned)
    },
  }
}

const seenOf = ({ number, standing, draft, content }: SheetPlan['rows'][number]): unknown => ({
  ...{ number, standing, draft, content },
})

function likeliest({ sheets }: Book): number {
  const known = sheets.map(
    sheet =>
      (headingsOf(sheet)?.columns.filter(({ field }) => field !== undefined).length ?? 0) +
      (sheet.isHidden || sheet.rows.length === 0 ? 0 : 0.5),
  )
  return Math.max(0, known.indexOf(Math.max(...known)))
}

async function knownProducts({ drafts }: Ports): Promise<readonly KnownProduct[]> {
  const all = await Promise.all((await drafts.ids()).map(id => drafts.read(id)))
  return all.flatMap(draft =>
    draft === undefined || draft === 'unreadable'
      ? []
      : [{ id: draft.id, product: draft.content.product, producer: draft.content.producer }],
  )
}

/** By its number, by its name, or by what people call the product; each text is looked for once. */
export function setFinder(ports: Ports): (text: string) => readonly FoundSet[] {
  const today = new Date(ports.clock()).toISOString().slice(0, 10)
  const rules = ruleSetOn(
    lawInUse(ports)
      .ruleSets()
      .map(({ ruleSet }) => ruleSet),
    today,
  )
  const sets = rules ? setsOf(ports.law, rules) : []
  const offered = sets.filter(isOffered)
  const found = new Map<string, readonly FoundSet[]>()
  const find = (text: string): readonly FoundSet[] => {
    const number = /^(?:bộ|bo)?\s*(?:số|so)?\s*0*(\d{1,2})(?:\s*[.:–-].*)?$/i.exec(text)?.[1]
    const named = offered.find(set =>
      number === undefined ? nameKey(set.name) === nameKey(text) : set.number === Number(number),
    )
    if (named) return [named]
    const likely = findCriteriaSets(sets, ports.everydayWords(), text).filter(set => set.offered)
    const meant = likely.filter(set => saysJustThat(set, text))
    return (meant.length > 0 ? meant : likely).slice(0, mostSets)
  }
  return text => {
    const known = found.get(text) ?? find(text)
    found.set(text, known)
    return known
  }
}
