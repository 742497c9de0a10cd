import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { Answers } from '#shared/contract/answers.ts'
import type { ProvinceView } from '#shared/contract/province-rows.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { mayEnter as mayBeEntered } from '#shared/register/duties.ts'
import type { RegisterFact } from '#shared/register/register-event.ts'
import { useLink } from '../link/link.ts'

/** Where the register is, and what whoever works here may write in it. */
export const useProvince = defineStore('province', () => {
  const link = useLink()
  const view = ref<ProvinceView>()
  /** What the server said that was tried last. */
  const tested = ref<Answers['province.test']>()
  const refusal = ref<Refusal>()
  const underWay = ref<'test' | 'use' | 'leave'>()
  const isUsed = ref(false)
  /** Nothing until it is known. */
  const rights = computed(() => view.value?.rights)
  /** Lists and sitting files. */
  const mayTake = computed(() => rights.value?.takes ?? false)
  const mayWrite = computed(() => rights.value !== undefined && rights.value.enters !== 'none')
  const mayEnter = (kind: RegisterFact['kind']): boolean =>
    rights.value !== undefined && mayBeEntered(rights.value, kind)

  async function read(): Promise<void> {
    const answer = await link.call('province.read', {})
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) view.value = answer.value
  }

  function forget(): void {
    tested.value = undefined
    refusal.value = undefined
    isUsed.value = false
  }

  async function test(address: string): Promise<void> {
    forget()
    underWay.value = 'test'
    const answer = await link.call('province.test', { address })
    underWay.value = undefined
    if (answer.ok) tested.value = answer.value
    else refusal.value = answer.refusal
  }

  /** @returns whether the register is there now */
  async function move(to: string | undefined): Promise<boolean> {
    forget()
    underWay.value = to === undefined ? 'leave' : 'use'
    const answer = await (to === undefined
      ? link.call('province.leave', {})
      : link.call('province.use', { address: to }))
    underWay.value = undefined
    if (answer.ok) view.value = answer.value
    else refusal.value = answer.refusal
    isUsed.value = answer.ok && to !== undefined
    return answer.ok
  }

  return {
    view,
    rights,
    mayTake,
    mayWrite,
    mayEnter,
    tested,
    refusal,
    underWay,
    isUsed,
    read,
    forget,
    test,
    move,
  }
})
