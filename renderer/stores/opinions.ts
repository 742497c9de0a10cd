import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { ExportedSitting } from '#shared/contract/kept.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { LookedAtAnswer, OpinionsView } from '#shared/contract/opinion.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useLink } from '../link/link.ts'
import { upload } from '../link/upload.ts'
import { latestAnswer } from './latest-answer.ts'

/** A file for a member on its way: how far, from 0 to 1, and what came of it. */
export interface FileForMember {
  readonly member: string
  readonly until: string
  readonly share: number
  readonly ready: (ExportedSitting & { readonly address: string }) | undefined
}

/** An answer that was handed over and looked at. */
export interface AnswerInHand {
  readonly upload: string
  readonly looked: LookedAtAnswer
}

/** Opinions in files, as the secretary of a sitting asks for them and takes them in. */
export const useOpinions = defineStore('opinions', () => {
  const link = useLink()
  const sitting = ref<string>()
  const view = shallowRef<OpinionsView>()
  const refusal = ref<Refusal>()
  const writing = shallowRef<FileForMember>()
  const inHand = shallowRef<AnswerInHand>()
  const latest = latestAnswer()

  async function follow(id: string): Promise<void> {
    if (sitting.value !== id) {
      view.value = undefined
      writing.value = undefined
      inHand.value = undefined
      refusal.value = undefined
    }
    sitting.value = id
    await read()
  }

  async function read(): Promise<void> {
    const of = sitting.value
    if (of === undefined) return
    const newest = await latest(link.call('opinion.list', { sitting: of }))
    if (newest?.ok && of === sitting.value) view.value = newest.value
  }

  const heard = <T>(answer: Result<T, Refusal>): Result<T, Refusal> => {
    refusal.value = answer.ok ? undefined : answer.refusal
    return answer
  }

  /** @returns whether it was done */
  async function change<N extends 'opinion.count-from' | 'opinion.withdraw'>(
    name: N,
    input: Input<N>,
  ): Promise<boolean> {
    const answer: Result<OpinionsView, Refusal> = heard(
      await link.call<'opinion.count-from' | 'opinion.withdraw'>(name, input),
    )
    if (answer.ok) view.value = answer.value
    return answer.ok
  }

  async function ask(of: string, member: string, until: string): Promise<void> {
    writing.value = { member, until, share: 0, ready: undefined }
    const answer = await link.call('opinion.ask', { sitting: of, member, until })
    const isStopped = !answer.ok && answer.refusal.code === 'work.cancelled'
    if (!isStopped) heard(answer)
    if (of !== sitting.value) return
    writing.value = answer.ok
      ? { member, until, share: 1, ready: { ...answer.value, address: `${link.bytes}${answer.value.path}` } }
      : undefined
    await read()
  }

  const stop = (): void => void link.call('work.cancel', { work: 'opinion', of: sitting.value ?? '' })

  async function look(of: string, file: File): Promise<void> {
    inHand.value = undefined
    const sent = await upload(file)
    const looked = heard(
      sent.ok ? await link.call('opinion.look', { sitting: of, upload: sent.value }) : sent,
    )
    if (sent.ok && looked.ok && of === sitting.value)
      inHand.value = { upload: sent.value, looked: looked.value }
  }

  /** @returns what was taken, where it was */
  async function take(of: string): Promise<LookedAtAnswer | undefined> {
    if (!inHand.value) return undefined
    const answer = heard(await link.call('opinion.take', { sitting: of, upload: inHand.value.upload }))
    inHand.value = undefined
    await read()
    return answer.ok ? answer.value : undefined
  }

  /** @returns where the letters can be fetched */
  async function letters(of: string, members: readonly string[]): Promise<string | undefined> {
    const answer = heard(await link.call('opinion.letters', { sitting: of, members: [...members] }))
    return answer.ok ? `${link.bytes}${answer.value.path}` : undefined
  }

  link.on('work.progress', ({ work, of, share }) => {
    const now = writing.value
    if (work === 'opinion' && now && !now.ready && of === sitting.value) writing.value = { ...now, share }
  })
  link.on('sitting.changed', told => {
    if (told.sitting === sitting.value) void read()
  })
  return { view, refusal, writing, inHand, follow, change, ask, stop, look, take, letters }
})
