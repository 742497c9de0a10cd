import { proposedAs } from '../../council/proposal.ts'
import type { Product } from '../../council/sitting.ts'
import { communeText } from '../../words/commune-text.ts'
import { decisionText, frameText, reportText } from '../../words/vi/letters/letter-text.ts'
import type { Block, Column, Outline, OutlineSection } from '../outline.ts'
import { labelled } from '../prose.ts'
import {
  asLetter,
  basesOf,
  basisBlocks,
  issueOf,
  letterhead,
  linesOfParagraphs,
  meanOf,
  signingOf,
  type LetterDesk,
} from './letter-frame.ts'
import { headOf, wordsOf } from './letter-words.ts'

/**
 * The decision that the council drafts for whoever decides (QĐ 26/2026 Điều 4, Điều 7.3e; NĐ 30/2020 Phụ lục III, Mẫu 1.2): only products
 * that this authority may recognise, and those whose result it approves before they go to the level above. Nothing where there are none.
 */
export function draftDecision(desk: LetterDesk): Outline | undefined {
  const lists = listsOf(desk)
  if (lists.length === 0) return undefined
  const head = headOf(desk)
  const [first] = lists
  const articles = articlesOf(desk, lists)
  return asLetter(desk, decisionText.name, [
    {
      orientation: 'portrait',
      blocks: [
        letterhead(desk, 'decision'),
        {
          kind: 'title',
          name: decisionText.name,
          about: first?.kind === 'recognise' ? decisionText.about : decisionText.aboutApproval,
        },
        { kind: 'centred', lines: [head.toLocaleUpperCase('vi')] },
        ...basisBlocks([
          ...basesOf(desk, 'decision'),
          decisionText.atProposalOf(desk.sitting.details.council, issueOf(desk, 'report')),
        ]),
        { kind: 'centred', lines: [decisionText.decides] },
        ...articles.map(article),
        signingOf(desk, 'decision', [decisionText.asArticle(articles.length)]),
      ],
    },
    ...lists.map(list => annex(desk, list)),
  ])
}

/** Products that the decision lists together, and what their annex is called. */
interface List {
  readonly kind: 'recognise' | 'forward'
  readonly name: string
  readonly items: readonly { readonly product: Product; readonly stars: number }[]
  readonly to: 'province' | 'ministry'
}

function listsOf({ sitting }: LetterDesk): readonly List[] {
  const listed = <Of extends { readonly product: Product; readonly proposal: { readonly stars: number } }>(
    of: readonly Of[],
  ): List['items'] =>
    of
      .map(({ product, proposal }) => ({ product, stars: proposal.stars }))
      .toSorted((a, b) => b.stars - a.stars)
  const forward = proposedAs(sitting, 'forward')
  const lists = [
    { kind: 'recognise', items: listed(proposedAs(sitting, 'recognise')), to: 'ministry' },
    { kind: 'forward', items: listed(forward), to: forward[0]?.proposal.to ?? 'ministry' },
  ] as const
  const some = lists.filter(({ items }) => items.length > 0)
  const names = some.length > 1 ? frameText.annexes : [frameText.annex]
  return some.map((list, at) => ({ ...list, name: names[at] ?? frameText.annex }))
}

const article = (text: string, at: number): Block => labelled(decisionText.article(at + 1), text)

function articlesOf(desk: LetterDesk, lists: readonly List[]): readonly string[] {
  const { decision, certificateMonths } = desk.law.ruleSet
  const { executors, paragraphs } = wordsOf(desk, 'decision')
  const recognises = lists.some(({ kind }) => kind === 'recognise')
  return [
    ...lists.flatMap(list =>
      list.kind === 'recognise'
        ? [recognised(list), decisionText.certified(certificateMonths)]
        : [decisionText.approved[list.to](list.items.length, list.items[0]?.stars ?? 5, list.name)],
    ),
    (recognises ? decisionText.kept : decisionText.keptApproval)(decision),
    ...linesOfParagraphs(paragraphs),
    `${executors.replace(/[./]+$/, '')}./.`,
  ]
}

function recognised({ items, name }: List): string {
  const tiers = [...Map.groupBy(items, ({ stars }) => stars)].map(([stars, of]) =>
    decisionText.tier(of.length, stars),
  )
  return decisionText.recognised(items.length, tiers.join(', '), name)
}

function annex(desk: LetterDesk, { kind, name, items }: List): OutlineSection {
  return {
    orientation: 'portrait',
    blocks: [
      {
        kind: 'title',
        name,
        about:
          kind === 'recognise' ? decisionText.listAbout : decisionText.approvedAbout(items[0]?.stars ?? 5),
        note: frameText.annexNote(decisionText.kind, issueOf(desk, 'decision'), headOf(desk)),
      },
      {
        kind: 'table',
        columns: columnsOf(kind),
        rows: items.map(({ product, stars }, at) => [
          String(at + 1),
          `${product.entry.name}\n${product.entry.code}`,
          product.entry.producer,
          communeText(product.entry.commune),
          kind === 'recognise' ? reportText.stars(stars) : meanIn(desk, product),
          noteIn(product),
        ]),
      },
    ],
  }
}

function columnsOf(kind: List['kind']): readonly Column[] {
  const { columns } = decisionText
  return [
    { heading: columns.order, width: { mm: 10 }, align: 'center' },
    { heading: columns.product, width: { share: 1.2 }, align: 'left' },
    { heading: columns.producer, width: { share: 1.2 }, align: 'left' },
    { heading: columns.address, width: { share: 0.7 }, align: 'left' },
    { heading: kind === 'recognise' ? columns.stars : columns.mean, width: { mm: 15 }, align: 'center' },
    { heading: columns.note, width: { mm: 23 }, align: 'left' },
  ]
}

const meanIn = (desk: LetterDesk, product: Product): string =>
  product.outcome?.kind === 'rated' ? meanOf(desk, product, product.outcome.rating.mean) : ''

function noteIn({ entry }: Product): string {
  switch (entry.stage.kind) {
    case 'first':
      return ''
    case 'upgrade':
      return decisionText.upgraded(entry.stage.from)
    case 'renewal':
      return decisionText.renewed
  }
}
