import { canonicalJson, type Hasher } from '../kernel/canonical.ts'
import {
  aboutConcealed,
  isConcealed,
  isSheetEvent,
  opened as readSheetEvent,
  type Decipher,
  type SheetEvent,
} from './concealed.ts'
import type { Opened, OpenedSheet } from './concealment.ts'
import type { LoggedEvent } from './event.ts'
import type { ProductId } from './ids.ts'
import type { MemberId } from './member.ts'
import { noted } from './evolve-sheet.ts'
import { sealOf } from './scoring.ts'
import type { Product, Round, Sheet } from './sitting.ts'

/**
 * The first sheet that a reveal does not open as it was handed in: one that is left out or was never sealed, one that its seal is not of, or
 * one that its key does not read mark by mark out of the record.
 *
 * @param log the events before the reveal
 * @param round as it stood then
 */
export function wronglyOpened(
  log: readonly LoggedEvent[],
  product: Product,
  round: Round,
  opened: Opened,
  reader: { readonly hash: Hasher; readonly decipher: Decipher },
): { readonly product: ProductId; readonly round: number; readonly member: MemberId } | undefined {
  const member = wrongSheet(log, product, round, opened, reader)
  return member === undefined ? undefined : { product: product.id, round: round.number, member }
}

function wrongSheet(
  log: readonly LoggedEvent[],
  product: Product,
  round: Round,
  opened: Opened,
  reader: { readonly hash: Hasher; readonly decipher: Decipher },
): MemberId | undefined {
  const found = new Map((opened ?? []).map(sheet => [sheet.member, sheet]))
  const concealed = [...round.sheets.values()].filter(({ seal }) => seal && isConcealed(seal))
  const sealed = new Set(concealed.map(({ member }) => member))
  const stray = [...found.keys()].find(member => !sealed.has(member))
  if (stray !== undefined || found.size !== (opened ?? []).length) return stray ?? opened?.[0]?.member
  return concealed.find(sheet => {
    const open = found.get(sheet.member)
    return !open || !isAsSealed(log, product, round, { sheet, open }, reader)
  })?.member
}

function isAsSealed(
  log: readonly LoggedEvent[],
  product: Product,
  { number }: Round,
  { sheet, open }: { readonly sheet: Sheet; readonly open: OpenedSheet },
  { hash, decipher }: { readonly hash: Hasher; readonly decipher: Decipher },
): boolean {
  const { member, marks, notes, salt, key } = open
  if (sealOf(product.id, number, { member, marks, notes }, salt, hash).hash !== sheet.seal?.hash) return false
  const read = { marks: { ...sheet.marks }, notes: { ...sheet.notes } }
  for (const { sitting, event } of log) {
    if (!isSheetEvent(event) || event.product !== product.id) continue
    if (event.round !== number || event.member !== member) continue
    const about = aboutConcealed(sitting, event)
    if (
      !put(
        read,
        readSheetEvent(event, text => decipher(key, text, about)),
      )
    )
      return false
  }
  return canonicalJson(read) === canonicalJson({ marks, notes })
}

/** @returns whether it could be read */
function put(sheet: { marks: Record<string, unknown>; notes: Sheet['notes'] }, event: SheetEvent): boolean {
  switch (event.kind) {
    case 'sheet.marked':
      sheet.marks[event.criterion] = event.choice
      return !isConcealed(event.choice)
    case 'sheet.noted':
      if (isConcealed(event.note)) return false
      sheet.notes = noted(sheet.notes, event.criterion, event.note)
      return true
    case 'sheet.sealed':
      return !isConcealed(event.seal)
  }
}
