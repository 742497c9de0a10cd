import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Answers } from '#shared/contract/answers.ts'
import type { CommandName, Input } from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { SittingView } from '#shared/council/view.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useLink } from '../link/link.ts'
import { latestAnswer } from './latest-answer.ts'
import { useProduct } from './product.ts'

/** Whether the last thing asked for is on disk: the record shown in the bar of a sitting. */
export type Record =
  { readonly kind: 'saved'; readonly at: number } | { readonly kind: 'saving' } | { readonly kind: 'failed' }

/** The sitting that is open on this screen, as the host tells it. It reads again whenever the host says that it changed. */
export const useSitting = defineStore('sitting', () => {
  const link = useLink()
  const product = useProduct()
  const view = shallowRef<SittingView>()
  const refusal = ref<Refusal>()
  const record = ref<Record>()
  const latest = latestAnswer()

  async function open(sitting: string): Promise<void> {
    if (view.value?.id !== sitting) view.value = undefined
    const answer = await latest(link.call('sitting.read', { sitting }))
    if (!answer) return
    refusal.value = answer.ok ? undefined : answer.refusal
    if (!answer.ok) return
    view.value = answer.value
    if (record.value?.kind !== 'saving') record.value = { kind: 'saved', at: answer.value.changedAt }
  }

  /** What was on this screen when the person decided: of the product in question, else of the sitting. */
  const seen = (input: object): number | undefined =>
    'product' in input && product.view?.product.id === input.product
      ? product.view?.revision
      : view.value?.revision

  /** Gives a command that changes the record, and says "saved" only when the host has answered that it is on disk. */
  async function change<N extends CommandName>(
    name: N,
    input: Input<N>,
  ): Promise<Result<Answers[N], Refusal>> {
    record.value = { kind: 'saving' }
    const answer = await link.call(name, input, seen(input))
    record.value = answer.ok ? { kind: 'saved', at: savedAt(answer.value) ?? Date.now() } : { kind: 'failed' }
    return answer
  }

  link.on('link.restored', ({ revisions }) => {
    if (view.value && revisions[view.value.id] !== view.value.revision) void open(view.value.id)
  })
  link.on('sitting.changed', ({ sitting }) => {
    if (view.value?.id === sitting) void open(sitting)
  })
  link.on('sitting.replaced', ({ sitting }) => {
    if (view.value?.id !== sitting) return
    view.value = undefined
    void open(sitting)
  })
  return { view, refusal, record, open, change }
})

const savedAt = (answer: unknown): number | undefined =>
  typeof answer === 'object' && answer !== null && 'savedAt' in answer && typeof answer.savedAt === 'number'
    ? answer.savedAt
    : undefined
