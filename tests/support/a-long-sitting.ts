import { thirteenMembers } from './a-full-sitting.ts'
import { aProduct, aSitting, type HeldSitting } from './a-sitting.ts'

/** A name of so many letters, each word of it found nowhere else. */
export function namedAtLength(mark: string, at: number, length: number): string {
  const words = Array.from({ length: Math.ceil(length / 6) }, (_, word) => `${mark}${at}o${word}trà`)
  return words.join(' ').slice(0, length).trim()
}

/** So many products before thirteen members, each with names of 120 letters, every third of them scored twice; the last is still to be scored. */
export function aLongSitting(count: number): HeldSitting {
  const products = Array.from({ length: count }, (_, at) =>
    aProduct({
      id: `sp-${at}`,
      code: `08-02257-${String(at).padStart(2, '0')}-2026`,
      name: namedAtLength('n', at, 120),
      producer: namedAtLength('h', at, 120),
    }),
  )
  return products.slice(0, -1).reduce(
    (sitting, { id }, at) => {
      const scored = at % 3 === 0 ? sitting.scores(id, { 'so-khcn': 60, others: 74 }) : sitting
      return scored.scores(id, { others: 74 }).confirms(id).settles(id)
    },
    aSitting({ products, members: thirteenMembers }).start(),
  )
}
