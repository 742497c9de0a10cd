import { ok, refused, type Result } from '#shared/kernel/result.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { lastFirst, type Plan } from '#shared/register/plan.ts'
import { nameOfPlan } from '#shared/register/plan-fact.ts'
import type { FoundProduct } from '#shared/register/product-query.ts'
import type { FactOf, RegisterEvent, RegisterFact } from '#shared/register/register-event.ts'
import { inReach } from '../in-reach.ts'
import { planDesk } from '../plan-desk.ts'
import type { Answer, UseCases, Workshop } from '../use-case.ts'
import { groupOfSet } from './register-counts.ts'

type Names = 'plans.list' | 'plans.read' | 'plans.draw' | 'plans.enter' | 'plans.name-all'

/** So many years has the longest plan. */
const longest = 10

/** Plans, and what came of them. Whoever asks sees what sittings have given by now. */
export function planUseCases(workshop: Workshop, takeIn: () => Promise<void>): UseCases<Names> {
  const { register, clock, law, places } = workshop.ports
  const desk = planDesk(workshop)

  const at = <T>(
    id: string,
    work: (plan: Plan) => Promise<Result<T, Refusal>>,
  ): Promise<Result<T, Refusal>> =>
    inReach(async () => {
      await takeIn()
      const plan = await desk.plan(id)
      return plan ? work(plan) : refused({ code: 'plan.unknown' })
    })

  async function write(plan: string, request: string, facts: readonly RegisterFact[]): Promise<void> {
    const product = nameOfPlan(plan)
    const line = { product, at: clock(), by: 'secretary' }
    await register.enterPlan(
      facts.map((fact, number): RegisterEvent => ({ ...line, id: `${request}/${number + 1}`, fact })),
    )
  }

  async function written(
    plan: string,
    request: string,
    facts: readonly RegisterFact[],
  ): Promise<Answer<'plans.read'>> {
    await write(plan, request, facts)
    const now = await desk.plan(plan)
    return now ? ok(await desk.view(now)) : refused({ code: 'plan.unknown' })
  }

  const nameOfArea = (area: Plan['area']): string => {
    const book = places.book()
    if (area.commune !== undefined) return book?.commune(area.commune)?.name ?? ''
    if (area.district !== undefined) return book?.district(area.district)?.name ?? ''
    return area.province === undefined ? '' : (book?.province(area.province)?.name ?? '')
  }

  return {
    'plans.list': () =>
      inReach(async () =>
        ok({
          plans: (await desk.plans()).toSorted(lastFirst).map(({ id, paper, from, to, area, products }) => ({
            ...{ id, paper, from, to, area: nameOfArea(area), products: products.length },
          })),
        }),
      ),
    'plans.read': ({ plan: id }) => at(id, async plan => ok(await desk.view(plan))),
    'plans.draw': ({ plan: id, head }, { request }) =>
      inReach(async () => {
        if (head.from > head.to || head.to - head.from >= longest) return refused({ code: 'plan.years' })
        if (id !== null && !(await desk.plan(id))) return refused({ code: 'plan.unknown' })
        const plan = id ?? request
        await write(plan, request, [{ kind: 'plan-drawn', ...head }])
        return ok({ plan })
      }),
    'plans.enter': ({ plan: id, facts }, { request }) =>
      at(id, async plan =>
        facts.every(fact => mayBeWritten(plan, fact, request))
          ? written(id, request, facts)
          : refused({ code: 'register.no-line' }),
      ),
    'plans.name-all': ({ plan: id, task }, { request }) =>
      at(id, async plan => {
        const found = (await desk.open(plan))[task]
        return written(
          id,
          request,
          found.map(product => ofFound(product, task, groupOfSet(law, product.criteriaSet))),
        )
      }),
  }
}

/** What is taken back is there and counts, and so is the product that fell out; the first line stays, for without it there is no plan. */
function mayBeWritten({ life, products }: Plan, fact: RegisterFact, request: string): boolean {
  if (life.some(({ event }) => event.id.startsWith(`${request}/`))) return true
  if (fact.kind === 'plan-fell-out')
    return products.some(({ line, fellOut }) => line === fact.line && fellOut === undefined)
  if (fact.kind !== 'taken-back') return true
  const drawn = life.filter(
    ({ event, takenBack }) => event.fact.kind === 'plan-drawn' && takenBack === undefined,
  )
  const line = life.find(({ event }) => event.id === fact.event)
  if (!line || line.takenBack !== undefined || line.event.fact.kind === 'taken-back') return false
  return !(line.event.fact.kind === 'plan-drawn' && drawn.length === 1)
}

function ofFound(
  { id, code, name, producer, commune, stars }: FoundProduct,
  task: 'renewal' | 'keep',
  group: FactOf<'plan-named'>['group'] | '',
): FactOf<'plan-named'> {
  const from = stars === 0 ? null : stars
  return {
    ...{ kind: 'plan-named', task, of: id, code, name, producer, commune, communeCode: null },
    ...{ group: group === '' ? null : group, from, to: task === 'renewal' ? from : null, round: null },
  }
}
