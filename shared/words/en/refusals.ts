import type { Contradiction } from '../../law/sheet-state.ts'
import type { RosterFault } from '../../council/member.ts'
import { dayText, timeText } from '../figures.ts'
import { commonWords } from './common.ts'
import { councilWords } from './council.ts'
import { awayRefusals } from './away-refusals.ts'
import { elsewhereRefusals } from './elsewhere.ts'
import { opinionRefusals } from './opinion-refusals.ts'
import { provinceRefusals } from './province.ts'
import { registerRefusals } from './register-refusals.ts'
import type { RefusalWords } from '../vi/refusals.ts'

/** Why a criterion may have no points: what the sheet says elsewhere. */
export const contradictionText = ({ criterion, with: other, choice }: Contradiction): string =>
  `Criterion ${criterion} does not apply, because the sheet has ${choice === 'none' ? 'no option reached' : `option ${choice}`} at ${other}.`

export const rosterFaults: Readonly<Record<RosterFault, string>> = {
  'too-few': 'a council needs at least 5 scoring members',
  'too-many': 'a council has at most 13 scoring members',
  chair: 'there must be exactly one chair',
  secretary: 'there must be exactly one secretary',
  'person-twice':
    'one person holds two seats (each counts once; two people of one name need something to tell them apart)',
  'office-twice': 'two members have the same office',
  'id-twice': 'two members have the same id',
  'below-quorum': 'the council is smaller than the number of members its rules want present',
}

const list = (items: readonly string[]): string => items.join(', ')

