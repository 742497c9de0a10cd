import { ok, type Result } from '#shared/kernel/result.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { groupOf } from '#shared/register/product-group.ts'
import type { ProductQuery } from '#shared/register/product-query.ts'
import type { RegisterProduct } from '#shared/register/product-life.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { listedOf, registerBook, type BookedProduct } from '#shared/words/register-book.ts'
import { wordsIn } from '#shared/words/words.ts'
import { inReach } from '../in-reach.ts'
import type { OutgoingFile } from '../draft-exports.ts'
import { setsOfGroup } from './register-counts.ts'
import type { UseCases, Workshop } from '../use-case.ts'
import type { Watch } from '../watch.ts'

/** So many products are read at a time. */
const atOnce = 500

/** The register as a file of sheets, in Vietnamese: the products that fit, each with where it stands. */
export function registerExportUseCases(
  { ports, works }: Workshop,
  takeIn: () => Promise<void>,
): UseCases<'register.export'> {
  const { register, clock, law, places, books } = ports

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
      const { total, found } = await register.find({ ...query, from: all.length, count: atOnce }, today)
      const known = new Map(
        (await register.products(found.map(({ id }) => id))).map(product => [product.id, product]),
      )
      all.push(...found.flatMap(({ id }) => known.get(id) ?? []).map(booked))
      progress(all.length, total)
      signal.throwIfAborted()
      if (found.length < atOnce) return all
    }
  }

  return {
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
