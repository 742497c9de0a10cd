import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Signals } from '#shared/contract/answers.ts'
import { askedAnswer, type LoadAnswers } from '#shared/contract/asked-reason.ts'
import { mayPass } from '#shared/contract/may-pass.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Finding } from '#shared/dossier/findings.ts'
import type { NameReading } from '#shared/dossier/package-note.ts'
import { ok } from '#shared/kernel/result.ts'
import { useLink } from '../link/link.ts'
import { discardUpload, outgoingSize, upload, type Outgoing } from '../link/upload.ts'
import { packageTurns, type Turn } from './package-turns.ts'

/** How far the loading of one package file is. Amounts are bytes. */
export type LoadingState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'uploading'; readonly done: number }
  | { readonly kind: 'checking'; readonly upload: string; readonly done: number; readonly total: number }
  | { readonly kind: 'loaded'; readonly product: string; readonly findings: readonly Finding[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'cancelled' }

export const hasEnded = ({ kind }: LoadingState): boolean =>
  kind === 'loaded' || kind === 'refused' || kind === 'cancelled'

export interface PackageLoading {
  readonly id: string
  readonly sitting: string
  readonly file: string
  readonly size: number
  readonly state: LoadingState
}

/** A file or unpacked package in the browser, or one that the host already has. */
type Source =
  { readonly kind: 'file'; readonly file: Outgoing } | { readonly kind: 'held'; readonly upload: string }

/** A file that waits for a reason, or to be told how its names are read. */
interface Held {
  readonly upload: string
  readonly answers: LoadAnswers
  readonly asked: keyof LoadAnswers
}

interface Job {
  readonly source: Source
  /** Why it is loaded all the same, and how it is read. */
  readonly answers: LoadAnswers
  readonly stop: AbortController
}

/** A package that was opened from outside, such as by a double click on its file, and waits for a sitting to go into. */
export type OpenedPackage = Signals['package.opened']

/** Package files on their way into a sitting: one is sent while the one before it is checked, each cancelled or refused without holding up the others. */
export const usePackageLoading = defineStore('package-loading', () => {
  const link = useLink()
  const loadings = ref<readonly PackageLoading[]>([])
  const opened = ref<readonly OpenedPackage[]>([])
  const jobs = new Map<string, Job>()
  /** Files that an answer would let in and that the host still has, by the id of their line. */
  const held = new Map<string, Held>()
  const takeTurn = packageTurns()
  /** What files that have not been begun wait for while the queue is paused. */
  const paused = ref(false)
  let pause = Promise.withResolvers<void>()

  /** Begins no further file; the one that is on its way goes through. */
  function holdOn(): void {
    if (paused.value) return
    pause = Promise.withResolvers()
    paused.value = true
  }

  function goOn(): void {
    paused.value = false
    pause.resolve()
  }

  const stateOf = (id: string): LoadingState | undefined =>
    loadings.value.find(loading => loading.id === id)?.state

  function show(id: string, state: LoadingState): void {
    loadings.value = loadings.value.map(loading => (loading.id === id ? { ...loading, state } : loading))
  }

  function load(sitting: string, files: readonly Outgoing[]): void {
    for (const file of files) enqueue(sitting, file.name, outgoingSize(file), { kind: 'file', file })
  }

  /** Loads what was opened from outside into the sitting that is now in hand. */
  function loadOpened(sitting: string): void {
    const packages = opened.value
    opened.value = []
    for (const { name, size, upload } of packages) enqueue(sitting, name, size, { kind: 'held', upload })
  }

  function enqueue(sitting: string, file: string, size: number, source: Source): void {
    const id = crypto.randomUUID()
    loadings.value = [...loadings.value, { id, sitting, file, size, state: { kind: 'waiting' } }]
    start(id, sitting, source, {})
  }

  function start(id: string, sitting: string, source: Source, answers: LoadAnswers): void {
    jobs.set(id, { source, answers, stop: new AbortController() })
    void run(id, sitting, takeTurn())
  }

  /** Loads a file again that was refused for want of a reason, with the one that lets it in. */
  const loadAnyway = (id: string, reason: string): void =>
    loadAgain(id, asked => (asked === 'names' ? {} : { [asked]: reason }))

  /** Loads a file again whose names nothing settled, with how they are read. */
  const loadWithNames = (id: string, names: NameReading): void => loadAgain(id, () => ({ names }))

  function loadAgain(id: string, answer: (asked: keyof LoadAnswers) => LoadAnswers): void {
    const loading = loadings.value.find(each => each.id === id)
    const file = held.get(id)
    if (!loading || !file || jobs.has(id)) return
    held.delete(id)
    show(id, { kind: 'waiting' })
    const source = { kind: 'held', upload: file.upload } as const
    start(id, loading.sitting, source, { ...file.answers, ...answer(file.asked) })
  }

  async function run(id: string, sitting: string, turn: Turn): Promise<void> {
    await turn.maySend
    while (paused.value && jobs.has(id)) await pause.promise
    const job = jobs.get(id)
    try {
      if (job) show(id, await through(id, sitting, job, turn))
    } catch (error) {
      if (!job?.stop.signal.aborted) throw error
      show(id, { kind: 'cancelled' })
    } finally {
      jobs.delete(id)
      turn.sent()
      turn.checked()
    }
  }

  /** Upload, then check; answers with how it ended. */
  async function through(
    id: string,
    sitting: string,
    { source, answers, stop }: Job,
    turn: Turn,
  ): Promise<LoadingState> {
    const sent = source.kind === 'held' ? ok(source.upload) : await send(id, source.file, stop.signal)
    turn.sent()
    if (!sent.ok) return { kind: 'refused', refusal: sent.refusal }
    show(id, { kind: 'checking', upload: sent.value, done: 0, total: 0 })
    await turn.mayCheck
    if (stop.signal.aborted) await discardUpload(sent.value)
    stop.signal.throwIfAborted()
    const answer = await link.call('package.load', { sitting, upload: sent.value, ...answers })
    if (answer.ok) return { kind: 'loaded', product: answer.value.product, findings: answer.value.findings }
    const asked = askedAnswer(answer.refusal)
    if (asked) held.set(id, { upload: sent.value, answers, asked })
    else if (mayPass(answer.refusal)) void link.call('package.cancel', { upload: sent.value })
    return answer.refusal.code === 'package.cancelled'
      ? { kind: 'cancelled' }
      : { kind: 'refused', refusal: answer.refusal }
  }

  function send(id: string, file: Outgoing, signal: AbortSignal): ReturnType<typeof upload> {
    const progress = (done: number): void => show(id, { kind: 'uploading', done })
    progress(0)
    return upload(file, { progress, signal })
  }

  /** Stops one file. What the host has of it is gone; one that is already in stays in. */
  function cancel(id: string): void {
    const state = stateOf(id)
    jobs.get(id)?.stop.abort()
    if (state?.kind === 'checking') void link.call('package.cancel', { upload: state.upload })
    if (state?.kind !== 'waiting') return
    jobs.delete(id)
    show(id, { kind: 'cancelled' })
  }

  /** Puts away the line of a file that has ended. */
  function dismiss(id: string): void {
    if (jobs.has(id)) return
    const file = held.get(id)
    held.delete(id)
    if (file) void link.call('package.cancel', { upload: file.upload })
    loadings.value = loadings.value.filter(loading => loading.id !== id)
  }

  /** Puts away every line of a sitting that has ended. */
  function dismissEnded(sitting: string): void {
    for (const loading of loadings.value) if (loading.sitting === sitting) dismiss(loading.id)
  }

  link.on('package.progress', ({ upload: name, done, total }) => {
    const loading = loadings.value.find(({ state }) => state.kind === 'checking' && state.upload === name)
    if (loading) show(loading.id, { kind: 'checking', upload: name, done, total })
  })
  link.on('package.opened', one => (opened.value = [...opened.value, one]))
  return {
    loadings,
    opened,
    paused,
    holdOn,
    goOn,
    load,
    loadAnyway,
    loadWithNames,
    loadOpened,
    cancel,
    dismiss,
    dismissEnded,
  }
})
