import type { FormWords } from '../../words/vi/forms.ts'
import type { Block } from '../outline.ts'
import { paragraph } from '../prose.ts'
import { communeReportFields as said, officeFields } from './decreed-forms.ts'
import { answer, field } from './filling.ts'
import { communeName, openWord, placeName, provinceName, type FormDraft } from './form-draft.ts'
import { openDay } from './open-day.ts'
import { kindOf, representative } from './producer-fields.ts'

/**
 * Mẫu số 03 of QĐ 26/2026 Phụ lục III: the commune's report (Điều 7.2). Its number and day are those of a report by NĐ 30/2020 Phụ lục I, mục
 * II.3 and II.4, which the form itself does not print.
 */
export function communeReport(draft: FormDraft, words: FormWords): readonly Block[] {
  const { producer, product, commune } = draft.content
  const office = communeName(draft)
  return [
    {
      kind: 'letterhead',
      parent: '',
      issuer: officeFields.issuer(office),
      number: officeFields.reportNumber,
      dated: openDay(placeName(draft)),
    },
    { kind: 'title', name: said.name, about: said.about },
    { kind: 'heading', text: said.general },
    field(said.producer, producer.name),
    field(said.kind, kindOf(draft, words)),
    field(said.address, producer.address),
    ...representative(said.representative, draft, words),
    field(said.product, product.name),
    { kind: 'heading', text: said.assessed },
    ...answer(said.localMaterial, commune.localMaterial, 4),
    ...answer(said.localLabour, commune.localLabour, 4),
    ...answer(said.originOfIdea, commune.originOfIdea, 4),
    ...answer(said.localIdentity, commune.localIdentity, 4),
    paragraph(said.proposal(office, provinceName(draft), orOpen(product.name), orOpen(producer.name))),
    {
      kind: 'signing',
      recipients: [],
      dated: '',
      titles: [officeFields.onBehalf(office)],
      hint: said.hint,
      name: '',
    },
  ]
}

const orOpen = (text: string): string => (text === '' ? openWord : text)
