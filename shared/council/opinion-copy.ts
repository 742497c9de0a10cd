import type { Hasher } from '../kernel/canonical.ts'
import type { LoggedEvent, SittingEvent } from './event.ts'
import type { MemberId } from './member.ts'
import type { SittingId } from './ids.ts'
import { beginning, chained } from './log.ts'
import { rulesEdition } from './event.ts'
import type { Product, Sitting } from './sitting.ts'

/**
 * The sitting as a member sees it who gives an opinion far away: its rules and dossiers, and first rounds that are open; of the others nothing but
 * who they are. It is a council in writing there, so that nobody's presence is asked, and it asks no PINs, for the machine is the member's own.
 */
export function copyForOpinion(
  { details, members, former, products }: Sitting,
  asked: readonly Product['id'][],
): readonly SittingEvent[] {
  const { profile } = details
  const entries = products.filter(({ id }) => asked.includes(id)).map(({ entry }) => entry)
  return [
    {
      kind: 'sitting.opened',
      details: { ...details, profile: { ...profile, form: 'written', pins: 'none' } },
      members: members.filter(({ id }) => !former.has(id)),
      edition: rulesEdition,
    },
    ...entries.map(product => ({ kind: 'product.entered', product }) as const),
    { kind: 'sitting.started' },
    ...entries.map(({ id }) => ({ kind: 'round.opened', product: id, round: 1 }) as const),
  ]
}

/** Those events as the log of the copy. @param at UTC milliseconds */
export function logOfCopy(
  sitting: SittingId,
  events: readonly SittingEvent[],
  at: number,
  hash: Hasher,
): readonly LoggedEvent[] {
  let previous = beginning
  return events.map((event, index) => {
    const logged = chained(previous, { sitting, number: index + 1, at, actor: 'secretary', event }, hash)
    previous = logged.hash
    return logged
  })
}

/** Sheets that were sealed in a copy by its member, oldest products of the agenda first. */
export const sealedIn = ({ products }: Sitting, member: MemberId) =>
  products.flatMap(({ id, rounds }) => {
    const sheet = rounds[0]?.sheets.get(member)
    return sheet?.seal ? [{ product: id, sheet, seal: sheet.seal }] : []
  })
