import { decoded, entry } from './pdf-object.ts'
import type { PdfRevision } from './pdf-revision.ts'
import { textIn } from './pdf-signatures.ts'
import { DamagedPdf, TooMuchPdf, type PdfValue } from './pdf-syntax.ts'

/** Names stand in leaves of a tree, and no honest one is deeper, or has more of them. */
const deepest = 8
const mostNames = 20_000

/**
 * The text of a file that is attached to the document under that name (ISO 32000-1, 7.11.4); nothing where there is none. Throws
 * `DamagedPdf` where there are several, for others would take another one.
 *
 * @param limit bytes, unpacked
 */
export function attachedText(revision: PdfRevision, name: string, limit: number): string | undefined {
  const steps = ['Names', 'EmbeddedFiles']
  const tree = steps.reduce<PdfValue>(
    (value, step) => revision.follow(entry(value, step)),
    revision.follow(revision.trailer.entries.get('Root')),
  )
  const found = [...leavesOf(revision, tree, { depth: deepest, room: { left: mostNames } })].filter(
    ([key, file]) => textIn(key) === name || textIn(revision.follow(entry(file, 'UF'))) === name,
  )
  const [only] = found
  if (!only) return undefined
  if (found.length > 1) throw new DamagedPdf(`Several files are called ${name}`)
  const stream = revision.follow(entry(revision.follow(entry(only[1], 'EF')), 'F'))
  if (stream.kind !== 'stream') throw new DamagedPdf('A file without content')
  return decoded(stream, limit).toString('utf8')
}

interface Within {
  readonly depth: number
  /** Of nodes and names, for the whole tree. */
  readonly room: { left: number }
}

function* leavesOf(
  revision: PdfRevision,
  node: PdfValue,
  { depth, room }: Within,
): Generator<readonly [PdfValue, PdfValue]> {
  if (depth === 0) throw new DamagedPdf('A tree of names that is too deep')
  const take = (): void => {
    room.left -= 1
    if (room.left < 0) throw new TooMuchPdf('Too many names')
  }
  take()
  const kids = revision.follow(entry(node, 'Kids'))
  if (kids.kind === 'array')
    for (const kid of kids.items) yield* leavesOf(revision, revision.follow(kid), { depth: depth - 1, room })
  const names = revision.follow(entry(node, 'Names'))
  if (names.kind !== 'array') return
  for (let at = 0; at + 1 < names.items.length; at += 2) {
    take()
    yield [revision.follow(names.items[at]), revision.follow(names.items[at + 1])]
  }
}
