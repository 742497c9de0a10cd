import { never } from '../kernel/never.ts'
import type { Mark } from '../law/rule-set.ts'
import { isConcealed } from './concealed.ts'
import type { OpenedSheet } from './concealment.ts'
import type { SittingEvent } from './event.ts'
import type { MemberId } from './member.ts'
import { isKeptBy, type PinHolder } from './seat.ts'
import type {
  Motion,
  OutcomeCorrection,
  PackageRenewal,
  Product,
  Round,
  SentBack,
  Sheet,
  StopWeighed,
} from './sitting.ts'

/** What the fold may write and nobody else: the shapes of `sitting.ts` without their promise to stay unchanged. */
export type Open<T, Changed> = { -readonly [Key in Exclude<keyof T, keyof Changed>]: T[Key] } & Changed
export type OpenSheet = Open<
  Sheet,
  { marks: Record<string, Mark>; notes: Record<string, string>; dark: Set<string> }
>
type OpenRound = Open<Round, { sheets: Map<MemberId, OpenSheet>; sentBack: SentBack[] }>
export type OpenProduct = Open<
  Product,
  {
    renewals: PackageRenewal[]
    recusals: Map<MemberId, string>
    abstentions: Map<MemberId, string>
    rounds: OpenRound[]
    stopsWeighed: StopWeighed[]
    lostMotions: Motion[]
    standIns: MemberId[]
    corrections: OutcomeCorrection[]
  }
>

/** What happens to a sheet of an open round. */
export function applyToSheet(
  product: OpenProduct,
  event: Extract<SittingEvent, { kind: 'sheet.marked' | 'sheet.noted' | 'sheet.sealed' | 'sheet.sent-back' }>,
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
      sheet.from = event.from
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
  for (const [member, sheet] of round.sheets) if (isKeptBy(keeper, sheet)) round.sheets.delete(member)
}

/** Opens a round for everyone, and with it the sheets that were concealed. */
export function reveal(
  product: OpenProduct,
  number: number,
  opened: readonly OpenedSheet[],
  at: number,
): void {
  const round = roundIn(product, number)
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

export const blank = (member: MemberId): OpenSheet => ({
  member,
  marks: {},
  notes: {},
  hand: undefined,
  seal: undefined,
  from: undefined,
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
  const { sheets } = roundIn(product, round)
  const found = sheets.get(member)
  if (found) return found
  const sheet = blank(member)
  sheets.set(member, sheet)
  return sheet
}
