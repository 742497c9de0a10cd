import type { DecisionWords } from '../vi/decision.ts'

const levels = { commune: 'Commune', district: 'District', province: 'Province', ministry: 'Centre' } as const

const owners = {
  producer: 'of the producer',
  commune: 'from the commune to the province',
  province: 'from the province to the centre',
} as const

export const decisionWords: DecisionWords = {
  heading: 'What the decision says',
  bands: 'Bands and recognition',
  band: (stars, from, below, recognition) =>
    `${stars} stars: from ${from} points${below === undefined ? '' : ` to below ${below}`}. ${recognition}.`,
  forwarded: ministry => `Forwarded to ${ministry}`,
  levels: 'Levels',
  level: (body, does) => `${body}: ${does}`,
  deadlines: 'Deadlines',
  certificate: months => `A certificate holds for ${months} months.`,
  commune: days => `The commune checks and reports within ${days} working days.`,
  round: (level, proposed, done) => `${levels[level]}: proposed before ${proposed}, rated before ${done}.`,
  reRating: ({ notEarlierThan, notLaterThan, within }) =>
    `Re-rating: filed ${notEarlierThan} to ${notLaterThan} days before the certificate ends; rated within ${within} days.`,
  revocation: days => `A certificate is revoked within ${days} days.`,
  transition: (filedBefore, { first, upgrade, renewal }) =>
    `Dossiers filed before ${filedBefore} are rated under the earlier rules within ${first} days (first), ${upgrade} days (upgrade), ${renewal} days (re-rating).`,
  extension: days =>
    `A certificate whose dossier could not be filed in time is prolonged by at most ${days} days.`,
  dossier: (by, stages) => `Dossier ${owners[by]} (${stages.join(', ').toLowerCase()})`,
  samples: count => `${count} sample products, except for tourism services.`,
  evidence: 'Evidence',
  evidenceRow: (number, name, proof) => `${number}. ${name}: ${proof}`,
  amendment: (decision, from) => `From ${from} by ${decision}`,
  replaces: numbers => `Replaces criteria set ${numbers.join(', ')}.`,
}
