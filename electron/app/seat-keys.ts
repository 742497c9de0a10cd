import type { PinHolder } from '#shared/council/seat.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import type { Ports } from './ports.ts'

type WithPins = Pick<Sitting, 'id' | 'pins'>

/** The keys of the seats that this host has: its own, and those that a PIN has opened here of a sitting that came from elsewhere. */
export interface SeatKeys {
  /** Nothing where the seat's PIN was never given here, or it has none. */
  of(sitting: WithPins, holder: PinHolder): string | undefined
  /** A seat's first key; the log says its name and this host's. */
  make(sitting: string, holder: PinHolder): { readonly id: string; readonly key: string }
  /** Keeps what a PIN has opened, also for after a restart. @returns whether it is new here */
  keep(sitting: WithPins, holder: PinHolder, key: string): boolean
}

export function createSeatKeys({ vault, settings }: Pick<Ports, 'vault' | 'settings'>): SeatKeys {
  const known = new Map<string, string>()

  function find(host: string, name: string, id: string): string | undefined {
    if (host === vault.host) return vault.seatKey(id, name)
    const text = settings.read(settingOf(name))
    return text === undefined ? undefined : vault.kept(text, name)
  }

  return {
    of({ id: sitting, pins }, holder) {
      const pin = pins.get(holder)
      if (!pin) return undefined
      const name = nameOf(sitting, holder, pin.key)
      const key = known.get(name) ?? find(pin.host, name, pin.key)
      if (key !== undefined) known.set(name, key)
      return key
    },
    make(sitting, holder) {
      const id = vault.newKeyId()
      return { id, key: vault.seatKey(id, nameOf(sitting, holder, id)) }
    },
    keep(sitting, holder, key) {
      const pin = sitting.pins.get(holder)
      if (!pin || this.of(sitting, holder) !== undefined) return false
      const name = nameOf(sitting.id, holder, pin.key)
      settings.write(settingOf(name), vault.keep(key, name))
      known.set(name, key)
      return true
    },
  }
}

/** A key is for one seat of one sitting, and a reset that loses it begins another. */
const nameOf = (sitting: string, holder: PinHolder, id: string): string => `${sitting} ${holder} ${id}`

const settingOf = (name: string): string => `seat key ${name}`
