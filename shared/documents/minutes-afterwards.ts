import { secretarySeat, type PinHolder } from '../council/seat.ts'
import { memberOf, type Sitting } from '../council/sitting.ts'
import { checkCode, padded } from './minutes-opening.ts'
import type { DocumentWords } from './minutes-words.ts'
import type { Block } from './outline.ts'
import { listed, paragraph } from './prose.ts'

/** What was set right after the close, which signed minutes these replace, and what a reader of the record should know of it. */
export function minutesAfterwards(
  sitting: Sitting,
  said: (event: number) => string,
  { common, course }: DocumentWords,
): readonly Block[] {
  const { afterwards, record } = course
  const { corrections, clockJumps, pinResets, restores, forks } = sitting
  const officeOf = (holder: PinHolder): string =>
    holder === secretarySeat ? common.roles.secretary : (memberOf(sitting, holder)?.office ?? holder)
  const replaced = replacedMinutes(sitting).map(({ number, file }) => ({
    number: padded(number),
    file: checkCode(file),
  }))
  const notes = [
    ...clockJumps.map(record.clockJump),
    ...pinResets.map(({ holder, by, ...reset }) =>
      record.pinReset({ ...reset, holder: officeOf(holder), by: officeOf(by) }),
    ),
    ...restores.map(({ at, from, lost }) => record.restored({ at, from, until: lost.number })),
    ...forks.map(({ common, other, file, reason, at }) =>
      record.fork({ at, common, other: other.number, file: checkCode(file), reason }),
    ),
  ]
  return [
    ...(corrections.length + replaced.length === 0 ? [] : [heading(afterwards.heading)]),
    ...(replaced.length === 0 ? [] : [paragraph(afterwards.replaces(replaced))]),
    ...listed(corrections.map(each => afterwards.sentence({ ...each, said: said(each.replaces) }))),
    ...(notes.length === 0 ? [] : [heading(record.heading)]),
    ...listed(notes),
  ]
}

/** Signed before something was corrected: those that have been replaced, and those that are about to be. */
function replacedMinutes({
  minutes,
}: Sitting): readonly { readonly number: string; readonly file: string }[] {
  const { earlier, outdated, signatures, number, file } = minutes
  return outdated && signatures.length > 0 && file !== undefined ? [...earlier, { number, file }] : earlier
}

const heading = (text: string): Block => ({ kind: 'heading', text })
