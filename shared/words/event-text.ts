import type { SittingEvent } from '../council/event.ts'
import { secretarySeat } from '../council/seat.ts'
import { fraction, printed } from '../kernel/fraction.ts'
import { forwardedTo, levelOf, type CouncilLevel } from '../law/level.ts'
import type { Outcome } from '../law/outcome.ts'
import { dayText } from './figures.ts'
import type { Words } from './words.ts'

/** Who and what a record tells of, by the names that people know them by. */
export interface Named {
  readonly members: readonly { readonly id: string; readonly office: string }[]
  readonly products: readonly { readonly id: string; readonly name: string }[]
  readonly details: { readonly level?: CouncilLevel | undefined }
}

/** An event in one line: what happened, to which product and member, and what was written down. Marks are told as no more than that. */
export function eventText(event: SittingEvent, named: Named, words: Words): string {
  const particulars = [...whatOf(event, named, words), ...saidIn(event, levelOf(named.details), words)]
    .filter(text => text !== '')
    .map(oneLine)
  const kind = words.council.events[event.kind]
  return particulars.length === 0 ? kind : `${kind}: ${particulars.join(' · ')}`
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

function whatOf(event: SittingEvent, { members, products }: Named, words: Words): readonly string[] {
  const product =
    'product' in event && typeof event.product === 'string'
      ? products.find(({ id }) => id === event.product)?.name
      : undefined
  const who = 'member' in event ? event.member : 'holder' in event ? event.holder : undefined
  const member =
    who === secretarySeat ? words.council.secretary : members.find(({ id }) => id === who)?.office
  return [product ?? '', member ?? '']
}

function saidIn(event: SittingEvent, level: CouncilLevel, words: Words): readonly string[] {
  switch (event.kind) {
    case 'sitting.opened':
    case 'sitting.amended': {
      const { council, place, date, level: said } = event.details
      return [council, said === undefined ? '' : words.common.levels[said], place, dayText(date)]
    }
    case 'product.entered': {
      const { name, code, producer, commune, earlier } = event.product
      const again = earlier ? [words.council.earlier(earlier), earlier.reason] : []
      return [name, code, producer, commune, ...again]
    }
    case 'attendance.recorded':
      return [words.council.attendance[event.present ? 'present' : 'absent'], event.reason]
    case 'opinion.asked':
      return [dayText(event.until)]
    case 'device.joined':
      return [event.device, words.council.joinedBy[event.by]]
    case 'member.replaced':
      return [event.by.office, event.by.name, event.reason]
    case 'office.renamed':
      return [event.office, event.reason]
    case 'meeting.convened':
      return [event.place, dayText(event.date), event.reason]
    case 'presiding.given':
    case 'member.recused':
    case 'member.abstained':
    case 'sheet.sent-back':
    case 'opinion.withdrawn':
    case 'pin.reset':
    case 'fork.settled':
      return [event.reason]
    case 'record.corrected':
      return [event.text, event.ground]
    default:
      return saidOfProduct(event, level, words)
  }
}

function saidOfProduct(event: SittingEvent, level: CouncilLevel, words: Words): readonly string[] {
  switch (event.kind) {
    case 'presenter.named':
      return [event.presenter]
    case 'advice.recorded': {
      const { hundredths, remarks, from } = event.advice
      const source = from ? words.council.adviceFrom(from) : ''
      return [hundredths === undefined ? '' : printed(fraction(hundredths, 100), 2), remarks, source]
    }
    case 'product.withdrawn':
      return [event.reason ?? '']
    case 'product.carried-over':
      return [event.reason]
    case 'package.renewed':
      return [event.entry.name, event.reason]
    case 'spread.accepted':
      return [event.ground]
    case 'round.opened':
      return [words.common.round(event.round), event.ground ?? '']
    case 'discussion.noted':
      return [event.text]
    case 'stop.weighed':
      return [words.common.criterion(event.criterion), event.ground, words.council.vote(event.vote)]
    case 'motion.lost':
    case 'outcome.settled':
      return [outcomeText(event.outcome, level, words), words.council.vote(event.vote)]
    case 'outcome.corrected':
      return [outcomeText(event.outcome, level, words), event.ground]
    default:
      return []
  }
}

/** An outcome in a few words. */
export const outcomeText = (outcome: Outcome, level: CouncilLevel, words: Words): string =>
  outcome.kind === 'rated'
    ? words.common.tier(outcome.rating.stars, forwardedTo(outcome.rating.recognition, level))
    : words.common.outcomes[outcome.kind]
