import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { Answers } from '#shared/contract/answers.ts'
import type { ReceivedSitting } from '#shared/contract/received-rows.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { useLink } from '../link/link.ts'
import { upload } from '../link/upload.ts'

/** A sitting file that was handed in, and what became of it. */
export interface HandedFile {
  readonly name: string
  readonly state:
    | { readonly kind: 'waiting' | 'stopped' }
    | { readonly kind: 'sending' | 'checking'; readonly share: number }
    | { readonly kind: 'answered'; readonly received: Answers['register.receive'] }
    | { readonly kind: 'refused'; readonly refusal: Refusal }
}

/** Sittings that other councils hand in: each file is looked at by itself, one after another. */
export const useReceived = defineStore('received', () => {
  const link = useLink()
  const files = ref<readonly HandedFile[]>([])
  const list = ref<Answers['register.received']>()
  const refusal = ref<Refusal>()
  const made = ref<{ readonly sitting: string; readonly address: string }>()
  const isUnderWay = ref(false)
  let stopping = new AbortController()
  let checking: string | undefined

  const counts = computed(() => {
    const is = (...kinds: readonly string[]): number =>
      files.value.filter(({ state }) => state.kind === 'answered' && kinds.includes(state.received.kind))
        .length
    const refused = files.value.filter(({ state }) => state.kind === 'refused').length
    return { taken: is('taken', 'newer'), there: is('same', 'older'), refused }
  })

  async function read(): Promise<void> {
    const answer = await link.call('register.received', {
      count: Math.max(50, list.value?.found.length ?? 0),
    })
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) list.value = answer.value
  }

  const show = (at: number, state: HandedFile['state']): void => {
    files.value = files.value.map((file, index) => (index === at ? { ...file, state } : file))
  }

  async function one(file: File, at: number, signal: AbortSignal): Promise<HandedFile['state']> {
    const progress = (done: number): void => show(at, { kind: 'sending', share: done / file.size })
    const sent = await upload(file, { progress, signal })
    if (!sent.ok) return { kind: 'refused', refusal: sent.refusal }
    checking = sent.value
    show(at, { kind: 'checking', share: 0 })
    const answer = await link.call('register.receive', { upload: sent.value })
    checking = undefined
    if (answer.ok) return { kind: 'answered', received: answer.value }
    return answer.refusal.code === 'work.cancelled'
      ? { kind: 'stopped' }
      : { kind: 'refused', refusal: answer.refusal }
  }

  async function take(chosen: readonly File[]): Promise<void> {
    if (isUnderWay.value) return
    isUnderWay.value = true
    stopping = new AbortController()
    const { signal } = stopping
    files.value = chosen.map(({ name }) => ({ name, state: { kind: 'waiting' } }))
    for (const [at, file] of chosen.entries()) {
      try {
        show(at, signal.aborted ? { kind: 'stopped' } : await one(file, at, signal))
      } catch (error) {
        if (!signal.aborted) throw error
        show(at, { kind: 'stopped' })
      }
    }
    isUnderWay.value = false
    await read()
  }

  /** What is under way ends, and nothing after it begins; what was taken stays. */
  function stop(): void {
    stopping.abort()
    if (checking !== undefined) void link.call('work.cancel', { work: 'register.receive', of: checking })
  }

  async function make({ sitting }: ReceivedSitting): Promise<void> {
    const answer = await link.call('register.received-file', { sitting })
    refusal.value = answer.ok ? undefined : answer.refusal
    made.value = answer.ok ? { sitting, address: `${link.bytes}${answer.value.path}` } : undefined
  }

  link.on('work.progress', ({ work, of, share }) => {
    const at = files.value.findIndex(({ state }) => state.kind === 'checking')
    if (work === 'register.receive' && of === checking && at >= 0) show(at, { kind: 'checking', share })
  })
  return { files, list, refusal, made, isUnderWay, counts, read, take, stop, make }
})
