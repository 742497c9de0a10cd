import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Block, Outline, OutlineSection, Run } from './outline.ts'

/** A line of a document: what is printed, and the last heading above it. */
interface Line {
  readonly under: string
  readonly text: string
}

export interface RedlineWords {
  readonly name: string
  readonly about: string
  readonly explained: string
}

/**
 * What is printed otherwise than before, line by line: what was taken out is struck, what came in is underlined. Of both documents every
 * heading, paragraph, item and row is a line.
 *
 * @returns nothing where nothing is
 */
export function redline(
  before: Outline,
  after: Outline,
  { name, about, explained }: RedlineWords,
  note: string,
): OutlineSection | undefined {
  const changes = changesIn(linesOf(before), linesOf(after))
  if (changes.length === 0) return undefined
  return {
    orientation: 'portrait',
    blocks: [
      { kind: 'title', name, about, note },
      { kind: 'paragraph', indented: true, runs: [{ text: explained }] },
      ...changes.flatMap(({ under, runs }, at): readonly Block[] => [
        ...(under === '' || changes[at - 1]?.under === under
          ? []
          : [{ kind: 'heading', text: under } as const]),
        { kind: 'paragraph', indented: true, runs },
      ]),
    ],
  }
}

interface Change {
  readonly under: string
  readonly runs: readonly Run[]
}

function changesIn(before: readonly Line[], after: readonly Line[]): readonly Change[] {
  const changes: Change[] = []
  let taken: Line[] = []
  const settle = (added: readonly Line[]): void => {
    for (let at = 0; at < Math.max(taken.length, added.length); at += 1)
      changes.push(changeOf(taken[at], added[at]))
    taken = []
  }
  for (const part of diffArrays([...before], [...after], { comparator: (a, b) => a.text === b.text })) {
    if (part.removed) taken.push(...part.value)
    else settle(part.added ? part.value : [])
  }
  settle([])
  return changes
}

function changeOf(taken: Line | undefined, added: Line | undefined): Change {
  return { under: (added ?? taken)?.under ?? '', runs: runsOf(taken?.text ?? '', added?.text ?? '') }
}

/** Of what is shared at least so much, or the one is struck whole and the other stands whole beside it. */
const muchAlike = 0.5

function runsOf(taken: string, added: string): readonly Run[] {
  const parts = diffWordsWithSpace(taken, added)
  const shared = parts.filter(part => !part.added && !part.removed).map(({ value }) => value)
  if (shared.join('').length < muchAlike * Math.max(taken.length, added.length))
    return [
      ...(taken === '' ? [] : [{ text: taken, style: 'struck' } as const]),
      ...(taken === '' || added === '' ? [] : [{ text: ' ' }]),
      ...(added === '' ? [] : [{ text: added, style: 'added' } as const]),
    ]
  return parts.map((part): Run => {
    const { value: text } = part
    if (part.added) return { text, style: 'added' }
    return part.removed ? { text, style: 'struck' } : { text }
  })
}

function linesOf({ sections }: Outline): readonly Line[] {
  let under = ''
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap(block => {
      const texts = textsOf(block)
      if (block.kind === 'heading') under = block.text
      if (block.kind === 'title') under = block.about === '' ? block.name : block.about.replaceAll('\n', ' ')
      return texts.map(text => ({ under: block.kind === 'heading' ? '' : under, text }))
    }),
  )
}

/** What a reader compares; letterheads, titles and places to sign stay what they are. */
function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [textOf(block.runs)]
    case 'items':
      return block.items.map(textOf)
    case 'table':
      return block.rows.map(row => row.filter(cell => cell !== null && cell !== '').join(' · '))
    default:
      return []
  }
}

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')
