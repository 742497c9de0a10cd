import type { FormDraft, FormPlace } from '#shared/documents/forms/form-draft.ts'
import { formOutline } from '#shared/documents/forms/form-outline.ts'
import type { Draft } from '#shared/dossier/draft.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import type { Law } from '#shared/law/law.ts'
import type { CriteriaSet, RuleSet } from '#shared/law/rule-set.ts'
import type { PlaceBook } from '#shared/places/place-book.ts'
import { readProductCode } from '#shared/places/product-code.ts'
import { communeText } from '#shared/words/commune-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import type { UseCases, Workshop } from '../use-case.ts'

/** Mẫu số 01, 02, 03, the commune's letter and the list of contents, printed in Vietnamese whatever the screens speak. */
export function formUseCases({ ports }: Pick<Workshop, 'ports'>): UseCases<'draft.form'> {
  const { drafts, formPrints, printer, law, places } = ports

  async function filled(draft: Draft): Promise<FormDraft> {
    const { content, training, savedAt } = draft
    const set = law.criteriaSet(content.product.criteriaSet)
    const measures = await drafts.measures(draft)
    return {
      content,
      kept: draft.kept.map(file => ({
        ...file,
        pages: file.pages ?? pagesOf(measures.get(file.sha256)?.pages.length),
      })),
      training,
      savedAt,
      ruleSet: rulesFor(law, set),
      set,
      isSubgroup: set !== undefined && sharesItsGroup(set, law),
      place: placeOf(content, places.book()),
    }
  }

  return {
    async 'draft.form'({ draft: id, form }) {
      const draft = await drafts.read(id)
      if (draft === undefined) return refused({ code: 'draft.unknown' })
      if (draft === 'unreadable') return refused({ code: 'draft.unreadable' })
      const outline = formOutline(form, await filled(draft), wordsIn.vi)
      return ok(await formPrints.keep(id, form, await printer.print(outline)))
    },
  }
}

/** What has none was no paper, or could not be opened. */
const pagesOf = (measured: number | undefined): number | null =>
  measured === undefined || measured === 0 ? null : measured

/** The latest decision where no set is chosen. */
function rulesFor(law: Law, set: CriteriaSet | undefined): RuleSet {
  const rules = (set && law.ruleSetOf(set.id)) ?? law.ruleSets[0]
  if (!rules) throw new Error('There is no law')
  return rules.ruleSet
}

/** Whether Phụ lục I divides the group of a set: other sets of its decision are of the same group. */
function sharesItsGroup(set: CriteriaSet, law: Law): boolean {
  const decision = law.ruleSetOf(set.id)
  return law.criteriaSets.some(
    other =>
      other.number !== set.number &&
      other.sector === set.sector &&
      other.group === set.group &&
      law.ruleSetOf(other.id) === decision,
  )
}

/** By the code of the commune where it was chosen from the table, else by that of the product, else as it was typed. */
function placeOf({ producer, product }: Draft['content'], book: PlaceBook | undefined): FormPlace {
  const code = readProductCode(product.code)
  const commune = book?.commune(producer.communeCode ?? code?.commune ?? '')
  const province = commune?.province ?? (code && book?.province(code.province))
  const typed = producer.commune.split(',')[0]?.trim() ?? ''
  return {
    commune: commune
      ? { name: `${commune.kind} ${commune.name}`, code: commune.code }
      : typed === ''
        ? undefined
        : { name: communeText(typed), code: undefined },
    province: province && { name: `${province.kind} ${province.name}`, code: province.code },
  }
}
