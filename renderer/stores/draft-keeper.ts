import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue'
import type { DraftSaved, DraftView } from '#shared/contract/draft-views.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import {
  cleanedSections as cleaned,
  sectionsWithout as without,
  type DraftContent,
  type DraftSections,
} from '#shared/dossier/draft.ts'
import { isSame } from '#shared/kernel/same.ts'
import type { Result } from '#shared/kernel/result.ts'
import { mergedFiles, mergedSections } from './merge-draft.ts'

/** Where one draft is read and written. */
export interface DraftPlace {
  readonly read: () => Promise<Result<DraftView, Refusal>>
  readonly save: (revision: number, changes: DraftSections) => Promise<Result<DraftSaved, Refusal>>
}

export type DraftSaving =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly refusal: Refusal }

/** A draft in hand: what is typed shows at once, and counts as saved only once the host has answered that it is on disk. */
export interface DraftKeeper {
  /** As it is on disk. */
  readonly view: Readonly<Ref<DraftView>>
  /** As it is on the screen. */
  readonly content: ComputedRef<DraftContent>
  readonly saving: ComputedRef<DraftSaving>
  /** The same section was changed elsewhere: what stands there. Nothing is written until somebody chooses. */
  readonly theirs: Readonly<Ref<DraftView | undefined>>
  /** Puts sections in the place of what was there; `write` brings them to disk. */
  readonly change: (sections: DraftSections) => void
  /** @returns when all that was changed is on disk, or could not be brought there */
  readonly write: () => Promise<void>
  /** Reads what changed elsewhere, as when a file was taken in. What was typed here stays. */
  readonly refresh: () => Promise<void>
  readonly keepMine: () => Promise<void>
  readonly takeTheirs: () => void
}

/** A file that the draft no longer has cannot be listed again. */
const keptBy = ({ kept }: DraftView, files: DraftContent['files']): DraftContent['files'] => {
  const there = new Set(kept.map(({ id }) => id))
  return files.filter(({ id }) => there.has(id))
}

/** What is listed now, as the very things that were on the screen wherever they say the same: of four hundred files only those are drawn anew that changed. */
function asBefore<T extends { readonly id: string }>(before: readonly T[], now: readonly T[]): T[] {
  const known = new Map(before.map(each => [each.id, each]))
  return now.map(each => {
    const old = known.get(each.id)
    return old && isSame(old, each) ? old : each
  })
}

/** Writes are made one after another, each onto what the one before left. */
export function draftKeeper(first: DraftView, place: DraftPlace): DraftKeeper {
  const view = shallowRef(first)
  const typed = shallowRef<DraftSections>({})
  const waiting = shallowRef<DraftSections>({})
  const refusal = ref<Refusal>()
  const theirs = shallowRef<DraftView>()
  /** What was sent since the last good answer: without an answer, it may have arrived. */
  let sent: readonly DraftSections[] = []
  let work: Promise<unknown> = Promise.resolve()

  const isWaiting = (): boolean => Object.keys(waiting.value).length > 0
  const content = computed((): DraftContent => ({ ...view.value.content, ...typed.value }))
  const saving = computed((): DraftSaving => {
    if (!isWaiting()) return { kind: 'saved', at: view.value.savedAt }
    return refusal.value ? { kind: 'failed', refusal: refusal.value } : { kind: 'saving' }
  })

  function inTurn<T>(next: () => Promise<T>): Promise<T> {
    const done = work.then(next)
    work = done.catch(() => undefined)
    return done
  }

  function change(sections: DraftSections): void {
    typed.value = { ...typed.value, ...sections }
    waiting.value = { ...waiting.value, ...sections }
  }

  async function writeAll(): Promise<void> {
    while (isWaiting() && !theirs.value) {
      refusal.value = await writeOnce(waiting.value)
      if (refusal.value) return
    }
  }

  async function writeOnce(sections: DraftSections): Promise<Refusal | undefined> {
    const asked = cleaned(sections)
    sent = [...sent, asked]
    const answer = await place.save(view.value.revision, asked)
    if (!answer.ok) return answer.refusal.code === 'draft.stale' ? meetOthers(answer.refusal) : answer.refusal
    view.value = { ...view.value, ...answer.value, content: { ...view.value.content, ...asked } }
    waiting.value = without(waiting.value, name => waiting.value[name] === sections[name])
    sent = []
    return undefined
  }

  /** @returns nothing where both changes go together, and the next write brings them there */
  async function meetOthers(stale: Refusal): Promise<Refusal | undefined> {
    const answer = await place.read()
    if (!answer.ok) return answer.refusal
    if (adopt(answer.value)) return undefined
    theirs.value = answer.value
    return stale
  }

  function adopt(read: DraftView): boolean {
    const files = asBefore(content.value.files, read.content.files)
    const now = { ...read, kept: asBefore(view.value.kept, read.kept), content: { ...read.content, files } }
    const isOurs = (name: keyof DraftContent): boolean =>
      sent.some(each => name in each && isSame(each[name], now.content[name]))
    const base = { ...view.value.content, ...without(now.content, name => !isOurs(name)) }
    const merged = mergedSections(cleaned(waiting.value), base, now.content)
    if (!merged) return false
    if (merged.files && waiting.value.files) change({ files: keptBy(now, merged.files) })
    const isOld = (name: keyof DraftContent): boolean =>
      !(name in waiting.value) && !isSame(base[name], now.content[name])
    typed.value = without(typed.value, isOld)
    view.value = now
    return true
  }

  const write = (): Promise<void> => inTurn(writeAll)
  const refresh = (): Promise<void> =>
    inTurn(async () => {
      const answer = await place.read()
      if (answer.ok) {
        if (!adopt(answer.value)) theirs.value = answer.value
      } else refusal.value = answer.refusal
    })

  /** What waits here goes onto theirs; what was on disk before and is not waiting is theirs now, and files that came there stay. */
  function keepMine(): Promise<void> {
    return inTurn(async () => {
      const now = theirs.value
      if (now) {
        const { files } = waiting.value
        const mine = files && {
          files: keptBy(now, mergedFiles(files, view.value.content.files, now.content.files)),
        }
        waiting.value = { ...waiting.value, ...mine }
        typed.value = waiting.value
        view.value = now
        theirs.value = undefined
      }
      await writeAll()
    })
  }

  function takeTheirs(): void {
    if (theirs.value) view.value = theirs.value
    ;[typed.value, waiting.value, theirs.value, refusal.value] = [{}, {}, undefined, undefined]
  }

  return { view, content, saving, theirs, change, write, refresh, keepMine, takeTheirs }
}
