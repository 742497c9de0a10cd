import type { FactOf, RegisterEvent } from './register-event.ts'

/** One rating of a product: what stands, and what corrections took its place of, oldest first. */
export interface LifeRating {
  readonly event: string
  readonly fact: FactOf<'rated'>
  readonly superseded: readonly FactOf<'rated'>[]
  /** SHA-256 of the sitting's minutes as they stand, where they are known. */
  readonly minutes: string | undefined
}

/**
 * Of each product at each sitting the last that its record said stands, and of what it said at one time the highest number: a record that was
 * restored, or that another took the place of, may go on with lower ones.
 */
export function ratingsOf(events: readonly RegisterEvent[]): readonly LifeRating[] {
  const minutes = new Map(
    events.flatMap(({ fact }) => (fact.kind === 'minuted' ? [[fact.sitting, fact.file] as const] : [])),
  )
  const found = events.flatMap(({ id, at, fact }) => (fact.kind === 'rated' ? [{ event: id, at, fact }] : []))
  const seats = Map.groupBy(found, ({ fact }) => `${fact.sitting}/${fact.seat}`)
  return [...seats.values()].flatMap(each => {
    const said = each.toSorted((a, b) => a.at - b.at || a.fact.number - b.fact.number)
    const stands = said.at(-1)
    if (!stands) return []
    const { event, fact } = stands
    const superseded = said.slice(0, -1).map(before => before.fact)
    return [{ event, fact, superseded, minutes: minutes.get(fact.sitting) }]
  })
}

/** The last rating, while nobody has decided on it. */
export const pendingOf = (
  ratings: readonly LifeRating[],
  recognition: FactOf<'recognised'> | undefined,
): LifeRating | undefined => {
  const last = ratings.at(-1)
  return last && (!recognition || last.fact.on > recognition.decision.on) ? last : undefined
}
