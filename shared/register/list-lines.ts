import type { PlannedListRow } from './list-plan.ts'
import type { RegisterEvent, FactOf } from './register-event.ts'

/** A line that a row of a list gives the register; the same row of the same list gives the same lines. */
export interface LineOfList extends Pick<RegisterEvent, 'id' | 'at' | 'by'> {
  readonly list: string
  readonly anchor: string
  readonly fact: FactOf<'listed' | 'recognised' | 'certified'>
  /** Where a person said whose it is. */
  readonly product?: string
}

/** The lines of a row that is taken: that it is listed, and its decision and certificate where it has them. */
export function linesOfRow(
  row: Pick<PlannedListRow, 'number' | 'content' | 'isSaid' | 'product'>,
  { list, at, by }: Pick<LineOfList, 'list' | 'at' | 'by'>,
): readonly LineOfList[] {
  const { stars, on, year, group, decision, certificate, ...particulars } = row.content
  const anchor = `${list}/${row.number}`
  const shared = {
    at,
    by,
    list,
    anchor,
    ...(row.isSaid && row.product !== undefined && { product: row.product }),
  }
  const more = { ...(year !== undefined && { year }), ...(group !== '' && { group }) }
  const listed = { kind: 'listed', list, row: row.number, stars, on, ...more, ...particulars } as const
  return [
    { id: anchor, ...shared, fact: listed },
    ...(decision && stars !== null
      ? [{ id: `${anchor}/1-recognised`, ...shared, fact: { kind: 'recognised', decision, stars } as const }]
      : []),
    ...(certificate
      ? [{ id: `${anchor}/2-certified`, ...shared, fact: { kind: 'certified', ...certificate } as const }]
      : []),
  ]
}
