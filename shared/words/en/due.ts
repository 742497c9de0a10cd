import type { Counted } from '../../register/due-matter.ts'
import { dayText } from '../figures.ts'
import { inspectionWords } from './inspection.ts'
import type { DueWords } from '../vi/due.ts'

const level = { province: 'by the province', ministry: 'by the Ministry' } as const
const counted: Readonly<Record<Counted, string>> = {
  received: 'the whole dossier was received',
  sent: 'the letter of the commune (when the whole dossier came is not written down)',
  filed: 'it was filed (when the commune proposed it is not known)',
}
const proposed: Readonly<Record<Counted, string>> = {
  received: 'received whole',
  sent: 'proposed',
  filed: 'filed (when it was proposed is not known)',
}
const dossiers = (count: number): string => (count === 1 ? '1 dossier' : `${count} dossiers`)
const known = (count: number, what: string): string =>
  count === 0 ? '' : `; here ${dossiers(count)} ${what}`
const things = (count: number): string => (count === 1 ? '1 thing' : `${count} things`)
const daysText = (days: number): string => (days === 1 ? '1 day' : `${days} days`)

export const dueWords: DueWords = {
  heading: 'What is due',
  hint: 'The deadlines of Decision 26/2026/QĐ-TTg: what is late, and what falls within six months.',
  link: 'What is due',
  groups: { late: 'Late', soon: 'Within 30 days', later: 'Within six months' },
  none: 'Nothing is due',
  noneHint:
    'Days are counted from certificates and lines of the register, from dossiers in preparation with a filing date, and from those of sittings that are not closed.',
  noDeadlines: 'No decision with deadlines is in force today.',
  near: (late, soon) =>
    [late > 0 ? `${things(late)} late` : '', soon > 0 ? `${things(soon)} due within 30 days` : '']
      .filter(part => part !== '')
      .join(', '),
  shown: (shown, all) => (shown === all ? things(all) : `Showing ${shown} of ${all}`),
  more: 'Show more',
  runOut: count =>
    `${count === 1 ? '1 certificate' : `${count} certificates`} ended over 180 days ago and cannot be prolonged any more (Điều 12.3); see the register.`,
  today: 'today',
  line: 'Time',
  openDraft: 'Open the dossier',
  openSitting: 'Open the sitting',
  all: 'Of all',
  until: end => `Last day ${end}`,
  from: day => `from ${dayText(day)}`,
  late: days => `${daysText(days)} late`,
  left: days => (days === 0 ? 'the last day is today' : `${daysText(days)} left`),
  opensIn: days => (days === 0 ? 'filing begins today' : `filing begins in ${daysText(days)}`),
  days: {
    opens: 'dossiers for re-rating may be filed',
    last: 'last day',
    ends: 'the certificate ends',
    prolonged: 'the certificate is prolonged no longer',
  },
  save: 'Save for a calendar (.ics)',
  of: (producer, commune) => [producer, commune].filter(part => part !== '').join(' · '),
  matters: {
    window: ({ state, from, ends, prolongedTo }) => {
      const end = `the certificate ends on ${dayText(ends)}`
      if (state === 'before') return `The next dossier may be filed from ${dayText(from)}; ${end} (Điều 7.6a)`
      if (state === 'open') return `The next dossier may be filed since ${dayText(from)}; ${end} (Điều 7.6a)`
      return `No dossier for re-rating was filed in time (Điều 7.6a); ${end} and goes on until there is a result, until ${dayText(prolongedTo)} at the latest (Điều 12.3)`
    },
    certificate: ({ ends, filedOn, inTime, ratedOn }) => {
      const filed = filedOn === undefined ? '' : `, dossier for re-rating filed on ${dayText(filedOn)}`
      const rated = ratedOn === undefined ? '' : `, rated on ${dayText(ratedOn)} and waiting for the decision`
      return inTime
        ? `The certificate ends on ${dayText(ends)}${filed}${rated} (Điều 4.3)`
        : `The certificate ends on ${dayText(ends)}${filed}, too late${rated}: it goes on until there is a result, for 180 days at most (Điều 12.3)`
    },
    commune: ({ filedOn }) =>
      `The commune checks, reports and sends on what was filed on ${dayText(filedOn)}, within 15 working days (Điều 7.2)`,
    propose: ({ level: at, round, waiting }) =>
      at === 'province'
        ? `Communes propose before ${dayText(round.proposedBefore)} what the province rates before ${dayText(round.doneBefore)}${known(waiting, 'still at communes')} (Điều 5.1)`
        : `The province proposes before ${dayText(round.proposedBefore)} what the Ministry rates before ${dayText(round.doneBefore)}${known(waiting, 'not sent')} (Điều 5.2)`,
    hold: ({ round, waiting }) =>
      `The province rates before ${dayText(round.doneBefore)} what was proposed before ${dayText(round.proposedBefore)}${known(waiting, 'of this round')} (Điều 5.1)`,
    rate: ({ level: at, round, proposedOn, counted: from }) =>
      `Rated ${level[at]} before ${dayText(round.doneBefore)}, counted from the day it was ${proposed[from]}: ${dayText(proposedOn)} (Điều 5)`,
    're-rate': ({ since, counted: from, within }) =>
      `Rated again within ${daysText(within)} from the day of ${counted[from]}: ${dayText(since)} (Điều 7.6g)`,
    finish: ({ filedBefore }) =>
      `Filed before ${dayText(filedBefore)}: finished under the rules before (Điều 12.2)`,
    forward: ({ ratedOn, round }) =>
      `Sent to the Ministry for five stars, rated on ${dayText(ratedOn)}; proposed before ${dayText(round.proposedBefore)} it is in the next round (Điều 7.3e, 5.2)`,
    withdraw: ({ concludedOn, within }) =>
      `The certificate is withdrawn within ${daysText(within)} from the conclusion of ${dayText(concludedOn)} (Điều 8.4)`,
    visit: ({ occasion, by }) =>
      `${inspectionWords.occasions[occasion]} visit as planned${by === '' ? '' : `, ${by}`} (Điều 9)`,
    mend: ({ visitedOn }) =>
      `What the visit of ${dayText(visitedOn)} found is mended, by the day of its minutes (Điều 9)`,
  },
}
