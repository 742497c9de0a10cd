import { attempt } from '../kernel/attempt.ts'
import { canonicalJson, type Hasher } from '../kernel/canonical.ts'
import { rulesOn } from '../law/in-force.ts'
import type { HashedRuleSet, Law } from '../law/law.ts'
import type { Rating } from '../law/rate.ts'
import { isTold } from './correct-record.ts'
import { isConcealed, type Decipher } from './concealed.ts'
import type { Opened } from './concealment.ts'
import { rulesEdition, type LoggedEvent, type SittingEvent } from './event.ts'
import type { ProductId, SittingId } from './ids.ts'
import type { FrozenRules } from './frozen-rules.ts'
import { evolve } from './evolve.ts'
import { beginning, hashOf } from './log.ts'
import { readLine, type LineFault } from './log-lines.ts'
import type { MemberId } from './member.ts'
import { correctedRating } from './correcting.ts'
import { expectedOf, isSealed, mayReveal } from './round.ts'
import { Replay, type RuleBreach } from './replay.ts'
import type { ReplayWorld } from './replay-rules.ts'
import { sealOf } from './scoring.ts'
import { productOf, type Product, type Sitting } from './sitting.ts'
import { wronglyOpened } from './verify-opened.ts'

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
  /** The rules would not have given such an event then, of this product and member where it is about one, and what it breaks. */
  | {
      readonly kind: 'rules'
      readonly event: SittingEvent['kind']
      readonly breach: RuleBreach
      readonly product?: ProductId
      readonly member?: MemberId
    }
)

/** A result that could not be computed again: its decision is not here, or not with the text that the sitting froze. */
export interface LawRemark {
  readonly kind: 'law-missing' | 'law-differs'
  readonly decision: string
}

/** What can be said of a log that names no edition of the rules, or another than this program has. */
export type RulesRemark =
  /** It was opened under other rules than these: a breach of them is told here, and says nothing against the log. */
  {
    readonly kind: 'rules-other'
    /** Nothing where earlier versions opened it. */
    readonly edition: number | undefined
    /** How many events these rules would not have given, and the first. */
    readonly breaches: number
    readonly first: LogFault | undefined
  }

/** How far a log holds, and what was checked on the way. */
export interface LogReport {
  /** The events before the first bad one. */
  readonly events: readonly LoggedEvent[]
  /** The sitting as those events tell it. */
  readonly state: Sitting | undefined
  readonly fault: LogFault | undefined
  readonly checked: { readonly seals: number; readonly reveals: number; readonly outcomes: number }
  readonly remarks: readonly (LawRemark | RulesRemark)[]
}

export interface LogReader {
  readonly hash: Hasher
  readonly decipher: Decipher
  readonly law: Pick<Law, 'criteriaSet' | 'ruleSetOf'>
}

