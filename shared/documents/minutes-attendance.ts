import { counts, type Member, type MemberId } from '../council/member.ts'
import type { Quorum } from '../council/quorum.ts'
import { quorumOf } from '../council/who-decides.ts'
import {
  memberOf,
  predecessorOf,
  type Attendance,
  type AttendanceChange,
  type Sitting,
} from '../council/sitting.ts'
import { withRole } from './minutes-person.ts'
import type { DocumentWords } from './minutes-words.ts'
import type { Block } from './outline.ts'
import { labelled, listed, paragraph } from './prose.ts'
import { toldTimeIn, type ToldTime } from './told-time.ts'

/** Who was there, when and in whose place; who was not, and why; of a council that works in writing, whose opinion came, then its meeting. */
export function attendance(sitting: Sitting, words: DocumentWords): readonly Block[] {
  if (sitting.details.profile.form === 'meeting') return meeting(sitting, atStart(sitting), 'sitting', words)
  const { written } = words.course
  return [
    ...opinions(sitting, words),
    ...(sitting.convened
      ? [
          labelled(written.convened, written.meeting(sitting.convened)),
          ...meeting(sitting, atMeeting(sitting), 'convened', words),
        ]
      : []),
  ]
}

/** The statement of the quorum: that of the start, and that of the meeting which a council working in writing was called to. */
export function quorumStatement(sitting: Sitting, { minutes, course }: DocumentWords): readonly Block[] {
  const { chair, form } = sitting.details.profile
  const met = (at: Sitting): string => minutes.quorum(quorumOf(at), chair)
  if (form === 'meeting') return [paragraph(met(atStart(sitting)))]
  return [
    paragraph(course.written.quorum(inWriting(sitting))),
    ...(sitting.convened ? [paragraph(met(atMeeting(sitting)))] : []),
  ]
}

/** As it stood when it was started: who had come, who presided, and nobody replaced yet. */
export function atStart(sitting: Sitting): Sitting {
  if (sitting.phase.kind === 'preparing') return sitting
  const successors = new Set([...sitting.former.values()].map(({ by }) => by))
  return {
    ...sitting,
    members: sitting.members.filter(({ id }) => !successors.has(id)),
    former: new Map(),
    presiding: sitting.presidings[0]?.member,
    attendance: sitting.attendanceAtStart,
    convened: undefined,
  }
}

/** As it stood when the roll of the meeting had been called. */
function atMeeting(sitting: Sitting): Sitting {
  const called = sitting.timeline.filter(({ during }) => during === 'convened')
  return { ...sitting, attendance: new Map(called.toReversed().map(change => [change.member, change])) }
}

/** As it stood while opinions came in: of whom it was not recorded that none would come. */
function inWriting(sitting: Sitting): Quorum {
  return quorumOf({ ...sitting, attendance: withoutOpinion(sitting), convened: undefined })
}

function withoutOpinion({ timeline }: Sitting): ReadonlyMap<MemberId, Attendance> {
  const last = new Map(
    timeline.filter(({ during }) => during !== 'convened').map(change => [change.member, change]),
  )
  return new Map([...last].filter(([, { present }]) => !present))
}

function opinions(sitting: Sitting, words: DocumentWords): readonly Block[] {
  const { written } = words.course
  const { present, appointed } = inWriting(sitting)
  const none = withoutOpinion(sitting)
  const council = sitting.members.filter(member => counts(member, sitting.details.profile))
  return [
    paragraph(written.form),
    labelled(written.asked, written.given(present, appointed)),
    ...listed(
      council.filter(({ id }) => !none.has(id)).map(member => presence(sitting, member, undefined, words)),
    ),
    ...absentees(sitting, council, none, written.none, words),
  ]
}

