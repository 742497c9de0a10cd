import type { RosterFault } from '../../council/member.ts'
import { dayText } from '../figures.ts'
import type { RefusalWords } from '../vi/refusals.ts'

export const rosterFaults: Readonly<Record<RosterFault, string>> = {
  'too-few': 'a council needs at least 5 scoring members',
  'too-many': 'a council has at most 13 scoring members',
  chair: 'there must be exactly one chair',
  secretary: 'there must be exactly one secretary',
  'office-twice': 'two members have the same office',
  'id-twice': 'two members have the same id',
}

const list = (items: readonly string[]): string => items.join(', ')

export const refusalWords: RefusalWords = {
  'roster.faulty': ({ faults }) =>
    `The members are not in order: ${list(faults.map(fault => rosterFaults[fault]))}.`,
  'sitting.started': () => 'The sitting has started; this can no longer be changed.',
  'sitting.not-started': () => 'The sitting has not started. Take attendance and start it first.',
  'sitting.closed': () => 'The sitting is closed; nothing more can be recorded.',
  'sitting.not-closed': () => 'Close the sitting before making its minutes.',
  'sitting.no-product': () => 'The sitting has no product. Load a package first.',
  'sitting.unsettled': ({ products }) => `Not settled yet: ${list(products)}.`,
  'quorum.missing': ({ present, needed }) => `No quorum: ${present} present, at least ${needed} needed.`,
  'quorum.no-chair': () => 'The chair is not present, and the operating rules ask for it.',
  'attendance.unknown': ({ offices }) => `Attendance not taken: ${list(offices)}.`,
  'member.unknown': () => 'The council has no such member.',
  'member.absent': () => 'This member is absent and does not score.',
  'member.recused': () => 'This member does not take part in this product.',
  'member.does-not-score': () => 'The secretary is not a scoring member.',
  'member.not-recused': () => 'This member takes part in this product already.',
  'reason.missing': () => 'Give the reason.',
  'product.unknown': () => 'The sitting has no such product.',
  'product.entered-already': () => 'This product is already in the sitting.',
  'product.scored-already': () => 'The product has been scored; this can no longer be changed.',
  'product.training-mixed': () => 'Training dossiers and real ones may not share a sitting.',
  'product.other-rules': ({ ratedUnder, due, sitting }) =>
    `The sitting is held under ${sitting}; the dossier uses the criteria of ${ratedUnder} and by its filing date falls under ${due}. ` +
    'It comes in only with a reason from the secretary.',
  'product.settled': () => 'The product’s outcome is settled.',
  'round.open': () => 'The round is open; wait until every member has handed in.',
  'round.not-open': () => 'No round of this product is open.',
  'round.not-revealed': () => 'Marks are not open yet: a sheet is missing.',
  'round.not-needed': () => 'The spread is within the limit; no re-scoring is needed.',
  'sheet.sealed': () => 'The sheet is handed in and locked.',
  'sheet.other-hand': ({ hand }) =>
    hand === 'paper'
      ? 'The secretary is entering this sheet from paper.'
      : 'The member has marked on screen; a paper sheet can no longer be entered.',
  'sheet.blanks': ({ criteria }) =>
    criteria.length > 0
      ? `${criteria.length} criteria are still blank: ${list(criteria)}.`
      : 'The sheet is blank.',
  'criterion.unknown': () => 'The criteria set has no such criterion.',
  'choice.unknown': () => 'The criterion has no such option.',
  'minimum.unconfirmed': ({ criteria }) => `The council has still to confirm: ${list(criteria)}.`,
  'spread.exceeded': ({ difference, limit }) =>
    `The spread of ${difference} points is above the limit of ${limit}. Discuss, then open a re-scoring round.`,
  'minutes.not-issued': () => 'The minutes have not been issued.',
  'minutes.secretary-first': () => 'The secretary signs the minutes first, then the chair.',
  'minutes.changed': () =>
    'The minutes have just been issued again or signed elsewhere. Open them again, then sign.',
  'minutes.signed-already': () => 'The minutes are already signed there.',
  'call.malformed': ({ at }) => `What was entered is not right${at === '' ? '' : ` (at “${at}”)`}.`,
  'call.forbidden': () => 'Whoever is at the keyboard may not do this.',
  'record.broken': ({ number }) =>
    `The record of this sitting no longer holds from event ${number} on, so nothing more is written to it. Restore it from a backup.`,
  'backup.unknown': () => 'That backup is not here any more. Look at the list again.',
  'backup.not-whole': () => 'That backup is not whole, so it cannot be restored. Choose another.',
  'sheet.in-hand': () =>
    'A member still holds a sheet. Let everybody go back to the cover; then the secretary restores the data.',
  'data.not-open': () => 'The data is not open yet. Restore it first.',
  'sitting.unknown': () => 'No such sitting.',
  'rule-set.not-in-force': ({ decision, date }) =>
    `${decision} is not in force on ${dayText(date)}. Choose another rule set, or give a reason for using it.`,
  'rule-set.not-offered': ({ decision }) =>
    `${decision} has not been tried and accepted yet, so no sitting can be held under it.`,
  'rule-set.unknown': () => 'This computer has no such rule set or criteria set.',
  'profile.unknown': () => 'This computer has no such operating rules.',
  'upload.unknown': () => 'The chosen file is no longer there. Choose it again.',
  'upload.too-large': ({ limit }) =>
    `The file is too large; the limit is ${Math.floor(limit / 1_000_000)} MB.`,
  'training.only': () => 'Only in the training council.',
  'disk.full': () =>
    'The disk is full, so nothing was written. Free some space and try again; what was saved is whole.',
  'disk.failed': () => 'The disk could not be written. Check it and try again; what was saved is whole.',
  'disk.damaged': () =>
    'The data on the disk is damaged, so this could not be done. Close the program and start it again to see what is whole and to restore.',
  'host.unreachable': () =>
    'The host of the sitting cannot be reached. What is unsaved stays on the screen; trying again.',
  'host.failed': ({ incident }) => `The program failed (incident ${incident}). What was saved is whole.`,
}
