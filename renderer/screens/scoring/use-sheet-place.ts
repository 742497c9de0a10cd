import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import type { Citation, Dossier } from '#shared/dossier/dossier.ts'
import { criteriaOf, type Criterion, type CriterionId } from '#shared/law/rule-set.ts'
import { useProduct } from '../../stores/product.ts'
import { useSheet } from '../../stores/sheet.ts'
import { useCriterionWalk, type CriterionWalk } from './use-criterion-walk.ts'

/** A page of a file of the dossier. */
export interface EvidencePlace {
  readonly path: string
  readonly page: number
}

/** Where on the sheet the person is: which criterion is open, and what evidence lies beside it. */
export interface SheetPlace extends CriterionWalk {
  readonly shown: ComputedRef<EvidencePlace | undefined>
  readonly show: (place: Pick<Citation, 'path' | 'page'>) => void
}

export function useSheetPlace(): SheetPlace {
  const product = useProduct()
  const sheet = useSheet()
  const at = ref<CriterionId>()
  const all = computed(() => (product.law ? criteriaOf(product.law.set) : []))
  const isBlank = (id: CriterionId): boolean =>
    sheet.choiceOf(id) === undefined && sheet.absenceOf(id) === undefined
  const walk = useCriterionWalk(() => product.law?.set, at, isBlank)
  useOpening(at, all, walk.nextBlank)
  return { ...walk, ...useEvidence(at) }
}

/** Opens where somebody was when the program stopped, else at the first that is left blank; the sheet keeps where that is. */
function useOpening(
  at: Ref<CriterionId | undefined>,
  all: ComputedRef<readonly Criterion[]>,
  nextBlank: () => boolean,
): void {
  const sheet = useSheet()
  watch(at, id => (sheet.criterion = id), { flush: 'sync' })
  watch(
    () => sheet.own !== undefined && all.value.length > 0,
    ready => {
      if (!ready) return
      const left = all.value.find(({ id }) => id === sheet.leftAt())
      if (left) at.value = left.id
      else if (!nextBlank()) at.value = all.value[0]?.id
    },
    { immediate: true },
  )
}

/** What lies beside the sheet: the first citation of a criterion when it is opened, then whatever is asked for. */
function useEvidence(at: Ref<CriterionId | undefined>): Pick<SheetPlace, 'shown' | 'show'> {
  const product = useProduct()
  const shown = ref<EvidencePlace>()
  const show = ({ path, page }: Pick<Citation, 'path' | 'page'>): void =>
    void (shown.value = { path, page: page ?? 1 })
  watch([at, () => product.dossier], ([id, dossier]) => {
    const [first] = claimOf(dossier?.dossier, id)?.citations ?? []
    if (first) show(first)
  })
  return { shown: computed(() => shown.value), show }
}

/** What the producer says of one criterion. */
export const claimOf = (
  dossier: Dossier | undefined,
  id: CriterionId | undefined,
): Dossier['selfAssessment']['criteria'][number] | undefined =>
  dossier?.selfAssessment.criteria.find(({ criterion }) => criterion === id)
