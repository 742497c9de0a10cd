import type { ReceivedSitting } from '#shared/contract/received-rows.ts'
import type { LoggedEvent } from '#shared/council/event.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { CertificateState } from '#shared/register/due-certificate.ts'
import type { CountQuery, Grouped } from '#shared/register/counts.ts'
import type { ProductKeys } from '#shared/register/found-by.ts'
import type { RegisterRights } from '#shared/register/duties.ts'
import type { RegisterFact, RegisterEvent } from '#shared/register/register-event.ts'
import type { RegisterProduct } from '#shared/register/product-life.ts'
import type { FoundProducts, ProductQuery } from '#shared/register/product-query.ts'
import type { TakenList } from '#shared/register/taken-list.ts'
import type { FoundVisits, VisitQuery } from '#shared/register/visit-query.ts'
import type { HandedIn, ReceivedAs } from './received.ts'
import type { Watch } from './watch.ts'

/** A line for the register of which it is not known yet whose it is. */
export interface IncomingLine {
  readonly id: string
  /** UTC milliseconds. */
  readonly at: number
  readonly by: string
  /** A correction of a result, and the minutes of it, are of the product that the result was; else a product is known by its keys. */
  readonly fact: Extract<RegisterFact, { kind: 'rated' | 'minuted' | 'listed' | 'recognised' | 'certified' }>
  /** Of the product at its sitting: `sitting/product`; of a row of a list: `list/row`. */
  readonly anchor: string
  readonly list?: string
  /** Whose it is, where a person said so. */
  readonly product?: string
}

/** A product that a row of a list may be, with what a person knows it by. */
export interface AlikeProduct extends ProductKeys {
  readonly id: string
  readonly shown: Readonly<Record<'code' | 'name' | 'producer' | 'commune', string>> & {
    readonly stars: number
  }
}

/** What is written of a list that is taken in or back. */
export interface ListNote extends Pick<TakenList, 'list' | 'at' | 'by'> {
  readonly id: string
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

/** A place: products whose code is of that province, or whose commune is one of these. */
export interface Within {
  readonly province?: string
  readonly communes: readonly string[]
}

/** Each by stars: of which year, criteria set, kind of producer and commune. */
export interface CountedBy {
  readonly year: readonly Grouped[]
  readonly criteria_set: readonly Grouped[]
  readonly producer_kind: readonly Grouped[]
  readonly commune: readonly Grouped[]
}

export interface CountedProducts extends CountedBy {
  /** Of each kind that is named, so many producers. */
  readonly producers: readonly { readonly kind: string; readonly count: number }[]
  /** Whole đồng that were paid, for so many products. */
  readonly support: { readonly products: number; readonly amount: number }
  readonly trademarks: number
}

/** The register of products, in the data folder or at a province's server. Lines are added in whole changes, and none is lost or doubled. */
export interface Register {
  /** Takes in what came from sittings and lists, in any order; a line that is there is not added again. */
  take(lines: readonly IncomingLine[], signal?: AbortSignal): Promise<TakenLines>
  /** Takes in the rows of a list, all of them or, where it is stopped or the disk fails, none. */
  takeList(
    list: ListNote & Pick<TakenList, 'name' | 'rows'>,
    lines: readonly IncomingLine[],
    watch: Watch,
  ): Promise<TakenLines>
  /** From then on no line of the list counts. @returns whether there is such a list, and nobody had taken it back */
  takeListBack(list: ListNote & { readonly reason: string }, watch: Watch): Promise<boolean>
  /** The last one first. */
  lists(): Promise<readonly TakenList[]>
  /** The rows of a list that are there. */
  rowsOf(list: string): Promise<ReadonlySet<number>>
  /** Products that bear one of these codes, or one of these names of one producer in one commune. */
  alike(keys: readonly ProductKeys[]): Promise<readonly AlikeProduct[]>
  /** Those of them that are there. */
  products(ids: readonly string[]): Promise<readonly RegisterProduct[]>
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
  find(query: ProductQuery & { readonly within?: Within }, today: string): Promise<FoundProducts>
  /** Visits, planned and made. @param today yyyy-MM-dd */
  visits(query: VisitQuery, today: string): Promise<FoundVisits>
  /** Keeps one at a server, which has no folder; in a data folder photographs are files beside the register. */
  keepPhotograph(sha256: string, bytes: Uint8Array): Promise<void>
  photograph(sha256: string): Promise<Uint8Array | undefined>
  /** Keeps the record of a sitting that a council handed in with what it gives, or nothing of either. */
  receive(handed: HandedIn, lines: readonly IncomingLine[]): Promise<ReceivedAs>
  /** The last one first. */
  received(page: Readonly<Record<'from' | 'count', number>>): Promise<{
    readonly total: number
    readonly found: readonly ReceivedSitting[]
  }>
  receivedLog(sitting: string): Promise<readonly LoggedEvent[] | undefined>
  /** What whoever opened it may write. */
  rights(): Promise<RegisterRights>
  /** Grows when the register is another from then on. */
  moves(): number
  count(query: CountQuery & { readonly within?: Within }, today: string): Promise<CountedProducts>
  /** Whole, those of which something came in these years: see `resultsOf`. */
  results(years: readonly [from: number, to: number], within?: Within): Promise<readonly RegisterProduct[]>
  /** The lines of each plan. */
  plans(): Promise<readonly (readonly RegisterEvent[])[]>
  /** Adds lines about one plan; those that are there are passed over. */
  enterPlan(lines: readonly RegisterEvent[]): Promise<void>
  /** Grows with what was written since it was opened; 0 where an office looks after a server of its own. */
  changes(): number
  /** Copies what was written since the last copy to where the backups are; what keeps it from that is an incident, and nobody else's matter. */
  keepCopy(): Promise<void>
  close(): Promise<void>
}
