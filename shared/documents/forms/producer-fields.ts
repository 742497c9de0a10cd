import type { FormWords } from '../../words/vi/forms.ts'
import type { Block } from '../outline.ts'
import { representativeFields as said } from './decreed-forms.ts'
import { field } from './filling.ts'
import type { FormDraft } from './form-draft.ts'

/** "Loại hình tổ chức"; empty while it is not said. */
export function kindOf({ content: { producer } }: FormDraft, words: FormWords): string {
  const { kind, kindOther } = producer
  return kind === null || kind === 'other' ? kindOther : words.kinds[kind]
}

/** Name, gender, people and home of who represents the producer, under the label that the form gives them. */
export function representative(
  label: string,
  { content: { producer } }: FormDraft,
  words: FormWords,
): readonly Block[] {
  const { name, gender, ethnicity, residence } = producer.representative
  return [
    field(label, name),
    field(said.name, name),
    {
      kind: 'fields',
      fields: [
        {
          label: said.gender,
          value: gender === null ? '' : `${words.genders[gender]};`,
          after: ` ${said.genderHint}`,
        },
        { label: said.ethnicity, value: ethnicity },
      ],
    },
    field(said.residence, residence),
  ]
}
