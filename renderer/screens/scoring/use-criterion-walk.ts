import { computed, type ComputedRef, type Ref } from 'vue'
import {
  criteriaOfPart,
  type CriteriaSet,
  type Criterion,
  type CriterionId,
  type Part,
} from '#shared/law/rule-set.ts'

/** Which criterion of a sheet is open, and the way to another. */
export interface CriterionWalk {
  readonly criterion: ComputedRef<Criterion | undefined>
  readonly part: ComputedRef<Part | undefined>
  readonly go: (id: CriterionId) => void
  readonly move: (by: 1 | -1) => void
  /** @returns false where nothing is left blank */
  readonly nextBlank: () => boolean
  /** To the first that is blank in a part, else to its first. */
  readonly goPart: (id: Part['id']) => void
  readonly turnPart: (by: 1 | -1) => void
}

/** The same walk for a member's sheet and for the producer's own. @param at the criterion that is open */
export function useCriterionWalk(
  set: () => CriteriaSet | undefined,
  at: Ref<CriterionId | undefined>,
  isBlank: (id: CriterionId) => boolean,
): CriterionWalk {
  const parts = computed(() => set()?.parts ?? [])
  const all = computed((): readonly Criterion[] => parts.value.flatMap(criteriaOfPart))
  const index = computed(() => all.value.findIndex(({ id }) => id === at.value))
  const criterion = computed(() => all.value[index.value])
  const part = computed(() =>
    parts.value.find(each => criteriaOfPart(each).some(({ id }) => id === at.value)),
  )

  const go = (id: CriterionId): void => void (at.value = id)
  const move = (by: 1 | -1): void => void (at.value = all.value[index.value + by]?.id ?? at.value)

  function nextBlank(): boolean {
    const after = index.value + 1
    const next = [...all.value.slice(after), ...all.value.slice(0, after)].find(({ id }) => isBlank(id))
    if (next) at.value = next.id
    return next !== undefined
  }

  function goPart(id: Part['id']): void {
    const target = parts.value.find(each => each.id === id)
    const criteria = target ? criteriaOfPart(target) : []
    at.value = (criteria.find(each => isBlank(each.id)) ?? criteria[0])?.id ?? at.value
  }

  function turnPart(by: 1 | -1): void {
    const target = part.value && parts.value[parts.value.indexOf(part.value) + by]
    if (target) goPart(target.id)
  }

  return { criterion, part, go, move, nextBlank, goPart, turnPart }
}
