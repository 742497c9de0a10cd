import { follows, forScorer, no, type Decision } from './decide.ts'
import type { WayToJoin } from './device-event.ts'
import type { MemberId } from './member.ts'
import type { Sitting } from './sitting.ts'

/** A device of their own for whoever may hold a sheet, in the place of the one before. The same again is no news. */
export function joinDevice(sitting: Sitting, member: MemberId, device: string, by: WayToJoin): Decision {
  return withSeat(sitting, member, () => {
    const before = sitting.devices.get(member)
    const isSame = before?.name === device && before.by === by
    return isSame ? follows() : follows({ kind: 'device.joined', member, device, by })
  })
}

/** Lets the device of a seat go. */
export function freeDevice(sitting: Sitting, member: MemberId): Decision {
  return withSeat(sitting, member, () =>
    sitting.devices.has(member) ? follows({ kind: 'device.freed', member }) : follows(),
  )
}

/** Whether this member may have a device of their own at the sitting; nothing is done. */
export const maySitAtDevice = (sitting: Sitting, member: MemberId): Decision =>
  withSeat(sitting, member, () => follows())

function withSeat(sitting: Sitting, member: MemberId, rule: () => Decision): Decision {
  if (sitting.phase.kind === 'closed') return no({ code: 'sitting.closed' })
  return forScorer(sitting, member, () =>
    sitting.details.profile.scoring === 'agreed' ? no({ code: 'sheet.council-agrees' }) : rule(),
  )
}
