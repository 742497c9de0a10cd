import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Refusal } from '#shared/contract/refusal.ts'
import { useLink } from '../link/link.ts'
import { discardUpload, upload } from '../link/upload.ts'
import { useDraft } from './draft.ts'

/** A file on its way into a draft. */
interface Waiting {
  readonly draft: string
  readonly file: File
  readonly folder: string
  readonly batch: Batch
}

/** A file that is not in the draft as a file of its own, and why. */
export type Told =
  | { readonly kind: 'same'; readonly name: string; readonly as: string }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: Refusal }

/** What was handed over at once, as far as it is in the draft as files of its own. */
interface Batch {
  readonly draft: string
  readonly files: string[]
}

/** How a heap of files stands that was handed over at once or while the one before was on its way. */
export interface IntakeCount {
  readonly done: number
  readonly total: number
  /** Those that are in the draft now and were not before. */
  readonly taken: number
  /** Those that were let go of when somebody stopped it. */
  readonly left: number
}

/** The program takes one in while the next comes. */
const lanes = 2
/** The list on the screen is brought up to date so often, in milliseconds, and not after each file of four hundred. */
const calm = 250
const none: IntakeCount = { done: 0, total: 0, taken: 0, left: 0 }

/** Files on their way into the draft in hand: one after another, each refused or cancelled without holding up the others. */
export const useDraftIntake = defineStore('draft-intake', () => {
  const link = useLink()
  const inHand = useDraft()
  const count = ref<IntakeCount>(none)
  const told = shallowRef<readonly Told[]>([])
  /** The newest last. */
  const batches = ref<readonly Batch[]>([])
  const isRunning = computed(() => count.value.done < count.value.total)
  let waiting: Waiting[] = []
  let stop = new AbortController()
  let running = 0
  let pause: ReturnType<typeof setTimeout> | undefined

  function take(draft: string, files: readonly { readonly file: File; readonly folder: string }[]): void {
    if (!isRunning.value) count.value = none
    // What was stopped may still be on its way; what comes now is not.
    if (!isRunning.value || stop.signal.aborted) stop = new AbortController()
    const batch: Batch = { draft, files: [] }
    batches.value = [...batches.value, batch]
    waiting = [...waiting, ...files.map(each => ({ draft, batch, ...each }))]
    count.value = { ...count.value, total: count.value.total + files.length }
    while (running < lanes && waiting.length > 0) void runLane()
  }

  async function runLane(): Promise<void> {
    running += 1
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) await takeIn(next)
    } finally {
      running -= 1
    }
  }

  async function takeIn(file: Waiting): Promise<void> {
    const { signal } = stop
    try {
      await send(file, signal)
    } catch (error) {
      if (!signal.aborted) throw error
      count.value = { ...count.value, left: count.value.left + 1 }
    } finally {
      count.value = { ...count.value, done: count.value.done + 1 }
      showSoon()
    }
  }

  async function send({ draft, file, folder, batch }: Waiting, signal: AbortSignal): Promise<void> {
    const { name } = file
    const sent = await upload(file, { signal })
    if (!sent.ok) return tell({ kind: 'refused', name, refusal: sent.refusal })
    if (signal.aborted) await discardUpload(sent.value)
    signal.throwIfAborted()
    const answer = await link.call('draft.add-file', { draft, upload: sent.value, name, folder })
    if (!answer.ok) return tell({ kind: 'refused', name, refusal: answer.refusal })
    const { sameAs } = answer.value
    if (sameAs !== undefined) return tell({ kind: 'same', name, as: sameAs })
    batch.files.push(answer.value.file.id)
    count.value = { ...count.value, taken: count.value.taken + 1 }
  }

  function tell(one: Told): void {
    told.value = [...told.value, one]
  }

  /** What the host took in comes onto the screen together, and at once with the last. */
  function showSoon(): void {
    if (!isRunning.value) {
      clearTimeout(pause)
      pause = undefined
      void inHand.refresh()
      return
    }
    pause ??= setTimeout(() => {
      pause = undefined
      void inHand.refresh()
    }, calm)
  }

  /** What waits is let go of; what is in stays in. */
  function cancel(): void {
    stop.abort(new DOMException('Stopped', 'AbortError'))
    count.value = {
      ...count.value,
      done: count.value.done + waiting.length,
      left: count.value.left + waiting.length,
    }
    waiting = []
  }

  /** What is here from now on is not taken back by batches. */
  const forgetBatches = (): void => void (batches.value = [])

  const forgetTold = (): void => void (told.value = [])

  /** Where bytes of a draft are fetched from. @param address as the host names them */
  const addressOf = (address: string): string => `${link.bytes}${address}`

  return { count, told, batches, isRunning, take, cancel, forgetTold, forgetBatches, addressOf }
})
