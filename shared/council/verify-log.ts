import { canonicalJson, type Hasher } from '../kernel/canonical.ts'
import { rulesOn } from '../law/in-force.ts'
import type { Law } from '../law/law.ts'
import type { Rating } from '../law/rate.ts'
import type { LoggedEvent, ProductId, SittingEvent, SittingId } from './event.ts'
import { evolve } from './evolve.ts'
import { beginning, hashOf } from './log.ts'
import { readLine, type LineFault } from './log-lines.ts'
import type { MemberId } from './member.ts'
import { correctedRating } from './correcting.ts'
import { expectedOf, isSealed, mayReveal } from './round.ts'
import { sealOf } from './scoring.ts'
import { productOf, type Product, type Sitting } from './sitting.ts'

/** What is wrong with a log at its first bad event; `at` is that event's place, counted from 1. */
export type LogFault = { readonly at: number } & (
  | LineFault
  /** Another number stands where `at` should: an event is missing before it, doubled, or out of its place. */
  | { readonly kind: 'number'; readonly found: number }
  | { readonly kind: 'sitting'; readonly found: SittingId }
  /** Chained to another event than the one before it. */
  | { readonly kind: 'previous' }
  /** Something in it was changed after it was written: its hash is of something else. */
  | { readonly kind: 'hash' }
  /** It cannot happen at a sitting as it stood then. */
  | { readonly kind: 'misfit' }
  /** The sheet is not the one that was sealed. */
  | { readonly kind: 'seal'; readonly product: ProductId; readonly round: number; readonly member: MemberId }
  /** Marks were opened while these had still to hand in, or without a quorum when there are none. */
  | {
      readonly kind: 'reveal'
      readonly product: ProductId
      readonly round: number
      readonly awaited: readonly MemberId[]
    }
  /** The result kept is not what the sheets and the law give. */
  | { readonly kind: 'outcome'; readonly product: ProductId }
)

/** A result that could not be computed again: its decision is not here, or not with the text that the sitting froze. */
export interface LawRemark {
  readonly kind: 'law-missing' | 'law-differs'
  readonly decision: string
}

/** How far a log holds, and what was checked on the way. */
export interface LogReport {
  /** The events before the first bad one. */
  readonly events: readonly LoggedEvent[]
  /** The sitting as those events tell it. */
  readonly state: Sitting | undefined
  readonly fault: LogFault | undefined
  readonly checked: { readonly seals: number; readonly reveals: number; readonly outcomes: number }
  readonly remarks: readonly LawRemark[]
}

export interface LogReader {
  readonly hash: Hasher
  readonly law: Pick<Law, 'criteriaSet' | 'ruleSetOf'>
}

/**
 * Checks a sitting's log, line by line: that each line is an event in its place in the chain, that what was sealed is what was opened and
 * not before everyone awaited had sealed, and that each result kept is the one that the sheets and the frozen law give.
 *
 * Whatever was changed, taken out, put in or moved is found at that event or before it. What a log alone cannot show: that its end was
 * cut off (see `checkpointFault`), and that somebody wrote all of it anew, hashes and all; against that stand the signed minutes.
 */
export function verifyLog(lines: Iterable<string>, reader: LogReader): LogReport {
  const log = new LogCheck(reader)
  for (const line of lines) if (log.take(line)) break
  return log.report()
}

/** `verifyLog` in steps, for whoever has something else to do between two lines. */
export class LogCheck {
  private readonly reader: LogReader
  private readonly events: LoggedEvent[] = []
  private readonly checked = { seals: 0, reveals: 0, outcomes: 0 }
  private readonly remarks = new Map<string, LawRemark>()
  private state: Sitting | undefined
  private fault: LogFault | undefined

  constructor(reader: LogReader) {
    this.reader = reader
  }

  report(): LogReport {
    const { events, state, fault, checked, remarks } = this
    return { events, state, fault, checked, remarks: [...remarks.values()] }
  }

