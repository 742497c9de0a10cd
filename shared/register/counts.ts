import { z } from 'zod'
import { areaFields } from './area.ts'

/**
 * Which products count: those whose recognition stands today, which is with a certificate that has not run out, or on a list that names none;
 * all that were ever recognised and not withdrawn; or all that a council gave stars.
 */
export const countedSchema = z.enum(['in-force', 'recognised', 'rated'])
export type Counted = z.infer<typeof countedSchema>

/** What is counted, and where. */
export const countQuerySchema = z.strictObject({
  of: countedSchema,
  ...areaFields,
  year: z.int().min(2000).max(2100).optional(),
})
export type CountQuery = z.infer<typeof countQuerySchema>

/** So many products of so many stars; 0 stars are none. */
export interface StarCount {
  readonly stars: number
  readonly count: number
}

/** A bar: what it is of, and its products by stars. */
export interface Bar<Key> {
  readonly key: Key
  readonly total: number
  readonly stars: readonly StarCount[]
}

/** Counts of one thing by another, as a database groups them. */
export interface Grouped {
  readonly key: string
  readonly stars: number
  readonly count: number
}

/** Groups by one key, the stars from the highest down, in the order in which `order` puts the keys. */
export function barsOf<Key extends string | number>(
  grouped: readonly Grouped[],
  keyOf: (key: string) => Key,
  order: (a: Bar<Key>, b: Bar<Key>) => number,
): readonly Bar<Key>[] {
  const found = new Map<Key, Map<number, number>>()
  for (const { key: raw, stars, count } of grouped) {
    const key = keyOf(raw)
    const byStars = found.get(key) ?? new Map<number, number>()
    byStars.set(stars, (byStars.get(stars) ?? 0) + count)
    found.set(key, byStars)
  }
  return [...found]
    .map(([key, byStars]) => ({
      key,
      total: [...byStars.values()].reduce((sum, count) => sum + count, 0),
      stars: [...byStars].map(([stars, count]) => ({ stars, count })).toSorted((a, b) => b.stars - a.stars),
    }))
    .toSorted(order)
}
