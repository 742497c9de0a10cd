import { proposalFor, type Proposal } from '../../council/proposal.ts'
import type { Product, Sitting } from '../../council/sitting.ts'
import { isInWriting, quorumOf } from '../../council/who-decides.ts'
import { forwardedTo, levelOf } from '../../law/level.ts'
import { frameText, reportText } from '../../words/vi/letters/letter-text.ts'
import { atStart } from '../minutes-attendance.ts'
import type { Block, Outline, OutlineSection, Table } from '../outline.ts'
import { listed, paragraph } from '../prose.ts'
import { draftDecision } from './decision.ts'
import { groupsOf, type Group } from './grouped.ts'
import {
  asLetter,
  basesOf,
  basisBlocks,
  issueOf,
  letterhead,
  meanOf,
  meetingDay,
  ownParagraphs,
  signingOf,
  type LetterDesk,
} from './letter-frame.ts'
import { wordsOf } from './letter-words.ts'
import { noteOn } from './product-note.ts'
import { productCells, productColumns } from './product-columns.ts'

/** The report with which a council proposes what is to be recognised (QĐ 26/2026 Điều 7.3d; NĐ 30/2020 Phụ lục III, Mẫu 1.4). */
export function report(desk: LetterDesk): Outline {
  const { sitting } = desk
  const { council } = sitting.details
  const { addressee } = wordsOf(desk, 'report')
  const { enclosed, enclosedWithoutDecision } = reportText
  return asLetter(desk, reportText.name, [
    {
      orientation: 'portrait',
      blocks: [
        letterhead(desk, 'report'),
        { kind: 'title', name: reportText.name, about: reportText.about },
        { kind: 'addressee', name: addressee },
        ...basisBlocks(basesOf(desk, 'report')),
        paragraph(reportText.opening(council, addressee)),
        { kind: 'heading', text: reportText.resultHeading },
        ...results(desk),
        { kind: 'heading', text: reportText.proposalHeading },
        ...proposals(sitting, addressee),
        ...ownParagraphs(desk, 'report'),
        paragraph(draftDecision(desk) ? enclosed : enclosedWithoutDecision),
        paragraph(reportText.last(council, addressee)),
        signingOf(desk, 'report', [frameText.asAbove]),
      ],
    },
    annex(desk),
  ])
}

/** How the council worked, and how many products came to what, in figures. */
function results({ sitting, words }: LetterDesk): readonly Block[] {
  const { products, details } = sitting
  const producers = new Set(products.map(({ entry }) => entry.producer)).size
  const { proposed, unrated } = groupsOf(sitting)
  const rated = proposed.flatMap(group => group.products)
  const tiers = Map.groupBy(rated, ({ outcome }) =>
    outcome?.kind === 'rated'
      ? words.common.tier(outcome.rating.stars, forwardedTo(outcome.rating.recognition, levelOf(details)))
      : '',
  )
  const others = Map.groupBy(unrated, product => proposalFor(sitting, product).kind)
  return [
    paragraph(howItWorked(sitting)),
    paragraph(reportText.dealtWith(products.length, producers)),
    ...listed([
      ...[...tiers]
        .toSorted(([, a], [, b]) => starsOf(b[0]) - starsOf(a[0]))
        .map(([tier, of]) => reportText.rated(tier.replace(/^t/, 'T'), of.length)),
      ...[...others].flatMap(([kind, of]) => withoutTier(kind, of.length)),
    ]),
    paragraph(reportText.listed),
  ]
}

function howItWorked(sitting: Sitting): string {
  const { date, place } = sitting.details
  const { present, appointed } = quorumOf(sitting.convened ? sitting : atStart(sitting))
  return isInWriting(sitting)
    ? reportText.written(date, present, appointed)
    : reportText.met(meetingDay(sitting, date), sitting.convened?.place ?? place, present, appointed)
}