/** One meeting: who was there at its start, or came later; then who never was. */
function meeting(
  sitting: Sitting,
  begun: Sitting,
  during: AttendanceChange['during'],
  words: DocumentWords,
): readonly Block[] {
  const { minutes } = words
  const { former, members, timeline } = sitting
  const changes = timeline.filter(change => change.during === during)
  const came = new Set(changes.filter(({ present }) => present).map(({ member }) => member))
  const there = ({ id }: Member): boolean => begun.attendance.get(id)?.present === true || came.has(id)
  const present = members.filter(there)
  const seats = members.filter(member => counts(member, sitting.details.profile) && !former.has(member.id))
  const taken = seats.filter(({ id }) => membersOfSeat(sitting, id).some(there))
  const absent = members.filter(member => !there(member) && sitting.attendance.has(member.id))
  return [
    labelled(minutes.attendance, minutes.presentOf(taken.length, seats.length)),
    ...listed(present.map(member => presence(sitting, member, { begun, changes }, words))),
    ...absentees(sitting, absent, sitting.attendance, minutes.absent, words),
  ]
}

function absentees(
  sitting: Sitting,
  members: readonly Member[],
  attendanceOf: ReadonlyMap<MemberId, Attendance>,
  label: string,
  words: DocumentWords,
): readonly Block[] {
  const away = members.flatMap(member => {
    const record = attendanceOf.get(member.id)
    if (!record || record.present) return []
    const said = [
      withRole(member, words),
      words.minutes.awayBecause(record.reason),
      ...renamings(sitting, member, words),
      ...handover(sitting, member, words),
    ]
    return [said.join(', ')]
  })
  return away.length === 0 ? [] : [labelled(label, ''), ...listed(away)]
}

/** Whoever sits or sat on the seat that this member has, this member last. */
function membersOfSeat(sitting: Sitting, id: MemberId): readonly Member[] {
  const before = predecessorOf(sitting, id)
  const self = sitting.members.filter(member => member.id === id)
  return before === undefined ? self : [...membersOfSeat(sitting, before), ...self]
}

/** A person, in whose place they came, when they came and went, and who took their place. */
function presence(
  sitting: Sitting,
  member: Member,
  meeting: { readonly begun: Sitting; readonly changes: readonly AttendanceChange[] } | undefined,
  words: DocumentWords,
): string {
  const { attendance: said } = words.course
  const before = predecessorOf(sitting, member.id) ?? ''
  const [predecessor, replacement] = [memberOf(sitting, before), sitting.former.get(before)]
  return [
    withRole(member, words),
    ...(predecessor && replacement
      ? [said.replaces(predecessor.office, toldTimeIn(sitting)(replacement.at))]
      : []),
    ...(meeting
      ? comings(
          member,
          meeting,
          { succeeds: predecessor !== undefined, toldTime: toldTimeIn(sitting) },
          words,
        )
      : []),
    ...renamings(sitting, member, words),
    ...handover(sitting, member, words),
  ].join(', ')
}

/** Every coming and going; a reason that was only amended is none, and a successor comes by taking the place. */
function comings(
  { id }: Member,
  { begun, changes }: { readonly begun: Sitting; readonly changes: readonly AttendanceChange[] },
  { succeeds, toldTime }: { readonly succeeds: boolean; readonly toldTime: (at: number) => ToldTime },
  { minutes, course }: DocumentWords,
): readonly string[] {
  let present = succeeds || begun.attendance.get(id)?.present === true
  let wasThere = present
  const told: string[] = []
  for (const change of changes.filter(({ member }) => member === id)) {
    if (change.present === present) continue
    present = change.present
    const came = wasThere ? course.attendance.returnedAt : minutes.cameAt
    const time = toldTime(change.at)
    told.push(present ? came(time) : minutes.leftAt(time, change.reason))
    wasThere = true
  }
  return told
}

/** What the office was called before it was renamed at the sitting. */
const renamings = (sitting: Sitting, { id }: Member, { course }: DocumentWords): readonly string[] =>
  sitting.renamings
    .filter(({ member }) => member === id)
    .map(({ before, at, reason }) => course.attendance.renamed(before, toldTimeIn(sitting)(at), reason))

function handover(sitting: Sitting, { id }: Member, words: DocumentWords): readonly string[] {
  const { former, members } = sitting
  const replacement = former.get(id)
  const by = members.find(member => member.id === replacement?.by)
  if (!replacement || !by) return []
  const { at, reason } = replacement
  return [words.course.attendance.replacedBy(toldTimeIn(sitting)(at), by.office, reason)]
}
