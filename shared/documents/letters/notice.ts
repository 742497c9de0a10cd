import { correctedSheets } from '../../council/correcting.ts'
import { liftNow } from '../../council/lifting.ts'
import { proposalFor } from '../../council/proposal.ts'
import { productOf, type Product } from '../../council/sitting.ts'
import { fraction, printed } from '../../kernel/fraction.ts'
import { explain } from '../../law/explain.ts'
import { forwardedTo, levelOf } from '../../law/level.ts'
import { criteriaOfPart, type CriteriaSet } from '../../law/rule-set.ts'
import { totalOf } from '../../law/total.ts'
import { communeText } from '../../words/commune-text.ts'
import { decisionText } from '../../words/vi/letters/letter-text.ts'
import { noticeText } from '../../words/vi/letters/notice-text.ts'
import type { Block, Outline } from '../outline.ts'
import { labelled, paragraph } from '../prose.ts'
import {
  asLetter,
  basesOf,
  basisBlocks,
  issueOf,
  letterhead,
  meanOf,
  ownParagraphs,
  signingOf,
  type LetterDesk,
} from './letter-frame.ts'
import { headOf } from './letter-words.ts'
import { liftBlocks } from './lift-blocks.ts'

/**
 * What became of one product, for its commune and its producer (QĐ 26/2026 Điều 7.3g): the mean, the tier and why, and what would lift it.
 * No member's marks are in it. Nothing for a product without an outcome, or whose dossier goes back, which has a letter of its own.
 */
export function resultNotice(desk: LetterDesk, id: string): Outline | undefined {
  const { sitting } = desk
  const product = productOf(sitting, id)
  if (!product || !hasNotice(product)) return undefined
  const { council } = sitting.details
  const commune = noticeText.commune(communeText(product.entry.commune))
  return asLetter(desk, `${noticeText.name} – ${product.entry.name}`, [
    {
      orientation: 'portrait',
      blocks: [
        letterhead(desk, 'notice'),
        { kind: 'title', name: noticeText.name, about: noticeText.about },
        ...basisBlocks([...basesOf(desk, 'notice'), ...decisionBasis(desk, product)]),
        paragraph(noticeText.opening(council)),
        { kind: 'heading', text: noticeText.resultHeading },
        ...result(desk, product),
        ...lift(desk, product),
        ...ownParagraphs(desk, 'notice'),
        paragraph(noticeText.last(council, commune, product.entry.producer)),
        signingOf(desk, 'notice', [commune, product.entry.producer]),
      ],
    },
  ])
}

/** Of what the decision is about, once it has its number. */
function decisionBasis(desk: LetterDesk, product: Product): readonly string[] {
  const issue = issueOf(desk, 'decision')
  const { kind } = proposalFor(desk.sitting, product)
  return issue.number !== '' && (kind === 'recognise' || kind === 'forward')
    ? [decisionText.basis(issue, headOf(desk))]
    : []
}

export const hasNotice = ({ outcome, departure }: Product): boolean =>
  departure === undefined && outcome !== undefined && outcome.kind !== 'returned'

function result(desk: LetterDesk, product: Product): readonly Block[] {
  const { entry } = product
  const set = desk.law.setOf(entry.criteriaSet)
  return [
    labelled(noticeText.product, noticeText.productText(entry.name, entry.code)),
    labelled(noticeText.producer, noticeText.producerText(entry.producer, communeText(entry.commune))),
    labelled(noticeText.stage, noticeText.stageText(entry.stage, set)),
    ...rated(desk, product, set),
    ...outcome(desk, product, set),
    ...proposed(desk, product),
  ]
}

function rated(desk: LetterDesk, product: Product, set: CriteriaSet): readonly Block[] {
  if (product.outcome?.kind !== 'rated') return []
  const { decimals } = desk.sitting.details.profile
  const sheets = correctedSheets(desk.sitting, product, []).map(({ marks }) => marks)
  const parts = set.parts.map(part => {
    const points = sheets.reduce((sum, marks) => sum + totalOf(criteriaOfPart(part), marks).points, 0)
    return { id: part.id, max: part.max, mean: printed(fraction(points, sheets.length), decimals) }
  })
  const mean = meanOf(desk, product, product.outcome.rating.mean)
  return [labelled(noticeText.mean, noticeText.meanText(mean, parts))]
}

/** The tier and why; whose sheets fell short is the council's own. */
function outcome(desk: LetterDesk, product: Product, set: CriteriaSet): readonly Block[] {
  const { sitting, law, words } = desk
  if (!product.outcome) return []
  const level = levelOf(sitting.details)
  const under = { ruleSet: law.rulesOf(set), set, rules: sitting.details.profile.rating, level }
  const telling = { words: words.law, decimals: sitting.details.profile.decimals }
  const [why = '', ...others] = explain(product.outcome, under, telling)
  return [labelled(noticeText.tier, ...tierRuns(desk, product), why), ...others.slice(0, -1).map(paragraph)]
}

function tierRuns({ words, sitting }: LetterDesk, { outcome: found }: Product) {
  if (found?.kind !== 'rated') return []
  const to = forwardedTo(found.rating.recognition, levelOf(sitting.details))
  return [{ text: `${words.common.tier(found.rating.stars, to)}. `, style: 'bold' } as const]
}

function proposed(desk: LetterDesk, product: Product): readonly Block[] {
  const say = noticeText.proposed
  const proposal = proposalFor(desk.sitting, product)
  const head = headOf(desk)
  switch (proposal.kind) {
    case 'recognise':
      return [paragraph(say.recognise(proposal.stars, head, desk.law.ruleSet.certificateMonths))]
    case 'forward':
      return [paragraph(say.forward[proposal.to](proposal.stars, head))]
    case 'send-down':
    case 'not-recognised':
      return [paragraph(say[proposal.kind](proposal.stars))]
    case 'not-upgraded':
      return [paragraph(say['not-upgraded'](proposal.stars, proposal.from, proposal.to))]
    default:
      return []
  }
}

function lift(desk: LetterDesk, product: Product): readonly Block[] {
  const set = desk.law.setOf(product.entry.criteriaSet)
  const found = liftNow(desk.sitting, product, { ruleSet: desk.law.rulesOf(set), set })
  return found ? liftBlocks(found, desk) : []
}
