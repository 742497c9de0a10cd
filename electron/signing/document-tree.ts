import { entry } from './pdf-object.ts'
import { referencesIn, type PdfRevision } from './pdf-revision.ts'
import type { PdfReference, PdfValue } from './pdf-syntax.ts'

/** The pages in their order. */
export function pagesOf(revision: PdfRevision, pages: PdfValue | undefined): readonly PdfReference[] {
  const found: PdfReference[] = []
  const visited = new Set<number>()
  const open = pages?.kind === 'reference' ? [pages] : []
  for (let next = open.pop(); next; next = open.pop()) {
    if (visited.has(next.number)) continue
    visited.add(next.number)
    const node = revision.read(next.number)
    if (entry(node, 'Kids')) open.push(...referencesIn(revision, entry(node, 'Kids')).toReversed())
    else found.push(next)
  }
  return found
}

/** Every object number that a value leads to; the way up, to a page or a parent, is not followed where `without` names its keys. */
export function reachedFrom(
  revision: PdfRevision,
  value: PdfValue,
  without: readonly string[] = [],
): ReadonlySet<number> {
  const reached = new Set<number>()
  const open: PdfValue[] = [value]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.kind === 'array') for (const item of next.items) open.push(item)
    else if (next.kind === 'dictionary') {
      for (const [key, item] of next.entries) if (!without.includes(key)) open.push(item)
    } else if (next.kind === 'stream') open.push(next.dictionary)
    else if (next.kind === 'reference' && !reached.has(next.number)) {
      reached.add(next.number)
      // Asks for the generation too.
      revision.follow(next)
      open.push(revision.read(next.number))
    }
  }
  return reached
}
