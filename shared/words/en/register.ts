import type { RegisterWords } from '../vi/register.ts'
import { dayText } from '../figures.ts'
import { commonWords } from './common.ts'
import { inspectionWords } from './inspection.ts'

const { stars } = commonWords
const paper = ({ number, on, by }: { number: string; on: string; by: string }): string =>
  `no. ${number} of ${dayText(on)}${by === '' ? '' : ` by ${by}`}`
const money = (amount: number): string => `${amount.toLocaleString('en-GB')} đồng`

const planTasks = {
  first: 'first rating',
  renewal: 're-rating',
  upgrade: 'upgrade',
  keep: 'keep',
} as const

const stages = { renewal: 're-rating', upgrade: 'an upgrade' } as const

const grounds: RegisterWords['product']['enter']['grounds'] = {
  a: 'a) Untrue information or documents, or a forged dossier',
  b: 'b) The product no longer meets the criteria',
  c: 'c) Breach of law on quality, food safety, environment, intellectual property or labelling',
  d: 'd) The OCOP mark is not used as prescribed',
  dd: 'đ) The product is no longer made',
  e: 'e) Another case, as a competent authority concluded',
}

export const registerWords: RegisterWords = {
  door: 'Register of products',
  doorHint: 'Products that were rated: recognition, certificate, its 36 months, and all that follows.',
  openDoor: 'Open the register',
  heading: 'Register of OCOP products',
  search: 'Find a product',
  searchHint: 'Name, code, producer, commune; marks not needed',
  any: 'All',
  empty: 'No product is in the register yet',
  emptyHint:
    'Products come in when the sitting that rated them closes; nothing is typed again. Those of earlier years come from the list that your office keeps.',
  noneShown: 'No product fits.',
  showAll: 'Show all',
  shown: (shown, all) => `Showing ${shown} of ${all} products`,
  more: count => `Show ${count} more`,
  save: count => `Save these ${count.toLocaleString('en')} products as a spreadsheet:`,
  saving: 'Writing the spreadsheet…',
  columns: {
    code: 'Product code',
    set: 'Criteria set',
    product: 'Product',
    producer: 'Producer',
    commune: 'Commune',
    stars: 'Tier',
    standing: 'Standing',
    until: 'Certificate until',
    year: 'Year',
    kind: 'Kind of producer',
  },
  standings: {
    proposed: 'Waiting for the decision',
    forwarded: 'Sent to the Ministry',
    recognised: 'Recognised',
    withdrawn: 'Withdrawn',
    'not-recognised': 'Not recognised (below 3 stars)',
    kept: 'Kept at its tier (no upgrade)',
    undecided: 'No result yet',
  },
  overview: {
    link: 'Overview',
    heading: 'OCOP products at a glance',
    of: 'Which products count',
    counted: {
      'in-force': 'In force today',
      recognised: 'Ever recognised',
      rated: 'Given stars by a council',
    },
    only: what => `Only: ${what}`,
    inCommune: code => `commune ${code}`,
    inProvince: code => `province ${code}`,
    clear: 'Remove this limit',
    products: 'products',
    total: 'Total',
    unknown: 'Not known',
    empty: 'There is no product to count',
    emptyHint: 'Choose another way to count, or enter a decision of recognition into the register.',
    groups: {
      food: 'Food',
      drink: 'Drinks',
      herbal: 'Herbal products',
      craft: 'Handicrafts',
      ornamental: 'Ornamental plants and animals',
      tourism: 'Tourism services',
    },
    figures: {
      years: { title: 'By year and stars', of: 'Year' },
      groups: { title: 'By group of products', of: 'Group' },
      kinds: { title: 'By kind of producer', of: 'Kind' },
      communes: { title: 'By commune (most products first)', of: 'Commune' },
    },
    report: 'Save the report (.xlsx)',
    others: {
      communes: 'Communes with a product',
      noKind: 'of no known kind',
      districts: count => `in ${count === 1 ? '1 old district' : `${count} old districts`}`,
      producers: 'Producers',
      trademarks: 'With a trademark certificate',
      support: 'Support paid',
      money,
      supported: count => `for ${count === 1 ? '1 product' : `${count} products`}`,
    },
    withSome: (have, all) => `${have} of ${all} communes have a product`,
    without: (count, province) =>
      `${count === 1 ? '1 commune' : `${count} communes`} of ${province} with no product yet`,
  },
  group: 'Group',
  noCode: 'no code yet',
  runOut: day => `ran out on ${dayText(day)}`,
  unknown: 'This product is not in the register.',
  product: {
    life: 'Life of the product',
    written: (day, time) => `entered ${day}, ${time}`,
    takenBack: reason => `Taken back: ${reason}`,
    takeBack: 'Take back',
    takeBackTitle: what => `Take back “${what}”?`,
    takeBackBody:
      'The line stays in the register, struck through with its reason; it does not count any more.',
    reason: 'Reason',
    copying: 'Copying last time’s dossier',
    next: 'The next dossier',
    noRepresentative: 'no representative named',
    woman: 'woman',
    ethnicity: name => `ethnicity: ${name}`,
    support: amount => `Supported with ${amount}`,
    corrected: count => `corrected ${count === 1 ? 'once' : `${count} times`} after the close`,
    facts: {
      rated: ({ council, result }) => {
        if (result.kind === 'rated') return `${council} rated it: ${stars(result.stars)}`
        if (result.kind === 'excluded') return `${council} excluded the dossier: ${result.ground}`
        if (result.kind === 'stopped') return `${council} stopped at criterion ${result.at}`
        return `${council} sent the dossier back: ${result.missing}`
      },
      minuted: ({ signatures }) =>
        `Minutes of the sitting, ${signatures === 1 ? '1 signature' : `${signatures} signatures`}`,
      listed: fact => `On an older list${fact.stars === null ? '' : `: ${stars(fact.stars)}`}`,
      amended: ({ reason }) => `Particulars amended: ${reason}`,
      recognised: fact => `Recognised with ${stars(fact.stars)}, decision ${paper(fact.decision)}`,
      certified: ({ number, until }) => `Certificate no. ${number}, valid until ${dayText(until)}`,
      forwarded: ({ letter }) => `Dossier sent to the Ministry, letter ${paper(letter)}`,
      answered: fact =>
        `The Ministry answered${fact.stars === null ? '' : `: ${stars(fact.stars)}`}, letter ${paper(fact.letter)}`,
      filed: ({ stage }) => `Dossier for ${stages[stage]} filed at the commune`,
      received: ({ stage }) => `The province has the whole dossier for ${stages[stage]} from the commune`,
      concluded: ({ ground, conclusion }) => `Concluded by ${paper(conclusion)}. ${grounds[ground]}`,
      trademarked: ({ number }) => `Trademark certificate no. ${number}`,
      supported: ({ amount, purpose }) =>
        `Supported with ${money(amount)}${purpose === '' ? '' : `: ${purpose}`}`,
      withdrawn: ({ ground, decision }) => `Withdrawn by decision ${paper(decision)}. ${grounds[ground]}`,
      ...inspectionWords.facts,
      'taken-back': ({ reason }) => `A line was taken back: ${reason}`,
      'list-taken': ({ name, rows }) => `List ${name} taken in, ${rows} rows`,
      'list-taken-back': ({ reason }) => `The whole list taken back: ${reason}`,
      'plan-drawn': fact => `Plan drawn up${fact.paper.number === '' ? '' : `, ${paper(fact.paper)}`}`,
      'plan-named': ({ task, name }) => `Named in the plan, ${planTasks[task]}: ${name}`,
      'plan-fell-out': ({ reason }) => `Fell out of the plan: ${reason}`,
    },
    enter: {
      heading: 'Enter a line',
      what: 'What happened?',
      kinds: {
        recognised: 'Decision of recognition',
        certified: 'Certificate issued',
        forwarded: 'Dossier sent to the Ministry',
        answered: 'Answer of the Ministry',
        filed: 'Next dossier filed by the producer',
        received: 'Whole dossier at the province',
        trademarked: 'Trademark certificate',
        supported: 'Support paid',
        concluded: 'Conclusion that leads to a withdrawal (Điều 8.4)',
        withdrawn: 'Certificate withdrawn',
        'visit-planned': 'A visit planned',
      },
      fields: {
        number: 'Number of the paper',
        on: 'Day (day/month/year)',
        by: 'Issued by',
        stars: 'Stars',
        amount: 'Amount (đồng)',
        text: 'Content',
        ground: 'Ground (Điều 8.1)',
        stage: 'Kind of dossier',
        occasion: 'Kind of visit',
      },
      grounds,
      stages,
      save: 'Enter into the register',
      saved: 'Entered.',
      needed: 'Please fill this in.',
      badDay: 'Please write a day such as 05/3/2026.',
      badAmount: 'Please write an amount above 0 in figures.',
      until: day => `Valid for 36 months, until ${dayText(day)} (Điều 4.3).`,
    },
  },
}