  /** The next line; none is taken after one that is at fault. @returns whether it is */
  take(line: string): boolean {
    const at = this.events.length + 1
    const read = readLine(line)
    if (!read.ok) {
      this.fault = { at, ...read.refusal }
      return true
    }
    this.fault =
      this.chainFault(at, read.value) ??
      this.before(at, read.value) ??
      this.follow(at, read.value) ??
      this.sealFault(at, read.value)
    if (this.fault) return true
    this.events.push(read.value)
    return false
  }

  private chainFault(at: number, { hash, ...linked }: LoggedEvent): LogFault | undefined {
    const last = this.events.at(-1)
    if (linked.number !== at) return { at, kind: 'number', found: linked.number }
    if (last && linked.sitting !== last.sitting) return { at, kind: 'sitting', found: linked.sitting }
    if (linked.previous !== (last?.hash ?? beginning)) return { at, kind: 'previous' }
    return hashOf(linked, this.reader.hash) === hash ? undefined : { at, kind: 'hash' }
  }

  /** What must have been so before the event. */
  private before(at: number, { event }: LoggedEvent): LogFault | undefined {
    if (!this.state || !('product' in event) || typeof event.product !== 'string') return undefined
    const product = productOf(this.state, event.product)
    if (!product) return undefined
    if (event.kind === 'round.revealed') return this.revealFault(at, this.state, product, event.round)
    if ('outcome' in event && event.outcome.kind === 'rated')
      return this.outcomeFault(at, this.state, product, {
        kept: event.outcome.rating,
        ...correctionIn(event),
      })
    return undefined
  }

  private revealFault(at: number, sitting: Sitting, product: Product, number: number): LogFault | undefined {
    const round = product.rounds.at(-1)
    const awaited = expectedOf(sitting, product).filter(member => !round || !isSealed(round, member))
    if (round?.number !== number || !mayReveal(sitting, product))
      return { at, kind: 'reveal', product: product.id, round: number, awaited }
    this.checked.reveals += 1
    return undefined
  }

  private outcomeFault(
    at: number,
    sitting: Sitting,
    product: Product,
    { kept, ...correction }: { readonly kept: Rating } & Correction,
  ): LogFault | undefined {
    const { criteriaSet, otherRules } = product.entry
    const frozen = otherRules?.ratedUnder ?? sitting.details.ruleSet
    const set = this.reader.law.criteriaSet(criteriaSet)
    const rules = this.reader.law.ruleSetOf(criteriaSet)
    if (!set || rules?.hash !== frozen.hash) {
      const { decision } = frozen
      this.remarks.set(decision, { kind: set && rules ? 'law-differs' : 'law-missing', decision })
      return undefined
    }
    const law = { ruleSet: rulesOn(rules.ruleSet, sitting.details.date), set }
    const given = attempt(() => correctedRating(sitting, product, law, correction))
    if (!given || canonicalJson(given) !== canonicalJson(kept))
      return { at, kind: 'outcome', product: product.id }
    this.checked.outcomes += 1
    return undefined
  }

  private follow(at: number, logged: LoggedEvent): LogFault | undefined {
    const followed = attempt(() => evolve(this.state, logged))
    if (!followed) return { at, kind: 'misfit' }
    this.state = followed
    return undefined
  }

  /** Whatever happens to a member's sheet leaves it open, or sealed over exactly what it holds. */
  private sealFault(at: number, { event }: LoggedEvent): LogFault | undefined {
    if (!this.state || !('product' in event && 'member' in event)) return undefined
    const { product: id, member } = event
    const rounds = productOf(this.state, id)?.rounds ?? []
    const round = 'round' in event ? event.round : rounds.length
    const sheet = rounds[round - 1]?.sheets.get(member)
    if (!sheet?.seal) return undefined
    const { hash, salt } = sheet.seal
    if (sealOf(id, round, sheet, salt, this.reader.hash).hash !== hash)
      return { at, kind: 'seal', product: id, round, member }
    if (event.kind === 'sheet.sealed') this.checked.seals += 1
    return undefined
  }
}

type Correction = Parameters<typeof correctedRating>[3]

/** What an event puts right before it is rated; most put nothing right. */
const correctionIn = (event: SittingEvent): Correction =>
  event.kind === 'outcome.corrected' ? event : { marks: [], confirmed: {} }

/** A damaged log may ask for anything; what cannot be done is no answer. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
