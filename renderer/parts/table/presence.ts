import type { MemberId } from '#shared/council/member.ts'
import type { AttendanceChange } from '#shared/council/sitting.ts'
import type { SeatedMember, SittingView } from '#shared/council/view.ts'

/** A stretch of the meeting that a member was there for, in UTC milliseconds. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Something that happened at the table after the sitting had started. */
export interface TableChange {
  readonly at: number
  readonly member: MemberId
  readonly what: 'came' | 'left' | 'replaced'
  readonly reason: string
  /** Who sits in their place, where they were replaced. */
  readonly by?: MemberId
}

/** When the meeting began and how far it is known: until its close, else until the last change. Nothing before it has started. */
export function meetingSpan({
  phase,
  changedAt,
}: Pick<SittingView, 'phase' | 'changedAt'>): Stretch | undefined {
  if (phase.kind === 'preparing') return undefined
  return {
    from: phase.startedAt,
    to: phase.kind === 'closed' ? phase.closedAt : Math.max(changedAt, phase.startedAt),
  }
}

/** The stretches of the meeting that a member was present for, oldest first. */
export function presenceOf(
  { id, replaced }: Pick<SeatedMember, 'id' | 'replaced'>,
  timeline: readonly AttendanceChange[],
  { from, to }: Stretch,
): readonly Stretch[] {
  const end = Math.min(replaced?.at ?? to, to)
  const changes = timeline.filter(({ member }) => member === id)
  return changes
    .map(({ present, at }, index) => ({
      present,
      from: Math.max(at, from),
      to: Math.min(changes[index + 1]?.at ?? end, end),
    }))
    .filter(each => each.present && each.to > each.from)
    .reduce<readonly Stretch[]>((joined, each) => {
      const before = joined.at(-1)
      return before?.to === each.from
        ? [...joined.slice(0, -1), { from: before.from, to: each.to }]
        : [...joined, { from: each.from, to: each.to }]
    }, [])
}

/** Who came, went or was replaced since the meeting began, oldest first. A reason that was only amended is no change. */
export function changesSince(
  start: number,
  members: readonly SeatedMember[],
  timeline: readonly AttendanceChange[],
): readonly TableChange[] {
  const comings = timeline.flatMap(({ member, present, reason, at }, index): readonly TableChange[] => {
    const before = timeline.slice(0, index).findLast(each => each.member === member)
    const isSame = before !== undefined && before.present === present
    return at < start || isSame ? [] : [{ at, member, what: present ? 'came' : 'left', reason }]
  })
  const replacements = members.flatMap(({ id, replaced }): readonly TableChange[] =>
    replaced
      ? [{ at: replaced.at, member: id, what: 'replaced', reason: replaced.reason, by: replaced.by }]
      : [],
  )
  return [...comings, ...replacements].toSorted((a, b) => a.at - b.at)
}
