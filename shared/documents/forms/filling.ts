import type { Boxes, Fields } from '../form-block.ts'
import type { Block } from '../outline.ts'
import { paragraph } from '../prose.ts'

/** A field alone. */
export const field = (label: string, value: string): Fields => ({
  kind: 'fields',
  fields: [{ label, value }],
})

/** A box alone. */
export const box = (label: string, ticked: boolean): Boxes => ({ kind: 'boxes', boxes: [{ label, ticked }] })

export const centred = (...lines: readonly string[]): Block => ({ kind: 'centred', lines })

/** A longer answer: its paragraphs under the label, one that is short beside it, and dotted lines where there is none. */
export function answer(label: string, text: string, lines: number): readonly Block[] {
  const paragraphs = text.split('\n').filter(line => line.trim() !== '')
  const [first] = paragraphs
  if (first === undefined) return [field(label, ''), { kind: 'writing-lines', count: lines }]
  if (paragraphs.length === 1 && first.length <= shortAnswer) return [field(label, first)]
  return [paragraph(label), ...paragraphs.map(paragraph)]
}

/** Letters. */
const shortAnswer = 160
