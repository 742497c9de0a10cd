import type { Stage } from '../../dossier/dossier.ts'
import { dayText } from '../figures.ts'
import { inFileName, type FormWords } from '../vi/forms.ts'

/** For a pen. */
const open = (text: string): string => (text === '' ? '……………………' : text)

const rating = (stage: Stage['kind']): string => (stage === 'renewal' ? 're-rating' : 'rating')

const decimal = (figure: number, digits: number): string =>
  (figure / 10 ** digits).toLocaleString('en-GB', { maximumFractionDigits: digits })

const range = (from: number, pages: number): string =>
  pages > 1 ? `pp. ${from}–${from + pages - 1}` : `p. ${from}`

export const formWords: FormWords = {
  names: {
    registration: 'Registration (form 01)',
    'self-assessment': 'The producer’s own assessment (form 02)',
    'commune-report': 'Report of the commune (form 03)',
    'commune-letter': 'Letter of the commune',
    contents: 'List of contents',
  },
  kinds: {
    company: 'Company',
    cooperative: 'Cooperative',
    'cooperative-group': 'Cooperative group',
    household: 'Household with a business registration',
  },
  genders: { female: 'Female', male: 'Male' },
  whole: figure => figure.toLocaleString('en-GB'),
  thousandths: figure => decimal(figure, 3),
  business: {
    years: 'Figures by year:',
    year: 'Year',
    revenue: 'Revenue (đồng)',
    profit: 'Profit (đồng)',
    output: unit => (unit === '' ? 'Output' : `Output (${unit})`),
    workers: 'Workers',
    localWorkers: 'Local workers',
    growth: 'Growth of revenue over the year before:',
    percent: hundredths => `${decimal(hundredths, 2)}%`,
  },
  scores: {
    set: (number, name) => `Criteria set ${number}: ${name}.`,
    part: (id, name, max) => `Part ${id}. ${name} (${max} points)`,
    columns: {
      criterion: 'Criterion',
      max: 'Most points',
      own: 'Own points',
      described: 'What was reached',
      proof: 'Evidence',
    },
    noneReached: 'No option is reached.',
    notApplicable: 'Does not apply.',
    partTotal: id => `Part ${id} in all`,
    total: 'Total of the own assessment:',
    ofAll: (points, max) => `${points}/${max} points`,
    proof: (title, page, inAnnex) =>
      [
        title,
        ...(page === undefined ? [] : [`p. ${page}`]),
        ...(inAnnex === undefined ? [] : [`annex p. ${inAnnex}`]),
      ].join(', '),
    changes: 'What changed and was reached since the last recognition:',
  },
  rows: {
    order: 'No.',
    name: 'Subject',
    proof: 'What may prove it',
    files: 'Enclosed',
    file: (title, pages, from) => {
      const known = [
        ...(pages === undefined ? [] : [`${pages} pages`]),
        ...(from === undefined || pages === undefined ? [] : [`annex ${range(from, pages)}`]),
      ]
      return known.length === 0 ? title : `${title} (${known.join(', ')})`
    },
  },
  letter: {
    about: (year, stage) =>
      `Request for the ${rating(stage)} of an OCOP product, ${year === '' ? '……' : year}`,
    asked: ({ decision, issuedOn, title, commune, producer, product, code }) =>
      `Under Decision ${decision} of ${dayText(issuedOn)} on ${title}, the People's Committee of ${commune} ` +
      `has received the dossier of the product ${open(product)}${code === '' ? '' : ` (code ${code})`} of ${open(producer)}.`,
    proposal: (commune, province, stage) =>
      `The People's Committee of ${commune} asks the People's Committee of ${province} for the ${rating(stage)} of this product.`,
    enclosed: 'Enclosed, one set on paper and one as files:',
    report: 'Report on some contents of the dossier (form 03)',
    dossier: 'The dossier of the producer',
    samples: samples => `Sample products: ${open(samples)}`,
    asAbove: 'As above',
    keep: 'Filed: ……',
    position: '………………………………',
    signer: '………………………………',
  },
  contents: {
    title: 'CONTENTS OF THE DOSSIER',
    product: 'Product:',
    producer: 'Producer:',
    code: 'Product code:',
    forms: 'I. Forms and letters (each with page numbers of its own)',
    evidence: 'II. Annex of evidence (in the order of the criteria, pages from 1)',
    columns: {
      order: 'No.',
      file: 'Document',
      criteria: 'Criteria',
      row: 'Row of evidence',
      pages: 'Pages',
      place: 'Pages in the annex',
    },
    electronic: 'as a file',
    none: '–',
    total: (files, pages, electronic) =>
      `In all: ${files} documents of evidence, ${pages ?? '……'} pages on paper` +
      `${electronic === 0 ? '' : `; ${electronic} as files only`}.`,
  },
  prints: {
    heading: 'Print the forms to sign them',
    intro:
      'The forms are printed of what was typed; what is still empty is dots for a pen. Print, sign and stamp them, scan them, and choose “Add the signed copy…” in the very line.',
    contents: 'Goes on top of the paper set; nobody signs it.',
    signed: title => `Signed: ${title}`,
    unsigned: 'No signed copy yet.',
    view: 'View and print',
    viewOf: paper => `View and print: ${paper}`,
    making: seconds => (seconds < 2 ? 'Setting the pages…' : `Setting the pages… ${seconds} s`),
    put: 'Add the signed copy…',
    putting: percent => `Coming in… ${percent}`,
    print: 'Open to print',
    save: 'Save as PDF',
    failed: 'The print could not be opened. Close this window and choose “View and print” again.',
    fileName: (form, product) => `${fileNames[form]}${product === '' ? '' : ` - ${inFileName(product)}`}.pdf`,
  },
}

const fileNames: Readonly<Record<keyof FormWords['names'], string>> = {
  registration: 'Form 01',
  'self-assessment': 'Form 02',
  'commune-report': 'Form 03',
  'commune-letter': 'Letter of the commune',
  contents: 'List of contents',
}
