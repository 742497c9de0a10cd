import { expect } from 'vitest'
import type { Sitting } from '#shared/council/sitting.ts'
import { attachedSeals } from '#shared/documents/attached-seals.ts'
import { examineProof } from '#shared/proof/examine.ts'
import { minutesOutline } from '#shared/documents/minutes.ts'
import type { Block, Outline, Table } from '#shared/documents/outline.ts'
import type { CriteriaSet } from '#shared/law/rule-set.ts'
import { eventText } from '#shared/words/event-text.ts'
import type { Language } from '#shared/words/language.ts'
import { wordsIn } from '#shared/words/words.ts'
import { ruleSet, teaSet, type HeldSitting } from './a-sitting.ts'
import { sha256 } from './plain-sitting.ts'
import { issuedAt, ownProofTextOf, proofTextOf, provenFrom, recordOf } from './proven.ts'

/**
 * The minutes of a sitting as it stands, every product scored on `set`. Those of a closed one are the same from what is attached to them: it is
 * folded back at each call, so that every course of a sitting that these tests know is one that the proof is held against.
 */
export function minutesOf(
  sitting: HeldSitting,
  language: Language = 'vi',
  number = '',
  set: CriteriaSet = teaSet,
): Outline {
  const drawn = (now: Sitting, said: (event: number) => string): Outline =>
    minutesOutline(
      now,
      { ruleSet, setOf: () => set, rulesOf: () => ruleSet },
      wordsIn[language],
      { at: issuedAt, number },
      said,
    )
  const outline = drawn(sitting.now, event => saidBy(sitting, event, language))
  if (sitting.now.phase.kind === 'closed' && language === 'vi') {
    const proven = provenFrom(sitting, ownProofTextOf(sitting))
    if (set === teaSet) expectProven(sitting)
    expect(printedOf(drawn(proven.sitting, proven.said)), 'the same from what is attached').toEqual(
      printedOf(outline),
    )
  }
  return outline
}

/** What is attached holds by itself: seals, means, outcomes and the rules of procedure. */
function expectProven(sitting: HeldSitting): void {
  const files = { proof: proofTextOf(sitting), seals: attachedSeals(sitting.now).text }
  const carried = examineProof(files, recordOf(sitting), sha256)
  expect(carried.kind === 'worked-out' ? carried.findings : carried, 'what is attached holds').toEqual([])
}

/** Without what is attached, which has the seals of practice too. */
const printedOf = ({ attachments: _files, ...printed }: Outline) => printed

function saidBy({ now, log }: HeldSitting, number: number, language: Language): string {
  const logged = log[number - 1]
  if (!logged) throw new Error(`No event ${number}`)
  const named = {
    members: now.members,
    details: now.details,
    products: now.products.map(({ entry }) => entry),
  }
  return eventText(logged.event, named, wordsIn[language])
}

/** The text of the minutes as they stand. */
export const linesOf = (sitting: HeldSitting): readonly string[] => linesIn(minutesOf(sitting))

/** What the minutes say of a sitting's only product, after the line of its facts. */
export function ofProduct(sitting: HeldSitting): readonly string[] {
  const lines = linesOf(sitting)
  const rest = lines.slice(lines.findIndex(line => line.startsWith('1. ')) + 2)
  const end = rest.findIndex(line => line === 'Kiến nghị của Hội đồng' || line.startsWith('Điểm của'))
  return rest.slice(0, end)
}

/** The items under a line of the minutes that stands alone. */
export function linesUnder(sitting: HeldSitting, label: string): readonly string[] {
  const lines = linesOf(sitting)
  const from = lines.indexOf(label) + 1
  if (from === 0) return []
  return lines.slice(from, from + lines.slice(from).findIndex(line => !line.startsWith('- ')))
}

/** The text of a section as a person reads it, the first one unless told: a line for each heading, paragraph and item. */
export const linesIn = (outline: Outline, section = 0): readonly string[] =>
  outline.sections[section]?.blocks.flatMap(textOf) ?? []

function textOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [block.runs.map(run => run.text).join('')]
    case 'items':
      return block.items.map(item => `- ${item.map(run => run.text).join('')}`)
    case 'fields':
      return [block.fields.map(({ label, value }) => `${label} ${value === '' ? '…' : value}`).join(' | ')]
    case 'boxes':
      return block.boxes.map(({ label, ticked }) => `${label} [${ticked ? 'x' : ' '}]`)
    case 'centred':
      return block.lines
    case 'addressee':
      return [`Kính gửi: ${block.name}`]
    case 'writing-lines':
      return [`(${block.count} dòng trống)`]
    case 'signing':
      return [block.dated, ...block.titles, block.hint, block.name].filter(line => line !== '')
    case 'signing-pair':
      return [block.left, block.right].map(({ title, name }) => (name === '' ? title : `${title} ${name}`))
    case 'pictures':
      return block.pictures.map(({ caption }) => caption)
    case 'footnote':
      return [`${block.mark} ${block.text}`]
    case 'score-table':
      return block.parts.flatMap(part => [
        `${part.name} | ${part.max}`,
        ...part.criteria.flatMap(({ name, options }) => [
          name,
          ...options.map(({ label, points, box }) => `${boxes[box]}${label} | ${points}`),
        ]),
        `${part.total.label} | ${part.total.points}`,
      ])
    case 'letterhead':
    case 'title':
    case 'table':
    case 'signatures':
    case 'more-signatures':
    case 'recipients':
    case 'nation':
    case 'new-page':
      return []
  }
}

const boxes = { none: '', open: '[ ] ', ticked: '[x] ' } as const

export const tablesIn = (outline: Outline, section: number): readonly Table[] =>
  outline.sections[section]?.blocks.filter(block => block.kind === 'table') ?? []

/** The rows of a section's first table, each cell by the heading of its column. */
export function rowsIn(
  outline: Outline,
  section: number,
): readonly Readonly<Record<string, string | null>>[] {
  const [table] = tablesIn(outline, section)
  if (!table) throw new Error(`No table in section ${section}`)
  return table.rows.map(row =>
    Object.fromEntries(table.columns.map(({ heading }, at) => [heading, row[at] ?? null])),
  )
}
