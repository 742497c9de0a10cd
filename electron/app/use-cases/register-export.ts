import { ok, type Result } from '#shared/kernel/result.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { groupOf } from '#shared/register/product-group.ts'
import type { CountQuery } from '#shared/register/counts.ts'
import { planOfYear } from '#shared/register/plan.ts'
import { productQuerySchema, type ProductQuery } from '#shared/register/product-query.ts'
import type { RegisterProduct } from '#shared/register/product-life.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { listedOf, registerBook, type BookedProduct } from '#shared/words/register-book.ts'
import { reportBook, type RegisterReport } from '#shared/words/report-book.ts'
import { wordsIn } from '#shared/words/words.ts'
import { inReach } from '../in-reach.ts'
import type { OutgoingFile } from '../draft-exports.ts'
import { planDesk } from '../plan-desk.ts'
import { withArea } from '../within.ts'
import { countsOf, setsOfGroup } from './register-counts.ts'
import type { UseCases, Workshop } from '../use-case.ts'
import type { Watch } from '../watch.ts'

/** So many products are read at a time. */
const atOnce = 500

/** The register as a file of sheets, in Vietnamese: the products that fit, each with where it stands. */
export function registerExportUseCases(
  workshop: Workshop,
  takeIn: () => Promise<void>,
): UseCases<'register.export' | 'register.report'> {
  const { ports, works } = workshop
  const { register, clock, law, places, books } = ports
  const desk = planDesk(workshop)

  function booked(product: RegisterProduct): BookedProduct {
    const set = law.criteriaSet(product.criteriaSet)
    const group = groupOf(set?.sector ?? '')
    const commune = product.communeCode === null ? undefined : places.book()?.commune(product.communeCode)
    return {
      product,
      set: set?.name ?? '',
      group: group ? wordsIn.vi.register.overview.groups[group] : (listedOf(product.life)?.group ?? ''),
      province: commune?.province.name ?? '',
    }
  }

  /** In the order of their names. */
  async function fitting(
    query: Omit<ProductQuery, 'from' | 'count'>,
    today: string,
    { progress, signal }: Watch,
  ) {
    const all: BookedProduct[] = []
    for (;;) {
      const { total, found } = await register.find(
        withArea({ ...query, from: all.length, count: atOnce }, places.book()),
        today,
      )
      const known = new Map(
        (await register.products(found.map(({ id }) => id))).map(product => [product.id, product]),
      )
      all.push(...found.flatMap(({ id }) => known.get(id) ?? []).map(booked))
      progress(all.length, total)
      signal.throwIfAborted()
      if (found.length < atOnce) return all
    }
  }

  /** Every figure is counted as the overview counts it; the plan is that of the year. */
  async function reported(query: CountQuery, today: string, watch: Watch): Promise<RegisterReport> {
    const book = places.book()
    const counts = countsOf(await register.count(withArea(query, book), today), query, law, book)
    const plan = planOfYear(await desk.plans(), Number(today.slice(0, 4)))
    const products = await fitting(productQuerySchema.parse(query), today, watch)
    return { counts, of: query.of, today, plan: plan && (await desk.view(plan)), products }
  }

  return {
    'register.report': ({ as, ...query }) =>
      works.run('register.export', 'register', watch =>
        inReach(async (): Promise<Result<OutgoingFile, Refusal>> => {
          await takeIn()
          const today = vietnamDay(clock())
          const report = await reported(query, today, watch)
          return ok(await books.write(reportBook(report, wordsIn.vi), as, `bao-cao-ocop-${today}`))
        }),
      ),
    'register.export': ({ as, query: { group, ...query } }) =>
      works.run('register.export', 'register', watch =>
        inReach(async (): Promise<Result<OutgoingFile, Refusal>> => {
          await takeIn()
          const today = vietnamDay(clock())
          const criteriaSets = group === undefined ? query.criteriaSets : [...setsOfGroup(law, group)]
          const products = await fitting({ ...query, criteriaSets }, today, watch)
          return ok(await books.write(registerBook(products, wordsIn.vi), as, `so-dang-ky-ocop-${today}`))
        }),
      ),
  }
}
