import type { CheckpointFault } from '../../council/checkpoint.ts'
import type { ClockJump } from '../../council/clock-jump.ts'
import type { LogFault } from '../../council/verify-log.ts'
import type { Keeper, RecordFinding, RecordRemark, RecordReportWords } from '../../documents/record-report.ts'
import { dateText, dayText, groupedHash, timeText } from '../figures.ts'
import { sittingFileText } from '../sitting-file-text.ts'
import { saidOf } from '../said-of.ts'
import { councilWords } from './council.ts'
import { refusalWords } from './refusals.ts'
import { sittingFileRefusals } from './sitting-file.ts'

const moment = (at: number): string => `${timeText(at)} on ${dateText(at)}`

/** A file's own name is its hash, of which the beginning is enough to find it. */
const pdf = (file: string): string => `minutes ${file.slice(0, 12)}….pdf`

const phien = (file: string): string => `${file.slice(0, 12)}….phien`

function keeperText(keeper: Keeper): string {
  switch (keeper.kind) {
    case 'data-folder':
      return 'the data folder'
    case 'backup':
      return `the backup ${keeper.name}`
    case 'export':
      return 'the manifest of the file'
    case 'minutes':
      return pdf(keeper.file)
  }
}

function faultText(fault: LogFault, product: string, offices: readonly string[]): string {
  switch (fault.kind) {
    case 'line':
      return 'the line is no event that this program wrote, or it was changed.'
    case 'unknown-kind':
      return `events of the kind “${fault.name}” are not known to this program; a later version may have written it.`
    case 'number':
      return `event ${fault.found} stands here: an event was taken out, put in or moved.`
    case 'sitting':
      return `it belongs to another sitting (${fault.found}).`
    case 'previous':
      return 'it is not chained to the event before it.'
    case 'hash':
      return 'it was changed after it was written: its hash is of something else.'
    case 'misfit':
      return 'this could not happen at the sitting as it stood then.'
    case 'seal':
      return `the sheet of ${offices.join(', ')} for ${product}, round ${fault.round}, is not the one that was sealed.`
    case 'reveal':
      return offices.length > 0
        ? `the marks of ${product}, round ${fault.round}, were opened before these had handed in: ${offices.join(', ')}.`
        : `the marks of ${product}, round ${fault.round}, were opened when they could not be.`
    case 'outcome':
      return `the result kept for ${product} is not what the sheets and the rule set give.`
    case 'rules':
      return breachText(fault, product, offices)
  }
}

/** What an event that the rules would not have given breaks. */
function breachText(
  { event, breach }: Extract<LogFault, { kind: 'rules' }>,
  product: string,
  offices: readonly string[],
): string {
  const about = [product, ...offices].filter(name => name !== '').join(', ')
  const what = `“${councilWords.events[event]}”${about === '' ? '' : ` (${about})`}`
  switch (breach.kind) {
    case 'actor':
      return `${what} is not in the name of whoever may do this; the record says ${actorText(breach.actor)}.`
    case 'time':
      return `${what} is of ${moment(breach.at)}, the event before it of ${moment(breach.before)}: the times do not follow each other, and no clock was rightly said to be set back.`
    case 'refused':
      return `${what} is against the rules of the sitting as it stood then: ${saidOf(breach.refusal, refusalWords)}`
    case 'otherwise':
      return `${what}: by the rules of the sitting this would not have been logged then, or otherwise.`
    case 'left-out':
      return `by the rules of the sitting “${councilWords.events[breach.missing]}” stands here, logged together with the event before it.`
  }
}

function actorText(actor: string): string {
  const [kind, id = ''] = actor.split(':')
  switch (kind) {
    case 'secretary':
      return 'the secretary'
    case 'member':
      return `the member ${id}`
    case 'paper':
      return `the secretary with the paper sheet of ${id}`
    case 'council':
      return 'the whole council'
    default:
      return `“${actor}”`
  }
}

function checkpointText(fault: CheckpointFault, keeper: string): string {
  switch (fault.kind) {
    case 'cut':
      return `The record was cut off: it ends before event ${fault.at}, and ${keeper} knows it up to event ${fault.until}.`
    case 'rewritten':
      return `The record was written anew: its events up to ${fault.at} are not those that ${keeper} knows.`
    case 'added':
      return `Event ${fault.at}: was added later; ${keeper} does not know it.`
    case 'other-sitting':
      return `The record is that of another sitting (${fault.found}) than ${keeper} says.`
  }
}