const starsOf = (product: Product | undefined): number =>
  product?.outcome?.kind === 'rated' ? product.outcome.rating.stars : 0

function withoutTier(kind: Proposal['kind'], products: number): readonly string[] {
  switch (kind) {
    case 'returned':
    case 'excluded':
    case 'stopped':
    case 'carried-over':
    case 'withdrawn':
    case 'open':
      return [reportText[kind](products)]
    case 'recognise':
    case 'forward':
    case 'send-down':
    case 'not-upgraded':
    case 'not-recognised':
      return []
  }
}

/** Each names the part of the annex with its products, so that it stays short with a hundred of them. */
function proposals(sitting: Sitting, head: string): readonly Block[] {
  const { proposed } = groupsOf(sitting)
  if (proposed.length === 0) return [paragraph(reportText.nothingProposed)]
  const lines = proposed.map(({ proposal, products }, at) => asked(proposal, products.length, letterOf(at)))
  return [paragraph(reportText.proposals(sitting.details.council, head)), ...listed(lines)]
}

function asked(proposal: Proposal, products: number, part: string): string {
  const say = reportText.proposed
  switch (proposal.kind) {
    case 'recognise':
    case 'send-down':
      return say[proposal.kind](proposal.stars, products, part)
    case 'forward':
      return say.forward[proposal.to](proposal.stars, products, part)
    case 'not-upgraded':
    case 'not-recognised':
      return say[proposal.kind](products, part)
    default:
      throw new Error(`Nothing is proposed of what is ${proposal.kind}`)
  }
}

const letterOf = (at: number): string => String.fromCodePoint(65 + at)

/** Every product of the sitting, counted through, under what is proposed of it. */
function annex(desk: LetterDesk): OutlineSection {
  const { sitting } = desk
  const { proposed, unrated } = groupsOf(sitting)
  const groups = [
    ...proposed.map(group => ({ about: partOf(group), products: group.products })),
    ...(unrated.length > 0 ? [{ about: reportText.parts.unrated, products: unrated }] : []),
  ]
  const starts = groups.map((_, at) =>
    groups.slice(0, at).reduce((sum, { products }) => sum + products.length, 0),
  )
  return {
    orientation: 'portrait',
    blocks: [
      {
        kind: 'title',
        name: frameText.annex,
        about: reportText.annexAbout,
        note: frameText.annexNote('Tờ trình', issueOf(desk, 'report'), sitting.details.council),
      },
      ...groups.flatMap(({ about, products }, at): readonly Block[] => [
        { kind: 'heading', text: reportText.part(letterOf(at), about, products.length) },
        table(desk, products, starts[at] ?? 0),
      ]),
    ],
  }
}

function partOf({ proposal }: Group): string {
  const say = reportText.parts
  switch (proposal.kind) {
    case 'recognise':
    case 'forward':
    case 'send-down':
      return say[proposal.kind](proposal.stars)
    case 'not-upgraded':
    case 'not-recognised':
      return say[proposal.kind]
    default:
      return say.unrated
  }
}

function table(desk: LetterDesk, products: readonly Product[], before: number): Table {
  const { columns } = reportText
  return {
    kind: 'table',
    columns: [
      ...productColumns(columns),
      { heading: columns.mean, width: { mm: 16 }, align: 'center' },
      { heading: columns.stars, width: { mm: 16 }, align: 'center' },
      { heading: columns.why, width: { share: 0.9 }, align: 'left' },
    ],
    rows: products.map((product, at) => {
      const { entry, outcome } = product
      const rating = outcome?.kind === 'rated' ? outcome.rating : undefined
      return [
        ...productCells(before + at + 1, entry),
        rating ? meanOf(desk, product, rating.mean) : desk.words.minutes.annex.none,
        rating ? reportText.stars(rating.stars) : desk.words.minutes.annex.none,
        noteOn(desk.sitting, product),
      ]
    }),
  }
}
