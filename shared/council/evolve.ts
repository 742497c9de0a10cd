import { never } from '../kernel/never.ts'
import type { Choice } from '../law/rule-set.ts'
import type { LoggedEvent, SittingEvent } from './event.ts'
import type { MemberId } from './member.ts'
import type { Attendance, Product, Round, Sheet, Sitting } from './sitting.ts'

/** What the fold may write and nobody else: the shapes of `sitting.ts` without their promise to stay unchanged. */
type Open<T, Changed> = { -readonly [Key in Exclude<keyof T, keyof Changed>]: T[Key] } & Changed
type OpenSheet = Open<Sheet, { marks: Record<string, Choice>; notes: Record<string, string> }>
type OpenRound = Open<Round, { sheets: Map<MemberId, OpenSheet> }>
type OpenProduct = Open<Product, { recusals: Map<MemberId, string>; rounds: OpenRound[] }>
type OpenSitting = Open<Sitting, { products: OpenProduct[]; attendance: Map<MemberId, Attendance> }>

/** The fold: a sitting from its whole log, oldest event first. An empty log is no sitting. */
export function fold(log: Iterable<LoggedEvent>): Sitting | undefined {
  let sitting: Sitting | undefined
  for (const logged of log) sitting = evolve(sitting, logged)
  return sitting
}

/**
 * Applies one event that is already in the log. For speed the sitting is changed in place and returned: whoever holds it sees the new
 * state. An event that does not fit the state means a damaged log, and throws.
 */
export function evolve(before: Sitting | undefined, logged: LoggedEvent): Sitting {
  const { event, at } = logged
  if (event.kind === 'sitting.opened') {
    if (before) throw new Error(`Event ${logged.number} opens a sitting that is open`)
    return opened(logged, event)
  }
  if (!before || before.revision !== logged.number - 1)
    throw new Error(`Event ${logged.number} does not follow`)
  const sitting = before as OpenSitting
  apply(sitting, event, at)
  sitting.revision = logged.number
  if (!event.kind.startsWith('minutes.')) sitting.head = headAt(logged)
  sitting.changedAt = at
  return sitting
}

const headAt = ({ number, hash }: LoggedEvent): Sitting['head'] => ({ number, hash })

function opened(logged: LoggedEvent, event: SittingEvent & { kind: 'sitting.opened' }): Sitting {
  return {
    id: logged.sitting,
    revision: logged.number,
    head: headAt(logged),
    changedAt: logged.at,
    details: event.details,
    members: event.members,
    attendance: new Map(),
    attendanceAtStart: new Map(),
    phase: { kind: 'preparing' },
    products: [],
    minutes: { number: '', issued: undefined, file: undefined, signatures: [] },
  }
}

function apply(
  sitting: OpenSitting,
  event: Exclude<SittingEvent, { kind: 'sitting.opened' }>,
  at: number,
): void {
  switch (event.kind) {
    case 'sitting.amended':
      sitting.details = event.details
      sitting.members = event.members
      return
    case 'attendance.recorded':
      sitting.attendance.set(event.member, attended(sitting.attendance.get(event.member), event, at))
      return
    case 'sitting.started':
      sitting.phase = { kind: 'sitting', startedAt: at }
      sitting.attendanceAtStart = new Map(sitting.attendance)
      return
    case 'sitting.closed':
      sitting.phase = { kind: 'closed', startedAt: startedAt(sitting), closedAt: at }
      return
    case 'minutes.issued':
      sitting.minutes = {
        number: event.number ?? '',
        issued: event.file,
        file: event.file,
        signatures: [],
      }
      return
    case 'minutes.signed':
      sitting.minutes = {
        ...sitting.minutes,
        file: event.file,
        signatures: [...sitting.minutes.signatures, { field: event.field, signer: event.signer, at }],
      }
      return
    case 'product.entered':
      sitting.products.push(entered(event.product))
      return
    case 'product.withdrawn':
      sitting.products = sitting.products.filter(product => product.id !== event.product)
      return
    case 'product.moved':
      sitting.products.splice(
        event.to,
        0,
        ...sitting.products.splice(sitting.products.indexOf(productIn(sitting, event.product)), 1),
      )
      return
    default:
      applyToProduct(productIn(sitting, event.product), event, at)
  }
}

