import type { InspectionWords } from '../vi/inspection.ts'
import { dayText } from '../figures.ts'

const occasions: InspectionWords['occasions'] = {
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  unannounced: 'Unannounced',
}
const proposals: InspectionWords['proposals'] = {
  none: 'Nothing proposed',
  warn: 'A warning',
  withdraw: 'To take the certificate back',
}

export const inspectionWords: InspectionWords = {
  link: 'Inspect',
  heading: 'Inspections',
  occasions,
  results: { met: 'Met', unmet: 'Not met', unchecked: 'Not checked' },
  articles: {
    criteria: 'The criteria are kept as they were rated (Điều 9.3a)',
    mark: 'Use of the OCOP mark (Điều 9.3b, 8.1d)',
    information: 'What is said of the product (Điều 9.3b)',
    promotion: 'How it is promoted (Điều 9.3b)',
    law: 'Law on quality, food safety, environment, intellectual property, labelling (Điều 8.1c)',
    production: 'The product is still made (Điều 8.1đ)',
  },
  standings: {
    planned: 'To be visited',
    clean: 'Nothing found',
    noted: 'Noted',
    open: 'To be mended',
    mended: 'Mended',
    'to-conclude': 'Waits for a conclusion',
    concluded: 'Concluded',
  },
  proposals,
  facts: {
    'visit-planned': ({ occasion, by, text }) =>
      `Visit planned: ${occasions[occasion].toLowerCase()}${by === '' ? '' : `, ${by}`}${text === '' ? '' : `. ${text}`}`,
    visited({ occasion, checks, mendBy, proposal, photographs }) {
      const unmet = checks.filter(({ result }) => result === 'unmet').length
      const parts = [
        unmet === 0 ? 'nothing that is not met' : `${unmet} not met`,
        mendBy === null ? '' : `to be mended by ${dayText(mendBy)}`,
        proposal.kind === 'none' ? '' : `proposed: ${proposals[proposal.kind].toLowerCase()}`,
        photographs.length === 0
          ? ''
          : photographs.length === 1
            ? '1 photograph'
            : `${photographs.length} photographs`,
      ]
      return `${occasions[occasion]} visit: ${parts.filter(part => part !== '').join('; ')}`
    },
    'followed-up': ({ mended, until, text }) =>
      `What a visit found was ${mended ? 'mended' : 'not mended'}${until === null ? '' : `, may be until ${dayText(until)}`}${text === '' ? '' : `. ${text}`}`,
  },
  list: {
    link: 'Inspections',
    heading: 'Inspections of OCOP products',
    hint: 'Visits to be made, findings to be mended, and what follows a visit (Điều 9).',
    show: 'Show',
    shown: { late: 'Late', planned: 'To be visited', open: 'Waiting', all: 'All' },
    none: 'There is no visit',
    noneHint: 'Open a product of the register and choose Inspect, to write minutes of a visit or plan one.',
    columns: {
      product: 'Product',
      day: 'Day',
      occasion: 'Kind',
      by: 'Inspected by',
      standing: 'Standing',
      due: 'Until',
    },
    late: days => (days === 1 ? '1 day late' : `${days} days late`),
    make: 'Write it down',
    more: count => `Show ${count} more`,
  },
  form: {
    title: 'A visit',
    unready: 'Something is still to be filled in or mended.',
    notSaved: 'The draft could not be kept yet; this will be tried again.',
    about: 'The visit',
    occasion: 'Kind',
    plan: 'As planned',
    noPlan: 'Not planned',
    on: 'Day of the visit (day/month/year)',
    place: 'Place',
    inspectors: 'Inspectors',
    office: 'Office',
    name: 'Name, position',
    another: 'Another person',
    receivedBy: 'For the producer',
    checklist: 'What is inspected',
    checklistHint: 'A line that is not ticked is written down as not checked.',
    noSet:
      'The register has no criteria set for this product, so that only what Điều 9 and Điều 8 ask is here.',
    onlyMinimums: 'Only the minimums of its stars',
    minimum: label => `At least: ${label}`,
    reached: label => `When it was rated: ${label}`,
    remark: 'Remark',
    counted: (met, unmet, unchecked) => `${met} met, ${unmet} not met, ${unchecked} not checked`,
    outcome: 'Outcome',
    findings: 'Findings',
    mendBy: 'To be mended by (day/month/year; blank where there is none)',
    proposal: 'Proposal',
    ground: 'Ground of withdrawal (Điều 8.1)',
    photographs: 'Photographs',
    photographsHint: most => `${most} at most; they are made smaller, and where they were taken is left out.`,
    addPhotographs: 'Add photographs',
    caption: 'Caption',
    blank: 'Print blank minutes',
    preview: 'Look at the minutes',
    record: 'Enter into the register',
    drop: 'Drop the draft',
    dropTitle: 'Drop the draft?',
    dropBody: 'All that was typed about this visit will be gone.',
    faults: {
      needed: 'Please fill this in.',
      day: 'Please write a day such as 05/3/2026.',
      early: 'That is before the visit.',
      unsaid: 'Something is not met or is proposed: please say what was found.',
    },
  },
  visit: {
    title: 'A visit',
    inspectors: 'Inspectors',
    receivedBy: 'For the producer',
    found: 'Findings',
    nothing: 'Nothing was written.',
    mendBy: day => `To be mended by ${dayText(day)}.`,
    proposed: 'Proposal',
    print: 'Print the minutes',
    photograph: number => `Photograph ${number}`,
    followUp: 'Follow-up',
    mended: 'Mended',
    notMended: 'Not mended',
    outcome: 'Outcome',
    until: 'May be until (blank where it may not)',
    remark: 'Remark',
    enter: 'Enter the follow-up',
    concluded: 'Enter the conclusion',
    withdrawn: 'Enter the decision to withdraw',
    concludeHint:
      'With the conclusion of an authority the 15 days of a withdrawal begin (Điều 8.4). Its ground and content are taken from this visit.',
    unknown: 'There is no such visit, or it was taken back.',
    none: 'There was no visit yet.',
    follows: 'What follows',
    authority: stars =>
      stars === 5
        ? 'The Minister of Agriculture and Environment decides on the withdrawal (Điều 8.2b).'
        : 'The chair of the province decides on the withdrawal (Điều 8.2a).',
  },
}
