import type { AlikeProduct, IncomingLine } from '#electron/app/register.ts'
import { keysOf, type ProductKeys } from '#shared/register/found-by.ts'
import { KnownProducts } from '#shared/register/known-products.ts'
import type { RegisterFact } from '#shared/register/register-event.ts'
import type { Day } from '#shared/kernel/day.ts'
import { inParts, linesOf, type Change } from './lines.ts'

/** The products that lines which are about to be taken in may be of. */
export class Homes {
  readonly #byAnchor = new Map<string, string>()
  readonly #known = new KnownProducts()
  /** Products of which only later ratings are here, each with the day of its earliest. */
  readonly #unbegun = new Map<string, Day>()

  /** Those that are there. */
  async read(on: Change, lines: readonly IncomingLine[]): Promise<void> {
    await this.#readAnchors(on, lines)
    await this.#readKeys(on, lines)
    await this.#readUnbegun(on, lines)
  }

  /** The product that a line is of: the one that a person said, else that of its anchor, else of its keys. Nothing where none is it. */
  find({ product, fact, anchor }: IncomingLine): string | undefined {
    if (product !== undefined) return product
    const anchored = anchor === '' ? undefined : this.#byAnchor.get(anchor)
    const keys = keysIn(fact)
    return (
      anchored ?? (keys && (this.#known.find(keys) ?? this.#renewed(fact, keys) ?? this.#begun(fact, keys)))
    )
  }

  /** A product that is rated again may have a code of that year: it is then the only one that is called so. */
  #renewed(fact: IncomingLine['fact'], keys: ProductKeys): string | undefined {
    if (fact.kind !== 'rated' || fact.stage.kind === 'first') return undefined
    const named = this.#known.named(keys)
    return named.length === 1 ? named[0] : undefined
  }

  /** The same when sittings come in another order: what is rated for the first time is what was rated again later under another code. */
  #begun(fact: IncomingLine['fact'], keys: ProductKeys): string | undefined {
    if (fact.kind !== 'rated' || fact.stage.kind !== 'first') return undefined
    const named = this.#known.named(keys).filter(id => (this.#unbegun.get(id) ?? '') > fact.on)
    return named.length === 1 ? named[0] : undefined
  }

  /** A line of this product is taken in now. */
  keep(product: string, { fact, anchor }: IncomingLine): void {
    if (anchor !== '') this.#byAnchor.set(anchor, product)
    const keys = keysIn(fact)
    const isNew = keys !== undefined && !this.#known.isCalled(product, keys)
    if (keys) this.#known.know(product, keys)
    const before = this.#unbegun.get(product)
    if (begins(fact)) this.#unbegun.delete(product)
    else if (fact.kind === 'rated' && (isNew || (before !== undefined && fact.on < before)))
      this.#unbegun.set(product, fact.on)
  }

  async #readAnchors(on: Change, lines: readonly IncomingLine[]): Promise<void> {
    const anchors = [...new Set(lines.map(({ anchor }) => anchor))].filter(anchor => anchor !== '')
    if (anchors.length === 0) return
    const rows = await on
      .selectFrom('register_line')
      .select(['anchor', 'product'])
      .where('anchor', 'in', anchors)
      .execute()
    for (const { anchor, product } of rows) this.#byAnchor.set(anchor, product)
  }

  async #readUnbegun(on: Change, lines: readonly IncomingLine[]): Promise<void> {
    const named = lines.flatMap(({ fact }) => {
      const keys = fact.kind === 'rated' && fact.stage.kind === 'first' ? keysIn(fact) : undefined
      return keys ? this.#known.named(keys) : []
    })
    for (const [product, told] of await linesOf(on, [...new Set(named)])) {
      if (told.some(({ fact }) => begins(fact))) continue
      const days = told.flatMap(({ fact }) => (fact.kind === 'rated' ? [fact.on] : []))
      const [earliest] = days.toSorted()
      if (earliest !== undefined) this.#unbegun.set(product, earliest)
    }
  }

  async #readKeys(on: Change, lines: readonly IncomingLine[]): Promise<void> {
    const keys = lines.flatMap(({ fact }) => keysIn(fact) ?? [])
    for (const { id, known_by: code, called } of await productsAlike(on, keys))
      this.#known.know(id, { code, called })
  }
}

/** Whether a product begins with it: what follows is rated again. */
const begins = (fact: RegisterFact): boolean =>
  fact.kind === 'listed' || (fact.kind === 'rated' && fact.stage.kind === 'first')

/** What is a line's own to be known by: what follows a result, or a row of a list, is of the product that it was. */
function keysIn(fact: IncomingLine['fact']): ProductKeys | undefined {
  return fact.kind === 'rated' || fact.kind === 'listed' ? keysOf(fact) : undefined
}

/** Products of these codes, and of these names, producers and communes. */
export async function productsAlike(on: Pick<Change, 'selectFrom'>, keys: readonly ProductKeys[]) {
  if (keys.length === 0) return []
  const codes = keys.map(({ code }) => code).filter(code => code !== '')
  const calls = keys.map(({ called }) => called)
  return on
    .selectFrom('register_product')
    .select(['id', 'known_by', 'called', 'code', 'name', 'producer', 'commune_name', 'stars'])
    .where(where =>
      where.or([...(codes.length > 0 ? [where('known_by', 'in', codes)] : []), where('called', 'in', calls)]),
    )
    .execute()
}

/** The same for a whole list, as a person knows them. */
export async function allAlike(
  on: Pick<Change, 'selectFrom'>,
  keys: readonly ProductKeys[],
): Promise<readonly AlikeProduct[]> {
  const found = new Map<string, AlikeProduct>()
  for (const some of inParts(keys))
    for (const row of await productsAlike(on, some)) {
      const { id, known_by, called, commune_name: commune, ...shown } = row
      const { code, name, producer, stars } = shown
      found.set(id, { id, code: known_by, called, shown: { code, name, producer, commune, stars } })
    }
  return [...found.values()]
}
