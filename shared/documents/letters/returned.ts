import { correctedSheets } from '../../council/correcting.ts'
import { productOf, type Product } from '../../council/sitting.ts'
import { isInWriting } from '../../council/who-decides.ts'
import { isCarried } from '../../council/vote.ts'
import { ended } from '../../kernel/text.ts'
import { criterionOf } from '../../law/rule-set.ts'
import { sheetState } from '../../law/sheet-state.ts'
import { communeText } from '../../words/commune-text.ts'
import { frameText } from '../../words/vi/letters/letter-text.ts'
import { noticeText, returnedText } from '../../words/vi/letters/notice-text.ts'
import type { Block, Outline } from '../outline.ts'
import { listed, paragraph } from '../prose.ts'
import { linesOf, unended } from './typed-lines.ts'
import {
  asLetter,
  letterhead,
  meetingDay,
  ownParagraphs,
  signingOf,
  type LetterDesk,
} from './letter-frame.ts'

/**
 * With which a dossier goes back to its commune and producer, laid out as a công văn (NĐ 30/2020 Phụ lục III, Mẫu 1.5): what the council
 * asks for, then what the record has beside it: stops that sheets reached, the advisory team's remarks, what loading found. Nothing for a
 * product that was not returned.
 */
export function returnedLetter(desk: LetterDesk, id: string): Outline | undefined {
  const { sitting } = desk
  const product = productOf(sitting, id)
  if (!product || product.outcome?.kind !== 'returned') return undefined
  const { entry } = product
  const { council, date } = sitting.details
  const commune = noticeText.commune(communeText(entry.commune))
  return asLetter(desk, returnedText.title(entry.name), [
    {
      orientation: 'portrait',
      blocks: [
        { ...letterhead(desk, 'returned'), about: returnedText.about(entry.name) },
        { kind: 'addressee', name: '', all: [commune, entry.producer] },
        paragraph(returnedText.decided(meetingDay(sitting, date), council, isInWriting(sitting))),
        paragraph(returnedText.dossier(entry)),
        ...reasons(desk, product, product.outcome.missing),
        ...ownParagraphs(desk, 'returned'),
        paragraph(returnedText.last(commune)),
        signingOf(desk, 'returned', [frameText.asAbove]),
      ],
    },
  ])
}

/** Only those that there are, counted through. */
function reasons(desk: LetterDesk, product: Product, missing: string): readonly Block[] {
  const { missing: asked, stops, advice, findings } = returnedText.headings
  const all = [
    { heading: asked, lines: linesOf(missing) },
    { heading: stops, lines: stopsOf(desk, product) },
    { heading: advice, lines: linesOf(product.advice?.remarks ?? '') },
    { heading: findings, lines: desk.dossierOf(product)?.findings ?? [] },
  ].filter(({ lines }) => lines.length > 0)
  return all.flatMap(({ heading, lines }, at): readonly Block[] => [
    { kind: 'heading', text: returnedText.numbered(at + 1, heading) },
    ...(lines.length === 1 ? lines.map(line => paragraph(ended(line))) : listed(lines.map(unended))),
  ])
}

/** Where sheets stopped, and the grounds on which the council put a stop to the vote that was upheld. */
function stopsOf(desk: LetterDesk, product: Product): readonly string[] {
  const set = desk.law.setOf(product.entry.criteriaSet)
  const upheld = product.stopsWeighed.filter(({ vote }) => !isCarried(vote))
  const went = new Set(
    product.stopsWeighed.filter(({ vote }) => isCarried(vote)).map(({ criterion }) => criterion),
  )
  const reached = correctedSheets(desk.sitting, product, []).flatMap(({ marks }) => {
    const { stoppedAt } = sheetState(set, marks, [...went])
    return stoppedAt === undefined ? [] : [stoppedAt]
  })
  return [...new Set([...reached, ...upheld.map(({ criterion }) => criterion)])].flatMap(id => {
    const criterion = criterionOf(set, id)
    const ground = upheld.find(each => each.criterion === id)?.ground
    return criterion
      ? [
          `${unended(returnedText.stop(id, criterion.name, criterion.stop ?? ''))}${ground === undefined ? '' : returnedText.stopGround(ground)}`,
        ]
      : []
  })
}
