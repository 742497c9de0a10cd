import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { OpinionCopy, WrittenAnswer } from '#shared/contract/opinion.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useLink } from '../link/link.ts'
import { upload } from '../link/upload.ts'
import { useSession } from './session.ts'
import { useStation } from './station.ts'

/** Opinion files on the machine of the member who answers them. */
export const useOpinionCopies = defineStore('opinion-copies', () => {
  const link = useLink()
  const session = useSession()
  const station = useStation()
  const copies = ref<readonly OpinionCopy[]>()
  const refusal = ref<Refusal>()
  /** How far a file is that is being opened, from 0 to 1. */
  const opening = ref<number>()
  /** The products whose evidence did not come with the file that was opened last, by name. */
  const without = ref<readonly string[]>([])
  let taking = ''

  const heard = <T>(answer: Result<T, Refusal>): Result<T, Refusal> => {
    refusal.value = answer.ok ? undefined : answer.refusal
    return answer
  }

  async function read(): Promise<void> {
    const answer = heard(await link.call('opinion-copy.list', {}))
    if (answer.ok) copies.value = answer.value.copies
  }

  /** @returns the copy, where the file was one */
  async function open(file: File): Promise<OpinionCopy | undefined> {
    opening.value = 0
    const progress = (done: number): void => void (opening.value = (done / Math.max(1, file.size)) * 0.4)
    const sent = await upload(file, { progress })
    taking = sent.ok ? sent.value : ''
    const answer = heard(sent.ok ? await link.call('opinion-copy.open', { upload: sent.value }) : sent)
    opening.value = undefined
    if (!answer.ok) return undefined
    without.value = answer.value.withoutEvidence
    const problem = refusal.value
    await read()
    refusal.value = problem
    return answer.value
  }

  /** The page is the seat's from then on. */
  async function sit(sitting: string): Promise<void> {
    const answer = heard(await link.call('opinion-copy.sit', { sitting }))
    if (!answer.ok) return
    await station.refresh()
    await session.refresh()
  }

  async function rise(): Promise<Refusal | undefined> {
    const answer = await link.call('opinion-copy.rise', {})
    if (answer.ok) await session.refresh()
    return answer.ok ? undefined : answer.refusal
  }

  const reopen = async (
    sitting: string,
    member: string,
    product: string,
    word: string,
  ): Promise<Refusal | undefined> => {
    const answer = await link.call('opinion-copy.reopen', { sitting, member, product, word })
    return answer.ok ? station.refresh() : answer.refusal
  }

  async function answer(sitting: string, member: string): Promise<Result<WrittenAnswer, Refusal>> {
    const written = await link.call('opinion-copy.answer', { sitting, member })
    if (written.ok) await station.refresh()
    return written
  }

  link.on('work.progress', ({ work, of, share }) => {
    if (work === 'import' && of === taking && opening.value !== undefined) opening.value = 0.4 + share * 0.6
  })
  return { copies, refusal, opening, without, read, open, sit, rise, reopen, answer }
})
