import { isBalanced, isEmptyContent } from './content-stream.ts'
import { decoded, entry } from './pdf-object.ts'
import type { PdfRevision } from './pdf-revision.ts'
import { DamagedPdf, type PdfReference, type PdfStream, type PdfValue } from './pdf-syntax.ts'

/**
 * Whether what a signature shows stays inside its own rectangle, in every viewer: one form whose box is as large as the rectangle, that is
 * neither turned nor moved, and whose content never leaves the clipping that the viewer puts it in. Throws `DamagedPdf`.
 */
export function staysInside(revision: PdfRevision, field: PdfValue): boolean {
  const look = entry(field, 'AP')
  if (look === undefined) return true
  const [width, height] = sizeOf(revision, entry(field, 'Rect'))
  const form = onlyForm(revision, look)
  if (!form) return false
  if (width === 0 || height === 0) return isEmptyForm(form)
  const box = sizeOf(revision, entry(form, 'BBox'))
  const isAsLarge = Math.abs(box[0] - width) <= 1 && Math.abs(box[1] - height) <= 1
  return isAsLarge && isUpright(revision, form) && contentsBelow(revision, form).every(isContained)
}

/** It takes no room on the page, and draws nothing: a timestamp's field. */
export function isInvisible(revision: PdfRevision, field: PdfValue): boolean {
  const rectangle = entry(field, 'Rect')
  const [width, height] = rectangle ? sizeOf(revision, rectangle) : [0, 0]
  return (width === 0 || height === 0) && staysInside(revision, field)
}

function onlyForm(revision: PdfRevision, look: PdfValue): PdfStream | undefined {
  const states = revision.follow(look)
  if (states.kind !== 'dictionary' || [...states.entries.keys()].some(key => key !== 'N')) return undefined
  const form = revision.follow(states.entries.get('N'))
  return form.kind === 'stream' && !form.dictionary.entries.has('OC') ? form : undefined
}

const isUpright = (revision: PdfRevision, form: PdfStream): boolean => {
  const matrix = revision.follow(entry(form, 'Matrix'))
  if (matrix.kind === 'null') return true
  const upright = [1, 0, 0, 1, 0, 0]
  return (
    matrix.kind === 'array' &&
    matrix.items.length === upright.length &&
    matrix.items.every((item, at) => item.kind === 'number' && item.value === upright[at])
  )
}

/** Width and height of a rectangle of four numbers in points. */
function sizeOf(revision: PdfRevision, value: PdfValue | undefined): readonly [number, number] {
  const rectangle = revision.follow(value)
  if (rectangle.kind !== 'array' || rectangle.items.length !== 4) throw new DamagedPdf('Not a rectangle')
  const [left = 0, bottom = 0, right = 0, top = 0] = rectangle.items.map(item => {
    if (item.kind !== 'number') throw new DamagedPdf('Not a rectangle')
    return item.value
  })
  return [Math.abs(right - left), Math.abs(top - bottom)]
}

/** Every form and pattern that a form leads to, itself included; none of them may be drawn by other means. */
function contentsBelow(revision: PdfRevision, form: PdfStream): readonly PdfStream[] {
  const found: PdfStream[] = []
  const visited = new Set<number>()
  const open: PdfValue[] = [form]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.kind === 'array') open.push(...next.items)
    else if (next.kind === 'dictionary') open.push(...next.entries.values())
    else if (next.kind === 'stream') {
      if (isDrawn(next)) found.push(next)
      open.push(next.dictionary)
    } else if (next.kind === 'reference' && isNew(visited, next)) open.push(revision.read(next.number))
  }
  return found
}

const isNew = (visited: Set<number>, { number }: PdfReference): boolean =>
  visited.size < visited.add(number).size

const isDrawn = ({ dictionary: { entries } }: PdfStream): boolean => {
  const kind = entries.get('Subtype')
  return (kind?.kind === 'name' && kind.value === 'Form') || entries.has('PatternType')
}

const largestContent = 8 * 1024 * 1024

function contentOf(form: PdfStream): string | undefined {
  try {
    return decoded(form, largestContent).toString('latin1')
  } catch (error) {
    if (error instanceof DamagedPdf) return undefined
    throw error
  }
}

const isContained = (form: PdfStream): boolean => {
  const content = contentOf(form)
  return content !== undefined && isBalanced(content)
}

const isEmptyForm = (form: PdfStream): boolean => {
  const content = contentOf(form)
  return content !== undefined && isEmptyContent(content)
}
