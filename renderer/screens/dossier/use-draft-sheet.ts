import { computed, watch, type ComputedRef, type Ref } from 'vue'
import { contentOfNothing } from '#shared/dossier/draft.ts'
import type { DraftCitation } from '#shared/dossier/draft-evidence.ts'
import { askedStars } from '#shared/dossier/findings.ts'
import {
  criteriaOf,
  offers,
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

type Law = Answers['law.criteria-set']

/** A sheet in a draft, the producer's own or the advisory team's: what is chosen, what it adds up to, what the stars asked for still want. */
export interface DraftSheet {
  readonly law: ComputedRef<Law | undefined>
  readonly marks: ComputedRef<Marks>
  /** Why a criterion gives no points; empty where it does. */
  readonly exclusion: (criterion: Criterion) => string
  /** @returns why it was refused; empty where it was taken */
  readonly choose: (criterion: Criterion, choice: Mark) => string
  readonly standing: ComputedRef<SheetStanding | undefined>
  readonly asked: ComputedRef<number>
  /** Criteria with a choice that is below what the stars asked for want. */
  readonly missing: ComputedRef<readonly CriterionId[]>
}

/** The criterion in hand on such a sheet, as it is drawn beside the evidence. */
export interface OpenCriterion {
  readonly criterion: Criterion
  /** An answer to a key that had no effect. */
  readonly hint: string
  readonly choose: (choice: Mark) => void
  /** Of the files, by their id. */
  readonly titles: ReadonlyMap<string, string>
  readonly open: (citation: DraftCitation) => void
}

interface SheetOfDraft {
  readonly rows: () => readonly { readonly criterion: string; readonly choice: Mark | null }[]
  /** Whether a stop that no option says can be declared on it. */
  readonly stops: boolean
  readonly set: (criterion: CriterionId, choice: Mark) => void
}

export function useDraftSheet({ rows, stops, set }: SheetOfDraft): DraftSheet {
  const words = useWords()
  const draft = useDraft()
  const law = useLawOfDraft()
  const marks = computed((): Marks => marksOf(rows(), law.value?.set))
  function exclusion(criterion: Criterion): string {
    const found = exclusionOf(criterion, marks.value)
    return found ? words.value.draftClaims.refused(words.value.scoring.stops.contradiction(found)) : ''
  }
  function choose(criterion: Criterion, choice: Mark): string {
    if (choice === 'stop' && !(stops && offers(criterion, choice))) return words.value.scoring.stops.noStop
    const refused = typeof choice === 'number' ? exclusion(criterion) : ''
    if (refused === '') set(criterion.id, choice)
    return refused
  }
  const asked = computed(() => askedStars((draft.content ?? contentOfNothing).product))
  const standing = computed(
    () => law.value && sheetStanding(law.value.ruleSet, law.value.set, marks.value, []),
  )
  const missing = computed(() => {
    if (!law.value) return []
    const below = unreached(law.value.set, marks.value, asked.value).map(({ criterion }) => criterion)
    return [...new Set(below)].filter(criterion => marks.value[criterion] !== undefined)
  })
  return { law, marks, exclusion, choose, standing, asked, missing }
}

function useLawOfDraft(): ComputedRef<Law | undefined> {
  const draft = useDraft()
  const sets = useCriteriaSets()
  const id = computed(() => draft.content?.product.criteriaSet ?? '')
  watch(id, wanted => void (wanted !== '' && sets.read([wanted])), { immediate: true })
  return computed(() => sets.sets[id.value])
}

/** What is chosen, as far as the criteria set still offers it: another set may have been taken since. */
function marksOf(
  rows: readonly { readonly criterion: string; readonly choice: Mark | null }[],
  set: Law['set'] | undefined,
): Marks {
  const known = new Map((set ? criteriaOf(set) : []).map(criterion => [criterion.id, criterion]))
  return Object.fromEntries(
    rows.flatMap(({ criterion: id, choice }) => {
      const criterion = known.get(id)
      return criterion && choice !== null && offers(criterion, choice) ? [[id, choice] as const] : []
    }),
  )
}

/** The walk over such a sheet, which opens at its first criterion. */
export function useDraftSheetPlace(
  { law, standing }: DraftSheet,
  at: Ref<CriterionId | undefined>,
): CriterionWalk {
  const all = computed(() => (law.value ? criteriaOf(law.value.set) : []))
  const open = computed({
    get: () => (all.value.find(({ id }) => id === at.value) ?? all.value[0])?.id,
    set: id => void (at.value = id),
  })
  const isBlank = (id: CriterionId): boolean => standing.value?.state.blanks.includes(id) ?? false
  return useCriterionWalk(() => law.value?.set, open, isBlank)
}
