import { proposedAs } from '../../council/proposal.ts'
import type { Product } from '../../council/sitting.ts'
import type { PlannedBook } from '../../kernel/spreadsheet.ts'
import { communeText } from '../../words/commune-text.ts'
import { certificateText } from '../../words/vi/letters/notice-text.ts'
import type { Outline } from '../outline.ts'
import { paragraph } from '../prose.ts'
import { asLetter, issueOf, meetingDay, type LetterDesk } from './letter-frame.ts'
import { wordsOf } from './letter-words.ts'

/** What is to be written on a product's certificate; number and day are the office's, which issues it. */
interface Certificate {
  readonly product: string
  readonly code: string
  readonly producer: string
  readonly address: string
  readonly set: string
  readonly stars: 3 | 4 | 5
  readonly months: number
  readonly issuer: string
}

/** Of every product that is proposed for recognition, and of no other. */
function certificatesOf(desk: LetterDesk): readonly Certificate[] {
  const { issuer } = wordsOf(desk, 'certificates')
  return proposedAs(desk.sitting, 'recognise').flatMap(({ product, proposal: { stars } }) => {
    if (stars < 3) return []
    const set = desk.law.setOf(product.entry.criteriaSet)
    return [
      {
        product: product.entry.name,
        code: product.entry.code,
        producer: product.entry.producer,
        address: addressOf(desk, product),
        set: set.name,
        stars: stars === 3 || stars === 4 ? stars : 5,
        months: desk.law.ruleSet.certificateMonths,
        issuer,
      } as const,
    ]
  })
}

const addressOf = (desk: LetterDesk, product: Product): string => {
  const commune = communeText(product.entry.commune)
  const address = desk.dossierOf(product)?.address ?? ''
  return address === '' ? commune : address
}

const { columns } = certificateText

/** The columns of the book, and how wide each is, in letters. */
const heading = [
  [columns.order, 6],
  [columns.number, 20],
  [columns.product, 40],
  [columns.code, 22],
  [columns.producer, 40],
  [columns.address, 40],
  [columns.set, 34],
  [columns.stars, 10],
  [columns.starsInWords, 16],
  [columns.decision, 20],
  [columns.decidedOn, 16],
  [columns.months, 30],
  [columns.issuer, 40],
] as const

/** As a book of one sheet, a row a product, for the office's own stationery (as by mail merge). Nothing where nothing is recognised. */
export function certificateBook(desk: LetterDesk): PlannedBook | undefined {
  const all = certificatesOf(desk)
  if (all.length === 0) return undefined
  const issue = issueOf(desk, 'decision')
  return {
    sheets: [
      {
        name: certificateText.sheet,
        widths: heading.map(([, width]) => width),
        rows: [
          heading.map(([name]) => name),
          ...all.map((each, at) => [
            at + 1,
            null,
            each.product,
            each.code,
            each.producer,
            each.address,
            each.set,
            each.stars,
            certificateText.starsInWords[each.stars],
            issue.number === '' ? null : `${issue.number}/${issue.symbol}`,
            issue.on === '' ? null : { day: issue.on },
            certificateText.months(each.months),
            each.issuer,
          ]),
        ],
      },
    ],
  }
}

/** The same as a list to be proof-read on paper. */
export function certificateList(desk: LetterDesk): Outline | undefined {
  const all = certificatesOf(desk)
  if (all.length === 0) return undefined
  const { council, date } = desk.sitting.details
  return asLetter(desk, certificateText.name, [
    {
      orientation: 'landscape',
      blocks: [
        {
          kind: 'title',
          name: certificateText.name,
          about: certificateText.about(council, meetingDay(desk.sitting, date)),
        },
        paragraph(certificateText.explained(desk.law.ruleSet.certificateMonths)),
        {
          kind: 'table',
          columns: [
            { heading: columns.order, width: { mm: 10 }, align: 'center' },
            { heading: columns.product, width: { share: 1.2 }, align: 'left' },
            { heading: columns.code, width: { mm: 36 }, align: 'left' },
            { heading: columns.producer, width: { share: 1.2 }, align: 'left' },
            { heading: columns.address, width: { share: 1 }, align: 'left' },
            { heading: columns.starsInWords, width: { mm: 22 }, align: 'center' },
            { heading: columns.number, width: { mm: 30 }, align: 'left' },
          ],
          rows: all.map((each, at) => [
            String(at + 1),
            each.product,
            each.code,
            each.producer,
            each.address,
            certificateText.starsInWords[each.stars],
            '',
          ]),
        },
      ],
    },
  ])
}
