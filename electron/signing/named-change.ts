import type { RevisionChange } from '#shared/documents/signature-report.ts'
import { shownName } from '#shared/kernel/text.ts'
import { pagesOf, reachedFrom } from './document-tree.ts'
import { entry } from './pdf-object.ts'
import { referencesIn, type PdfRevision } from './pdf-revision.ts'
import { fieldsOf, type FieldFound } from './pdf-signatures.ts'
import type { PdfValue } from './pdf-syntax.ts'
import { printed } from './printed-value.ts'

/** What a person would call the objects that a revision changed or slipped in, each once. Throws `DamagedPdf`. */
export function namedChanges(
  older: PdfRevision,
  newer: PdfRevision,
  numbers: readonly number[],
): readonly RevisionChange[] {
  const before = fieldsOf(older)
  const added = fieldsOf(newer).filter(({ number }) => !before.some(known => known.number === number))
  const named = numbers
    .slice(0, mostNamed)
    .flatMap(number => namesOf(older, newer, number, { before, added }))
  return [...new Map(named.map(change => [JSON.stringify(change), change])).values()]
}

/** Who changed more has changed everything. */
const mostNamed = 200

interface Fields {
  readonly before: readonly FieldFound[]
  readonly added: readonly FieldFound[]
}

function namesOf(
  older: PdfRevision,
  newer: PdfRevision,
  number: number,
  { before, added }: Fields,
): readonly RevisionChange[] {
  const catalog = newer.follow(newer.trailer.entries.get('Root'))
  const isHere = (value: PdfValue | undefined) => value?.kind === 'reference' && value.number === number
  if (isHere(newer.trailer.entries.get('Info')) || isHere(entry(catalog, 'Metadata')))
    return [{ kind: 'information' }]
  const field = before.find(each => each.number === number)
  if (field) return [fieldChange(field, older, newer)]
  const form = entry(catalog, 'AcroForm')
  const isForm =
    isHere(newer.trailer.entries.get('Root')) || isHere(form) || isHere(entry(newer.follow(form), 'Fields'))
  if (isForm && added.length > 0) return added.map(({ name }) => ({ kind: 'field', name: shown(name) }))
  return pageChanges(older, newer, number)
}

const shown = (name: string): string => shownName(name).slice(0, 100)

/** A field that stood empty and was signed, where it was, is refused only for what it shows. */
function fieldChange(
  { number, name, value }: FieldFound,
  older: PdfRevision,
  newer: PdfRevision,
): RevisionChange {
  const now = fieldsOf(newer).find(each => each.name === name)?.value
  const isFilled = value === undefined && now !== undefined
  const isItself = rest(older.read(number)) === rest(newer.read(number))
  return { kind: isFilled && isItself ? 'appearance' : 'field', name: shown(name) }
}

/** What a signature leaves of its field as it is. */
const rest = (field: PdfValue): string =>
  field.kind === 'dictionary'
    ? printed({
        kind: 'dictionary',
        entries: new Map([...field.entries].filter(([key]) => !['V', 'AP', 'F', 'M'].includes(key))),
      })
    : ''

function pageChanges(older: PdfRevision, newer: PdfRevision, number: number): readonly RevisionChange[] {
  const catalog = newer.follow(newer.trailer.entries.get('Root'))
  const notes = (revision: PdfRevision, page: PdfValue) =>
    referencesIn(revision, entry(page, 'Annots')).map(note => note.number)
  const pages = pagesOf(newer, entry(catalog, 'Pages')).map(reference => ({
    number: reference.number,
    value: newer.read(reference.number),
    before: older.read(reference.number),
  }))
  const touched = pages.flatMap((page, at): readonly RevisionChange[] => {
    const leadsThere = (revision: PdfRevision, value: PdfValue) =>
      reachedFrom(revision, value, ['Parent', 'P']).has(number)
    // What it drew with is of the page too, where it draws with something else now.
    const holds = page.number === number || leadsThere(newer, page.value) || leadsThere(older, page.before)
    if (!holds) return []
    const known = notes(older, page.before)
    const isNoted = notes(newer, page.value).some(note => !known.includes(note) || note === number)
    return [isNoted ? { kind: 'annotation', page: at + 1 } : { kind: 'page', number: at + 1 }]
  })
  return touched.length > 0 ? touched : [{ kind: 'document' }]
}
