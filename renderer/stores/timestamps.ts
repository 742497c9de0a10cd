import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { DocumentHandle } from '#shared/contract/kept.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useLink } from '../link/link.ts'
import { upload } from '../link/upload.ts'
import { useMinutes } from './minutes.ts'
import { useVerification } from './verification.ts'

/** A file with something added to it, to be saved. */
interface Added {
  readonly what: 'stamped' | 'completed'
  readonly file: File
  readonly address: string
}

/** What is added to the PDF that is being verified, so that its time and its certificates can be checked later. */
export const useTimestamps = defineStore('timestamps', () => {
  const link = useLink()
  const verification = useVerification()
  const minutes = useMinutes()
  const busy = ref(false)
  const refusal = ref<Refusal>()
  const done = shallowRef<Added>()
  const asked = shallowRef<{ readonly of: File; readonly request: Blob }>()

  async function whileBusy<T>(work: (given: File) => Promise<T>): Promise<T | undefined> {
    const given = verification.fileInHand()
    if (!given || busy.value) return undefined
    busy.value = true
    refusal.value = undefined
    try {
      return await work(given)
    } finally {
      busy.value = false
    }
  }

  /** Makes what is carried to an authority of time. */
  const ask = (): Promise<void | undefined> =>
    whileBusy(async given => {
      const sent = await upload(given)
      const answer = sent.ok ? await link.call('timestamp.request', { upload: sent.value }) : sent
      if (!answer.ok) return void (refusal.value = answer.refusal)
      const bytes = Uint8Array.from(atob(answer.value.request), sign => sign.charCodeAt(0))
      asked.value = { of: given, request: new Blob([bytes], { type: 'application/timestamp-query' }) }
    })

  /** The answer that somebody carried back goes into the file in hand, which is verified anew. @param name of the new file */
  const add = (answerFile: File, name: string): Promise<void | undefined> =>
    whileBusy(async given => {
      const [sent, answer] = [await upload(given), await upload(answerFile)]
      if (!sent.ok || !answer.ok) return tell(sent.ok ? answer : sent)
      await take(
        await link.call('timestamp.add', { upload: sent.value, answer: answer.value }),
        'stamped',
        name,
      )
    })

  /** What this machine knows of its certificates goes into the file in hand, which is verified anew. */
  const complete = (name: string): Promise<void | undefined> =>
    whileBusy(async given => {
      const sent = await upload(given)
      if (!sent.ok) return tell(sent)
      await take(await link.call('timestamp.complete', { upload: sent.value }), 'completed', name)
    })

  async function take(
    made: Result<DocumentHandle, Refusal>,
    what: Added['what'],
    name: string,
  ): Promise<void> {
    if (!made.ok) return tell(made)
    const address = `${link.bytes}${made.value.path}/${encodeURIComponent(name)}`
    const file = await minutes.fetchFile(address, name)
    if (!file) return
    done.value = { what, file, address }
    void verification.check(file)
  }

  function tell(answer: Result<unknown, Refusal>): void {
    if (!answer.ok) refusal.value = answer.refusal
  }

  /** Of the file in hand: its request, and what it was made by. */
  const requestInHand = (): Blob | undefined =>
    asked.value?.of === verification.fileInHand() ? asked.value?.request : undefined
  const inHand = (): Added | undefined =>
    done.value?.file === verification.fileInHand() ? done.value : undefined

  return { busy, refusal, ask, add, complete, requestInHand, inHand }
})
