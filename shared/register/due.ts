import { addDays, addMonths, type Day } from '../kernel/day.ts'
import { periodEnd, roundFor } from '../law/deadlines.ts'
import { certificateDue, windowsOf, type CertificateState } from './due-certificate.ts'
import { dayBefore, dossierDue, type DossierRules, type OpenDossier } from './due-dossier.ts'
import type { DueFound, DueGroup, DueItem } from './due-matter.ts'
import { roundsDue } from './due-rounds.ts'
import { subjectOf } from './due-subject.ts'
import { visitsDue } from './due-visits.ts'
import type { RegisterProduct } from './product-life.ts'

/** What is known here of products and dossiers. */
export interface DueGiven {
  /** Certificates of products about which nothing else is open. */
  readonly certificates: readonly CertificateState[]
  /** Products that wait for more than their certificate's end: see `hasOpenMatter`. */
  readonly products: readonly RegisterProduct[]
  /** Those of drafts and sittings; one of a product of `products` that it names counts for its certificate too. */
  readonly dossiers: readonly OpenDossier[]
}

/** Whether something runs for a product that its certificate alone does not tell. */
export const hasOpenMatter = (product: RegisterProduct): boolean =>
  product.filing !== undefined ||
  product.conclusion !== undefined ||
  product.plannedVisits.length > 0 ||
  product.visits.some(({ due }) => due !== undefined) ||
  (product.pending !== undefined && product.certificate !== undefined) ||
  isForMinistry(product) ||
  isToBeCertified(product)

/** A certificate before the last recognition is not of it. */
const isToBeCertified = ({ certificate, recognition }: RegisterProduct): boolean =>
  certificate !== undefined && recognition !== undefined && recognition.decision.on > certificate.issuedOn

/** Rated for five stars, and the Ministry has not answered. */
function isForMinistry({ pending, forwarding, answer }: RegisterProduct): boolean {
  if (pending?.fact.result.kind !== 'rated' || pending.fact.result.proposal !== 'forward') return false
  const sent = forwarding && forwarding.letter.on >= pending.fact.on ? forwarding : undefined
  return !(sent && answer && answer.letter.on >= sent.letter.on)
}

/**
 * Everything that QĐ 26/2026 has done by a day, the nearest first: what is late, and what falls within six months. Days are counted in
 * working days where the law does, around the public holidays that are known.
 */
export function dueOf(given: DueGiven, rules: DossierRules, today: Day): readonly DueItem[] {
  const { ruleSet, holidays } = rules
  const { deadlines } = ruleSet
  const windowOf = windowsOf(deadlines, holidays)
  const filings = new Map(given.dossiers.flatMap(each => (each.of.product ? [[each.of.product, each]] : [])))
  const states = [
    ...given.certificates,
    ...given.products.flatMap(product => certificateOf(product, filings.get(product.id)) ?? []),
  ]
  const dossiers = [...given.dossiers, ...given.products.flatMap(each => dossierOf(each, filings))]
  const steps = dossiers.flatMap(each => dossierDue(each, rules) ?? [])
  const forwards = given.products.flatMap(product => forwardDue(product, rules) ?? [])
  const found = [
    ...states.map(state => certificateDue(state, windowOf(state.ends), deadlines, today)),
    ...steps,
    ...forwards,
    ...given.products.map(product => withdrawalDue(product, rules)),
    ...given.products.flatMap(visitsDue),
    ...roundsDue([...steps, ...forwards], deadlines, today),
  ]
  return found
    .flatMap(each => (each ? (placed(each, today) ?? []) : []))
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id))
}

function placed(found: DueFound, today: Day): DueItem | undefined {
  const on = found.on ?? found.by.by
  const group = groupOf(on, today)
  return group && { ...found, on, group }
}

/** Days ahead that a list and the start screen call near. */
const soon = 30
/** Months ahead that are looked at. */
export const dueMonths = 6

function groupOf(on: Day, today: Day): DueGroup | undefined {
  if (on < today) return 'late'
  if (on <= addDays(today, soon)) return 'soon'
  return on <= addMonths(today, dueMonths) ? 'later' : undefined
}

/** Of what certificates something may be due: their last days. */
export function endsLookedAt({ deadlines }: DossierRules['ruleSet'], today: Day): readonly [Day, Day] {
  const { reRating, transition } = deadlines
  return [
    addDays(today, -(transition?.extension ?? 0)),
    addDays(addMonths(today, dueMonths), reRating.notEarlierThan),
  ]
}

function certificateOf(
  product: RegisterProduct,
  dossier: OpenDossier | undefined,
): CertificateState | undefined {
  const { until, pending, filing, standing } = product
  if (until === undefined || standing !== 'recognised' || isToBeCertified(product)) return undefined
  const ownFiling = filing?.stage === 'renewal' ? (filing.filedOn ?? filing.receivedOn) : undefined
  return {
    of: subjectOf(product),
    ends: until,
    filedOn: ownFiling ?? (dossier?.stage === 'renewal' ? dossier.filedOn : undefined),
    ratedOn: pending && waitsForDecision(pending) ? pending.fact.on : undefined,
  }
}

/** A renewal that was sent back or excluded starts again, and of one and two stars there is nothing to decide (Điều 4.1a). */
const waitsForDecision = ({ fact: { stage, result } }: NonNullable<RegisterProduct['pending']>): boolean =>
  stage.kind === 'renewal' && result.kind === 'rated' && result.proposal !== 'not-recognised'

/** What a person wrote of its next dossier, where neither a draft nor a sitting here has it. */
function dossierOf(
  product: RegisterProduct,
  elsewhere: ReadonlyMap<string, OpenDossier>,
): readonly OpenDossier[] {
  const { filing, forwarding, answer, pending, id } = product
  const of = subjectOf(product)
  const atCouncil = false
  const sent =
    forwarding && pending && forwarding.letter.on >= pending.fact.on ? forwarding.letter.on : undefined
  if (sent !== undefined && !(answer && answer.letter.on >= sent))
    return [
      {
        ...{ of, atCouncil, filedOn: undefined, sentOn: sent, level: 'ministry' },
        receivedOn: undefined,
        stage: pending?.fact.stage.kind ?? 'first',
      },
    ]
  return filing && !elsewhere.has(id)
    ? [{ of, atCouncil, ...filing, sentOn: undefined, level: 'province' }]
    : []
}

/** A round is for those who want to be in it; what missed one is for the next. */
function forwardDue(product: RegisterProduct, { ruleSet }: DossierRules): DueFound | undefined {
  const { pending, forwarding } = product
  if (!pending || !isForMinistry(product)) return undefined
  if (forwarding && forwarding.letter.on >= pending.fact.on) return undefined
  const round = roundFor(pending.fact.on, ruleSet.deadlines, 'ministry')
  const matter = round && ({ kind: 'forward', ratedOn: pending.fact.on, round } as const)
  const id = `${product.id}/forward/${pending.fact.on}`
  return matter && { id, of: subjectOf(product), matter, by: dayBefore(matter.round.proposedBefore) }
}

function withdrawalDue(product: RegisterProduct, { ruleSet, holidays }: DossierRules): DueFound | undefined {
  if (!product.conclusion) return undefined
  const concludedOn = product.conclusion.conclusion.on
  const within = ruleSet.deadlines.revocation
  return {
    id: `${product.id}/withdraw/${concludedOn}`,
    of: subjectOf(product),
    matter: { kind: 'withdraw', concludedOn, within },
    by: periodEnd(addDays(concludedOn, within), holidays),
  }
}