export const refusalWords: RefusalWords = {
  'roster.faulty': ({ faults }) =>
    `The members are not in order: ${list(faults.map(fault => rosterFaults[fault]))}.`,
  'profile.written-agreed': () =>
    'Opinions in writing are each member’s own sheet; one sheet of the whole council is agreed on at a meeting. Choose one of the two.',
  'sitting.started': () => 'The sitting has started; this can no longer be changed.',
  'sitting.not-started': () => 'The sitting has not started. Take attendance and start it first.',
  'sitting.closed': () => 'The sitting is closed; nothing more can be recorded.',
  'sitting.not-closed': () => 'Close the sitting before making its minutes.',
  'sitting.no-product': () => 'The sitting has no product. Load a package first.',
  'sitting.unsettled': ({ products }) => `Not settled yet: ${list(products)}.`,
  'quorum.missing': ({ present, needed }) =>
    `No quorum: ${present} present, at least ${needed} needed. At the attendance step: record who has come, or replace a member.`,
  'quorum.no-chair': () =>
    'The chair is not present and nobody was put in the chair’s place; the operating rules ask for somebody to preside.',
  'attendance.unknown': ({ offices }) => `Attendance not taken: ${list(offices)}.`,
  'member.unknown': () => 'The council has no such member.',
  'member.absent': () => 'This member is absent and does not score.',
  'chair.away': () =>
    'This is for the chair, or whoever presides in the chair’s place, to decide, and nobody presides. Record attendance or give the chair’s place first.',
  'chair.recused': ({ standIn }) =>
    standIn === 'nobody'
      ? 'The chair is recused from this product, and the rules let nobody stand in. Carry the product over to a later sitting.'
      : 'Whoever presides is recused from this product. Give the chair’s place to somebody else at Attendance, then try again.',
  'member.recused': () => 'This member does not take part in this product.',
  'member.does-not-score': () => 'This person is not a scoring member.',
  'product.not-called': () =>
    'The secretary has not called this product up. Under these rules, devices mark only what was called up.',
  'member.abstains': () => 'This member was recorded as giving no marks to this product.',
  'member.abstains-not': () => 'This member was not recorded as giving no marks.',
  'member.replaced': () => 'This member was replaced during the sitting.',
  'member.same-person': () =>
    'It is the same person, so nobody is replaced. Where the office was renamed, choose “The office was renamed”.',
  'member.may-not-preside': () => 'The operating rules do not let this person preside in the chair’s place.',
  'meeting.already': () => 'The council is meeting already.',
  'meeting.needed': () =>
    'The opinions are far apart, so the council must meet (QĐ 26/2026 Điều 7.6). Convene it, then score again.',
  'meeting.not-renewal': () =>
    'Only a re-rating is settled in writing; for a first rating or an upgrade the council meets (QĐ 26/2026 Điều 7). Call it together, then settle.',
  'vote.other-kind': ({ adoption }) =>
    `Under the rules of this sitting outcomes are adopted ${councilWords.adoption[adoption]}.`,
  'vote.miscounted': ({ given, voters }) =>
    `The votes do not add up: ${given} given, ${voters} members may vote.`,
  'vote.no-chair': () => 'Whoever presides does not vote on this product and cannot decide a tie.',
  'vote.tied': () => 'The two sides are even. Say which side the chair is on.',
  'call.stale': ({ changed }) =>
    `Meanwhile another device changed this: ${list(changed.map(({ kind, at }) => `${councilWords.events[kind]} at ${timeText(at)}`))}. ` +
    'Nothing was recorded; look again, then repeat.',
  'profile.shipped': () =>
    'Rules that come with the program stay as they are. Save yours under another name.',
  'member.not-recused': () => 'This member takes part in this product already.',
  'reason.missing': () => 'Give the reason.',
  'product.unknown': () => 'The sitting has no such product.',
  'product.entered-already': () =>
    'This product is in the sitting already. Where it is settled or carried over and there is a newer package, load that at a later sitting.',
  'product.newer-package': ({ name, rounds }) =>
    rounds === 0
      ? `“${name}” is in the sitting, not scored yet, with another package. Give the reason to use this one in its place.`
      : `“${name}” is in the sitting with another package, and rounds scored on it: ${rounds}. Give the reason to use this one in its place; ` +
        'another round is due then, and marks given so far can only be read.',
  'product.being-scored': ({ name }) =>
    `“${name}” is being scored, so its package cannot be replaced now. Load this one again once the open round is revealed.`,
  'product.other-set': ({ name }) =>
    `“${name}” has been scored under another criteria set than that of this package. Withdraw the product and load this one, or carry it over.`,
  'product.taken-before': ({ earlier }) =>
    `${councilWords.earlier(earlier)} It comes in only with a reason, such as an appeal.`,
  'product.scored-already': () => 'The product has been scored; this can no longer be changed.',
  'product.training-mixed': () => 'Training dossiers and real ones may not share a sitting.',
  'product.other-rules': ({ ratedUnder, due, sitting }) =>
    `The sitting is held under ${sitting}; the dossier uses the criteria of ${ratedUnder} and by its filing date falls under ${due}. ` +
    'It comes in only with a reason from the secretary.',
  'product.departed': ({ how }) =>
    how === 'withdrawn'
      ? 'The product was withdrawn from the sitting.'
      : 'The product was carried over to a later sitting.',
  'product.settled': () => 'The product’s outcome is settled.',
  'round.open': () => 'The round is open; wait until every member has handed in.',
  'round.not-open': () => 'No round of this product is open.',
  'round.not-revealed': () => 'Marks are not open yet: a sheet is missing.',
  'round.older-package': ({ round }) =>
    `The package was replaced after round ${round}, so that its marks decide nothing. Open another round.`,
  'round.not-needed': () => 'The spread is within the limit; no re-scoring is needed.',
  'pin.not-asked': () => 'The rules of this sitting ask for no PINs.',
  'pin.unset': () => 'This seat has no PIN yet. The member chooses one before scoring.',
  'pin.set-already': () =>
    'This seat has a PIN. If it was forgotten, the secretary resets it, and the record says so.',
  'pin.secretary-unset': () => 'The secretary chooses a PIN before the first member sits down.',
  'pin.needed': () => 'Enter the PIN.',
  'pin.wrong': ({ left }) =>
    left > 0 ? `Wrong PIN. ${left} more tries.` : 'Wrong PIN. There are no more tries in a row.',
  'pin.locked': ({ until }) =>
    `Tried too often. It can be tried again after ${timeText(until)}, or the PIN is reset (the record says so).`,
  'pin.poor': () =>
    'Everybody guesses this one. Choose 6 to 12 digits, not one digit again and again or digits in a row.',
  'secretary.locked': () =>
    'The secretary’s screens are locked. Enter the secretary’s PIN at the scoring step.',
  'sheet.sealed': () => 'The sheet is handed in and locked.',
  'round.chair-decides': ({ rounds }) =>
    `The ${rounds} re-scoring rounds of the rules are used up. The chair decides: once more, with the reason, or let the spread stand.`,
  'round.left': ({ rounds }) => `The rules leave ${rounds} more re-scoring rounds before the chair decides.`,
  'sheet.not-sealed': () => 'This sheet is not handed in.',
  'sheet.other-hand': ({ hand }) =>
    hand === 'member'
      ? 'The member has marked on screen; a paper sheet can no longer be entered.'
      : 'The secretary is entering this sheet.',
  'sheet.answered-for': () => 'The member before had handed in the sheet of this round, and it counts.',
  'sheet.council-agrees': () =>
    'Under the rules the council agrees on one sheet; members have none of their own.',
  'sheet.blanks': ({ criteria }) =>
    criteria.length > 0
      ? `${criteria.length} criteria are still blank: ${list(criteria)}.`
      : 'The sheet is blank.',
  'criterion.unknown': () => 'The criteria set has no such criterion.',
  'choice.unknown': () => 'The criterion has no such option.',
  'minimum.unconfirmed': ({ criteria }) => `The council has still to confirm: ${list(criteria)}.`,
  'spread.exceeded': spread =>
    `Spread: ${councilWords.spread({ ...spread, exceeded: true })}. Discuss, then open a re-scoring round.`,
  'criterion.inapplicable': ({ contradiction }) => contradictionText(contradiction),
  'sheet.contradicts': ({ contradictions }) =>
    `Marks on the sheet contradict each other; change one of the two before it is handed in. ${contradictions.map(contradictionText).join(' ')}`,
  'stop.not-upheld': ({ criterion }) =>
    `The council has decided that scoring goes on at criterion ${criterion}: choose an option.`,
  'stop.not-reached': () => 'No sheet stops at this criterion.',
  'stop.undecided': ({ criteria }) =>
    `A sheet stops at ${list(criteria)}. There is no mean until the council has decided whether scoring stops there.`,
  'sheet.unfinished': ({ offices }) =>
    `The sheet of ${list(offices)} is not whole or contradicts itself, so there is no mean. Open another round.`,
  'spread.within': () => 'The spread is within the limit; the chair need not let it stand.',
  'correction.superseded': ({ number }) =>
    `This outcome was corrected by event ${number}. Look again, then correct the one that stands.`,
  'correction.unknown': () => 'The record of the sitting has nothing of that number to correct.',
  'correction.of-nothing': () => 'The correction says what stands already, so nothing was recorded.',
  'minutes.outdated': () =>
    'Something was corrected after they were issued. Issue the minutes again, then sign.',
  'opinion.nothing-to-ask': () =>
    'No first round is open in which this member still has a sheet to hand in. Open a round first.',
  'opinion.unknown': () => 'No opinion file was given to this member, or it was withdrawn. Give another one.',
  ...awayRefusals,
  ...opinionRefusals,
  ...elsewhereRefusals,
  ...provinceRefusals,
  ...registerRefusals,
  'minutes.not-issued': () => 'The minutes have not been issued.',
  'minutes.secretary-first': () => 'The secretary signs the minutes first, then the chair.',
  'minutes.changed': () =>
    'The minutes have just been issued again or signed elsewhere. Open them again, then sign.',
  'minutes.no-such-place': () =>
    'These minutes have no such place. Places are chosen when the minutes are drawn up, before the first signature.',
  'minutes.signed-already': () => 'The minutes are already signed there.',
  'call.malformed': ({ at }) => `What was entered is not right${at === '' ? '' : ` (at “${at}”)`}.`,
  'call.forbidden': () => 'Whoever is at the keyboard may not do this.',
  'call.elsewhere': () =>
    'Files can be copied to a stick or folder only at the machine that runs this program.',
  'record.broken': ({ number }) =>
    `The record of this sitting no longer holds from event ${number} on, so nothing more is written to it. Restore it from a backup.`,
  'head.unreadable': () =>
    'This is no code of a record. A code has the number of an event and 16 letters and digits, such as 312-A15A-JFZ7-A8QS-AYSM; or paste the whole line of the QR code.',
  'backup.unknown': () => 'That backup is not here any more. Look at the list again.',
  'backup.not-whole': () => 'That backup is not whole, so it cannot be restored. Choose another.',
  'restore.choice-open': ({ forks }) =>
    forks.length === 1
      ? 'One sitting has two records that differ. Choose the one to use.'
      : `${forks.length} sittings have two records that differ. Choose the one to use of each.`,
  'sheet.in-hand': () =>
    'A member still holds a sheet. Let everybody go back to the cover; then the secretary restores the data.',
  'data.not-open': () => 'The data is not open yet. Restore it first.',
  'sitting.not-empty': () => 'Only an empty sitting can be removed: one with no product that has not begun.',
  'sitting.unknown': () => 'No such sitting.',
  'data.moved': ({ copy }) =>
    copy === undefined
      ? 'The data file council.db in the folder was removed, renamed or replaced while the program was running, so this was not saved. The program still holds everything that it said was saved, but could not make a copy of it: do not close it; free some space on the disk, then press “Back up now” under “Backup and restore”.'
      : `The data file council.db in the folder was removed, renamed or replaced while the program was running, so this was not saved. Everything that was said to be saved is still here, and was just kept as the backup ${copy}. Let everybody leave their sheets, open “Backup and restore” and restore that one.`,
  'data.folder-moved': () =>
    'The whole data folder was renamed or moved while the program was running, so this was not saved. What was saved is still in that folder: give it back its name and place, then try again.',
  'data.shared': () =>
    'Another window or program has this data open too, so this was not saved. What was saved is whole. Close both, then open one again.',
  'rule-set.not-in-force': ({ decision, date }) =>
    `${decision} is not in force on ${dayText(date)}. Choose another rule set, or give a reason for using it.`,
  'level.does-not-rate': ({ level, decision, date }) =>
    `Under ${decision} no ${commonWords.levels[level]} council rates on ${dayText(date)}. Choose another level of the council.`,
  'rule-set.not-offered': ({ decision }) =>
    `${decision} has not been tried and accepted yet, so no sitting can be held under it.`,
  'import.broken': () => 'The record in this file does not hold, so it was not imported.',
  'import.stranger': () =>
    'The file bears the name of a sitting on this machine but is another sitting. It was not imported; ask its sender.',
  'import.other-law': ({ decision }) =>
    `The sitting rests on ${decision}, which this machine does not have, has not accepted, or has with another text. Import and accept that decision under “Rule sets”, then import the sitting again.`,
  'import.training-mixed': () =>
    'Training sittings and real sittings are not kept together. Open the right data, then import again.',
  'fork.changed': () =>
    'The two records are no longer what you looked at: the sitting has gone on. Nothing has changed; import the file again and look again.',
  'document.nothing': () => 'As the sitting stands there is nothing to make this document of.',
  'work.cancelled': () => 'Stopped as you asked; nothing has changed.',
  'rule-set.unknown': () => 'This computer has no such rule set or criteria set.',
  'profile.unknown': () => 'This computer has no such operating rules.',
  'upload.unknown': () => 'The chosen file is no longer there. Choose it again.',
  'evidence.changed': () =>
    'This file of the evidence is no longer what its package holds, so it is not shown. It can be seen again once the secretary loads the original package again; no mark changes.',
  'upload.too-large': ({ limit }) =>
    `The file is too large; the limit is ${Math.floor(limit / 1_000_000)} MB.`,
  'training.only': () => 'Only in the training council.',
  'disk.full': () =>
    'The disk is full, so nothing was written. Free some space and try again; what was saved is whole.',
  'disk.failed': () => 'The disk could not be written. Check it and try again; what was saved is whole.',
  'disk.damaged': () =>
    'What was read from the disk is not what was written, so this could not be done. Close the program and start it again: it checks all data and says what is whole.',
  'disk.unsuitable': () =>
    'The disk cannot lock or share the data file, as network drives and synchronised folders cannot, so nothing was written. Close the program, copy the whole data folder to a disk inside this computer and open it there; what was saved is whole.',
  'disk.held': () =>
    'Another program holds the data file, such as one that synchronises, scans or makes backups, so nothing was written. Close or pause it and try again; what was saved is whole.',
  'disk.no-access': () =>
    'A file on the disk could not be opened: this user may not, or another program holds it. See to that and try again; what was saved is whole.',
  'host.unreachable': () =>
    'The program cannot be reached. See whether it still runs, then try again; what was saved is whole.',
  'room.no-network': () =>
    'That address is on no network of this machine any more. Look at the network and choose again.',
  'room.not-listening': () =>
    'The room could not be opened on this network: another program has the port, or the firewall does not let it. Choose another network, or allow the program in the firewall.',
  'room.taken': () => 'The room is open for another sitting. Close it there first.',
  'room.closed': () => 'The room is not open. Ask the secretary.',
  'invitation.unknown': () =>
    'There is no such invitation, or another took its place. Look at the code on the card again, or ask the secretary for a new one.',
  'joining.gone': () =>
    'The request was not agreed to, or is too old. Come in with the invitation again, and ask the secretary to agree.',
  'invitation.too-many': ({ until }) =>
    `A wrong code was typed too often. Wait until ${timeText(until)}, or ask the secretary for a new invitation.`,
  'host.failed': ({ incident }) => `The program failed (incident ${incident}). What was saved is whole.`,
}
