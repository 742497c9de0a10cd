import { never } from '../kernel/never.ts'
import type { LoggedEvent, SittingEvent } from './event.ts'
import type { MemberId } from './member.ts'
import { presidingOf, quorumOf } from './who-decides.ts'
import { applyToSheet, blank, reveal, type OpenProduct, type OpenSheet } from './evolve-sheet.ts'
import type { Product, Sitting } from './sitting.ts'

type SittingOfProducts = Omit<Sitting, 'products' | 'productById'> & {
  products: OpenProduct[]
  productById: Map<string, OpenProduct>
}

type ProductEvent = Exclude<
  Extract<SittingEvent, { product: string }>,
  { kind: 'product.withdrawn' } | { kind: 'product.moved' }
>

/** One event of one product. */
export function applyToProduct(sitting: SittingOfProducts, event: ProductEvent, logged: LoggedEvent): void {
  const product = productIn(sitting, event.product)
  switch (event.kind) {
    case 'presenter.named':
      product.presenter = event.presenter
      return
    case 'advice.recorded':
      product.advice = event.advice
      return
    case 'discussion.noted':
      product.discussion = event.text
      return
    case 'member.recused':
      product.recusals.set(event.member, event.reason)
      return
    case 'recusal.withdrawn':
      product.recusals.delete(event.member)
      return
    case 'member.abstained':
      product.abstentions.set(event.member, event.reason)
      return
    case 'abstention.withdrawn':
      product.abstentions.delete(event.member)
      return
    case 'round.opened':
      openRound(sitting, product, event, logged.at)
      return
    case 'round.revealed':
      reveal(product, event.round, event.opened ?? [], logged.at)
      return
    case 'sheet.marked':
    case 'sheet.noted':
    case 'sheet.sealed':
    case 'sheet.sent-back':
      applyToSheet(product, event, logged.at)
      return
    default:
      decide(sitting, product, event, logged)
  }
}

type DecisionEvent = Extract<
  ProductEvent,
  {
    kind:
      | 'package.renewed'
      | 'product.carried-over'
      | 'minimum.confirmed'
      | 'spread.accepted'
      | 'stop.weighed'
      | 'motion.lost'
      | 'outcome.settled'
      | 'outcome.corrected'
  }
>

/** What the council decided on the product. */
function decide(sitting: Sitting, product: OpenProduct, event: DecisionEvent, logged: LoggedEvent): void {
  if (isOfWhoPresides(event)) noteStandIn(sitting, product)
  switch (event.kind) {
    case 'package.renewed':
      renew(product, event, logged.at)
      return
    case 'product.carried-over':
      product.departure = { kind: 'carried-over', reason: event.reason, at: logged.at }
      return
    case 'minimum.confirmed':
      product.confirmed = { ...product.confirmed, [event.criterion]: event.choice }
      return
    case 'spread.accepted':
      product.spreadAccepted = event.ground
      return
    case 'stop.weighed': {
      const { round, criterion, ground, vote } = event
      product.stopsWeighed.push({ round, criterion, ground, vote, at: logged.at })
      return
    }
    case 'motion.lost':
      product.lostMotions.push({ outcome: event.outcome, vote: event.vote, at: logged.at })
      return
    case 'outcome.settled':
      product.outcome = event.outcome
      product.adopted = { vote: event.vote, quorum: quorumOf(sitting, product), number: logged.number }
      return
    case 'outcome.corrected':
      correctOutcome(product, event, logged)
      return
    default:
      never(event)
  }
}

function renew(
  product: OpenProduct,
  { entry, reason }: Extract<DecisionEvent, { kind: 'package.renewed' }>,
  at: number,
): void {
  const { entry: earlier, renewals, rounds } = product
  renewals.push({ before: earlier.package, afterRound: rounds.length, reason, at })
  product.entry = entry
}

/** Somebody else than whoever presides over the sitting decides where that person is recused from the product. */
function noteStandIn(sitting: Sitting, product: OpenProduct): void {
  const standIn = presidingOf(sitting, product)?.id
  if (standIn === undefined || standIn === presidingOf(sitting)?.id || product.standIns.includes(standIn))
    return
  product.standIns.push(standIn)
}

/** Whether whoever presides over the product had a part in it. */
const isOfWhoPresides = ({ kind }: DecisionEvent): boolean =>
  kind === 'spread.accepted' ||
  kind === 'stop.weighed' ||
  kind === 'motion.lost' ||
  kind === 'outcome.settled'

export const entered = (entry: Product['entry']): OpenProduct => ({
  id: entry.id,
  entry,
  renewals: [],
  presenter: '',
  advice: undefined,
  recusals: new Map(),
  abstentions: new Map(),
  rounds: [],
  confirmed: {},
  discussion: '',
  spreadAccepted: undefined,
  stopsWeighed: [],
  lostMotions: [],
  standIns: [],
  outcome: undefined,
  departure: undefined,
  adopted: undefined,
  corrections: [],
})

export function productIn(sitting: Pick<SittingOfProducts, 'id' | 'productById'>, id: string): OpenProduct {
  const product = sitting.productById.get(id)
  if (!product) throw new Error(`No product ${id} in sitting ${sitting.id}`)
  return product
}

/** What was decided on the marks of the round before is open again. */
function openRound(
  sitting: SittingOfProducts,
  product: OpenProduct,
  { round, ground = '' }: Extract<ProductEvent, { kind: 'round.opened' }>,
  at: number,
): void {
  const sheets = carriedOver(sitting, product, at)
  if (ground !== '') noteStandIn(sitting, product)
  product.confirmed = {}
  product.spreadAccepted = undefined
  product.rounds.push({ number: round, openedAt: at, revealedAt: undefined, ground, sheets, sentBack: [] })
}

/**
 * Where the profile wants it, a re-scoring round starts from what each member sealed before: they change what the discussion changed, and
 * seal again. Whose hand does it is open again. A member who was replaced leaves nothing to the successor.
 */
function carriedOver(
  { details, former }: SittingOfProducts,
  product: OpenProduct,
  at: number,
): Map<MemberId, OpenSheet> {
  const earlier = product.rounds.at(-1)?.sheets
  if (!earlier || details.profile.reScoring.startsFrom === 'blank') return new Map()
  return new Map(
    [...earlier].flatMap(([member, sheet]) =>
      sheet.seal === undefined || former.has(member)
        ? []
        : [[member, { ...blank(member), marks: { ...sheet.marks }, notes: { ...sheet.notes }, savedAt: at }]],
    ),
  )
}

function correctOutcome(
  product: OpenProduct,
  event: Extract<ProductEvent, { kind: 'outcome.corrected' }>,
  { number, at }: LoggedEvent,
): void {
  const { replaces, ground, marks, confirmed, outcome } = event
  if (!product.outcome || !product.adopted) throw new Error(`Event ${number} corrects no outcome`)
  const superseded = product.outcome
  const confirmedBefore = product.confirmed
  product.corrections.push({ number, replaces, superseded, ground, marks, confirmed, confirmedBefore, at })
  product.confirmed = { ...product.confirmed, ...confirmed }
  product.outcome = outcome
  product.adopted = { ...product.adopted, number }
}
