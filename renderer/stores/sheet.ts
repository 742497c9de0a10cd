import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { Answers } from '#shared/contract/answers.ts'
import {
  openWhenStopped,
  recoveryOf,
  type KeptWork,
  type Recovery,
  type Unwritten,
} from '#shared/contract/kept-work.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { OwnSheet } from '#shared/council/product-view.ts'
import { refused, type Result } from '#shared/kernel/result.ts'
import type { CriterionId, Mark, Marks } from '#shared/law/rule-set.ts'
import { useLink } from '../link/link.ts'
import { forgetKeptWork, keepWork, readKeptWork } from './kept-work.ts'
import { useProduct } from './product.ts'
import { saveQueue, type SaveQueue, type Wish } from './save-queue.ts'
import { useSession } from './session.ts'
import { sheetStanding } from './sheet-standing.ts'
import { useSitting } from './sitting.ts'

/** One entry of a sheet on its way to the record. */
type Entry =
  | { readonly kind: 'mark'; readonly criterion: CriterionId; readonly choice: Mark }
  | { readonly kind: 'note'; readonly criterion: CriterionId; readonly note: string }

export type EntryState =
  { readonly kind: 'blank' | 'saving' | 'saved' } | { readonly kind: 'failed'; readonly refusal: Refusal }

type OpenSheet = Extract<OwnSheet, { kind: 'open' }>

/**
 * The sheet in the hand of whoever sits at this keyboard. It shows a choice at once but calls it saved, and counts it, only when the host
 * has answered that it is on disk; what could not be written stays here until it can.
 */
