import { defineStore } from 'pinia'
import { ref, toRaw } from 'vue'
import type { Answers } from '#shared/contract/answers.ts'
import type { CriteriaSetId } from '#shared/law/rule-set.ts'
import { useLink } from '../link/link.ts'

/** The score sheets of the products on the agenda, each with its decision. They never change while the host runs. */
export const useCriteriaSets = defineStore('criteria-sets', () => {
  const link = useLink()
  const sets = ref<Readonly<Record<CriteriaSetId, Answers['law.criteria-set']>>>({})

  /** Those on their way: whoever needs one of them meanwhile waits with whoever asked. */
  const asked = new Map<CriteriaSetId, Promise<void>>()

  /** Reads those that are not here yet. One that cannot be read is asked for again next time. */
  async function read(ids: readonly CriteriaSetId[]): Promise<void> {
    for (const id of new Set(ids)) {
      if (toRaw(sets.value)[id]) continue
      const answered = asked.get(id) ?? ask(id).finally(() => asked.delete(id))
      asked.set(id, answered)
      await answered
    }
  }

  async function ask(id: CriteriaSetId): Promise<void> {
    const answer = await link.call('law.criteria-set', { id })
    if (answer.ok) sets.value = { ...sets.value, [id]: answer.value }
  }

  return { sets, read }
})
