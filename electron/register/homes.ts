import type { IncomingLine } from '#electron/app/register.ts'
import { keysOf } from '#shared/register/found-by.ts'
import type { Change } from './lines.ts'

type Fact = IncomingLine['fact']

/** The products that lines which are about to be taken in may be of. */
export class Homes {
  readonly #byAnchor = new Map<string, string>()
  readonly #byCode = new Map<string, string>()
  readonly #byCall = new Map<string, Map<string, string>>()

  /** Those that are there. */
  static async of(on: Change, lines: readonly IncomingLine[]): Promise<Homes> {
    const homes = new Homes()
    await homes.#readAnchors(on, lines)
    await homes.#readKeys(on, lines)
    return homes
  }

  /**
   * The product that a line is of: that of its anchor, else of its code, else the only one of its name, producer and commune, where one of
   * the two has no code. Nothing where none is it.
   */
  find(fact: Fact, anchor: string): string | undefined {
    const anchored = anchor === '' ? undefined : this.#byAnchor.get(anchor)
    if (anchored !== undefined || fact.kind === 'minuted') return anchored
    const { code, called } = keysOf(fact)
    const coded = code === '' ? undefined : this.#byCode.get(code)
    if (coded !== undefined) return coded
    const same = [...(this.#byCall.get(called) ?? [])].filter(([, other]) => code === '' || other === '')
    return same.length === 1 ? same[0]?.[0] : undefined
  }

  /** A line of this product is taken in now. */
  keep(product: string, fact: Fact, anchor: string): void {
    if (anchor !== '') this.#byAnchor.set(anchor, product)
    if (fact.kind === 'minuted') return
    const { code, called } = keysOf(fact)
    this.#know(product, code, called)
  }

  #know(product: string, code: string, called: string): void {
    if (code !== '') this.#byCode.set(code, product)
    const there = this.#byCall.get(called) ?? new Map<string, string>()
    this.#byCall.set(called, there)
    // A product of which only its code is repeated keeps it.
    if (code !== '' || !there.has(product)) there.set(product, code)
  }

  async #readAnchors(on: Change, lines: readonly IncomingLine[]): Promise<void> {
    const anchors = lines.map(({ anchor }) => anchor).filter(anchor => anchor !== '')
    if (anchors.length === 0) return
    const rows = await on
      .selectFrom('register_line')
      .select(['anchor', 'product'])
      .where('anchor', 'in', anchors)
      .execute()
    for (const { anchor, product } of rows) this.#byAnchor.set(anchor, product)
  }

  async #readKeys(on: Change, lines: readonly IncomingLine[]): Promise<void> {
    const keys = lines.flatMap(({ fact }) => (fact.kind === 'minuted' ? [] : [keysOf(fact)]))
    if (keys.length === 0) return
    const codes = keys.map(({ code }) => code).filter(code => code !== '')
    const calls = keys.map(({ called }) => called)
    const rows = await on
      .selectFrom('register_product')
      .select(['id', 'known_by', 'called'])
      .where(where =>
        where.or([
          ...(codes.length > 0 ? [where('known_by', 'in', codes)] : []),
          where('called', 'in', calls),
        ]),
      )
      .execute()
    for (const { id, known_by: code, called } of rows) this.#know(id, code, called)
  }
}
