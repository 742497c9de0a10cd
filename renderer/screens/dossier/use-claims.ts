import { computed, watch, type ComputedRef, type Ref } from 'vue'
import { contentOfNothing, type DraftContent } from '#shared/dossier/draft.ts'
import {
  claimIn,
  withCitation,
  withClaim,
  withoutCitation,
  type DraftCitation,
} from '#shared/dossier/draft-evidence.ts'
import { askedStars } from '#shared/dossier/findings.ts'
import {
  criteriaOf,
  pointsOf,
  type Choice,
  type Criterion,
  type CriterionId,
  type Mark,
  type Marks,
} from '#shared/law/rule-set.ts'
import { exclusionOf } from '#shared/law/sheet-state.ts'
import { unreached } from '#shared/law/minimum.ts'
import type { Answers } from '#shared/contract/answers.ts'
import { useWords } from '../../parts/use-words.ts'
import { useCriteriaSets } from '../../stores/criteria-sets.ts'
import { useDraft } from '../../stores/draft.ts'
import { useCriterionWalk, type CriterionWalk } from '../scoring/use-criterion-walk.ts'
import { sheetStanding, type SheetStanding } from '../../stores/sheet-standing.ts'

type Assessment = DraftContent['assessment']
type Claim = Assessment['criteria'][number]

/** The producer's own sheet: what is chosen and cited, what it adds up to, and what the stars asked for still want. */
export interface Claims {
  readonly law: ComputedRef<Answers['law.criteria-set'] | undefined>
  readonly claimOf: (id: CriterionId) => Claim
  readonly choiceOf: (id: CriterionId) => Choice | undefined
  /** Why a criterion gives no points; empty where it does. */
  readonly exclusion: (criterion: Criterion) => string
  /** @returns why it was refused; empty where it was taken */
  readonly choose: (criterion: Criterion, choice: Mark) => string
  readonly clear: (id: CriterionId) => void
  readonly cite: (id: CriterionId, citation: DraftCitation) => void
  readonly uncite: (id: CriterionId, citation: DraftCitation) => void
  readonly note: (id: CriterionId, note: string) => void
  readonly standing: ComputedRef<SheetStanding | undefined>
  readonly asked: ComputedRef<number>
  /** Criteria with a choice that is below what the stars asked for want. */
  readonly missing: ComputedRef<readonly CriterionId[]>
  /** How many have points and nothing that shows them. */
  readonly bare: ComputedRef<number>
}

export function useClaims(): Claims {
  const draft = useDraft()
  const sets = useCriteriaSets()
  const id = computed(() => draft.content?.product.criteriaSet ?? '')
  watch(id, wanted => void (wanted !== '' && sets.read([wanted])), { immediate: true })
  const law = computed(() => sets.sets[id.value])
  const assessment = computed(() => draft.content?.assessment ?? contentOfNothing.assessment)
  const marks = computed((): Marks => marksOf(assessment.value, law.value?.set))
  const set = (next: Assessment): void => draft.change({ assessment: next })
  const claimOf = (criterion: CriterionId): Claim => claimIn(assessment.value, criterion)
  return {
    law,
    claimOf,
    choiceOf: criterion => claimOf(criterion).choice ?? undefined,
    ...useChoosing(marks, (criterion, choice) => set(withClaim(assessment.value, criterion, { choice }))),
    cite: (criterion, citation) => set(withCitation(assessment.value, criterion, citation)),
    uncite: (criterion, citation) => set(withoutCitation(assessment.value, criterion, citation)),
    note: (criterion, note) => set(withClaim(assessment.value, criterion, { note })),
    ...useStanding(law, marks, claimOf),
  }
}

/** Choosing: what another choice on the sheet leaves without points is refused. */
function useChoosing(
  marks: ComputedRef<Marks>,
  set: (criterion: CriterionId, choice: Choice | null) => void,
): Pick<Claims, 'exclusion' | 'choose' | 'clear'> {
  const words = useWords()
  function exclusion(criterion: Criterion): string {
    const found = exclusionOf(criterion, marks.value)
    return found ? words.value.draftClaims.refused(words.value.scoring.stops.contradiction(found)) : ''
  }
  function choose(criterion: Criterion, choice: Mark): string {
    if (choice === 'stop') return words.value.scoring.stops.noStop
    const refused = choice === 'none' ? '' : exclusion(criterion)
    if (refused === '') set(criterion.id, choice)
    return refused
  }
  return { exclusion, choose, clear: criterion => set(criterion, null) }
}

/** What the sheet adds up to, and what it still wants. */
function useStanding(
  law: Claims['law'],
  marks: ComputedRef<Marks>,
  claimOf: Claims['claimOf'],
): Pick<Claims, 'standing' | 'asked' | 'missing' | 'bare'> {
  const draft = useDraft()
  const asked = computed(() => askedStars((draft.content ?? contentOfNothing).product))
  const standing = computed(
    () => law.value && sheetStanding(law.value.ruleSet, law.value.set, marks.value, []),
  )
  const missing = computed(() => {
    if (!law.value) return []
    const below = unreached(law.value.set, marks.value, asked.value).map(({ criterion }) => criterion)
    return [...new Set(below)].filter(criterion => marks.value[criterion] !== undefined)
  })
  const isBare = (criterion: Criterion): boolean => {
    const mark = marks.value[criterion.id]
    const hasPoints = mark !== undefined && pointsOf(criterion, mark) > 0
    return hasPoints && claimOf(criterion.id).citations.length === 0
  }
  const bare = computed(() => (law.value ? criteriaOf(law.value.set).filter(isBare).length : 0))
  return { standing, asked, missing, bare }
}

/** What is chosen, as far as the criteria set still offers it: another set may have been taken since. */
function marksOf({ criteria }: Assessment, set: Answers['law.criteria-set']['set'] | undefined): Marks {
  const offered = new Map((set ? criteriaOf(set) : []).map(criterion => [criterion.id, criterion]))
  return Object.fromEntries(
    criteria.flatMap(({ criterion, choice }) => {
      const known = offered.get(criterion)
      const isThere = choice === 'none' || (known?.options.some(({ number }) => number === choice) ?? false)
      return known && choice !== null && isThere ? [[criterion, choice] as const] : []
    }),
  )
}

/** The walk over the producer's own sheet, which opens at its first criterion. */
export function useClaimPlace({ law, standing }: Claims, at: Ref<CriterionId | undefined>): CriterionWalk {
  const all = computed(() => (law.value ? criteriaOf(law.value.set) : []))
  const open = computed({
    get: () => (all.value.find(({ id }) => id === at.value) ?? all.value[0])?.id,
    set: id => void (at.value = id),
  })
  const isBlank = (id: CriterionId): boolean => standing.value?.state.blanks.includes(id) ?? false
  return useCriterionWalk(() => law.value?.set, open, isBlank)
}
