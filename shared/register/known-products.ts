import type { ProductKeys } from './found-by.ts'

/** Products by what they are known again by. */
export class KnownProducts {
  readonly #byCode = new Map<string, string>()
  /** By name, producer and commune: each product of them, with its code. */
  readonly #byCall = new Map<string, Map<string, string>>()

  know(product: string, { code, called }: ProductKeys): void {
    if (code !== '') this.#byCode.set(code, product)
    const there = this.#byCall.get(called) ?? new Map<string, string>()
    this.#byCall.set(called, there)
    // A product of which only its code is repeated keeps it.
    if (code !== '' || !there.has(product)) there.set(product, code)
  }

  /** The product of this code; else the only one of this name, producer and commune, where one of the two has no code. */
  find(keys: ProductKeys): string | undefined {
    const fitting = this.fitting(keys)
    return fitting.length === 1 ? fitting[0] : undefined
  }

  /** Those that may be meant, as `find` has it; it finds nothing where they are several. */
  fitting({ code, called }: ProductKeys): readonly string[] {
    const coded = code === '' ? undefined : this.#byCode.get(code)
    if (coded !== undefined) return [coded]
    return [...(this.#byCall.get(called) ?? [])].flatMap(([product, other]) =>
      code === '' || other === '' ? [product] : [],
    )
  }

  /** Whether a product of this code is called so, as far as is known. */
  isCalled(product: string, { called }: ProductKeys): boolean {
    return this.#byCall.get(called)?.has(product) ?? false
  }

  /** All of this name, producer and commune, whatever their codes. */
  named({ called }: ProductKeys): readonly string[] {
    return [...(this.#byCall.get(called)?.keys() ?? [])]
  }
}
