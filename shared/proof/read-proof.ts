import type { Checkpoint } from '../council/checkpoint.ts'
import type { SittingEvent } from '../council/event.ts'
import { evolve, passedTo } from '../council/evolve.ts'
import type { Sitting } from '../council/sitting.ts'
import { toldApart } from '../council/told-apart.ts'
import { supersededMinutes, type SupersededMinutes } from '../documents/minutes-issue.ts'
import { attempt } from '../kernel/attempt.ts'
import type { Hasher } from '../kernel/canonical.ts'
import { isDeeperThan } from '../kernel/json-depth.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { checkLawFile } from '../law/check-law-file.ts'
import { lawOf, type Decision, type Law } from '../law/law.ts'
import { eventText } from '../words/event-text.ts'
import { wordsIn } from '../words/words.ts'
import { proofSchema, wordsEdition, type Proof, type ProofEntry } from './proof.ts'
import type { ProofFault } from './proof-report.ts'

/** A proof that can be read: the sitting that it tells, and the law that it brings. */
export interface ReadProof {
  readonly proof: Proof
  readonly sitting: Sitting
  /** Minutes that these take the place of. */
  readonly superseded: SupersededMinutes | undefined
  readonly law: Law
  /** What an event says, by its number, in the language of the minutes. */
  readonly said: (event: number) => string
}

/**
 * Reads the attachment of minutes.
 *
 * @param record how far the record had come by the document itself
 */
export function readProof(
  text: string,
  record: Checkpoint | null,
  hash: Hasher,
): Result<ReadProof, ProofFault> {
  // Brackets that stand deeper than any proof's take more memory than a thread is bounded to.
  if (isDeeperThan(deepest, text)) return refused({ kind: 'malformed' })
  const decoded = proofSchema.safeParse(attempt((): unknown => JSON.parse(text)))
  if (!decoded.success) return refused(formatOf(text))
  const proof = decoded.data
  const { head, edition } = proof
  if (edition > wordsEdition) return refused({ kind: 'newer', format: `${proof.format}, ${edition}` })
  if (record?.sitting !== proof.sitting || record.number !== head.number || record.hash !== head.hash)
    return refused({ kind: 'other-record' })
  const decisions = proof.decisions.map(decisionIn)
  if (!decisions.every(each => each !== undefined)) return refused({ kind: 'malformed' })
  const sitting = attempt(() => folded(proof))
  if (sitting?.phase.kind !== 'closed') return refused({ kind: 'malformed' })
  const events = proof.entries.flatMap(entry => ('event' in entry ? [entry] : []))
  const superseded = supersededMinutes(events, until => folded(proof, until))
  return ok({ proof, sitting, superseded, law: lawOf(decisions, hash), said: saidIn(proof, sitting) })
}

const deepest = 100

function formatOf(text: string): ProofFault {
  const [, format] = /^\{"decisions":.*"format":"(ocop-proof\/\d{1,4})"/s.exec(text) ?? []
  return format === undefined || format === 'ocop-proof/1' ? { kind: 'malformed' } : { kind: 'newer', format }
}

function decisionIn(json: unknown): Decision | undefined {
  const checked = checkLawFile(json)
  return checked.ok && checked.value.kind === 'decision'
    ? { ruleSet: checked.value.ruleSet, criteriaSets: checked.value.criteriaSets }
    : undefined
}

type Told = Extract<ProofEntry, { event: unknown }>

/**
 * The sitting that a proof tells, up to an event. The hash of an event is known of the last that the minutes tell of, and nothing that they
 * print asks for another.
 *
 * @param before is shown the sitting as it stood before each event that is told
 */
export function folded(
  { entries, sitting: id, head }: Proof,
  until = Infinity,
  before: (sitting: Sitting, entry: Told) => void = () => undefined,
): Sitting | undefined {
  let sitting: Sitting | undefined
  for (const entry of entries) {
    const { number, at } = entry
    if (number > until) break
    if ('event' in entry) {
      if (sitting) before(sitting, entry)
      const hash = number === head.number ? head.hash : ''
      const { actor, event } = entry
      sitting = evolve(sitting, { sitting: id, number, at, actor, event, previous: '', hash })
    } else if (sitting) sitting = passedTo(sitting, { number, at })
  }
  return sitting && until === Infinity ? { ...sitting, head } : sitting
}

function saidIn({ entries }: Proof, { members, details, products }: Sitting): ReadProof['said'] {
  const named = { members: toldApart(members), details, products: products.map(({ entry }) => entry) }
  const events = new Map<number, SittingEvent>()
  for (const entry of entries) if ('event' in entry) events.set(entry.number, entry.event)
  return number => {
    const event = events.get(number)
    if (!event) throw new Error(`No event ${number}`)
    return eventText(event, named, wordsIn.vi)
  }
}
