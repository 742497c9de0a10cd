import { computed, ref, watch, type ComputedRef } from 'vue'
import type { RevealedRound } from '#shared/council/product-view.ts'
import type { Shortfalls } from '#shared/law/explain.ts'
import { marginOf } from '#shared/law/margin.ts'
import { rate, shortfallsOf, type Rating } from '#shared/law/rate.ts'
import { councilConfirms } from '#shared/law/rating-rules.ts'
import type { Choice, Choices, CriterionId } from '#shared/law/rule-set.ts'
import { closenessOf, type Closeness } from '../../parts/reconcile/closeness.ts'
import { columnsOf } from '../../parts/reconcile/column.ts'
import { starredLines, type Confirmation, type StarredLine } from '../../parts/reconcile/starred.ts'
import { useWords } from '../../parts/use-words.ts'
import { useProduct } from '../../stores/product.ts'
import { useSitting } from '../../stores/sitting.ts'

/**
 * The starred criteria before the council: what stands in each choice, and what that would make of the product. Where the rules take the
 * members' own marks there is nothing to confirm; none at all where they leave out the asterisks of this sheet.
 */
export interface Minimums {
  readonly lines: ComputedRef<readonly StarredLine[]>
  /** Confirmed, else proposed by the majority, unless changed by hand and not yet confirmed. */
  readonly chosen: ComputedRef<Choices>
  readonly foreseen: ComputedRef<Rating | undefined>
  /** What keeps that, or what stands once the product is settled, below its band. */
  readonly shortfalls: ComputedRef<Shortfalls | undefined>
  /** How close that would be or, once the product is settled, was. */
  readonly closeness: ComputedRef<Closeness | undefined>
  /** What must be done before the outcome may be settled, as sentences. */
  readonly missing: ComputedRef<readonly string[]>
  /** Starred criteria that keep it below its band as they are chosen. */
  readonly holding: ComputedRef<readonly CriterionId[]>
  /** How many starred criteria are not confirmed as they are chosen. */
  readonly open: ComputedRef<number>
  /** What may be confirmed at one stroke: nothing confirmed before, nothing that was changed away from the majority. */
  readonly byMajority: ComputedRef<readonly Confirmation[]>
  choose(criterion: CriterionId, choice: Choice): void
}

export function useMinimums(round: ComputedRef<RevealedRound | undefined>): Minimums {
  const sitting = useSitting()
  const product = useProduct()
  const words = useWords()
  const byHand = ref<Choices>({})

  const lines = computed(() => {
    const { law, view } = product
    // While the sheets cannot be averaged there is nothing to confirm yet.
    if (!law || !view || !sitting.view || !round.value || round.value.halt || view.renewed?.due) return []
    const { members, details } = sitting.view
    if (!councilConfirms(law.set, { ...details.profile.rating, minimums: 'council' })) return []
    return starredLines(law.set, columnsOf(members, round.value, words.value), round.value, view.proposed)
  })
  const chosen = computed(() => ({ ...product.view?.proposed, ...product.view?.confirmed, ...byHand.value }))
  const { foreseen, shortfalls, closeness } = useForeseen(round, chosen)
  const { open, byMajority } = useConfirming(lines, chosen)
  const holding = computed(() => (foreseen.value?.heldBackBy ?? []).map(({ criterion }) => criterion))
  const missing = computed(() => {
    const said = words.value.reconcile.outcome
    const spread = round.value?.spread
    const stage = product.view?.product.stage.kind
    const mustMeet = sitting.view?.inWriting === true && stage !== undefined && stage !== 'renewal'
    return [
      ...(mustMeet ? [words.value.profile.writing.mustMeet] : []),
      ...(spread?.exceeded && product.view?.spreadAccepted === undefined ? [said.missingSpread(spread)] : []),
      ...(open.value > 0 ? [said.missingMinimums(open.value)] : []),
    ]
  })

  watch(
    () => round.value?.number,
    () => (byHand.value = {}),
  )
  const choose = (criterion: CriterionId, choice: Choice): void => {
    byHand.value = { ...byHand.value, [criterion]: choice }
  }
  return { lines, chosen, foreseen, shortfalls, closeness, missing, holding, open, byMajority, choose }
}

/** What the council has still to confirm of them; nothing where its rules take the sheets' own. */
function useConfirming(
  lines: Minimums['lines'],
  chosen: Minimums['chosen'],
): Pick<Minimums, 'open' | 'byMajority'> {
  const sitting = useSitting()
  const product = useProduct()
  const asked = computed(() =>
    sitting.view?.details.profile.rating.minimums === 'council' ? lines.value : [],
  )
  const open = computed(
    () =>
      asked.value.filter(({ criterion: { id } }) => product.view?.confirmed[id] !== chosen.value[id]).length,
  )
  const byMajority = computed(() =>
    asked.value.flatMap(({ criterion: { id }, proposed }) =>
      product.view?.confirmed[id] === undefined && chosen.value[id] === proposed
        ? [{ criterion: id, choice: proposed }]
        : [],
    ),
  )
  return { open, byMajority }
}

/** What the product would get with these minimums, worked out here so that a choice shows its effect at once. */
function useForeseen(
  round: ComputedRef<RevealedRound | undefined>,
  minimums: ComputedRef<Choices>,
): Pick<Minimums, 'foreseen' | 'shortfalls' | 'closeness'> {
  const sitting = useSitting()
  const product = useProduct()
  const words = useWords()
  const given = computed(() => {
    const rules = sitting.view?.details.profile.rating
    if (!product.law || !rules || !round.value) return undefined
    const { ruleSet, set } = product.law
    const sheets = round.value.sheets.map(({ marks }) => marks)
    return [ruleSet, set, sheets, minimums.value, rules, product.view?.notStopped ?? []] as const
  })
  const closeness = computed(() => {
    const { view, law } = product
    if (!view || !law) return undefined
    const settled = view.product.standing.kind === 'settled'
    const foreseen = given.value && marginOf(...given.value)
    const margin = foreseen?.ok && !settled ? foreseen.value : view.margin
    return closenessOf(margin, view, law.set, sitting.view?.members ?? [], words.value)
  })
  const shortfalls = computed(() => {
    const standing = product.view?.product.standing
    if (!given.value || !standing) return undefined
    const [, ...under] = given.value
    const now = shortfallsOf(...under)
    const foreseen = now.ok ? now.value : undefined
    const kept = standing.kind === 'settled' ? standing.shortfalls?.all : foreseen
    return kept && { all: kept, nameOf: (sheet: number) => closeness.value?.sheets[sheet]?.name ?? '' }
  })
  return {
    foreseen: computed(() => {
      const rating = given.value && rate(...given.value)
      return rating?.ok ? rating.value : undefined
    }),
    shortfalls,
    closeness,
  }
}