function findingText(finding: RecordFinding): string {
  switch (finding.kind) {
    case 'file':
      return sittingFileText(sittingFileRefusals, finding.refusal)
    case 'log':
      return `Event ${finding.fault.at}: ${faultText(finding.fault, finding.product, finding.offices)}`
    case 'checkpoint':
      return checkpointText(finding.fault, keeperText(finding.by))
    case 'minutes':
      return {
        missing: `The ${pdf(finding.file)} that the record names are missing.`,
        changed: `The ${pdf(finding.file)} are no longer the file that the record names.`,
        altered: `The signatures of the ${pdf(finding.file)} no longer hold.`,
      }[finding.because]
    case 'package': {
      const file =
        finding.path === ''
          ? 'The dossier package'
          : `The file “${finding.path.replace(/^data\//, '')}” in the dossier package`
      return finding.because === 'missing'
        ? `${file} of ${finding.product}, which the record names, is missing. Load that package again.`
        : `${file} of ${finding.product} is no longer what the record names. Load that package again.`
    }
    case 'head-removed':
      return 'The database had written down how far this record went, and that row was taken out.'
    case 'kept-file':
      return `The file that keeps a record not chosen (${phien(finding.file)}) is not what it was.`
    case 'earlier':
      return finding.because === 'broken'
        ? `A record that was replaced and kept is broken at event ${finding.at}.`
        : `The record in use does not say that it took the place of the one before (up to event ${finding.at}).`
  }
}

function remarkText(remark: RecordRemark): string {
  switch (remark.kind) {
    case 'law-missing':
      return `The rule set ${remark.decision} is not on this machine, so results were not computed again.`
    case 'law-differs':
      return `The rule set ${remark.decision} on this machine is not the one the sitting used, so results were not computed again.`
    case 'rules-other':
      return rulesText(remark)
    case 'clock-jump':
      return jumpText(remark)
    case 'no-checkpoint':
      return 'No signed minutes, and nothing else, say how long the record was: a cut-off end would not show.'
    case 'minutes-without-record':
      return `Note: the ${pdf(remark.file)} carry no code of the record (drawn by an earlier version).`
    case 'minutes-unnamed':
      return `Note: the ${pdf(remark.file)} fit the record, which does not say that they were signed.`
    case 'kept-file-elsewhere':
      return `The file that keeps a record not chosen (${phien(remark.file)}) is not on this machine; it is where the choice was made.`
    case 'minutes-doubtful':
      return `Note: the signatures of the ${pdf(remark.file)} are whole but cannot all be called valid.`
  }
}

const jumpText = ({ number, from, to }: ClockJump): string =>
  to < from
    ? `Note: before event ${number} the clock of the computer was set back from ${moment(from)} to ${moment(to)}; the order is that of the numbers.`
    : `Note: before event ${number} the clock of the computer went from ${moment(from)} to ${moment(to)}; the times from there on may be wrong.`

/** What a log of other rules can still be said to be. */
function rulesText({ edition, breaches, first }: Extract<RecordRemark, { kind: 'rules-other' }>): string {
  const opened =
    edition === undefined
      ? 'An earlier version of the program opened this sitting and named no edition of the rules'
      : `This sitting was opened under edition ${edition} of the rules, which is not that of this program`
  const weaker = 'so that its record is held against the present rules for information only'
  if (!first) return `${opened}, ${weaker}: no event is against them.`
  return `${opened}, ${weaker}: they would not have given ${breaches} of its events. First of all, event ${first.fault.at}: ${faultText(first.fault, first.product, first.offices)}`
}

export const recordReportWords: RecordReportWords = {
  title: ({ council, date, sitting }) =>
    council === '' ? `Sitting ${sitting}` : `${council}, ${dayText(date)} (${sitting})`,
  holds: 'the record holds.',
  broken: 'the record does NOT hold.',
  filesBroken: 'the record holds, but files that it names are missing or were changed.',
  extent: ({ number, hash, at }) =>
    `${number} events, up to ${moment(at)}; code of the record ${groupedHash(hash)}.`,
  checked: ({ seals, reveals, outcomes, minutes, packages, earlier }) =>
    `Checked: ${seals} sealed sheets, ${reveals} reveals, ${outcomes} results computed again, ${minutes} signed minutes, ${packages} dossier packages` +
    (earlier > 0 ? `, ${earlier} replaced records.` : '.'),
  finding: findingText,
  remark: remarkText,
}
