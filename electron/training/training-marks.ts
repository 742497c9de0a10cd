import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { choiceSchema, marksSchema, type Marks } from '#shared/law/rule-set.ts'
import type { Ask } from '../app/ask.ts'

/** The marks that the training council gives: for each product what most agree on, then what each member does differently. */
const productMarksSchema = z.object({
  package: z.string(),
  code: z.string(),
  base: marksSchema,
  rounds: z.array(z.record(z.string(), marksSchema)),
  confirmed: marksSchema,
  discussion: z.string(),
  recusals: z.array(z.object({ member: z.string(), reason: z.string() })),
})
export type ProductMarks = z.infer<typeof productMarksSchema>

export async function readTrainingMarks(sample: string): Promise<readonly ProductMarks[]> {
  const text = await readFile(path.join(sample, 'marks.json'), 'utf8')
  return z.object({ products: z.array(productMarksSchema) }).parse(JSON.parse(text)).products
}

/** What `member` marks in a round, counted from 0; nothing when the member has no part in it. */
export function marksOf({ base, rounds }: ProductMarks, round: number, member: string): Marks | undefined {
  const differences = rounds[round]?.[member]
  return differences && { ...base, ...differences }
}

/** Takes one product through a started sitting: recusals, every round, discussion, minimums, outcome. */
export async function scoreProduct(
  ask: Ask,
  sitting: string,
  product: string,
  marks: ProductMarks,
): Promise<void> {
  const at = { sitting, product }
  for (const recusal of marks.recusals) await ask('recusal.declare', { ...at, ...recusal })
  for (const round of marks.rounds.keys()) {
    await ask('round.open', at)
    await scoreRound(ask, at, marks, round)
  }
  if (marks.discussion !== '') await ask('discussion.note', { ...at, text: marks.discussion })
  const confirmations = Object.entries(marks.confirmed).map(([criterion, choice]) => ({
    criterion,
    choice: choiceSchema.parse(choice),
  }))
  await ask('minimum.confirm', { ...at, confirmations })
  await ask('outcome.settle', at)
}

/** Everyone takes a turn at the one laptop, the way they would in the room. */
async function scoreRound(
  ask: Ask,
  at: { readonly sitting: string; readonly product: string },
  marks: ProductMarks,
  round: number,
): Promise<void> {
  for (const member of Object.keys(marks.rounds[round] ?? {})) {
    await ask('seat.take', { sitting: at.sitting, member, paper: false })
    for (const [criterion, choice] of Object.entries(marksOf(marks, round, member) ?? {})) {
      await ask('sheet.mark', { ...at, member, criterion, choice })
    }
    await ask('sheet.seal', { ...at, member })
    await ask('seat.leave', {})
  }
}
