import type { DueFound } from './due-matter.ts'
import { subjectOf } from './due-subject.ts'
import type { RegisterProduct } from './product-life.ts'

/** Visits that are to be made, and what visits found that is to be mended; an office set these days, and no holiday moves them. */
export function visitsDue(product: RegisterProduct): readonly DueFound[] {
  const of = subjectOf(product)
  const planned = product.plannedVisits.map(({ event, fact: { occasion, by, on } }) => ({
    ...{ id: `${product.id}/visit/${event}`, of, by: { by: on, uncertain: false } },
    matter: { kind: 'visit', occasion, by } as const,
  }))
  const found = product.visits.flatMap(({ event, fact, due }) =>
    due === undefined
      ? []
      : [
          {
            ...{ id: `${product.id}/mend/${event}`, of, by: { by: due, uncertain: false } },
            matter: { kind: 'mend', visitedOn: fact.on, visit: event } as const,
          },
        ],
  )
  return [...planned, ...found]
}
