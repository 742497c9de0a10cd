import type { ClockJump } from './clock-jump.ts'
import type { DeviceEvent } from './device-event.ts'
import type { SittingEvent } from './event.ts'
import { loseSheets, type Open, type OpenProduct } from './evolve-sheet.ts'
import type { MemberId } from './member.ts'
import type { AskedOpinion } from './opinion-event.ts'
import type { PinHolder } from './seat.ts'
import type {
  Attendance,
  AttendanceChange,
  Presiding,
  RecordCorrection,
  Replacement,
  Restore,
  PinReset,
  SeatDevice,
  SeatPin,
  Sitting,
} from './sitting.ts'

/** A sitting as the fold may write it, and nobody else. */
export type OpenSitting = Open<
  Sitting,
  {
    products: OpenProduct[]
    productById: Map<string, OpenProduct>
    attendance: Map<MemberId, Attendance>
    timeline: AttendanceChange[]
    presidings: Presiding[]
    former: Map<MemberId, Replacement>
    corrections: RecordCorrection[]
    clockJumps: ClockJump[]
    restores: Restore[]
    pins: Map<PinHolder, SeatPin>
    pinResets: PinReset[]
    devices: Map<MemberId, SeatDevice>
    opinions: Map<MemberId, AskedOpinion>
  }
>

/**
 * What happens to the PINs of seats, and with them to what is concealed under their keys. The key outlives a reset, unless nobody here had
 * it: then what it concealed is gone too.
 */
export function applyToPins(
  sitting: OpenSitting,
  event: Extract<SittingEvent, { kind: 'pin.set' | 'pin.reset' }>,
  at: number,
): void {
  const { pins } = sitting
  if (event.kind === 'pin.set') {
    const { holder, key, host } = event
    const before = pins.get(holder)
    pins.set(holder, { key, host, lock: event.lock, at })
    // Chosen where the key that was kept at the reset is not: another key begins.
    if (before && before.key !== key) for (const product of sitting.products) loseSheets(product, holder)
    return
  }
  const { holder, by, reason, sheets } = event
  const before = pins.get(holder)
  if (!before) throw new Error(`No PIN of ${holder}`)
  sitting.pinResets.push({ at, holder, by, reason, sheets })
  if (sheets === 'kept') pins.set(holder, { ...before, lock: undefined })
  else {
    pins.delete(holder)
    for (const product of sitting.products) loseSheets(product, holder)
  }
}

/** What happens to the devices of members. */
export function applyToDevices(devices: Map<MemberId, SeatDevice>, event: DeviceEvent, at: number): void {
  if (event.kind === 'device.freed') devices.delete(event.member)
  else devices.set(event.member, { name: event.device, by: event.by, at })
}
