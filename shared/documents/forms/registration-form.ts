import { openDay } from './open-day.ts'
import type { Block } from '../outline.ts'
import { paragraph } from '../prose.ts'
import { registrationFields as said } from './decreed-forms.ts'
import { centred, field } from './filling.ts'
import { placeName, provinceName, yearOf, type FormDraft } from './form-draft.ts'

/** Mẫu số 01 of QĐ 26/2026 Phụ lục III: the producer registers; the commune's and the province's parts are theirs to fill. */
export function registrationForm(draft: FormDraft): readonly Block[] {
  const { product, producer, registration } = draft.content
  const year = yearOf(draft)
  return [
    { kind: 'nation' },
    {
      kind: 'title',
      name: said.name,
      about: said.about(provinceName(draft), year === '' ? '……' : year),
    },
    ...unit(draft),
    field(said.product, product.name),
    ...group(draft),
    {
      kind: 'boxes',
      boxes: (['first', 'upgrade', 'renewal'] as const).map(kind => ({
        label: said.stages[kind],
        ticked: product.stage.kind === kind,
      })),
    },
    paragraph(said.enclosed),
    paragraph(said.report),
    field(said.samples, registration.samples),
    paragraph(said.promise),
    {
      kind: 'signing',
      recipients: [],
      dated: openDay(placeName(draft)),
      titles: [said.signs],
      hint: said.hint,
      name: producer.representative.name,
    },
    { kind: 'footnote', ...said.footnote },
    { kind: 'new-page' },
    centred(said.offices.heading),
    ...office(said.offices.commune, draft),
    ...office(said.offices.province, draft),
  ]
}

/** Who registers. */
function unit({ content: { producer } }: FormDraft): readonly Block[] {
  return [
    paragraph(said.unit),
    field(said.unitName, producer.name),
    field(said.representative, producer.representative.name),
    field(said.position, producer.representative.position),
    field(said.address, producer.address),
    {
      kind: 'fields',
      fields: [
        { label: said.phone, value: producer.phone },
        { label: said.email, value: producer.email },
      ],
    },
  ]
}

/** By Phụ lục I: its sector, group and, where the group is divided, subgroup. */
function group({ set, isSubgroup }: FormDraft): readonly Block[] {
  if (!set) return [field(said.group, ''), { kind: 'writing-lines', count: 1 }]
  const { groups } = said
  const named = [
    `${groups.sector}: ${set.sector}`,
    `${groups.group}: ${set.group}`,
    ...(isSubgroup ? [`${groups.subgroup}: ${set.name}`] : []),
  ]
  return [field(said.group, `${named.join('; ')}.`)]
}

/** What an office writes when the dossier comes in; only the codes of places are known before. */
function office(heading: string, draft: FormDraft): readonly Block[] {
  const { offices } = said
  const { province, commune } = draft.place
  const year = yearOf(draft)
  const number = offices.number(
    province?.code ?? offices.codes.province,
    commune?.code ?? offices.codes.commune,
    year === '' ? offices.codes.year : year,
  )
  return [
    centred(heading),
    paragraph(number),
    field(offices.received, ''),
    {
      kind: 'fields',
      fields: [
        { label: offices.receiver, value: '' },
        { label: offices.signature, value: '' },
      ],
    },
    {
      kind: 'signing',
      recipients: [],
      dated: '',
      titles: [offices.signs],
      hint: offices.hint,
      name: '',
    },
  ]
}
