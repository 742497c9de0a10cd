import { isJumpForward, jumpBack } from './clock.ts'
import type { LoggedEvent, SittingEvent } from './event.ts'
import { applyToProduct, entered, productIn } from './evolve-product.ts'
import { applyToDevices, applyToPins, type OpenSitting } from './evolve-seats.ts'
import { applyToOpinions } from './evolve-opinions.ts'
import type { MemberId } from './member.ts'
import type { MinutesEvent } from './minutes-event.ts'
import { presidingOf } from './who-decides.ts'
import { memberOf, type Attendance, type Sitting } from './sitting.ts'

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
  if (isJumpForward(before, at))
    sitting.clockJumps.push({ number: logged.number, from: before.changedAt, to: at })
  apply(sitting, event, logged)
  sitting.revision = logged.number
  if (!event.kind.startsWith('minutes.')) sitting.head = headAt(logged)
  sitting.changedAt = at
  return sitting
}

/**
 * The sitting after events that a log with gaps leaves out, up to one and its time: none of them changed anything that is told of. For whoever
 * reads such a log (`shared/proof`); the record of a sitting has no gaps.
 */
export function passedTo(before: Sitting, { number, at }: Pick<LoggedEvent, 'number' | 'at'>): Sitting {
  if (number <= before.revision) throw new Error(`Event ${number} does not follow`)
  const sitting = before as OpenSitting
  if (isJumpForward(before, at)) sitting.clockJumps.push({ number, from: before.changedAt, to: at })
  sitting.revision = number
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
    former: new Map(),
    renamings: [],
    presiding: undefined,
    attendance: new Map(),
    attendanceAtStart: new Map(),
    timeline: [],
    presidings: [],
    phase: { kind: 'preparing' },
    pins: new Map(),
    pinResets: [],
    devices: new Map(),
    opinions: new Map(),
    convened: undefined,
    products: [],
    productById: new Map(),
    forks: [],
    minutes: {
      number: '',
      issued: undefined,
      file: undefined,
      signatures: [],
      also: [],
      onPaper: [],
      earlier: [],
      outdated: false,
    },
    corrections: [],
    clockJumps: [],
    restores: [],
  }
}

function apply(
  sitting: OpenSitting,
  event: Exclude<SittingEvent, { kind: 'sitting.opened' }>,
  logged: LoggedEvent,
): void {
  const { at, number } = logged
  switch (event.kind) {
    case 'sitting.amended':
      sitting.details = event.details
      sitting.members = event.members
      return
    case 'attendance.recorded':
      recordAttendance(sitting, event.member, event, at)
      return
    case 'presiding.given':
      sitting.presiding = event.member
      notePresiding(sitting, event.reason, at)
      return
    case 'member.replaced':
      replace(sitting, event, at)
      return
    case 'office.renamed':
      rename(sitting, event, at)
      return
    case 'meeting.convened':
      sitting.convened = { place: event.place, date: event.date, reason: event.reason }
      sitting.attendance = new Map()
      notePresiding(sitting, event.reason, at)
      return
    case 'clock.set-back':
      sitting.clockJumps.push({ number, ...jumpBack(sitting, at, event.by) })
      return
    case 'pin.set':
    case 'pin.reset':
      applyToPins(sitting, event, at)
      return
    case 'device.joined':
    case 'device.freed':
      applyToDevices(sitting.devices, event, at)
      return
    case 'opinion.asked':
    case 'opinion.withdrawn':
    case 'opinion.received':
      applyToOpinions(sitting.opinions, event, at)
      return
    case 'sitting.started':
      sitting.phase = { kind: 'sitting', startedAt: at }
      sitting.attendanceAtStart = new Map(sitting.attendance)
      sitting.presidings.push({ member: presidingOf(sitting)?.id, reason: '', at })
      return
    case 'sitting.closed':
      sitting.phase = { kind: 'closed', startedAt: startedAt(sitting), closedAt: at }
      return
    case 'record.corrected': {
      const { replaces, text, ground } = event
      sitting.corrections.push({ number, replaces, text, ground, at })
      outdate(sitting)
      return
    }
    case 'record.restored':
      sitting.restores.push({ at, from: number, lost: event.lost })
      return
    case 'fork.settled': {
      const { common, other, file, reason } = event
      sitting.forks = [...sitting.forks, { common, other, file, reason, at }]
      return
    }
    case 'minutes.issued':
    case 'minutes.signed':
    case 'minutes.taken-back':
    case 'minutes.signed-on-paper':
      applyToMinutes(sitting, event, at)
      return
    case 'product.entered':
    case 'product.withdrawn':
    case 'product.moved':
      applyToAgenda(sitting, event, at)
      return
    default:
      applyToProduct(sitting, event, logged)
      if (event.kind === 'outcome.corrected') outdate(sitting)
  }
}