type ProductEvent = Exclude<
  Extract<SittingEvent, { product: string }>,
  { kind: 'product.withdrawn' } | { kind: 'product.moved' }
>

function applyToProduct(product: OpenProduct, event: ProductEvent, at: number): void {
  switch (event.kind) {
    case 'member.recused':
      product.recusals.set(event.member, event.reason)
      return
    case 'recusal.withdrawn':
      product.recusals.delete(event.member)
      return
    case 'round.opened':
      product.confirmed = {}
      product.rounds.push({
        number: event.round,
        openedAt: at,
        revealedAt: undefined,
        sheets: carriedOver(product, at),
      })
      return
    case 'round.revealed':
      roundIn(product, event.round).revealedAt = at
      return
    case 'sheet.marked': {
      const sheet = sheetIn(product, event.round, event.member)
      sheet.marks[event.criterion] = event.choice
      sheet.hand = event.hand
      sheet.savedAt = at
      return
    }
    case 'sheet.noted': {
      const sheet = sheetIn(product, event.round, event.member)
      sheet.notes = noted(sheet.notes, event.criterion, event.note)
      sheet.hand = event.hand
      sheet.savedAt = at
      return
    }
    case 'sheet.sealed': {
      const sheet = sheetIn(product, event.round, event.member)
      sheet.seal = event.seal
      sheet.hand = event.hand
      sheet.savedAt = at
      return
    }
    case 'minimum.confirmed':
      product.confirmed = { ...product.confirmed, [event.criterion]: event.choice }
      return
    case 'discussion.noted':
      product.discussion = event.text
      return
    case 'outcome.settled':
      product.outcome = event.outcome
      return
    default:
      never(event)
  }
}

/** A reason given later does not change since when somebody is there or away. */
function attended(
  before: Attendance | undefined,
  { present, reason }: Omit<Attendance, 'at'>,
  at: number,
): Attendance {
  return { present, reason, at: before?.present === present ? before.at : at }
}

const entered = (entry: Product['entry']): OpenProduct => ({
  id: entry.id,
  entry,
  recusals: new Map(),
  rounds: [],
  confirmed: {},
  discussion: '',
  outcome: undefined,
})

/** An empty remark is no remark. */
function noted(notes: OpenSheet['notes'], criterion: string, note: string): OpenSheet['notes'] {
  const others = Object.entries(notes).filter(([id]) => id !== criterion)
  return Object.fromEntries(note === '' ? others : [...others, [criterion, note]])
}

/**
 * A re-scoring round starts from what each member sealed before: they change what the discussion changed, and seal again. Whose hand
 * does it is open again.
 */
function carriedOver(product: OpenProduct, at: number): Map<MemberId, OpenSheet> {
  const earlier = product.rounds.at(-1)?.sheets ?? new Map<MemberId, OpenSheet>()
  return new Map(
    [...earlier].flatMap(([member, sheet]) =>
      sheet.seal === undefined
        ? []
        : [[member, { ...blank(member), marks: { ...sheet.marks }, notes: { ...sheet.notes }, savedAt: at }]],
    ),
  )
}

const blank = (member: MemberId): OpenSheet => ({
  member,
  marks: {},
  notes: {},
  hand: undefined,
  seal: undefined,
  savedAt: 0,
})

function startedAt(sitting: OpenSitting): number {
  if (sitting.phase.kind === 'preparing') throw new Error('Closed before it was started')
  return sitting.phase.startedAt
}

function productIn(sitting: OpenSitting, id: string): OpenProduct {
  const product = sitting.products.find(candidate => candidate.id === id)
  if (!product) throw new Error(`No product ${id} in sitting ${sitting.id}`)
  return product
}

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
