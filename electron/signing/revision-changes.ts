import type { RevisionChange } from '#shared/documents/signature-report.ts'
import { isInvisible, staysInside } from './appearance-change.ts'
import { isSamePlace } from './cross-references.ts'
import { pagesOf, reachedFrom } from './document-tree.ts'
import { namedChanges } from './named-change.ts'
import { entry } from './pdf-object.ts'
import { referencesIn, type PdfRevision } from './pdf-revision.ts'
import type { PdfReference, PdfValue } from './pdf-syntax.ts'
import { printed } from './printed-value.ts'

/**
 * What a revision changes besides what may come after a signature; nothing when all is allowed. What is allowed is listed: a signature field
 * that was laid out before and stood empty is filled, and shows something inside its own rectangle; a timestamp of the document joins in a
 * field that cannot be seen; revocation data is put beside. New objects may come, since nothing old can lead to them but what is listed.
 * Everything else changes what was signed. Throws `DamagedPdf`.
 */
export function revisionChanges(older: PdfRevision, newer: PdfRevision): readonly RevisionChange[] {
  const root = older.trailer.entries.get('Root')
  if (root?.kind !== 'reference' || !isSameTrailer(older, newer)) return [{ kind: 'document' }]
  const allowed = allowedChanges(older, newer, root)
  const mentioned = mentionedIn(older)
  const changed = [...newer.numbers()].filter(number => {
    const before = older.place(number)
    if (isSamePlace(before, newer.place(number))) return false
    const after = newer.read(number)
    if (!before) return mentioned.has(number) || isDocumentPart(after)
    const then = older.read(number)
    return printed(then) !== printed(after) && !(allowed.get(number)?.(then, after) ?? false)
  })
  return changed.length === 0 ? [] : namedChanges(older, newer, changed)
}

type Allowed = (before: PdfValue, after: PdfValue) => boolean

const trailerKeys = ['Root', 'Info', 'Encrypt']

/** The document is found where it was found before. */
const isSameTrailer = (older: PdfRevision, newer: PdfRevision): boolean =>
  trailerKeys.every(
    key => printed(older.trailer.entries.get(key)) === printed(newer.trailer.entries.get(key)),
  )

/** A second catalog or page is shown by programs that search a file for them. */
const isDocumentPart = (value: PdfValue): boolean =>
  ['/Catalog', '/Pages', '/Page'].includes(printed(entry(value, 'Type')))

/** For each object of the older revision that may be written anew: which changes it may have. */
function allowedChanges(
  older: PdfRevision,
  newer: PdfRevision,
  root: PdfReference,
): ReadonlyMap<number, Allowed> {
  const catalog = older.read(root.number)
  const form = entry(catalog, 'AcroForm')
  const fields = entry(older.follow(form), 'Fields')
  const pages = pagesOf(older, entry(catalog, 'Pages'))
  const longer: Allowed = (before, after) =>
    growsBy(before, after, field => !older.place(field.number) && isTimestampField(newer, field))
  const onlySignatures = referencesIn(older, fields).every(field =>
    isSignatureField(older.read(field.number)),
  )
  const formKeys = ['Fields', 'SigFlags', ...(onlySignatures ? ['DR', 'DA'] : [])]
  const formChange: Allowed = (before, after) =>
    differOnly(before, after, formKeys) && growsAt('Fields', before, after, longer)
  const pageChange: Allowed = (before, after) =>
    differOnly(before, after, ['Annots']) && growsAt('Annots', before, after, longer)
  const rows: readonly (readonly [PdfValue | undefined, Allowed])[] = [
    [root, (before, after) => catalogChange(before, after, formChange)],
    [form, formChange],
    [fields, longer],
    ...pages.map(page => [page, pageChange] as const),
    ...pages.map(page => [entry(older.read(page.number), 'Annots'), longer] as const),
    ...referencesIn(older, fields)
      .filter(field => isEmptyField(older, field))
      .map(field => [field, (before: PdfValue, after: PdfValue) => filled(newer, before, after)] as const),
    ...revocationData(older, catalog).map(value => [value, () => true] as const),
  ]
  return new Map(
    rows.flatMap(([value, change]) => (value?.kind === 'reference' ? [[value.number, change]] : [])),
  )
}

