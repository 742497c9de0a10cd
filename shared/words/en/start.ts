import type { StartWords } from '../vi/start.ts'
import { rosterFaults } from './refusals.ts'
import { councilWords } from './council.ts'

export const startWords: StartWords = {
  heading: 'OCOP council',
  tagline: 'Score and rate OCOP products at the sitting itself, with no network',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  doors: {
    sittings: 'Sittings',
    sittingsHint: 'Load packages, take attendance, score, reconcile, make and sign the minutes.',
    openSittings: 'Go to the sittings',
    verify: 'Verify minutes',
    verifyHint:
      'See whether a PDF of minutes was altered and who signed it. The file does not leave this machine.',
    choosePdf: 'Choose a PDF',
    dropPdf: 'or drop it here',
  },
  opened: names => `Opened ${names.join(', ')}. Choose the sitting it goes into.`,
  recent: 'Opened last',
  dataFolder: 'Data folder:',
  phases: { preparing: 'Preparing', sitting: 'In session', closed: 'Closed' },
  settled: (settled, products) => (products === 0 ? 'No products yet' : `${settled}/${products} settled`),
  signatures: signed => (signed === 1 ? '1 of 2 signatures' : `${signed} of 2 signatures`),
  sittings: {
    heading: 'Sittings',
    create: 'New sitting',
    roster: 'Roster',
    empty: 'No sittings yet',
    emptyHint: 'A sitting has a council, a place, a day, and the products that are scored.',
    columns: {
      council: 'Council',
      place: 'Place',
      date: 'Day',
      phase: 'State',
      products: 'Products',
      signatures: 'Minutes',
    },
  },
  create: {
    heading: 'New sitting',
    meeting: 'Council and meeting',
    council: 'Council',
    authority: 'Authority',
    authorityHint:
      'As in a sentence, for example: Ủy ban nhân dân tỉnh Tuyên Quang. The letterhead puts it in capitals.',
    establishedBy: 'Decision establishing the council',
    establishedByHint:
      'Number, day and issuer; printed as a legal basis of the minutes. Leave empty if there is none.',
    operatingRules: 'Operating rules of the council',
    operatingRulesHint:
      'Number, day and issuer; printed as a legal basis of the minutes. Leave empty if there is none.',
    place: 'Place',
    date: 'Day',
    rules: 'Rules that apply',
    ruleSet: 'Rule set',
    validity: (from, to) => (to === undefined ? `In force from ${from}` : `In force from ${from} to ${to}`),
    otherRules: 'Decisions not in force on that day',
    rulesReason: 'Reason to use it, printed in the minutes',
    profile: 'Operating rules of the council',
    quorum: ({ quorum, chair }) =>
      `Quorate with ${councilWords.quorum(quorum)}; ${councilWords.chair(chair)}.`,
    spread: ({ spread, adoption }) => {
      const limit = councilWords.spreadLimit(spread)
      const apart =
        limit === '' ? '' : ` For each product ${limit}; otherwise the council discusses and scores again.`
      return `Outcomes are adopted ${councilWords.adoption[adoption]}.${apart}`
    },
    submit: 'Create the sitting',
  },
  roster: {
    heading: 'Roster',
    council: 'Council',
    members: 'Members of the council',
    hint: 'Each member is named by office. The person’s own name may be left blank and filled in later.',
    office: 'Office',
    name: 'Name',
    nameHint: 'may be blank',
    role: 'Role',
    add: 'Add a member',
    remove: office => `Remove ${office}`,
    up: office => `Move ${office} up`,
    down: office => `Move ${office} down`,
    nth: place => `member ${place}`,
    scoring: scoring => `${scoring} scoring members`,
    save: 'Save the roster',
    saved: 'The roster is saved. Sittings created from now on start with it.',
  },
  missing: {
    title: 'Still missing:',
    council: 'the council',
    authority: 'the authority',
    place: 'the place',
    date: 'the day',
    ruleSet: 'the rule set',
    rulesReason: 'a reason for a rule set that is not in force',
    office: 'a member has no office',
    roster: rosterFaults,
  },
}
