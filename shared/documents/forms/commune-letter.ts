import { longDay } from '../../words/vi/minutes.ts'
import type { FormWords } from '../../words/vi/forms.ts'
import type { Block } from '../outline.ts'
import { paragraph } from '../prose.ts'
import { officeFields } from './decreed-forms.ts'
import { communeName, placeName, provinceName, yearOf, type FormDraft } from './form-draft.ts'
import { openDay } from './open-day.ts'

/** The letter with which a commune sends a dossier on (QĐ 26/2026 Điều 7.2b), laid out as a công văn (NĐ 30/2020 Phụ lục III, Mẫu 1.5). */
export function communeLetter(draft: FormDraft, words: FormWords): readonly Block[] {
  const { letter: say } = words
  const { product, producer, registration } = draft.content
  const { ruleSet } = draft
  const [office, province] = [communeName(draft), provinceName(draft)]
  const stage = product.stage.kind
  return [
    head(draft, words),
    { kind: 'addressee', name: officeFields.committee(province) },
    paragraph(
      say.asked({
        decision: ruleSet.decision,
        issuedOn: ruleSet.issuedOn,
        title: ruleSet.title,
        commune: office,
        producer: producer.name,
        product: product.name,
        code: product.code,
      }),
    ),
    paragraph(say.proposal(office, province, stage)),
    paragraph(say.enclosed),
    enclosed([say.report, say.dossier, say.samples(registration.samples)]),
    {
      kind: 'signing',
      recipients: [`${say.asAbove};`, ...(producer.name === '' ? [] : [`${producer.name};`]), `${say.keep}.`],
      dated: '',
      titles: [officeFields.onBehalf(''), say.position],
      hint: '',
      name: say.signer,
    },
  ]
}

function head(draft: FormDraft, { letter: say }: FormWords): Block {
  const { product, commune } = draft.content
  return {
    kind: 'letterhead',
    parent: '',
    issuer: officeFields.issuer(communeName(draft)),
    number: officeFields.letterNumber(commune.letterNumber),
    dated:
      commune.letterOn === null
        ? openDay(placeName(draft))
        : officeFields.dated(placeName(draft), longDay(commune.letterOn)),
    about: say.about(yearOf(draft), product.stage.kind),
  }
}

/** A letter ends with the stroke that says nothing follows. */
const enclosed = (lines: readonly string[]): Block => ({
  kind: 'items',
  items: lines.map((line, at) => [{ text: `${line}${at === lines.length - 1 ? './.' : ';'}` }]),
})
