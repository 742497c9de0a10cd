import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Answers } from '#shared/contract/answers.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { PlanLineView, PlanView } from '#shared/contract/plan-rows.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { FoundProduct } from '#shared/register/product-query.ts'
import { useLink } from '../link/link.ts'
import { latestAnswer } from './latest-answer.ts'

/** Plans, as far as they were looked at. */
export const usePlans = defineStore('plans', () => {
  const link = useLink()
  const list = shallowRef<readonly PlanLineView[]>()
  const view = shallowRef<PlanView>()
  const refusal = ref<Refusal>()
  /** Products of the register that fit what is looked for, to be named. */
  const found = shallowRef<readonly FoundProduct[]>([])
  const latest = latestAnswer()
  const latestFound = latestAnswer()

  async function readAll(): Promise<void> {
    const answer = await link.call('plans.list', {})
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) list.value = answer.value.plans
  }

  async function read(plan: string): Promise<void> {
    if (view.value?.plan.id !== plan) view.value = undefined
    found.value = []
    const answer = await latest(link.call('plans.read', { plan }))
    if (!answer) return
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) view.value = answer.value
  }

  /** @returns the plan that was written */
  async function draw(input: Input<'plans.draw'>): Promise<string | undefined> {
    const answer = await link.call('plans.draw', input)
    refusal.value = answer.ok ? undefined : answer.refusal
    return answer.ok ? answer.value.plan : undefined
  }

  function shown(answer: Result<Answers['plans.enter'], Refusal>): boolean {
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) view.value = answer.value
    return answer.ok
  }

  /** @returns whether it is in the plan */
  async function enter(facts: Input<'plans.enter'>['facts']): Promise<boolean> {
    if (!view.value) return false
    return shown(await link.call('plans.enter', { plan: view.value.plan.id, facts }))
  }

  async function nameAll(task: Input<'plans.name-all'>['task']): Promise<boolean> {
    if (!view.value) return false
    return shown(await link.call('plans.name-all', { plan: view.value.plan.id, task }))
  }

  async function find(text: string): Promise<void> {
    if (text.trim() === '') {
      found.value = []
      return
    }
    const answer = await latestFound(link.call('register.find', { text, count: 8 }))
    if (answer?.ok) found.value = answer.value.found
  }

  return { list, view, refusal, found, readAll, read, draw, enter, nameAll, find }
})
