import type { Block, Run } from './outline.ts'

export const paragraph = (text: string): Block => ({ kind: 'paragraph', indented: true, runs: [{ text }] })

/** @param label ends with its own space */
export const labelled = (label: string, ...texts: readonly (string | Run)[]): Block => ({
  kind: 'paragraph',
  indented: true,
  runs: [
    { text: label, style: 'bold' },
    ...texts.flatMap(text => (text === '' ? [] : [typeof text === 'string' ? { text } : text])),
  ],
})

/** Lines of a list, each closed by a semicolon and the last by a full stop. */
export function listed(lines: readonly string[]): readonly Block[] {
  if (lines.length === 0) return []
  const items = lines.map((line, at) => [{ text: `${line}${at === lines.length - 1 ? '.' : ';'}` }])
  return [{ kind: 'items', items }]
}
