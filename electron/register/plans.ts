import type { Kysely } from 'kysely'
import { registerEventSchema, type RegisterEvent } from '#shared/register/register-event.ts'
import { addLines, knownIds, type Change } from './lines.ts'
import type { RegisterTables } from './tables.ts'

/** Under which the lines of plans are found. */
const plansAnchor = 'plans'

/** The lines of each plan. */
export async function linesOfPlans(
  on: Kysely<RegisterTables>,
): Promise<readonly (readonly RegisterEvent[])[]> {
  const rows = await on.selectFrom('register_line').select('body').where('anchor', '=', plansAnchor).execute()
  const lines = rows.map(({ body }): RegisterEvent => registerEventSchema.parse(JSON.parse(body)))
  return [...Map.groupBy(lines, ({ product }) => product).values()]
}

export async function enterPlan(on: Change, lines: readonly RegisterEvent[]): Promise<void> {
  const known = await knownIds(on, lines)
  await addLines(
    on,
    lines.filter(({ id }) => !known.has(id)).map(line => ({ line, anchor: plansAnchor })),
  )
}
