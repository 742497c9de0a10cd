import { countedSheets } from '../council/round.ts'
import { isConcealed } from '../council/concealed.ts'
import type { OpenedSheet } from '../council/concealment.ts'
import type { LoggedEvent, SittingEvent } from '../council/event.ts'
import { productOf, type Sitting } from '../council/sitting.ts'
import { setsOf } from '../law/import-law.ts'
import type { Law } from '../law/law.ts'
import { wordsEdition, type Proof, type ProofEntry } from './proof.ts'

/** In the place of what is not told: marks before the reveal, and the salts of sheets that were never opened. */
const hidden = '-'.repeat(20)
/** In the place of the key of a sheet, which reads how it came about. */
const noKey = '0'.repeat(64)

/**
 * What the minutes of a closed sitting rest on: see `proofSchema`.
 *
 * @param log the whole record that the sitting is the fold of
 * @param issue time and number of the minutes, as they are printed
 */
export function proofOf(
  log: readonly LoggedEvent[],
  sitting: Sitting,
  law: Law,
  issue: Proof['issue'],
): Proof {
  const sheets = sitting.details.profile.inMinutes ?? 'by-office'
  return {
    format: 'ocop-proof/1',
    edition: wordsEdition,
    sitting: sitting.id,
    head: { number: sitting.head.number, hash: sitting.head.hash },
    issue: { at: issue.at, number: issue.number, ...(issue.also && { also: issue.also }) },
    sheets,
    decisions: decisionsOf(sitting, law),
    entries: entriesOf(log, sitting, sheets),
  }
}

function decisionsOf({ details, products }: Sitting, law: Law): Proof['decisions'] {
  const frozen = new Set([
    details.ruleSet.id,
    ...products.flatMap(({ entry }) => entry.otherRules?.ratedUnder.id ?? []),
  ])
  return law.ruleSets
    .filter(({ ruleSet }) => frozen.has(ruleSet.id))
    .map(({ ruleSet }) => ({ ruleSet, criteriaSets: setsOf(law, ruleSet) }))
}

function entriesOf(
  log: readonly LoggedEvent[],
  sitting: Sitting,
  sheets: Proof['sheets'],
): readonly ProofEntry[] {
  const jumps = new Set(sitting.clockJumps.map(({ number }) => number))
  const begun = new Set<string>()
  const takenBack = takenBackIn(log)
  const entries: ProofEntry[] = []
  let passed: ProofEntry | undefined
  for (const { number, at, actor, event } of log) {
    const told = toldOf(withoutTakenBack(event, number, takenBack), sitting, sheets, begun)
    if (!told && jumps.has(number) && passed) entries.push(passed)
    if (!told) {
      passed = { number, at }
      if (jumps.has(number)) entries.push(passed)
      continue
    }
    if (passed && entries.at(-1) !== passed) entries.push(passed)
    passed = undefined
    entries.push({ number, at, actor, event: told })
  }
  return passed && entries.at(-1) !== passed ? [...entries, passed] : entries
}

/** The event as the proof has it; nothing where the minutes tell nothing of it. Of the marks of a sheet the first stands, unread, for their order. */
function toldOf(
  event: SittingEvent,
  sitting: Sitting,
  sheets: Proof['sheets'],
  begun: Set<string>,
): SittingEvent | undefined {
  switch (event.kind) {
    case 'device.joined':
    case 'device.freed':
    case 'opinion.asked':
    case 'opinion.withdrawn':
    case 'opinion.received':
      return undefined
    case 'pin.set': {
      const { kind, holder, key, host } = event
      begun.clear()
      return { kind, holder, key, host: host.replaceAll(/./g, '0') }
    }
    // Sheets that were lost with a key begin anew, and their order with them.
    case 'pin.reset':
      begun.clear()
      return event
    case 'sheet.marked':
    case 'sheet.noted': {
      const sheet = `${event.product} ${event.round} ${event.member}`
      if (begun.has(sheet)) return undefined
      begun.add(sheet)
      const unread = { concealed: hidden }
      return event.kind === 'sheet.marked' ? { ...event, choice: unread } : { ...event, note: unread }
    }
    case 'sheet.sealed':
      return { ...event, seal: { hash: event.seal.hash, concealed: hidden } }
    case 'round.revealed':
      return { ...event, opened: sheets === 'by-office' ? openedIn(event, sitting) : [] }
    default:
      return event
  }
}

/** The sheets that count, as they were sealed; whoever was recused since, and whoever practised, is not among them. */
function openedIn(
  { product: id, round: number }: Extract<SittingEvent, { kind: 'round.revealed' }>,
  sitting: Sitting,
): readonly OpenedSheet[] {
  const product = productOf(sitting, id)
  const round = product?.rounds[number - 1]
  if (!product || !round) return []
  return countedSheets(sitting, product, round).flatMap(({ member, marks, notes, seal }) =>
    seal && !isConcealed(seal) ? [{ member, marks, notes, salt: seal.salt, key: noKey }] : [],
  )
}

/**
 * The events whose words were taken back before anybody heard them: a discussion, presenter or advice that another took the place of, and the
 * reason of a recusal or an abstention that was withdrawn. One that was corrected afterwards is told of, and stays.
 */
function takenBackIn(log: readonly LoggedEvent[]): ReadonlySet<number> {
  const corrected = new Set(
    log.flatMap(({ event }) => (event.kind === 'record.corrected' ? [event.replaces] : [])),
  )
  const latest = new Map<string, number>()
  const taken = new Set<number>()
  const take = (about: string): void => {
    const number = latest.get(about)
    if (number !== undefined && !corrected.has(number)) taken.add(number)
    latest.delete(about)
  }
  for (const { number, event } of log) {
    const about = wordsAbout(event)
    if (about === undefined) continue
    take(about)
    if (event.kind !== 'recusal.withdrawn' && event.kind !== 'abstention.withdrawn') latest.set(about, number)
  }
  return taken
}

function wordsAbout(event: SittingEvent): string | undefined {
  switch (event.kind) {
    case 'discussion.noted':
    case 'presenter.named':
      return `${event.kind} ${event.product}`
    case 'member.recused':
    case 'recusal.withdrawn':
      return `recusal ${event.product} ${event.member}`
    case 'member.abstained':
    case 'abstention.withdrawn':
      return `abstention ${event.product} ${event.member}`
    default:
      return undefined
  }
}

/** What happened stays, without its words. */
function withoutTakenBack(event: SittingEvent, number: number, taken: ReadonlySet<number>): SittingEvent {
  if (!taken.has(number)) return event
  switch (event.kind) {
    case 'discussion.noted':
      return { ...event, text: '–' }
    case 'presenter.named':
      return { ...event, presenter: '–' }
    case 'member.recused':
    case 'member.abstained':
      return { ...event, reason: '–' }
    default:
      return event
  }
}
