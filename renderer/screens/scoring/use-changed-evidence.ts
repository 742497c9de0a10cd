import { computed, type ComputedRef } from 'vue'
import type { Criterion } from '#shared/law/rule-set.ts'
import { choicePoints } from '../../parts/reconcile/choice-text.ts'
import { useWords } from '../../parts/use-words.ts'
import { useProduct } from '../../stores/product.ts'
import { useSheet } from '../../stores/sheet.ts'

/** In the round after a newer package took the place of the earlier one: at which criteria its evidence is another, in words. */
export interface ChangedEvidence {
  /** Of the whole sheet; empty where the package is the one that was scored before. */
  readonly notice: ComputedRef<string>
  readonly has: (criterion: Criterion) => boolean
  /** With what this sheet gave then; empty where the evidence is what it was. */
  readonly at: (criterion: Criterion) => string
}

export function useChangedEvidence(): ChangedEvidence {
  const product = useProduct()
  const sheet = useSheet()
  const words = useWords()

  const since = computed(() => {
    const since = product.dossier?.since
    return since && sheet.own?.round === since.round + 1 ? since : undefined
  })
  const criteria = computed(
    () =>
      since.value?.changes.claims.filter(({ citesAnew }) => citesAnew).map(({ criterion }) => criterion) ??
      [],
  )
  const notice = computed(() =>
    since.value ? words.value.changes.sheet(since.value.round, criteria.value) : '',
  )
  const has = ({ id }: Criterion): boolean => criteria.value.includes(id)

  function at(criterion: Criterion): string {
    if (!since.value || !has(criterion)) return ''
    const said = words.value.changes
    const mark = sheet.own?.onEarlierPackage[criterion.id]
    const own = mark === undefined ? [] : [said.ownMark(choicePoints(criterion, mark, words.value))]
    return [said.evidence(since.value.round), ...own].join(' · ')
  }
  return { notice, has, at }
}