function applyToAgenda(
  sitting: OpenSitting,
  event: Extract<SittingEvent, { kind: 'product.entered' | 'product.withdrawn' | 'product.moved' }>,
  at: number,
): void {
  const { products, productById } = sitting
  if (event.kind === 'product.entered') {
    const product = entered(event.product)
    products.push(product)
    productById.set(product.id, product)
    return
  }
  const product = productIn(sitting, event.product)
  if (event.kind === 'product.withdrawn' && event.reason !== undefined) {
    product.departure = { kind: 'withdrawn', reason: event.reason, at }
    return
  }
  products.splice(products.indexOf(product), 1)
  if (event.kind === 'product.moved') products.splice(event.to, 0, product)
  else productById.delete(product.id)
}

function applyToMinutes(sitting: OpenSitting, event: MinutesEvent, at: number): void {
  const { minutes } = sitting
  if (event.kind === 'minutes.signed') {
    const { field, file, signer } = event
    sitting.minutes = { ...minutes, file, signatures: [...minutes.signatures, { field, signer, at }] }
    return
  }
  if (event.kind === 'minutes.taken-back') {
    const { file, signed } = event
    const more = signed.map(({ field, signer }) => ({ field, signer, at, isElsewhere: true }))
    sitting.minutes = { ...minutes, file, signatures: [...minutes.signatures, ...more] }
    return
  }
  if (event.kind === 'minutes.signed-on-paper') {
    const { field, scan, name, page } = event
    const others = minutes.onPaper.filter(each => each.field !== field)
    sitting.minutes = { ...minutes, onPaper: [...others, { field, scan, name, page }] }
    return
  }
  const { number, file, signatures, earlier } = minutes
  sitting.minutes = {
    number: event.number ?? '',
    issued: event.file,
    file: event.file,
    signatures: [],
    also: event.also ?? [],
    onPaper: [],
    earlier: file !== undefined && signatures.length > 0 ? [...earlier, { number, file }] : earlier,
    outdated: false,
  }
}

/** What was issued says something that was corrected since. */
function outdate(sitting: OpenSitting): void {
  if (sitting.minutes.issued !== undefined) sitting.minutes = { ...sitting.minutes, outdated: true }
}

/** A reason given later does not change since when somebody is there or away. */
function recordAttendance(
  sitting: OpenSitting,
  member: MemberId,
  { present, reason }: Omit<Attendance, 'at'>,
  at: number,
): void {
  const before = sitting.attendance.get(member)
  sitting.attendance.set(member, { present, reason, at: before?.present === present ? before.at : at })
  const during = sitting.phase.kind === 'preparing' ? 'preparing' : sitting.convened ? 'convened' : 'sitting'
  sitting.timeline.push({ member, present, reason, at, during })
  notePresiding(sitting, reason, at)
}

/** Once it has begun, whatever changes who presides. */
function notePresiding(sitting: OpenSitting, reason: string, at: number): void {
  const member = presidingOf(sitting)?.id
  const last = sitting.presidings.at(-1)
  if (last && last.member !== member) sitting.presidings.push({ member, reason, at })
}

/** The successor stands right after the one replaced, and is present from now on. Nobody follows on themselves, so that a seat has a first holder. */
function replace(
  sitting: OpenSitting,
  { member, by, reason }: Extract<SittingEvent, { kind: 'member.replaced' }>,
  at: number,
): void {
  const isNew = memberOf(sitting, by.id) === undefined
  if (!isNew || !memberOf(sitting, member) || sitting.former.has(member))
    throw new Error(`${by.id} cannot take the place of ${member}`)
  sitting.members = sitting.members.flatMap(each => (each.id === member ? [each, by] : [each]))
  sitting.former.set(member, { by: by.id, reason, at })
  sitting.devices.delete(member)
  sitting.opinions.delete(member)
  recordAttendance(sitting, by.id, { present: true, reason: '' }, at)
}

function rename(
  sitting: OpenSitting,
  { member, office, reason }: Extract<SittingEvent, { kind: 'office.renamed' }>,
  at: number,
): void {
  const before = memberOf(sitting, member)?.office
  if (before === undefined) throw new Error(`No member ${member} to rename`)
  sitting.members = sitting.members.map(each => (each.id === member ? { ...each, office } : each))
  sitting.renamings = [...sitting.renamings, { member, before, reason, at }]
}

function startedAt(sitting: OpenSitting): number {
  if (sitting.phase.kind === 'preparing') throw new Error('Closed before it was started')
  return sitting.phase.startedAt
}
