import { closeSitting } from '../council/closing.ts'
import type { Decision } from '../council/decide.ts'
import { rulesEdition, type SittingEvent } from '../council/event.ts'
import { dismissProduct, settleRating } from '../council/reconciling.ts'
import { mayReveal } from '../council/round.ts'
import { productOf, type Sitting } from '../council/sitting.ts'
import { attempt } from '../kernel/attempt.ts'
import { canonicalJson } from '../kernel/canonical.ts'
import { rulesOf } from './check-proof.ts'
import type { ProcedureStep, ProofFinding } from './proof-report.ts'
import { folded, type ReadProof } from './read-proof.ts'

type Fault = Extract<ProofFinding, { kind: 'procedure' }>

/**
 * Asks the council's rules again at the steps that minutes rest on: whether marks could be revealed (every sheet in, a quorum), whether an
 * outcome could be adopted as it was (vote, attendance, spread, minimums), and whether the sitting could be closed. A record of other rules
 * than these, or one that carries no marks, is not asked about what it cannot answer.
 */
export function procedureFaults(read: ReadProof): readonly Fault[] {
  const [first] = read.proof.entries
  const opened = first && 'event' in first ? first.event : undefined
  if (opened?.kind !== 'sitting.opened' || opened.edition !== rulesEdition) return []
  const faults: Fault[] = []
  folded(read.proof, Infinity, (sitting, { event }) => {
    const step = brokenStep(sitting, event, read)
    if (step) faults.push({ kind: 'procedure', step, product: productIn(sitting, event) })
  })
  return faults
}

function productIn(sitting: Sitting, event: SittingEvent): Fault['product'] {
  const id = 'product' in event && typeof event.product === 'string' ? event.product : ''
  const entry = productOf(sitting, id)?.entry
  return entry && { code: entry.code, name: entry.name }
}

function brokenStep(sitting: Sitting, event: SittingEvent, read: ReadProof): ProcedureStep | undefined {
  switch (event.kind) {
    case 'round.revealed': {
      const product = productOf(sitting, event.product)
      return product && mayReveal(sitting, product) ? undefined : 'reveal'
    }
    case 'outcome.settled':
      return gives(() => adopted(sitting, event, read), event) ? undefined : 'outcome'
    case 'sitting.closed':
      return closeSitting(sitting).ok ? undefined : 'close'
    default:
      return undefined
  }
}

/** What the rules make of the same command; nothing where what it asks is not here. */
function adopted(
  sitting: Sitting,
  { product: id, outcome, vote }: Extract<SittingEvent, { kind: 'outcome.settled' }>,
  { proof, law }: ReadProof,
): Decision | undefined {
  const product = productOf(sitting, id)
  const rules = product && rulesOf(product, { sitting, law })
  if (!rules) return undefined
  if (outcome.kind !== 'rated') return dismissProduct(sitting, () => rules.set, id, outcome, vote)
  return proof.sheets === 'sealed'
    ? undefined
    : settleRating(sitting, rules.ruleSet, () => rules.set, id, vote)
}

function gives(decide: () => Decision | undefined, event: SittingEvent): boolean {
  const answer = attempt(() => ({ decision: decide() }))
  if (!answer) return false
  const { decision } = answer
  if (decision === undefined) return true
  return decision.ok && decision.value.some(each => canonicalJson(each) === canonicalJson(event))
}
