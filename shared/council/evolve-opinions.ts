import type { MemberId } from './member.ts'
import type { AskedOpinion, OpinionEvent } from './opinion-event.ts'

/** What happens to the opinions that members are asked for in files. */
export function applyToOpinions(
  opinions: Map<MemberId, AskedOpinion>,
  event: OpinionEvent,
  at: number,
): void {
  const { member } = event
  const before = opinions.get(member)
  switch (event.kind) {
    case 'opinion.asked': {
      const { invitation, key, products, until } = event
      const isSame = before?.invitation === invitation
      const kept = isSame ? { askedAt: before.askedAt, received: before.received } : undefined
      opinions.set(member, {
        invitation,
        key,
        products,
        until,
        at,
        askedAt: at,
        received: undefined,
        ...kept,
      })
      return
    }
    case 'opinion.withdrawn':
      opinions.delete(member)
      return
    case 'opinion.received': {
      if (!before) throw new Error(`No opinion was asked of ${member}`)
      const number = Math.max(before.received?.number ?? 0, event.number)
      opinions.set(member, { ...before, received: { number, file: event.file, at } })
    }
  }
}
