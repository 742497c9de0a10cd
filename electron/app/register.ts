import type { Day } from '#shared/kernel/day.ts'
import type { CertificateState } from '#shared/register/due-certificate.ts'
import type { CountQuery, Grouped } from '#shared/register/counts.ts'
import type { RegisterFact, RegisterEvent } from '#shared/register/register-event.ts'
import type { RegisterProduct } from '#shared/register/product-life.ts'
import type { FoundProducts, ProductQuery } from '#shared/register/product-query.ts'

/** A line for the register of which it is not known yet whose it is. */
export interface IncomingLine {
  readonly id: string
  /** UTC milliseconds. */
  readonly at: number
  readonly by: string
  /** A correction of a result, and the minutes of it, are of the product that the result was; else a product is known by its keys. */
  readonly fact: Extract<RegisterFact, { kind: 'rated' | 'minuted' | 'listed' }>
  /** Of the product at its sitting: `sitting/product`. */
  readonly anchor: string
}

/** What became of lines that were handed over. */
export interface TakenLines {
  /** Lines that were not there before. */
  readonly added: number
  /** Products that were not there before. */
  readonly products: number
}

export interface DueProducts {
  readonly certificates: readonly CertificateState[]
  readonly products: readonly RegisterProduct[]
  /** Recognised products whose certificates ended before the first of those days. */
  readonly runOut: number
}

/** Each by stars: of which year, criteria set, kind of producer and commune. */
export interface CountedProducts {
  readonly year: readonly Grouped[]
  readonly criteria_set: readonly Grouped[]
  readonly producer_kind: readonly Grouped[]
  readonly commune: readonly Grouped[]
}

/** The register of products, in the data folder or at a province's server. Lines are added in whole changes, and none is lost or doubled. */
export interface Register {
  /** Takes in what came from sittings and lists, in any order; a line that is there is not added again. */
  take(lines: readonly IncomingLine[], signal?: AbortSignal): Promise<TakenLines>
  /** Adds a line to a product that is there. @returns nothing where it is not */
  enter(line: RegisterEvent): Promise<RegisterProduct | undefined>
  product(id: string): Promise<RegisterProduct | undefined>
  /** Of what something may be due: certificates whose last day is within these, and products that wait for more. */
  due(wanted: {
    readonly ends: readonly [Day, Day]
    /** Codes of dossiers on their way: their products are among those that are given whole. */
    readonly codes: readonly string[]
  }): Promise<DueProducts>
  /** `group` is the caller's to put as criteria sets. @param today yyyy-MM-dd */
  find(query: ProductQuery, today: string): Promise<FoundProducts>
  /** Products by stars and by each of these; a blank key is of those of which it is not known. */
  count(query: CountQuery, today: string): Promise<CountedProducts>
  /** Grows with what was written since it was opened; 0 where an office looks after a server of its own. */
  changes(): number
  /** Copies what was written since the last copy to where the backups are. */
  keepCopy(): Promise<void>
  close(): Promise<void>
}

/** The database of the register cannot be reached, or does not let this program in. Nothing was written. */
export class RegisterOutOfReach extends Error {}
