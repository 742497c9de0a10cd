import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { LawSummary, SetSummary } from '#shared/contract/law-views.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { FoundCriteriaSet } from '#shared/law/find-criteria-set.ts'
import { ruleSetOn } from '#shared/law/in-force.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { FoundPlaces, Place } from '#shared/places/place.ts'
import type { ProductCodeFault } from '#shared/places/product-code.ts'
import { useLink } from '../link/link.ts'

type FoundSet = Pick<FoundCriteriaSet, 'id' | 'number' | 'name' | 'sector'> &
  Partial<Pick<FoundCriteriaSet, 'at'>>
type RuleSetSummary = LawSummary['ruleSets'][number]

/** What a preparer looks up: criteria sets by everyday words, places by name, and what a product code says. */
export const useFinding = defineStore('finding', () => {
  const link = useLink()
  const ruleSets = ref<readonly RuleSetSummary[]>([])
  const sets = computed(() => new Map(ruleSets.value.flatMap(rules => rules.sets).map(set => [set.id, set])))

  let reading: Promise<void> | undefined

  /** Reads the decisions once, whoever asks meanwhile; a read that failed is tried again when it is asked for again. */
  const read = (): Promise<void> => (reading ??= readOnce())
  async function readOnce(): Promise<void> {
    const answer = await link.call('law.list', {})
    if (answer.ok) ruleSets.value = answer.value.ruleSets
    else reading = undefined
  }

  /** The decision that a dossier filed on a day is scored by: of those that new sittings may be held under, the latest in force. */
  const rulesOn = (day: Day): RuleSetSummary | undefined =>
    ruleSetOn(
      ruleSets.value.filter(({ offered }) => offered),
      day,
    )

  const setOf = (id: string): SetSummary | undefined => sets.value.get(id)

  /** What people call a product by finds its sets, the best first; no word finds all of them. The decisions need not be read yet. */
  async function findSets(day: Day, text: string): Promise<readonly FoundSet[]> {
    await read()
    const rules = rulesOn(day)
    if (!rules) return []
    if (text === '') return rules.sets.filter(({ offered }) => offered)
    const answer = await link.call('criteria-set.find', { ruleSet: rules.id, text })
    return answer.ok ? answer.value.found.filter(({ offered }) => offered) : []
  }

  async function findPlaces(text: string): Promise<FoundPlaces> {
    const answer = await link.call('place.find', { text, max: 12 })
    return answer.ok ? answer.value : { places: [], earlier: [] }
  }

  /** Communes and provinces by their codes, once they were asked for. */
  const places = ref<ReadonlyMap<string, Place | undefined>>(new Map())
  async function readPlace(code: string): Promise<void> {
    if (places.value.has(code)) return
    const answer = await link.call('place.by-code', { code })
    if (answer.ok) places.value = new Map([...places.value, [code, answer.value.place]])
  }

  async function codeFaults(coded: Input<'place.code-faults'>): Promise<readonly ProductCodeFault[]> {
    const answer = await link.call('place.code-faults', coded)
    return answer.ok ? answer.value.faults : []
  }

  return { read, rulesOn, setOf, findSets, findPlaces, places, readPlace, codeFaults }
})
