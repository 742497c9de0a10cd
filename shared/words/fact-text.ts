import type { RegisterFact } from '../register/register-event.ts'
import type { RegisterWords } from './vi/register.ts'

/** A line of the register as a sentence. */
export function factText({ product: { facts } }: RegisterWords, fact: RegisterFact): string {
  const sentence = facts[fact.kind] as (fact: RegisterFact) => string
  return sentence(fact)
}
