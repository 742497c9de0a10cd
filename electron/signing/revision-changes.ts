import { createHash } from 'node:crypto'
import type { Place } from './cross-references.ts'
import { entry } from './pdf-object.ts'
import { referencesIn, type PdfRevision } from './pdf-revision.ts'
import type { PdfDictionary, PdfReference, PdfValue } from './pdf-syntax.ts'

/**
 * Whether a revision adds signatures to the one before it and does nothing else. What is allowed is listed: an empty signature field is
 * filled, a new signed field joins the form and a page's annotations, the form's flags and the file's own description change. New objects
 * may come, since nothing old can lead to them but what is listed. Everything else is a change to what was signed. Throws `DamagedPdf`.
 */
export function onlyAddsSignatures(older: PdfRevision, newer: PdfRevision): boolean {
  const rootBefore = older.trailer.entries.get('Root')
  const rootAfter = newer.trailer.entries.get('Root')
  if (rootBefore?.kind !== 'reference' || printed(rootBefore) !== printed(rootAfter)) return false
  const allowed = allowedChanges(older, newer, rootBefore)
  const mentioned = mentionedIn(older)
  const numbers = new Set([...older.places.keys(), ...newer.places.keys()])
  return [...numbers].every(number => {
    if (samePlace(older.places.get(number), newer.places.get(number))) return true
    if (!older.places.has(number)) return !mentioned.has(number)
    const before = older.read(number)
    const after = newer.read(number)
    return printed(before) === printed(after) || (allowed.get(number)?.(before, after) ?? false)
  })
}

type Allowed = (before: PdfValue, after: PdfValue) => boolean

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
    growsBy(before, after, field => isSignedField(newer, field) && !older.places.has(field.number))
  const formChange: Allowed = (before, after) =>
    differOnly(before, after, ['Fields', 'SigFlags', 'DR', 'DA']) && growsAt('Fields', before, after, longer)
  const pageChange: Allowed = (before, after) =>
    differOnly(before, after, ['Annots']) && growsAt('Annots', before, after, longer)
  const rows: readonly (readonly [PdfValue | undefined, Allowed])[] = [
    [root, (before, after) => catalogChange(before, after, formChange)],
    [form, formChange],
    [fields, longer],
    ...pages.map(page => [page, pageChange] as const),
    ...pages.map(page => [entry(older.read(page.number), 'Annots'), longer] as const),
    ...referencesIn(older, fields).flatMap(field =>
      isEmptyField(older, field) ? [[field, filled] as const] : [],
    ),
    // Other signing tools write their name and the time there.
    [
      older.trailer.entries.get('Info'),
      (before, after) => isDescription(older, before) && isDescription(newer, after),
    ],
  ]
  return new Map(
    rows.flatMap(([value, change]) => (value?.kind === 'reference' ? [[value.number, change]] : [])),
  )
}

const filled: Allowed = (before, after) => differOnly(before, after, ['V', 'AP', 'F', 'M'])

function catalogChange(before: PdfValue, after: PdfValue, formChange: Allowed): boolean {
  if (!differOnly(before, after, ['AcroForm', 'Metadata'])) return false
  const [formBefore, formAfter] = [entry(before, 'AcroForm'), entry(after, 'AcroForm')]
  if (!formBefore || printed(formBefore) === printed(formAfter)) return true
  return formAfter !== undefined && formChange(formBefore, formAfter)
}

/** Nothing but texts: no such object can be seen on a page, whatever else may refer to it. */
const isDescription = (revision: PdfRevision, value: PdfValue) =>
  value.kind === 'dictionary' &&
  [...value.entries.values()].every(text => revision.follow(text).kind === 'string')

const isSignatureField = (field: PdfValue) => printed(entry(field, 'FT')) === '/Sig'

const isEmptyField = (revision: PdfRevision, reference: PdfReference) => {
  const field = revision.read(reference.number)
  return isSignatureField(field) && !entry(field, 'V')
}

const isSignedField = (revision: PdfRevision, reference: PdfReference) => {
  const field = revision.read(reference.number)
  return isSignatureField(field) && entry(revision.follow(entry(field, 'V')), 'ByteRange') !== undefined
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

function pagesOf(revision: PdfRevision, pages: PdfValue | undefined): readonly PdfReference[] {
  const found: PdfReference[] = []
  const visited = new Set<number>()
  const open = pages?.kind === 'reference' ? [pages] : []
  for (let next = open.pop(); next; next = open.pop()) {
    if (visited.has(next.number)) continue
    visited.add(next.number)
    const node = revision.read(next.number)
    if (entry(node, 'Kids')) open.push(...referencesIn(revision, entry(node, 'Kids')))
    else found.push(next)
  }
  return found
}

/**
 * Every object number that the document leads to, whether it is there or not: one that is not there could be put there later and so slip
 * new content into an old page.
 */
function mentionedIn(revision: PdfRevision): ReadonlySet<number> {
  const mentioned = new Set<number>()
  const open: PdfValue[] = [revision.trailer]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.kind === 'array') open.push(...next.items)
    else if (next.kind === 'dictionary') open.push(...next.entries.values())
    else if (next.kind === 'stream') open.push(next.dictionary)
    else if (next.kind === 'reference' && !mentioned.has(next.number)) {
      mentioned.add(next.number)
      open.push(revision.read(next.number))
    }
  }
  return mentioned
}

function samePlace(a: Place | undefined, b: Place | undefined): boolean {
  if (a?.kind === 'at' && b?.kind === 'at') return a.offset === b.offset && a.generation === b.generation
  if (a?.kind === 'packed' && b?.kind === 'packed') return a.stream === b.stream && a.index === b.index
  return a === b
}

/** One text for one value, so that values can be compared. */
function printed(value: PdfValue | undefined): string {
  switch (value?.kind) {
    case undefined:
    case 'null':
      return 'null'
    case 'boolean':
    case 'number':
      return String(value.value)
    case 'name':
      return `/${value.value}`
    case 'string':
      return `<${value.bytes.toString('hex')}>`
    case 'array':
      return `[${value.items.map(printed).join(' ')}]`
    case 'dictionary':
      return printedDictionary(value)
    case 'reference':
      return `${value.number} ${value.generation} R`
    case 'stream':
      return `${printedDictionary(value.dictionary)} ${createHash('sha256').update(value.bytes).digest('hex')}`
  }
}

function printedDictionary({ entries }: PdfDictionary): string {
  const sorted = [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `<<${sorted.map(([key, value]) => `/${key} ${printed(value)}`).join(' ')}>>`
}
