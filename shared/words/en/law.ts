import type { LawWords } from '../../law/explain.ts'

const inStars = (count: number): string => (count === 1 ? '1 star' : `${count} stars`)

export const lawWords: LawWords = {
  decimalSign: '.',
  inBand: (mean, band) => `${mean} points lie in the ${band}-star band.`,
  inBandWithMinimums: (mean, band) =>
    `${mean} points lie in the ${band}-star band; every minimum for ${inStars(band)} is reached.`,
  heldBack: ({ mean, band, stars, missed, minimums }) => {
    const [only] = minimums
    const reason =
      only && minimums.length === 1
        ? `criterion ${only.criterion} does not reach the minimum for ${inStars(missed)} (${only.asks})`
        : `${minimums.length} criteria do not reach the minimum for ${inStars(missed)}: ` +
          minimums.map(({ criterion, asks }) => `${criterion} (${asks})`).join('; ')
    return `${mean} points lie in the ${band}-star band; held at ${inStars(stars)} because ${reason}.`
  },
  recognition: {
    none: () => 'Below 3 stars: not recognised, no certificate.',
    district: () => 'Recognised by the chair of the district People’s Committee.',
    province: () => 'Recognised by the Chair of the provincial People’s Committee.',
    ministry: from =>
      `From ${from} points: forwarded to the Ministry of Agriculture and Environment for a 5-star rating.`,
  },
}
