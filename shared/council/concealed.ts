import { z } from 'zod'
import { canonicalJson } from '../kernel/canonical.ts'
import { markSchema } from '../law/rule-set.ts'
import type { SittingEvent } from './event.ts'
import type { SittingId } from './ids.ts'
import type { Seal } from './seal.ts'
import type { Round } from './sitting.ts'
import type { Concealed } from './concealment.ts'

/**
 * Reads what is concealed. Nothing where the key is another, or a bit of it was changed.
 *
 * @param about what it was concealed for, see `aboutConcealed`
 */
export type Decipher = (key: string, concealed: string, about: string) => string | undefined

export type SheetEvent = Extract<SittingEvent, { kind: 'sheet.marked' | 'sheet.noted' | 'sheet.sealed' }>

export const isSheetEvent = (event: SittingEvent): event is SheetEvent =>
  event.kind === 'sheet.marked' || event.kind === 'sheet.noted' || event.kind === 'sheet.sealed'

export const isConcealed = <T>(value: T | Concealed): value is Concealed =>
  typeof value === 'object' && value !== null && 'concealed' in value

/** What is enciphered in an event, if anything is. */
export function concealedIn(event: SheetEvent): string | undefined {
  const secret =
    event.kind === 'sheet.marked' ? event.choice : event.kind === 'sheet.noted' ? event.note : event.seal
  return isConcealed(secret) ? secret.concealed : undefined
}

/** The same event with what is not for everybody before the reveal, a choice, a remark or the salt of a seal, enciphered. */
export function concealing(event: SheetEvent, concealed: string): SheetEvent {
  switch (event.kind) {
    case 'sheet.marked':
      return { ...event, choice: { concealed } }
    case 'sheet.noted':
      return { ...event, note: { concealed } }
    case 'sheet.sealed':
      return { ...event, seal: { hash: event.seal.hash, concealed } }
  }
}

/** Ties a secret to its place: moved to another mark, sheet or sitting it cannot be read. */
export const aboutConcealed = (sitting: SittingId, event: SheetEvent): string =>
  canonicalJson({ sitting, ...concealing(event, '') })

/** So many letters each is made to have, that its length tells nothing; a remark has the next multiple of it. */
const lengths = { 'sheet.marked': 8, 'sheet.noted': 64, 'sheet.sealed': 36 } as const

/** What is secret of an event in clear, as the text that is enciphered. */
export function secretText(event: SheetEvent): string {
  const text = JSON.stringify(secretOf(event))
  const step = lengths[event.kind]
  return text.padEnd(Math.ceil(text.length / step) * step)
}

function secretOf(event: SheetEvent): unknown {
  if (concealedIn(event) !== undefined) throw new Error('Concealed already')
  switch (event.kind) {
    case 'sheet.marked':
      return event.choice
    case 'sheet.noted':
      return event.note
    case 'sheet.sealed':
      return isConcealed(event.seal) ? undefined : event.seal.salt
  }
}

/** The event with its secret in clear; as it was where it has none, or it cannot be read. */
export function opened(event: SheetEvent, read: (concealed: string) => string | undefined): SheetEvent {
  const concealed = concealedIn(event)
  const text = concealed === undefined ? undefined : read(concealed)
  if (text === undefined) return event
  const secret: unknown = JSON.parse(text)
  switch (event.kind) {
    case 'sheet.marked':
      return { ...event, choice: markSchema.parse(secret) }
    case 'sheet.noted':
      return { ...event, note: z.string().parse(secret) }
    case 'sheet.sealed':
      return { ...event, seal: { hash: event.seal.hash, salt: z.string().parse(secret) } }
  }
}

/** Whether everything that was handed in can be read here, so that it could be opened now. */
export const isLegible = ({ sheets }: Round): boolean =>
  [...sheets.values()].every(sheet => sheet.seal === undefined || isSheetLegible(sheet))

export const isSheetLegible = ({
  dark,
  seal,
}: {
  readonly dark: ReadonlySet<string>
  readonly seal: Seal | (Concealed & Pick<Seal, 'hash'>) | undefined
}): boolean => dark.size === 0 && !(seal && isConcealed(seal))
