import type { MemberId } from './member.ts'

/**
 * How a device came to a member's seat: its invitation was shown whole, as a picture or an address; the short code of its card was typed; or
 * the member's device before it, or the secretary, agreed.
 */
export const waysToJoin = ['invitation', 'card', 'consent'] as const
export type WayToJoin = (typeof waysToJoin)[number]

/** Letters of a device's name, as its browser or its owner gives it. */
export const longestDeviceName = 80

/** What a record tells of the devices that members bring. A seat has one at a time. */
export type DeviceEvent =
  | {
      readonly kind: 'device.joined'
      readonly member: MemberId
      readonly device: string
      readonly by: WayToJoin
    }
  /** The seat's device is let go; the member may come back with any. */
  | { readonly kind: 'device.freed'; readonly member: MemberId }

/** Where a member's own hand sealed a sheet, if not at the shared laptop: at a device of their own, or far away in a file. */
export const sheetOrigins = ['device', 'opinion'] as const
export type SheetOrigin = (typeof sheetOrigins)[number]
