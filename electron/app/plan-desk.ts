import type { PlanView } from '#shared/contract/plan-rows.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { keysOf } from '#shared/register/found-by.ts'
import { calledOf, planResult } from '#shared/register/plan-result.ts'
import { planOf, type Plan } from '#shared/register/plan.ts'
import type { PlanTask } from '#shared/register/plan-fact.ts'
import { productQuerySchema, type FoundProduct } from '#shared/register/product-query.ts'
import type { OpenDossier } from '#shared/register/due-dossier.ts'
import { openDossiers } from './open-dossiers.ts'
import type { Workshop } from './use-case.ts'
import { countsOf, groupOfSet } from './use-cases/register-counts.ts'
import { withArea, withinOf } from './within.ts'

/** Plans, and what the register and the dossiers on their way tell of them. */
export interface PlanDesk {
  plans(): Promise<readonly Plan[]>
  plan(id: string): Promise<Plan | undefined>
  view(plan: Plan): Promise<PlanView>
  /** Products of the register that are not named yet, whose certificates run out within the years of the plan or after them. */
  open(plan: Plan): Promise<Readonly<Record<'renewal' | 'keep', readonly FoundProduct[]>>>
}

export function planDesk({ ports, sittings, place }: Workshop): PlanDesk {
  const { register, clock, law, places } = ports
  const today = (): string => vietnamDay(clock())

  async function plans(): Promise<readonly Plan[]> {
    return (await register.plans()).flatMap(lines => planOf(lines) ?? [])
  }

  async function open(plan: Plan): Promise<Readonly<Record<'renewal' | 'keep', readonly FoundProduct[]>>> {
    const { named, calls } = namedIn(plan)
    const found = (await inForce(plan)).filter(
      product => !named.has(product.id) && !calls.has(calledAs(product)),
    )
    const last = `${plan.to}-12-31`
    return {
      renewal: found.filter(({ until }) => until !== '' && until <= last),
      keep: found.filter(({ until }) => until === '' || until > last),
    }
  }

  /** A page after another; of a whole province there are a few thousand. */
  async function inForce({ area }: Plan): Promise<readonly FoundProduct[]> {
    const all: FoundProduct[] = []
    for (;;) {
      const page = productQuerySchema.parse({ of: 'in-force', from: all.length, count: 500 })
      const { found } = await register.find(withArea({ ...page, ...area }, places.book()), today())
      all.push(...found)
      if (found.length < 500) return all
    }
  }

  async function view(plan: Plan): Promise<PlanView> {
    const book = places.book()
    const dossiers = await openDossiers(ports, sittings, { training: place.training, today: today() })
    const named = await register.products(plan.products.flatMap(({ of }) => of ?? []))
    const keys = plan.products.map(each => ({ code: each.code.trim(), called: calledOf(each) }))
    const alike = await register.products((await register.alike(keys)).map(({ id }) => id))
    const came = await register.results([plan.from, plan.to], withinOf(plan.area, book))
    const products = [...new Map([...came, ...alike, ...named].map(each => [each.id, each])).values()]
    const query = { of: 'in-force', ...plan.area } as const
    const counts = countsOf(await register.count(withArea(query, book), today()), query, law, book)
    const waiting = await open(plan)
    return {
      plan,
      result: planResult(plan, {
        products,
        filed: new Set(dossiers.flatMap(keysOfDossier)),
        today: today(),
        groupOf: id => groupOfSet(law, id),
      }),
      area: counts.area,
      communes: { have: counts.all - counts.without.length, all: counts.all, without: counts.without },
      open: { renewal: waiting.renewal.length, keep: waiting.keep.length },
    }
  }

  return { plans, plan: async id => (await plans()).find(each => each.id === id), open, view }
}

function namedIn({ products }: Plan): {
  readonly named: ReadonlySet<string>
  readonly calls: ReadonlySet<string>
} {
  return {
    named: new Set(products.flatMap(({ of }) => of ?? [])),
    calls: new Set(products.map(calledOf)),
  }
}

const blank = {
  kind: 'plan-named' as const,
  of: null,
  communeCode: null,
  group: null,
  from: null,
  to: null,
  round: null,
  fellOut: undefined,
}

type Named = Readonly<Record<'code' | 'name' | 'producer' | 'commune', string>>

const calledAs = ({ code, name, producer, commune }: Named, task: PlanTask = 'keep'): string =>
  calledOf({ ...blank, line: '', task, code, name, producer, commune })

/** A code that is whole, and what is made, by whom and where. */
function keysOfDossier({ of }: OpenDossier): readonly string[] {
  const { code, name, producer, commune } = of
  const keys = keysOf({
    ...{ code, name, commune, communeCode: null, criteriaSet: '' },
    producer: {
      ...{ name: producer, kind: null, address: '' },
      representative: { name: '', gender: null, ethnicity: '' },
    },
  })
  return [keys.called, ...(keys.code === '' ? [] : [keys.code])]
}
