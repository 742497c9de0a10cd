import { never } from '../kernel/never.ts'
import type { Mark } from '../law/rule-set.ts'
import { isConcealed, type OpenedSheet } from './concealed.ts'
import type { LoggedEvent, SittingEvent } from './event.ts'
import type { MemberId } from './member.ts'
import { quorumOf } from './quorum.ts'
import { keeperOf, type PinHolder } from './seat.ts'
import type {
  Motion,
  OutcomeCorrection,
  Product,
  Round,
  SentBack,
  Sheet,
  Sitting,
  StopWeighed,
} from './sitting.ts'

/** What the fold may write and nobody else: the shapes of `sitting.ts` without their promise to stay unchanged. */
export type Open<T, Changed> = { -readonly [Key in Exclude<keyof T, keyof Changed>]: T[Key] } & Changed
type OpenSheet = Open<
  Sheet,
  { marks: Record<string, Mark>; notes: Record<string, string>; dark: Set<string> }
>
type OpenRound = Open<Round, { sheets: Map<MemberId, OpenSheet>; sentBack: SentBack[] }>
export type OpenProduct = Open<
  Product,
  {
    recusals: Map<MemberId, string>
    abstentions: Map<MemberId, string>
    rounds: OpenRound[]
    stopsWeighed: StopWeighed[]
    lostMotions: Motion[]
    corrections: OutcomeCorrection[]
  }
>
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
      reveal(roundIn(product, event.round), event.opened ?? [], logged.at)
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
  switch (event.kind) {
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

export const entered = (entry: Product['entry']): OpenProduct => ({
  id: entry.id,
  entry,
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

function applyToSheet(
  product: OpenProduct,
  event: Extract<ProductEvent, { kind: 'sheet.marked' | 'sheet.noted' | 'sheet.sealed' | 'sheet.sent-back' }>,
  at: number,
): void {
  const sheet = sheetIn(product, event.round, event.member)
  if (event.kind === 'sheet.sent-back') {
    const { member, reason } = event
    sheet.seal = undefined
    sheet.sentBack = reason
    roundIn(product, event.round).sentBack.push({ member, reason, at })
    return
  }
  sheet.hand = event.hand
  sheet.savedAt = at
  switch (event.kind) {
    case 'sheet.marked':
      if (isConcealed(event.choice)) sheet.dark.add(event.criterion)
      else sheet.marks[event.criterion] = event.choice
      return
    case 'sheet.noted':
      if (isConcealed(event.note)) sheet.dark.add(event.criterion)
      else sheet.notes = noted(sheet.notes, event.criterion, event.note)
      return
    case 'sheet.sealed':
      sheet.seal = event.seal
      sheet.sentBack = undefined
      return
    default:
      never(event)
  }
}

/** Sheets of the open round that were concealed under a key that nobody has any more. */
export function loseSheets({ rounds }: OpenProduct, keeper: PinHolder): void {
  const round = rounds.at(-1)
  if (!round || round.revealedAt !== undefined) return
  for (const [member, { hand }] of round.sheets)
    if (hand && keeperOf(hand, member) === keeper) round.sheets.delete(member)
}

function reveal(round: OpenRound, opened: readonly OpenedSheet[], at: number): void {
  round.revealedAt = at
  for (const { member, marks, notes, salt } of opened) {
    const sheet = round.sheets.get(member)
    if (!sheet?.seal) throw new Error(`No sheet of ${member} to open`)
    const { hash } = sheet.seal
    round.sheets.set(member, { ...sheet, marks: { ...marks }, notes, seal: { hash, salt }, dark: new Set() })
  }
}

/** Remarks with one more, or another in its place; an empty remark is no remark. */
export function noted(notes: Sheet['notes'], criterion: string, note: string): Record<string, string> {
  const others = Object.entries(notes).filter(([id]) => id !== criterion)
  return Object.fromEntries(note === '' ? others : [...others, [criterion, note]])
}

/** What was decided on the marks of the round before is open again. */
function openRound(
  sitting: SittingOfProducts,
  product: OpenProduct,
  { round, ground = '' }: Extract<ProductEvent, { kind: 'round.opened' }>,
  at: number,
): void {
  const sheets = carriedOver(sitting, product, at)
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

const blank = (member: MemberId): OpenSheet => ({
  member,
  marks: {},
  notes: {},
  hand: undefined,
  seal: undefined,
  dark: new Set(),
  sentBack: undefined,
  savedAt: 0,
})

function roundIn(product: OpenProduct, number: number): OpenRound {
  const round = product.rounds[number - 1]
  if (!round) throw new Error(`No round ${number} of product ${product.id}`)
  return round
}

function sheetIn(product: OpenProduct, round: number, member: MemberId): OpenSheet {
  const sheets = roundIn(product, round).sheets
  const found = sheets.get(member) ?? blank(member)
  sheets.set(member, found)
  return found
}