/** Filled by a signature; shown at most where the field is, printed with it, and never turned against the page. */
function filled(newer: PdfRevision, before: PdfValue, after: PdfValue): boolean {
  const flags = entry(after, 'F')
  const isFlat = flags === undefined || (flags.kind === 'number' && (flags.value & ~harmlessFlags) === 0)
  return (
    differOnly(before, after, ['V', 'AP', 'F', 'M']) &&
    entry(newer.follow(entry(after, 'V')), 'ByteRange') !== undefined &&
    isFlat &&
    staysInside(newer, after)
  )
}

/** Hidden, printed, read only, locked, its contents locked (ISO 32000-1, 12.5.3). */
const harmlessFlags = 2 | 4 | 64 | 128 | 512

function catalogChange(before: PdfValue, after: PdfValue, formChange: Allowed): boolean {
  if (!differOnly(before, after, ['AcroForm', 'DSS', 'Extensions'])) return false
  const [formBefore, formAfter] = [entry(before, 'AcroForm'), entry(after, 'AcroForm')]
  if (printed(formBefore) === printed(formAfter)) return true
  return formChange(formBefore ?? { kind: 'dictionary', entries: new Map() }, formAfter ?? { kind: 'null' })
}

/** The objects of the revocation data that nothing else leads to (ETSI EN 319 142-1, 5.4.2): no viewer draws them. */
function revocationData(older: PdfRevision, catalog: PdfValue): readonly PdfValue[] {
  const store = entry(catalog, 'DSS')
  if (!store || catalog.kind !== 'dictionary') return []
  const others = new Map([...catalog.entries].filter(([key]) => key !== 'DSS'))
  const elsewhere = reachedFrom(older, { kind: 'dictionary', entries: others })
  return [...reachedFrom(older, store)]
    .filter(number => !elsewhere.has(number))
    .map(number => ({ kind: 'reference', number, generation: 0 }))
}

const isSignatureField = (field: PdfValue) => printed(entry(field, 'FT')) === '/Sig'

const isEmptyField = (revision: PdfRevision, reference: PdfReference) => {
  const field = revision.read(reference.number)
  return isSignatureField(field) && !entry(field, 'V')
}

const isTimestampField = (revision: PdfRevision, reference: PdfReference) => {
  const field = revision.read(reference.number)
  const value = revision.follow(entry(field, 'V'))
  return (
    isSignatureField(field) &&
    printed(entry(value, 'SubFilter')) === '/ETSI.RFC3161' &&
    entry(value, 'ByteRange') !== undefined &&
    entry(field, 'Kids') === undefined &&
    isInvisible(revision, field)
  )
}

/** The same entries but for those keys, none of which may disappear. */
function differOnly(before: PdfValue, after: PdfValue, keys: readonly string[]): boolean {
  if (before.kind !== 'dictionary' || after.kind !== 'dictionary') return false
  const all = new Set([...before.entries.keys(), ...after.entries.keys()])
  return [...all].every(key =>
    keys.includes(key)
      ? after.entries.has(key)
      : printed(before.entries.get(key)) === printed(after.entries.get(key)),
  )
}

function growsAt(key: string, before: PdfValue, after: PdfValue, longer: Allowed): boolean {
  const [was, is] = [entry(before, key), entry(after, key)]
  return printed(was) === printed(is) || longer(was ?? { kind: 'array', items: [] }, is ?? { kind: 'null' })
}

/** A list that begins with all that it had, and goes on with what is allowed. */
function growsBy(before: PdfValue, after: PdfValue, fits: (reference: PdfReference) => boolean): boolean {
  if (before.kind !== 'array' || after.kind !== 'array') return false
  return (
    after.items.length >= before.items.length &&
    after.items.every((item, at) => {
      const was = before.items[at]
      return was ? printed(was) === printed(item) : item.kind === 'reference' && fits(item)
    })
  )
}

/**
 * Every object number that the document leads to, whether it is there or not: one that is not there could be put there later and so slip
 * new content into an old page.
 */
const mentionedIn = (revision: PdfRevision): ReadonlySet<number> => reachedFrom(revision, revision.trailer)
