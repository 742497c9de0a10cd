import { minutesOutline } from '#shared/documents/minutes.ts'
import type { Block, Outline, Table } from '#shared/documents/outline.ts'
import { wordsIn, type Language } from '#shared/words/words.ts'
import { ruleSet, setOf, type HeldSitting } from './a-sitting.ts'

/** The minutes of a sitting as it stands. */
export const minutesOf = (sitting: HeldSitting, language: Language = 'vi', number = ''): Outline =>
  minutesOutline(sitting.now, { ruleSet, setOf, rulesOf: () => ruleSet }, wordsIn[language], {
    at: Date.UTC(2026, 7, 18, 4, 30),
    number,
  })

/** The text of a section as a person reads it, the first one unless told: a line for each heading, paragraph and item. */
export const linesIn = (outline: Outline, section = 0): readonly string[] =>
  outline.sections[section]?.blocks.flatMap(linesOf) ?? []

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [block.runs.map(run => run.text).join('')]
    case 'items':
      return block.items.map(item => `- ${item.map(run => run.text).join('')}`)
    case 'letterhead':
    case 'title':
    case 'table':
    case 'signatures':
    case 'recipients':
      return []
  }
}

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
