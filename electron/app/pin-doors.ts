import type { Refusal } from '#shared/contract/refusal.ts'
import { isPoorPin, pinSchema } from '#shared/council/pins.ts'
import { secretarySeat, type PinHolder, type Seat } from '#shared/council/seat.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import type { PinLock } from '#shared/council/pin-lock.ts'
import { createPinTries } from './pin-tries.ts'
import type { Ports } from './ports.ts'
import type { SeatKeys } from './seat-keys.ts'
import type { Sittings } from './sittings.ts'
import type { Station } from './station.ts'

/** Whether somebody may be where a PIN is asked. */
export interface PinDoors {
  /** Who is at a station, as a sitting sees it: the secretary only where no PIN keeps this sitting, or it was given. */
  seatAt(station: Station, sitting: string): Seat
  /** The same for what is of no sitting: the secretary of one of those under way that have a PIN, where there are any. */
  seatOf(station: Station): Seat
  /** Whether the PIN is this seat's. A wrong one counts, and is answered as one. */
  enter(sitting: Sitting, holder: PinHolder, pin: string | undefined): Promise<Result<void, Refusal>>
  /** A lock for a seat that has none. Where a key is known it stays the seat's. */
  lock(sitting: Sitting, holder: PinHolder, pin: string): Promise<Result<NewLock, Refusal>>
}

interface NewLock {
  readonly key: string
  readonly host: string
  readonly lock: PinLock
}

type World = Pick<Ports, 'vault' | 'settings' | 'clock'>

export function createPinDoors(
  { vault, settings, clock }: World,
  sittings: Pick<Sittings, 'all' | 'read' | 'reread'>,
  keys: SeatKeys,
): PinDoors {
  const tries = createPinTries(settings)

  return {
    seatAt(station, sitting) {
      const found = sittings.read(sitting)
      const isOpen = !found.ok || !isKept(found.value) || station.entered.has(sitting)
      return station.seat.kind !== 'secretary' || isOpen ? station.seat : { kind: 'nobody' }
    },
    seatOf(station) {
      const kept = sittings.all().filter(isKept)
      const isOpen = kept.length === 0 || kept.some(({ id }) => station.entered.has(id))
      return station.seat.kind !== 'secretary' || isOpen ? station.seat : { kind: 'nobody' }
    },
    async enter(sitting, holder, pin) {
      const { id, pins } = sitting
      const seat = pins.get(holder)
      if (!seat?.lock) return refused({ code: 'pin.unset' })
      if (pin === undefined) return refused({ code: 'pin.needed' })
      const name = `${id} ${holder}`
      const until = tries.lockedUntil(name, clock())
      if (until !== undefined) return refused({ code: 'pin.locked', until })
      const left = tries.count(name, clock())
      const key = await vault.unlock(seat.lock, pin, aboutLock(id, holder, seat.key))
      if (key === undefined) return refused({ code: 'pin.wrong', left })
      tries.forget(name)
      if (keys.keep(sitting, holder, key)) sittings.reread(id)
      return ok(undefined)
    },
    async lock(sitting, holder, pin) {
      if (!pinSchema.safeParse(pin).success || isPoorPin(pin)) return refused({ code: 'pin.poor' })
      const { id, pins } = sitting
      const before = pins.get(holder)
      const known = before && keys.of(sitting, holder)
      const seat =
        before && known !== undefined
          ? { id: before.key, key: known, host: before.host }
          : { ...keys.make(id, holder), host: vault.host }
      tries.forget(`${id} ${holder}`)
      const lock = await vault.lock(seat.key, pin, aboutLock(id, holder, seat.id))
      return ok({ key: seat.id, host: seat.host, lock })
    },
  }
}

/** Whether the secretary's screens of a sitting are for whoever has the secretary's PIN. */
const isKept = ({ phase, pins }: Sitting): boolean =>
  phase.kind === 'sitting' && pins.get(secretarySeat)?.lock !== undefined

const aboutLock = (sitting: string, holder: PinHolder, key: string): string => `${sitting} ${holder} ${key}`