/**
 * Checks a sitting's log, line by line: that each line is an event in its place in the chain, that what was sealed is what was opened and
 * not before everyone awaited had sealed, that each result kept is the one that the sheets and the frozen law give, and that every event is
 * one that the rules would have given then, for a command of its actor.
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
  private readonly replay: Replay
  /** Of the rules that the log was opened under; earlier versions named none. */
  private edition: number | undefined
  private readonly breaches: LogFault[] = []

  constructor(reader: LogReader) {
    this.reader = reader
    this.replay = new Replay({
      hash: reader.hash,
      lawOf: (sitting, product) => this.lawOf(sitting, product),
      decisionOf: criteriaSet => frozenOf(reader.law.ruleSetOf(criteriaSet)),
      isTold: number => this.events.slice(number - 1, number).some(({ event }) => isTold(event)),
    })
  }

  report(): LogReport {
    const { events, state, checked, edition } = this
    const leftOut = this.leftOut()
    const isOurs = edition === rulesEdition
    const breaches = isOurs || !leftOut ? this.breaches : [...this.breaches, leftOut]
    const other = { kind: 'rules-other', edition, breaches: breaches.length, first: breaches[0] } as const
    return {
      events,
      state,
      fault: this.fault ?? (isOurs ? leftOut : undefined),
      checked,
      remarks: [...this.remarks.values(), ...(state && !isOurs ? [other] : [])],
    }
  }

  /** The next line; none is taken after one that is at fault. @returns whether it is */
  take(line: string): boolean {
    const at = this.events.length + 1
    const read = readLine(line)
    if (!read.ok) {
      this.fault = { at, ...read.refusal }
      return true
    }
    this.fault = this.chainFault(at, read.value) ?? this.eventFault(at, read.value)
    if (this.fault) return true
    this.events.push(read.value)
    return false
  }

  /** What is most particularly wrong is said first; the rules are asked before the event changes what they are asked of. */
  private eventFault(at: number, logged: LoggedEvent): LogFault | undefined {
    const before = this.before(at, logged)
    if (before) return before
    if (!this.state && logged.event.kind === 'sitting.opened') this.edition = logged.event.edition
    const breach = this.replay.breachIn(this.state, logged)
    return (
      this.follow(at, logged) ??
      this.sealFault(at, logged) ??
      (breach && this.broken({ at, kind: 'rules', breach, ...aboutOf(logged.event) }))
    )
  }

  /** A breach is a fault where the log was made by these rules. */
  private broken(fault: LogFault): LogFault | undefined {
    if (this.edition === rulesEdition) return fault
    this.breaches.push(fault)
    return undefined
  }

  private leftOut(): LogFault | undefined {
    const last = this.events.at(-1)
    const breach = this.replay.leftOut()
    return last && breach && { at: last.number + 1, kind: 'rules', event: breach.missing, breach }
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
    if (event.kind === 'round.revealed')
      return (
        this.revealFault(at, this.state, product, event.round) ?? this.openingFault(at, product, event.opened)
      )
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

  /** Sheets that were concealed are opened by the reveal, each as it was handed in. */
  private openingFault(at: number, product: Product, opened: Opened): LogFault | undefined {
    const round = product.rounds.at(-1)
    const wrong = round && wronglyOpened(this.events, product, round, opened, this.reader)
    if (wrong) return { at, kind: 'seal', ...wrong }
    this.checked.seals += opened?.length ?? 0
    return undefined
  }

  private outcomeFault(
    at: number,
    sitting: Sitting,
    product: Product,
    { kept, ...correction }: { readonly kept: Rating } & Correction,
  ): LogFault | undefined {
    const known = this.lawOf(sitting, product)
    if (!known) return undefined
    const law = { ruleSet: known.ruleSet(), set: known.set }
    const given = attempt(() => correctedRating(sitting, product, law, correction))
    if (!given || canonicalJson(given) !== canonicalJson(kept))
      return { at, kind: 'outcome', product: product.id }
    this.checked.outcomes += 1
    return undefined
  }

  /** The law that a product is scored under; that it is not here, or with another text, is remarked. */
  private lawOf(sitting: Sitting, product: Product): ReturnType<ReplayWorld['lawOf']> {
    const { criteriaSet, otherRules } = product.entry
    const frozen = otherRules?.ratedUnder ?? sitting.details.ruleSet
    const set = this.reader.law.criteriaSet(criteriaSet)
    const rules = this.reader.law.ruleSetOf(criteriaSet)
    if (set && rules?.hash === frozen.hash)
      return { set, ruleSet: () => rulesOn(rules.ruleSet, sitting.details.date) }
    const { decision } = frozen
    this.remarks.set(decision, { kind: set && rules ? 'law-differs' : 'law-missing', decision })
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
    // A seal that is still concealed is held against its sheet when the reveal opens it.
    if (!sheet?.seal || isConcealed(sheet.seal)) return undefined
    const { hash, salt } = sheet.seal
    if (sealOf(id, round, sheet, salt, this.reader.hash).hash !== hash)
      return { at, kind: 'seal', product: id, round, member }
    if (event.kind === 'sheet.sealed') this.checked.seals += 1
    return undefined
  }
}

/** Of whom and what an event is. */
const aboutOf = (
  event: SittingEvent,
): Pick<Extract<LogFault, { kind: 'rules' }>, 'event' | 'product' | 'member'> => ({
  event: event.kind,
  ...('product' in event && typeof event.product === 'string' ? { product: event.product } : {}),
  ...('member' in event ? { member: event.member } : {}),
})

const frozenOf = (rules: HashedRuleSet | undefined): FrozenRules | undefined =>
  rules && { id: rules.ruleSet.id, decision: rules.ruleSet.decision, hash: rules.hash }

type Correction = Parameters<typeof correctedRating>[3]

/** What an event puts right before it is rated; most put nothing right. */
const correctionIn = (event: SittingEvent): Correction =>
  event.kind === 'outcome.corrected' ? event : { marks: [], confirmed: {} }
