import type { Day } from '../kernel/day.ts'
import { dayOf, type RegisterProduct } from './product-life.ts'
import type { EnteredFact } from './register-event.ts'
import type { Visited } from './visit.ts'

export type WhyNotEntered =
  /** It lies before the day that it rests on, or after today, where that is nothing. */
  | { readonly code: 'register.day'; readonly after: Day | undefined }
  | { readonly code: 'register.no-line' }
  /** There is no such visit, or it was taken back. */
  | { readonly code: 'register.no-visit' }

/** Whether a person may write this of a product: nothing that has not happened yet, and nothing before what it follows from. */
export function whyNotEntered(
  product: RegisterProduct,
  fact: EnteredFact | Visited,
  today: Day,
): WhyNotEntered | undefined {
  if (fact.kind === 'taken-back') {
    const line = product.life.find(({ event }) => event.id === fact.event)
    const isEntered = line && !['rated', 'minuted', 'taken-back'].includes(line.event.fact.kind)
    return isEntered && line.takenBack === undefined ? undefined : { code: 'register.no-line' }
  }
  const named = fact.kind === 'followed-up' || fact.kind === 'concluded' ? fact.visit : undefined
  if (named !== undefined && !product.visits.some(({ event }) => event === named))
    return { code: 'register.no-visit' }
  const day = dayOf(fact)
  if (day === undefined || fact.kind === 'visit-planned') return undefined
  if (day > today) return { code: 'register.day', after: undefined }
  const rests = restsOn(product, fact)
  return rests !== undefined && day < rests ? { code: 'register.day', after: rests } : undefined
}

/** A decision follows a rating, a certificate and a visit the decision, an answer what was sent, and a withdrawal what it takes away. */
function restsOn(product: RegisterProduct, fact: EnteredFact | Visited): Day | undefined {
  const { pending, recognition, forwarding, conclusion, filing, visits } = product
  switch (fact.kind) {
    case 'followed-up':
      return visits.find(({ event }) => event === fact.visit)?.fact.on
    case 'recognised':
    case 'forwarded':
      return pending?.fact.on
    case 'certified':
    case 'visited':
    case 'concluded':
      return recognition?.decision.on
    case 'withdrawn':
      return conclusion?.conclusion.on ?? recognition?.decision.on
    case 'received':
      return filing?.filedOn
    case 'answered':
      return forwarding?.letter.on
    default:
      return undefined
  }
}
