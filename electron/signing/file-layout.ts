import { isSamePlace, readSections, type Place, type Section } from './cross-references.ts'
import type { PdfSource } from './pdf-object.ts'
import { PdfFile, type PdfRevision } from './pdf-revision.ts'
import { AmbiguousPdf, DamagedPdf, endOfBlanks } from './pdf-syntax.ts'

/** A file as it grew: what it was first, and each time that something was added to its end. */
export interface FileLayout {
  /** The oldest first. */
  readonly revisions: readonly LaidOutRevision[]
}

export interface LaidOutRevision {
  readonly revision: PdfRevision
  /** Behind its end mark, and behind the line break after that. */
  readonly end: number
  readonly endOfLine: number
}

/**
 * Follows the tables, and then holds every byte against them: what stands in the file is listed, where it stands, in the table of the revision
 * that added it. So nothing is there that a program which searches the file instead of following its tables could show. Throws `DamagedPdf`,
 * and `AmbiguousPdf` where another program could read the file another way.
 */
export function readLayout(source: PdfSource): FileLayout {
  const marks = endMarks(source.text)
  const last = marks.at(-1)
  if (!last) throw new DamagedPdf('No end')
  const sections = readSections(source, last.table).toReversed()
  const offsets = new Set(sections.map(({ offset }) => offset))
  const ends = marks.filter(({ table, end }) => offsets.has(table) && !isSpanned(end, sections))
  const ordered = placeInRevisions(sections, ends)
  const file = new PdfFile(
    source,
    ordered.map(({ section }) => section),
  )
  const listed = new Map<number, Place | undefined>()
  const revisions = ends.map(({ end }, index): LaidOutRevision => {
    const own = ordered.filter(each => each.revision === index).map(({ section }) => section)
    const revision = file.revision(ordered.filter(each => each.revision <= index).length)
    const start = ends[index - 1]?.end ?? 0
    holdAgainst(source, { start, end, own, revision, listed, offsets })
    return { revision, end, endOfLine: endOfLine(source.text, end) }
  })
  return { revisions }
}

/** Word ends a file twice: behind the second end a table leads back to a stream before the first. That is one revision. */
const isSpanned = (end: number, sections: readonly Section[]): boolean =>
  sections.some(({ offset, regions }) => offset >= end && regions.some(({ start }) => start < end))

interface EndMark {
  /** Where it says that the newest table is. */
  readonly table: number
  readonly end: number
}

const endMark = /startxref[\0\t\n\f\r ]{1,9}(\d{1,10})[\0\t\n\f\r ]{1,9}%%EOF/g

/** Where the file ends, and where it ended before something was added, the oldest first. */
export const endMarks = (text: string): readonly EndMark[] =>
  Array.from(text.matchAll(endMark), found => ({
    table: Number(found[1]),
    end: found.index + found[0].length,
  }))

const endOfLine = (text: string, at: number): number => {
  if (text.startsWith('\r\n', at)) return at + 2
  return text[at] === '\n' || text[at] === '\r' ? at + 1 : at
}

/** Each table stands in the revision that it belongs to, and the chain of tables is in the order of the revisions. */
function placeInRevisions(sections: readonly Section[], ends: readonly EndMark[]) {
  const ordered = sections.map(section => ({
    section,
    revision: ends.findIndex(({ end }) => section.offset < end),
  }))
  for (const [index, { table }] of ends.entries()) {
    const own = ordered.filter(({ revision }) => revision === index)
    if (own.at(-1)?.section.offset !== table) throw new AmbiguousPdf('The tables are not where they belong')
  }
  if (ordered.some(({ revision }, at) => revision < (ordered[at - 1]?.revision ?? 0)))
    throw new AmbiguousPdf('The tables are in another order')
  return ordered
}

interface Added {
  readonly start: number
  readonly end: number
  readonly own: readonly Section[]
  readonly revision: PdfRevision
  /** What the tables of the revisions before list, to which this one's are added. */
  readonly listed: Map<number, Place | undefined>
  readonly offsets: ReadonlySet<number>
}

/** What is listed here stands here, and what stands here is listed here. */
function holdAgainst({ text }: PdfSource, { start, end, own, revision, listed, offsets }: Added): void {
  const regions = own.flatMap(section => section.regions)
  const packed = new Set<string>()
  const streams = new Set<number>()
  for (const { entries, onlySecond } of own)
    for (const [number, place] of entries) {
      const before = listed.get(number)
      listed.set(number, place)
      if (before && onlySecond.has(number) && !isSamePlace(before, place))
        throw new AmbiguousPdf(`Two tables list object ${number}`)
      if (!place || isSamePlace(before, place)) continue
      revision.read(number)
      if (place.kind === 'packed') {
        packed.add(`${place.stream} ${place.index}`)
        streams.add(place.stream)
        continue
      }
      if (before?.kind === 'at' && before.generation !== place.generation)
        throw new AmbiguousPdf(`Object ${number} has another generation`)
      if (place.offset < start || place.offset >= end) throw new AmbiguousPdf(`Object ${number} is elsewhere`)
      const object = revision.objectAt(place.offset)
      regions.push({ start: place.offset, end: object.end })
      if (object.value.kind === 'stream' && isNamed(object.value.dictionary.entries.get('Type'), 'ObjStm'))
        streams.add(number)
    }
  const unlisted = [...streams].some(number => {
    const stream = revision.read(number)
    return (
      stream.kind === 'stream' &&
      revision.unpack(stream).numbers.some((_, at) => !packed.has(`${number} ${at}`))
    )
  })
  if (unlisted) throw new AmbiguousPdf('An object stream holds what no table lists')
  holdGaps(text, { start, end }, regions, offsets)
}

const isNamed = (value: { readonly kind: string; readonly value?: unknown } | undefined, name: string) =>
  value?.kind === 'name' && value.value === name

/** Between objects and tables there are only blanks, comments, and marks of an end. */
function holdGaps(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  regions: Section['regions'],
  offsets: ReadonlySet<number>,
): void {
  let at = start
  const stops = [...regions].toSorted((a, b) => a.start - b.start || a.end - b.end)
  for (const [index, region] of [...stops, { start: end, end }].entries()) {
    const before = stops[index - 1]
    // A cross-reference stream is an object too.
    if (before?.start === region.start && before.end === region.end) continue
    if (region.start < at) throw new AmbiguousPdf('Objects stand in one another')
    holdGap(text.slice(at, region.start), offsets)
    at = region.end
  }
}

function holdGap(gap: string, offsets: ReadonlySet<number>): void {
  let at = endOfBlanks(gap, 0)
  while (at < gap.length) {
    const mark = /startxref[\0\t\n\f\r ]{1,9}(\d{1,10})/y
    mark.lastIndex = at
    const found = mark.exec(gap)
    // A file that is laid out for the web begins with a mark that leads nowhere.
    if (!found || !(Number(found[1]) === 0 || offsets.has(Number(found[1]))))
      throw new AmbiguousPdf('Something stands between the objects')
    at = endOfBlanks(gap, mark.lastIndex)
  }
  if (/\d[\0\t\n\f\r ]+obj/.test(gap)) throw new AmbiguousPdf('An object stands in a comment')
}
