import { follows, no, type Decision } from './decide.ts'
import type { SittingEvent } from './event.ts'
import type { Sitting } from './sitting.ts'

/** Says what an earlier event should have said, where that changes no outcome: a name misspelt, a presenter left out. */
export function correctRecord(sitting: Sitting, replaces: number, text: string, ground: string): Decision {
  if (sitting.phase.kind !== 'closed') return no({ code: 'sitting.not-closed' })
  if (replaces < 1 || replaces > sitting.revision) return no({ code: 'correction.unknown' })
  if (text === '' || ground === '') return no({ code: 'reason.missing' })
  const said = sitting.corrections.findLast(earlier => earlier.replaces === replaces)?.text
  if (said === text) return no({ code: 'correction.of-nothing' })
  return follows({ kind: 'record.corrected', replaces, text, ground })
}

/** Events that the minutes tell of in words, which can be wrong. Marks and seals are not among them: those are corrected in an outcome. */
const toldKinds: ReadonlySet<SittingEvent['kind']> = new Set([
  'sitting.opened',
  'sitting.amended',
  'product.entered',
  'product.withdrawn',
  'product.carried-over',
  'package.renewed',
  'attendance.recorded',
  'presiding.given',
  'member.replaced',
  'office.renamed',
  'meeting.convened',
  'presenter.named',
  'advice.recorded',
  'member.recused',
  'member.abstained',
  'round.opened',
  'sheet.sent-back',
  'spread.accepted',
  'stop.weighed',
  'discussion.noted',
  'motion.lost',
  'outcome.settled',
  'outcome.corrected',
  'record.corrected',
])

/** Whether the minutes tell of such an event in words. */
export const isTold = (event: SittingEvent): boolean =>
  toldKinds.has(event.kind) && !(event.kind === 'product.withdrawn' && event.reason === undefined)
