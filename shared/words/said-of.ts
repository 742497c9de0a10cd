import type { HostRefusal } from '../contract/refusal.ts'
import type { CouncilRefusal } from '../council/refusal.ts'
import type { RefusalWords } from './vi/refusals.ts'

/** As `refusalText`, of what the council's rules and the host say no to. */
export function saidOf<R extends CouncilRefusal | HostRefusal>(refusal: R, words: RefusalWords): string {
  const sentence = words[refusal.code] as (refusal: R) => string
  return sentence(refusal)
}
