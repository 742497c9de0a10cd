import { z } from 'zod'
import { follows, no, type Decision } from './decide.ts'
import { scores } from './member.ts'
import type { PinLock } from './pin-lock.ts'
import type { CouncilProfile } from './profile.ts'
import { revealsThatFollow } from './round.ts'
import { isKeptBy, secretarySeat, type PinHolder } from './seat.ts'
import { lastRound, memberOf, type Sitting } from './sitting.ts'

/** Whether the seats of a council have PINs, and what is not yet revealed is concealed in its record. One agreed sheet is nobody's secret. */
export const asksPins = ({ pins, scoring }: Pick<CouncilProfile, 'pins' | 'scoring'>): boolean =>
  pins === 'asked' && scoring === 'sheets'

/** Six to twelve digits, and not the ones that everybody tries first: one digit again and again, or digits in a row. */
export const pinSchema = z.string().regex(/^\d{6,12}$/)

const rows = ['01234567890', '09876543210']

export const isPoorPin = (pin: string): boolean =>
  /^(\d)\1*$/.test(pin) || rows.some(row => (row + row.slice(1)).includes(pin))

/**
 * The first PIN of a seat, or the next one after it was reset; or, with no lock, the key alone of a seat that has neither. Whoever has a PIN
 * does not choose another without a reset.
 */
export function setPin(
  sitting: Sitting,
  holder: PinHolder,
  set: { readonly key: string; readonly host: string; readonly lock?: PinLock },
): Decision {
  return onPin(sitting, holder, () => {
    if (holder !== secretarySeat && sitting.former.has(holder)) return no({ code: 'member.replaced' })
    const before = sitting.pins.get(holder)
    return (before?.lock ?? (set.lock ? undefined : before))
      ? no({ code: 'pin.set-already' })
      : follows({ kind: 'pin.set', holder, ...set })
  })
}

/**
 * A PIN that was forgotten, or tried too often. The sheets stay as they are where this host can read them without it; where it cannot,
 * those that are not revealed are lost with it, and their member, or whoever came in their place, marks again. A round that waited for such a
 * sheet alone, of somebody who is awaited no more, is revealed.
 *
 * @param by whoever lets it be done: the secretary, or for the secretary's own a member
 */
export function resetPin(
  sitting: Sitting,
  holder: PinHolder,
  {
    by,
    reason,
    sheets,
  }: { readonly by: PinHolder; readonly reason: string; readonly sheets: 'kept' | 'lost' },
): Decision {
  return onPin(sitting, holder, () => {
    if (!sitting.pins.get(holder)?.lock) return no({ code: 'pin.unset' })
    if (reason === '') return no({ code: 'reason.missing' })
    const reveals = sheets === 'lost' ? revealsThatFollow(withoutSheets(sitting, holder)) : []
    return follows({ kind: 'pin.reset', holder, by, reason, sheets }, ...reveals)
  })
}

/** As it is once the unrevealed sheets under the key of that seat are gone. */
const withoutSheets = (sitting: Sitting, keeper: PinHolder): Sitting => ({
  ...sitting,
  products: sitting.products.map(product => {
    const round = lastRound(product)
    if (!round || round.revealedAt !== undefined) return product
    const sheets = new Map([...round.sheets].filter(([, sheet]) => !isKeptBy(keeper, sheet)))
    return { ...product, rounds: product.rounds.with(-1, { ...round, sheets }) }
  }),
})

function onPin(sitting: Sitting, holder: PinHolder, rule: () => Decision): Decision {
  const { profile } = sitting.details
  if (!asksPins(profile)) return no({ code: 'pin.not-asked' })
  if (sitting.phase.kind === 'closed') return no({ code: 'sitting.closed' })
  if (holder === secretarySeat) return rule()
  const member = memberOf(sitting, holder)
  if (!member) return no({ code: 'member.unknown' })
  return scores(member, profile) ? rule() : no({ code: 'member.does-not-score' })
}
