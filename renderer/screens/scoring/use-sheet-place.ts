import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import type { Citation, Dossier } from '#shared/dossier/dossier.ts'
import {
  criteriaOf,
  criteriaOfPart,
  type Criterion,
  type CriterionId,
  type Part,
} from '#shared/law/rule-set.ts'
import { useProduct } from '../../stores/product.ts'
import { useSheet } from '../../stores/sheet.ts'

/** A page of a file of the dossier. */
export interface EvidencePlace {
  readonly path: string
  readonly page: number
}

/** Where on the sheet the person is: which criterion is open, and what evidence lies beside it. */
export interface SheetPlace {
  readonly criterion: ComputedRef<Criterion | undefined>
  readonly part: ComputedRef<Part | undefined>
  readonly shown: ComputedRef<EvidencePlace | undefined>
  readonly go: (criterion: CriterionId) => void
  readonly move: (by: 1 | -1) => void
  /** @returns false when nothing is left blank */
  readonly nextBlank: () => boolean
  readonly turnPart: (by: 1 | -1) => void
  readonly goPart: (part: Part['id']) => void
  readonly show: (place: Pick<Citation, 'path' | 'page'>) => void
}

export function useSheetPlace(): SheetPlace {
  const product = useProduct()
  const sheet = useSheet()
  const at = ref<CriterionId>()
  const parts = computed(() => product.law?.set.parts ?? [])
  const all = computed(() => (product.law ? criteriaOf(product.law.set) : []))
  const index = computed(() => all.value.findIndex(({ id }) => id === at.value))
  const criterion = computed(() => all.value[index.value])
  const part = computed(() =>
    parts.value.find(candidate => criteriaOfPart(candidate).some(({ id }) => id === at.value)),
  )
  const isBlank = ({ id }: Criterion): boolean =>
    sheet.choiceOf(id) === undefined && sheet.absenceOf(id) === undefined

  const go = (id: CriterionId): void => void (at.value = id)
  const move = (by: 1 | -1): void => void (at.value = all.value[index.value + by]?.id ?? at.value)

  function nextBlank(): boolean {
    const after = index.value + 1
    const next = [...all.value.slice(after), ...all.value.slice(0, after)].find(isBlank)
    if (next) at.value = next.id
    return next !== undefined
  }

  function goPart(id: Part['id']): void {
    const target = parts.value.find(candidate => candidate.id === id)
    const criteria = target ? criteriaOfPart(target) : []
    at.value = (criteria.find(isBlank) ?? criteria[0])?.id ?? at.value
  }

  function turnPart(by: 1 | -1): void {
    const target = part.value && parts.value[parts.value.indexOf(part.value) + by]
    if (target) goPart(target.id)
  }

  useOpening(at, all, nextBlank)
  return { criterion, part, go, move, nextBlank, turnPart, goPart, ...useEvidence(at) }
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
