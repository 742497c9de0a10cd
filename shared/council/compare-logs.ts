import type { LoggedEvent } from './event.ts'

/** How another copy of a sitting's log stands to the one that is here. */
export type Relation =
  | { readonly kind: 'same' }
  /** It ends before this one does, and says nothing else. */
  | { readonly kind: 'older' }
  /** It goes on where this one ends. */
  | { readonly kind: 'newer'; readonly from: number }
  /** Both go on from the event of this number, each in its own way. */
  | { readonly kind: 'fork'; readonly common: number }
  /** Not even their first events agree: another sitting under the same name. */
  | { readonly kind: 'stranger' }

/** Compares two logs whose chains hold; a hash stands for its event and all before it. */
export function relationOf(here: readonly LoggedEvent[], there: readonly LoggedEvent[]): Relation {
  const shorter = Math.min(here.length, there.length)
  let common = 0
  while (common < shorter && here[common]?.hash === there[common]?.hash) common += 1
  if (common === 0) return { kind: 'stranger' }
  if (common < shorter) return { kind: 'fork', common }
  if (here.length === there.length) return { kind: 'same' }
  return there.length < here.length ? { kind: 'older' } : { kind: 'newer', from: common + 1 }
}
