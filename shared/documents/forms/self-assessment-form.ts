import { paperKinds } from '../../dossier/form-fields.ts'
import type { FormWords } from '../../words/vi/forms.ts'
import { dayText } from '../../words/figures.ts'
import type { Boxes } from '../form-block.ts'
import type { Block } from '../outline.ts'
import { paragraph } from '../prose.ts'
import { selfAssessmentFields as said } from './decreed-forms.ts'
import { answer, box, centred, field } from './filling.ts'
import { openWord, placeName, type FormDraft } from './form-draft.ts'
import { openDay } from './open-day.ts'
import { kindOf, representative } from './producer-fields.ts'
import { businessResults } from './business-results.ts'
import { ownScores } from './own-scores.ts'

/** Mẫu số 02 of QĐ 26/2026 Phụ lục III, its four parts and the signature. */
export function selfAssessmentForm(draft: FormDraft, words: FormWords): readonly Block[] {
  const { assessment, producer } = draft.content
  const [general, business, scores, plan] = said.parts
  return [
    { kind: 'title', name: said.name, about: '', note: said.note },
    centred(...general),
    ...generalPart(draft, words),
    centred(...business),
    ...businessResults(draft.content.business, words),
    centred(...scores),
    ...ownScores(draft, words),
    centred(...plan),
    ...prose(assessment.plan, 6),
    {
      kind: 'signing',
      recipients: [],
      dated: openDay(placeName(draft)),
      titles: [said.signs],
      hint: said.hint,
      name: producer.representative.name,
    },
  ]
}

function generalPart(draft: FormDraft, words: FormWords): readonly Block[] {
  const { producer, product } = draft.content
  return [
    field(said.producer, producer.name),
    field(said.kind, kindOf(draft, words)),
    field(said.address, producer.address),
    {
      kind: 'fields',
      fields: [
        { label: said.phone, value: producer.phone },
        { label: said.email, value: producer.email },
      ],
    },
    ...representative(said.representative, draft, words),
    {
      kind: 'fields',
      fields: [
        { label: said.founded, value: producer.foundedOn === null ? '' : dayText(producer.foundedOn) },
        { label: said.registrationNumber, value: producer.registrationNumber },
      ],
    },
    ...answer(said.product, [product.name, product.description].filter(text => text !== '').join('\n'), 2),
    paragraph(said.tick),
    ...papers(draft),
    ...answer(said.history, producer.history, 2),
    ...answer(said.organisation, producer.organisation, 1),
  ]
}

/** The boxes of item 7, ticked as the producer says. Intellectual property is there where any right is. */
function papers({ content: { assessment } }: FormDraft): readonly Block[] {
  const has = (paper: (typeof paperKinds)[number]): boolean => assessment.papers.includes(paper)
  const boxOf = (paper: (typeof paperKinds)[number]): Boxes => box(said.papers[paper], has(paper))
  const rights = paperKinds.slice(paperKinds.indexOf('trademark'))
  return [
    boxOf('business-registration'),
    boxOf('quality-declaration'),
    paragraph(said.conditions),
    boxOf('food-safety'),
    boxOf('production-licence'),
    box(said.rights, rights.some(has)),
    ...rights.filter(right => right !== 'other-right').map(boxOf),
    box(
      `${said.papers['other-right']} ${assessment.otherRight === '' ? openWord : assessment.otherRight}`,
      has('other-right'),
    ),
  ]
}

/** Paragraphs with no label, or lines to write on. */
function prose(text: string, lines: number): readonly Block[] {
  const paragraphs = text.split('\n').filter(line => line.trim() !== '')
  return paragraphs.length === 0 ? [{ kind: 'writing-lines', count: lines }] : paragraphs.map(paragraph)
}
