import type { SpreadLimit } from '../../law/spread.ts'
import { printed } from '../../kernel/fraction.ts'
import type { CouncilWords } from '../vi/council.ts'
import { forwardedTo, type CouncilLevel } from '../../law/level.ts'
import type { Outcome } from '../../law/outcome.ts'
import { ended } from '../../kernel/text.ts'
import { dayText } from '../figures.ts'
import { commonWords } from './common.ts'

const limits = ({ difference, fromMean }: SpreadLimit): readonly string[] => [
  ...(difference === null ? [] : [`the highest and the lowest total lie at most ${difference} points apart`]),
  ...(fromMean === null ? [] : [`no total lies more than ${fromMean} points from the mean`]),
]

const outcomeWord = (outcome: Outcome, level: CouncilLevel): string =>
  outcome.kind === 'rated'
    ? commonWords.tier(outcome.rating.stars, forwardedTo(outcome.rating.recognition, level))
    : commonWords.outcomes[outcome.kind].toLowerCase()

export const councilWords: CouncilWords = {
  spreadLimit: limit => limits(limit).join(' and '),
  spread: ({ difference, fromMean, limit, exceeded }) => {
    const within = exceeded ? 'above' : 'within'
    if (limit.fromMean === null)
      return limit.difference === null
        ? `difference ${difference}`
        : `difference ${difference}, ${within} the limit of ${limit.difference}`
    const parts = [
      `difference ${difference}${limit.difference === null ? '' : ` (limit ${limit.difference})`}`,
      `furthest from the mean ${printed(fromMean, 2, '.')} (limit ${limit.fromMean})`,
    ]
    return `${parts.join('; ')}, ${within} the limit`
  },
  quorum: ({ needed, base }) => {
    const of = base === 'appointed' ? '' : ' (those recused not counted)'
    return needed.kind === 'count'
      ? `at least ${needed.members} members${of}`
      : `at least ${needed.numerator}/${needed.denominator} of the members${of}`
  },
  chair: ({ mustAttend, standIn }) => {
    if (!mustAttend) return 'the chair need not attend'
    if (standIn === 'nobody') return 'the chair must attend'
    return standIn === 'vice-chair'
      ? 'the chair must attend, or a vice chair put in the chair’s place'
      : 'the chair must attend, or a member put in the chair’s place'
  },
  adoption: {
    consensus: 'by consensus, nobody against',
    majority: 'by a show of hands; a tie goes with the chair',
    ballot: 'by secret ballot',
  },
  vote: vote => {
    if (vote.kind === 'consensus') return 'by consensus'
    const counts = `${vote.for} for, ${vote.against} against, ${vote.abstained} ${vote.kind === 'ballot' ? 'blank or spoilt' : 'abstaining'}`
    if (vote.kind === 'ballot') return `secret ballot: ${counts}`
    return `show of hands: ${counts}${vote.chair === undefined ? '' : `; the chair ${vote.chair}`}`
  },
  adviceFrom: ({ package: hash, team, on }) =>
    `from package ${hash.slice(0, 8)}, ${team === '' ? 'dated' : `${team},`} ${dayText(on)}`,
  earlier: ({ council, date, level, stood }) => {
    const where = `the sitting of ${dayText(date)} of ${council}`
    switch (stood.kind) {
      case 'settled': {
        const result = outcomeWord(stood.outcome, level)
        return `The product has the outcome “${result}” from ${where} (event ${stood.number}), which stands until another is settled.`
      }
      case 'carried-over':
        return `The product was carried over from ${where}, because: ${ended(stood.reason)}`
      case 'open':
        return `The product is at ${where} too, and not settled there.`
    }
  },
  toReview: 'Open that sitting',
  reviewed: ({ council, date, level, stood, again }) => {
    const where = `the sitting of ${dayText(date)} of ${council}`
    switch (stood.kind) {
      case 'settled':
        return `The product was ${again ? 'reviewed' : 'taken up'} at ${where}; its outcome there: “${outcomeWord(stood.outcome, level)}” (event ${stood.number}).`
      case 'carried-over':
        return `The product came to ${where} and was carried over again, because: ${ended(stood.reason)}`
      case 'open':
        return again
          ? `This outcome is under review at ${where}; no other is settled there yet.`
          : `The product is being taken up at ${where}.`
    }
  },
  attendance: { present: 'present', absent: 'absent' },
  joinedBy: { invitation: 'by invitation', card: 'by the code of a card', consent: 'by consent' },
  events: {
    'sitting.opened': 'sitting opened',
    'sitting.amended': 'sitting amended',
    'product.entered': 'product entered',
    'product.withdrawn': 'product withdrawn',
    'product.carried-over': 'product carried over',
    'package.renewed': 'package renewed',
    'product.moved': 'agenda reordered',
    'attendance.recorded': 'attendance recorded',
    'sitting.started': 'sitting started',
    'presiding.given': 'chair’s place given',
    'member.replaced': 'member replaced',
    'office.renamed': 'office renamed',
    'meeting.convened': 'meeting convened',
    'clock.set-back': 'clock set back',
    'presenter.named': 'presenter named',
    'advice.recorded': 'advice recorded',
    'member.recused': 'recusal recorded',
    'recusal.withdrawn': 'recusal withdrawn',
    'member.abstained': 'abstention recorded',
    'abstention.withdrawn': 'abstention withdrawn',
    'round.opened': 'round opened',
    'sheet.marked': 'criterion marked',
    'sheet.noted': 'criterion noted',
    'sheet.sealed': 'sheet handed in',
    'sheet.sent-back': 'sheet sent back',
    'device.joined': 'a member came with their own device',
    'device.freed': 'a member’s device was let go',
    'opinion.asked': 'an opinion file was given',
    'opinion.withdrawn': 'an opinion file was withdrawn',
    'opinion.received': 'an answer to an opinion file came',
    'pin.set': 'a PIN was chosen',
    'pin.reset': 'a PIN was reset',
    'round.revealed': 'marks revealed',
    'spread.accepted': 'spread let stand',
    'stop.weighed': 'stop put to the vote',
    'minimum.confirmed': 'minimum confirmed',
    'discussion.noted': 'discussion noted',
    'motion.lost': 'not adopted',
    'outcome.settled': 'outcome settled',
    'outcome.corrected': 'outcome corrected',
    'record.corrected': 'record corrected',
    'fork.settled': 'one of two records chosen',
    'record.restored': 'data restored to an earlier state',
    'sitting.closed': 'sitting closed',
    'minutes.issued': 'minutes issued',
    'minutes.signed': 'minutes signed',
    'minutes.taken-back': 'minutes taken back, signed elsewhere',
    'minutes.signed-on-paper': 'minutes signed on paper',
  },
  secretary: 'Secretary',
  wholeCouncil: 'The whole council',
}
