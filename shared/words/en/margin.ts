import type { MarginWords } from '../vi/margin.ts'

export const marginWords: MarginWords = {
  heading: 'How close it was',
  legend:
    'Whole line: the mean; broken line: the bound. Each dot: the mean without the sheet of one member; a diamond: the stars would be others then. Triangle: other marks that would change the stars; square: other confirmations.',
  flips: count =>
    count === 1
      ? 'See the one mark that would change the stars, with its points'
      : `See the ${count} marks that would change the stars, each criterion with the points`,
  confirmations: count =>
    count === 1
      ? 'See the one confirmation that would change the stars, with its points'
      : `See the ${count} confirmations that would change the stars, each criterion with the points`,
  lanes: {
    marks: count => (count === 1 ? '1 other mark' : `${count} other marks`),
    confirmations: count => (count === 1 ? '1 other confirmation' : `${count} other confirmations`),
  },
  council: stars => `Confirmed by the council, for ${stars} ${stars === 1 ? 'star' : 'stars'}:`,
  member: (member, stars) => `${member}, for ${stars} ${stars === 1 ? 'star' : 'stars'}:`,
  flip: (criterion, points) => `${criterion} (${points.join(', ')})`,
}
