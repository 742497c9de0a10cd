import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { StartedInspection } from '#shared/contract/inspection-rows.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { mostPhotographs } from '#shared/register/visit.ts'
import type { VisitDraft } from '#shared/register/visit-draft.ts'
import { useLink } from '../link/link.ts'
import { upload } from '../link/upload.ts'
import { saveQueue } from './save-queue.ts'

/** Milliseconds after which what the host did not take is handed in again. */
const again = 2000

/** A visit that is being written down: what is typed shows at once, and counts as kept once the host has answered that it is on disk. */
export const useInspection = defineStore('inspection', () => {
  const link = useLink()
  const started = ref<StartedInspection>()
  const draft = ref<VisitDraft>()
  const savedAt = ref<number>()
  const refusal = ref<Refusal>()
  const adding = ref(0)
  let retrying: ReturnType<typeof setTimeout> | undefined

  /** This screen, until it is loaded anew. */
  let by: string = crypto.randomUUID()
  const handed = () => ({ by, seen: savedAt.value ?? null })

  const queue = saveQueue<{ readonly product: string; readonly draft: VisitDraft }>(async wish => {
    const answer = await link.call('inspection.save-draft', { ...wish, ...handed() })
    if (answer.ok) savedAt.value = answer.value.savedAt
    else if (answer.refusal.code === 'inspection.overtaken') refusal.value = answer.refusal
    else retryLater()
    return answer.ok ? undefined : answer.refusal
  })

  function retryLater(): void {
    clearTimeout(retrying)
    retrying = setTimeout(() => void queue.retry(), again)
  }

  const isKept = computed(() => queue.wishes.size === 0)
  const record = computed(() => {
    const [wish] = queue.wishes.values()
    if (wish) return { kind: wish.kind } as const
    return savedAt.value === undefined ? undefined : ({ kind: 'saved', at: savedAt.value } as const)
  })

  async function start(product: string, plan: string | undefined): Promise<void> {
    started.value = undefined
    draft.value = undefined
    by = crypto.randomUUID()
    const answer = await link.call('inspection.start', { product, ...(plan !== undefined && { plan }) })
    refusal.value = answer.ok ? undefined : answer.refusal
    if (!answer.ok) return
    started.value = answer.value
    draft.value = answer.value.draft
    savedAt.value = answer.value.savedAt
  }

  function change(changes: Partial<VisitDraft>): void {
    const product = started.value?.product.id
    if (!draft.value || product === undefined) return
    draft.value = { ...draft.value, ...changes }
    void queue.ask('draft', { product, draft: draft.value })
  }

  /** One after another; what is no photograph is told, and the others are taken. */
  async function addPhotographs(files: readonly File[]): Promise<void> {
    refusal.value = undefined
    adding.value += files.length
    for (const file of files) {
      if ((draft.value?.photographs.length ?? 0) < mostPhotographs) await addOne(file)
      adding.value -= 1
    }
  }

  async function addOne(file: File): Promise<void> {
    const sent = await upload(file)
    const answer = sent.ok ? await link.call('inspection.add-photograph', { upload: sent.value }) : sent
    if (!answer.ok) refusal.value = answer.refusal
    else if (draft.value && !draft.value.photographs.some(({ sha256 }) => sha256 === answer.value.sha256))
      change({ photographs: [...draft.value.photographs, { ...answer.value, caption: '' }] })
  }

  /** @returns the line that it became */
  async function enter(): Promise<string | undefined> {
    const product = started.value?.product.id
    await queue.settled()
    if (product === undefined || !draft.value) return undefined
    const answer = await link.call('inspection.record', { product, draft: draft.value, ...handed() })
    refusal.value = answer.ok ? undefined : answer.refusal
    return answer.ok ? answer.value.visit : undefined
  }

  async function drop(): Promise<boolean> {
    const product = started.value?.product.id
    if (product === undefined || !draft.value) return false
    await queue.settled()
    const answer = await link.call('inspection.drop-draft', { product, draft: draft.value.id })
    refusal.value = answer.ok ? undefined : answer.refusal
    return answer.ok
  }

  /** @returns the paper, to be read and printed; nothing where it could not be made */
  async function print(
    asked: Input<'inspection.print'>,
  ): Promise<{ readonly address: string; readonly size: number } | undefined> {
    await queue.settled()
    const answer = await link.call('inspection.print', asked)
    refusal.value = answer.ok ? undefined : answer.refusal
    return answer.ok ? { address: `${link.bytes}${answer.value.path}`, size: answer.value.size } : undefined
  }

  const addressOf = (sha256: string): string => `${link.bytes}photographs/${sha256}`

  return {
    ...{ started, draft, record, isKept, refusal, adding },
    ...{ start, change, addPhotographs, enter, drop, print, addressOf },
  }
})
