import type { ReadProduct } from '#shared/contract/register-rows.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import { dueOf } from '#shared/register/due.ts'
import type { RegisterProduct } from '#shared/register/product-life.ts'
import { whyNotEntered } from '#shared/register/entering.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { dossierRulesOn } from '../dossier-rules-on.ts'
import { inReach } from '../in-reach.ts'
import { withArea } from '../within.ts'
import { countsOf, setsOfGroup } from './register-counts.ts'
import type { UseCases, Workshop } from '../use-case.ts'

type Names = 'register.find' | 'register.counts' | 'register.product' | 'register.enter'

/**
 * What became of the products that councils rated. Whoever asks sees what sittings have given by now.
 *
 * @param takeIn brings the register up to what sittings have given: see `takingFromSittings`
 */
export function registerUseCases({ ports }: Workshop, takeIn: () => Promise<void>): UseCases<Names> {
  const { register, clock, law, places } = ports

  function read(product: RegisterProduct): ReadProduct {
    const today = vietnamDay(clock())
    const rules = dossierRulesOn(ports, today)
    const due = rules ? dueOf({ certificates: [], products: [product], dossiers: [] }, rules, today) : []
    return { product, due: due.filter(({ of }) => of?.product === product.id) }
  }

  return {
    'register.find': query =>
      inReach(async () => {
        await takeIn()
        const { group, ...rest } = query
        const criteriaSets = group === undefined ? rest.criteriaSets : [...setsOfGroup(law, group)]
        const asked = withArea({ ...rest, criteriaSets }, places.book())
        return ok(await register.find(asked, vietnamDay(clock())))
      }),
    'register.counts': query =>
      inReach(async () => {
        await takeIn()
        const book = places.book()
        const counted = await register.count(withArea(query, book), vietnamDay(clock()))
        return ok(countsOf(counted, query, law, book))
      }),
    'register.product': ({ product: id }) =>
      inReach(async () => {
        await takeIn()
        const product = await register.product(id)
        return product ? ok(read(product)) : refused({ code: 'register.unknown' })
      }),
    'register.enter': ({ product: id, fact }, { request }) =>
      inReach(async () => {
        const before = await register.product(id)
        if (!before) return refused({ code: 'register.unknown' })
        const at = clock()
        const written = before.life.some(({ event }) => event.id === request)
        const why = written ? undefined : whyNotEntered(before, fact, vietnamDay(at))
        if (why) return refused(why)
        const product = await register.enter({ id: request, product: id, at, by: 'secretary', fact })
        return product ? ok(read(product)) : refused({ code: 'register.unknown' })
      }),
  }
}
