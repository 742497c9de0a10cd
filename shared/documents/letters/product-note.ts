import { proposalFor } from '../../council/proposal.ts'
import type { Product, Sitting } from '../../council/sitting.ts'
import { ended } from '../../kernel/text.ts'
import { reportText } from '../../words/vi/letters/letter-text.ts'
import { inOneSentence } from './typed-lines.ts'

/** What else is to be known of a product in a list: what it was before, what holds it back, why it has no tier. */
export function noteOn(sitting: Sitting, product: Product): string {
  const notes = [...aboutStage(sitting, product), ...heldBack(product), ...without(product)]
  const all = product.corrections.length === 0 ? notes : [...notes, reportText.notes.corrected]
  return all.map(ended).join(' ')
}

function aboutStage(sitting: Sitting, product: Product): readonly string[] {
  const { stage } = product.entry
  const say = reportText.notes
  switch (stage.kind) {
    case 'first':
      return []
    case 'upgrade':
      return [
        proposalFor(sitting, product).kind === 'not-upgraded'
          ? say.kept(stage.from, stage.to)
          : say.upgrade(stage.from, stage.to),
      ]
    case 'renewal':
      return [say.renewal(stage.stars)]
  }
}

function heldBack({ outcome }: Product): readonly string[] {
  if (outcome?.kind !== 'rated' || outcome.rating.heldBackBy.length === 0) return []
  const { stars, heldBackBy } = outcome.rating
  const criteria = [...new Set(heldBackBy.map(({ criterion }) => criterion))]
  return [reportText.notes.heldBack(criteria, stars + 1)]
}

function without({ outcome, departure }: Product): readonly string[] {
  const say = reportText.notes
  if (departure) return [say[departure.kind](inOneSentence(departure.reason))]
  switch (outcome?.kind) {
    case undefined:
      return [say.open]
    case 'rated':
      return []
    case 'returned':
      return [say.returned(inOneSentence(outcome.missing))]
    case 'excluded':
      return [say.excluded(inOneSentence(outcome.ground))]
    case 'stopped':
      return [say.stopped(outcome.at, inOneSentence(outcome.decision))]
  }
}