export const useSheet = defineStore('sheet', () => {
  const product = useProduct()
  const sitting = useSitting()
  const session = useSession()
  const own = computed(() => (product.view?.own?.kind === 'open' ? product.view.own : undefined))
  const at = computed<Place | undefined>(() =>
    own.value && product.at ? { ...product.at, member: own.value.member } : undefined,
  )
  /** As they are on disk. */
  const marks = shallowRef<Marks>({})
  const notes = shallowRef<Readonly<Record<CriterionId, string>>>({})
  const queue = shallowRef<SaveQueue<Entry>>(saveQueue(nowhere))
  /** Notes as typed on this screen, spaces and all; the record has them trimmed. */
  const drafts = ref(new Map<CriterionId, string>())
  /** The criterion that is open on the screen. */
  const criterion = ref<CriterionId>()
  /** Set when the sheet was opened again where the program had stopped. */
  const recovered = ref<Recovered>()
  let heardAt = 0
  let pause: ReturnType<typeof setTimeout> | undefined

  const wishOf = (kind: Entry['kind'], criterion: CriterionId): Wish<Entry> | undefined =>
    queue.value.wishes.get(`${kind} ${criterion}`)
  const unsaved = computed(() =>
    [...queue.value.wishes.values()].flatMap(wish => (wish.kind === 'failed' ? [wish] : [])),
  )
  const standing = computed(() =>
    product.law
      ? sheetStanding(product.law.ruleSet, product.law.set, marks.value, own.value?.notStopped ?? [])
      : undefined,
  )

  function choiceOf(criterion: CriterionId): Mark | undefined {
    const wish = wishOf('mark', criterion)
    return wish?.value.kind === 'mark' ? wish.value.choice : marks.value[criterion]
  }

  /** What was last asked of the record as a note here, whether it is there yet or not. */
  function askedNote(criterion: CriterionId): string {
    const wish = wishOf('note', criterion)
    return wish?.value.kind === 'note' ? wish.value.note : (notes.value[criterion] ?? '')
  }

  /** Something on this screen is not on disk yet: being typed, being written, or refused. */
  const pending = computed(
    () =>
      queue.value.wishes.size > 0 ||
      [...drafts.value].some(([criterion, typed]) => typed.trim() !== askedNote(criterion)),
  )

  /** What the record would lose if the program stopped now. */
  const unwritten = computed<readonly Unwritten[]>(() => {
    const asked = [...queue.value.wishes.values()].map(({ value }) => value)
    const typing = [...drafts.value]
      .map(([criterion, typed]) => ({ kind: 'note' as const, criterion, note: typed.trim() }))
      .filter(({ criterion, note }) => note !== askedNote(criterion))
    const isTyped = (entry: Entry): boolean =>
      entry.kind === 'note' && typing.some(({ criterion }) => criterion === entry.criterion)
    return [...asked.filter(entry => !isTyped(entry)), ...typing].map(entry =>
      entry.kind === 'mark'
        ? { ...entry, before: marks.value[entry.criterion] ?? null }
        : { ...entry, before: notes.value[entry.criterion] ?? '' },
    )
  })
  const begun = ref('')
  /** The host has said so; `own` may still be as it was before. */
  const isHandedIn = ref(false)
  const sheetName = computed(() =>
    at.value ? `${at.value.product} ${own.value?.round} ${at.value.member}` : '',
  )
  /** Of the sheet in hand, once what was kept of it before has been read. */
  const toKeep = computed<KeptWork | undefined>(() =>
    at.value && own.value && begun.value === sheetName.value
      ? {
          ...at.value,
          paper: own.value.hand === 'paper',
          round: own.value.round,
          ...(criterion.value === undefined ? {} : { criterion: criterion.value }),
          savedAt: Math.max(heardAt, own.value.savedAt),
          unwritten: [...unwritten.value],
        }
      : undefined,
  )

  const noteOf = (criterion: CriterionId): string => drafts.value.get(criterion) ?? askedNote(criterion)

  /** Of the mark and the note together: what is worst for the person to know. */
  function stateOf(criterion: CriterionId): EntryState {
    const wishes = [wishOf('mark', criterion), wishOf('note', criterion)]
    for (const wish of wishes) if (wish?.kind === 'failed') return { kind: 'failed', refusal: wish.refusal }
    const typed = noteOf(criterion).trim() !== askedNote(criterion)
    if (typed || wishes.some(wish => wish !== undefined)) return { kind: 'saving' }
    return { kind: marks.value[criterion] === undefined ? 'blank' : 'saved' }
  }

  /** Why a criterion has no mark and needs none; nothing where one is awaited. */
  function absenceOf(criterion: CriterionId): 'unscored' | 'inapplicable' | undefined {
    const { unscored = [], inapplicable = [] } = standing.value?.state ?? {}
    if (inapplicable.includes(criterion)) return 'inapplicable'
    return unscored.includes(criterion) ? 'unscored' : undefined
  }

  const choose = (criterion: CriterionId, choice: Mark): Promise<void> =>
    queue.value.ask(`mark ${criterion}`, { kind: 'mark', criterion, choice })

  /** Holds what is being typed, and asks the record for it at the next pause. */
  function draft(criterion: CriterionId, note: string): void {
    drafts.value.set(criterion, note)
    clearTimeout(pause)
    pause = setTimeout(() => void keepNotes(), pauseInTyping)
  }

  /** @returns when everything typed has been written, or could not be */
  async function keepNotes(): Promise<void> {
    clearTimeout(pause)
    for (const [criterion, typed] of drafts.value) {
      const note = typed.trim()
      if (note !== askedNote(criterion))
        void queue.value.ask(`note ${criterion}`, { kind: 'note', criterion, note })
    }
    await queue.value.settled()
  }

  const retry = (): Promise<void> => queue.value.retry()

  /** Hands the sheet in, after everything typed is on disk. */
  async function seal(): Promise<Result<Answers['sheet.seal'], Refusal>> {
    await keepNotes()
    const [failed] = unsaved.value
    if (failed) return refused(failed.refusal)
    if (queue.value.wishes.size > 0 || !at.value) return refused({ code: 'round.not-open' })
    const answer = await sitting.change('sheet.seal', at.value)
    if (!answer.ok) return answer
    forgetKeptWork()
    isHandedIn.value = true
    return answer
  }

  async function write(place: Place, entry: Entry): Promise<Refusal | undefined> {
    const { criterion } = entry
    const answer =
      entry.kind === 'mark'
        ? await sitting.change('sheet.mark', { ...place, criterion, choice: entry.choice })
        : await sitting.change('sheet.note', { ...place, criterion, note: entry.note })
    if (!answer.ok) return answer.refusal
    heardAt = answer.value.savedAt
    if (entry.kind === 'mark') marks.value = { ...marks.value, [criterion]: entry.choice }
    else notes.value = { ...notes.value, [criterion]: entry.note }
    return undefined
  }

  /** Takes what the host tells, unless it was read before the last answer: that is older than what is already shown. */
  function mirror(sheet: OpenSheet): void {
    if (sheet.savedAt < heardAt) return
    marks.value = sheet.marks
    notes.value = sheet.notes
  }

  /** What this window kept of the sheet in hand, when it was last here. */
  function keptHere(): KeptWork | undefined {
    const work = readKeptWork()
    const { sitting, product, member } = at.value ?? {}
    const isOfThis = work?.sitting === sitting && work?.product === product && work?.member === member
    return isOfThis ? work : undefined
  }

  /** The criterion that was open when this window was last here. */
  function leftAt(): CriterionId | undefined {
    const work = keptHere()
    return work && own.value && openWhenStopped(work, own.value)
  }

  /** Goes on where the program stopped: the same criterion, and what was typed and never written. */
  function goOn(work: KeptWork, sheet: OpenSheet): void {
    criterion.value = openWhenStopped(work, sheet)
    const { again, changed } = recoveryOf(work, sheet)
    if (session.returned || again.length + changed.length > 0)
      tellRecovered(sheet.savedAt, { again, changed })
    for (const entry of again) void queue.value.ask(`${entry.kind} ${entry.criterion}`, entry)
  }

  function tellRecovered(savedAt: number, recovery: Recovery): void {
    recovered.value = {
      criterion: criterion.value,
      savedAt,
      marks: Object.keys(marks.value).length,
      ...recovery,
    }
  }

  /** Another sheet: nothing of the one before may stay, and nothing of it may be written into this one. */
  function begin(place: Place | undefined): void {
    clearTimeout(pause)
    heardAt = 0
    isHandedIn.value = false
    marks.value = {}
    notes.value = {}
    drafts.value.clear()
    queue.value = saveQueue(place ? entry => write(place, entry) : nowhere)
    recovered.value = undefined
    const work = keptHere()
    if (!place) criterion.value = undefined
    if (own.value) mirror(own.value)
    if (work && own.value) goOn(work, own.value)
    begun.value = sheetName.value
  }

  watch(sheetName, () => begin(at.value), { immediate: true })
  watch(own, sheet => sheet && mirror(sheet), { immediate: true })
  watch(toKeep, work => work && keepWork(work), { flush: 'sync' })
  useLink().on('link.restored', () => {
    // The record may have been put in the place of another meanwhile, and be older.
    heardAt = 0
    void session.restore().then(() => {
      const again = [...unwritten.value]
      if (session.returned) tellRecovered(Math.max(heardAt, own.value?.savedAt ?? 0), { again, changed: [] })
      return retry()
    })
  })

  return {
    own,
    marks,
    standing,
    unsaved,
    unwritten,
    pending,
    criterion,
    recovered,
    isHandedIn,
    leftAt,
    choiceOf,
    absenceOf,
    noteOf,
    stateOf,
    choose,
    draft,
    keepNotes,
    retry,
    seal,
  }
})

/** What is said of a sheet that was opened again: what was on disk then, and what became of the rest. */
export interface Recovered extends Recovery {
  readonly criterion: CriterionId | undefined
  /** UTC milliseconds; 0 while nothing is recorded. */
  readonly savedAt: number
  readonly marks: number
}

type Place = { readonly sitting: string; readonly product: string; readonly member: string }

const pauseInTyping = 1000

const nowhere = (): Promise<Refusal | undefined> => Promise.resolve({ code: 'round.not-open' })
