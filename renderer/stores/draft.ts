import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { DraftSections } from '#shared/dossier/draft.ts'
import { useLink } from '../link/link.ts'
import { draftKeeper, type DraftKeeper } from './draft-keeper.ts'

/** What is typed is written at most so many milliseconds later, and at once on leaving a field. */
const pauseInTyping = 400

/** The dossier that is being prepared on this screen; it is written as it is typed. */
export const useDraft = defineStore('draft', () => {
  const link = useLink()
  const keeper = shallowRef<DraftKeeper>()
  const refusal = ref<Refusal>()
  const view = computed(() => keeper.value?.view.value)
  const content = computed(() => keeper.value?.content.value)
  const saving = computed(() => keeper.value?.saving.value)
  const theirs = computed(() => keeper.value?.theirs.value)
  let pause: ReturnType<typeof setTimeout> | undefined

  /** Another draft takes the place of the one before only after that one is on disk. */
  async function open(draft: string): Promise<void> {
    await write()
    if (view.value?.id === draft) return refresh()
    keeper.value = undefined
    const read = () => link.call('draft.read', { draft })
    const answer = await read()
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok)
      keeper.value = draftKeeper(answer.value, {
        read,
        save: (revision, changes) => link.call('draft.save', { draft, revision, changes }),
      })
  }

  /** Puts sections, each whole, in the place of what was there; they are on disk when `saving` says so. */
  function change(sections: DraftSections): void {
    keeper.value?.change(sections)
    pause ??= setTimeout(() => void write(), pauseInTyping)
  }

  async function write(): Promise<void> {
    clearTimeout(pause)
    pause = undefined
    await keeper.value?.write()
  }

  /** Brings all that was typed to disk. @returns why some of it is not there */
  async function settle(): Promise<Refusal | undefined> {
    do await write()
    while (saving.value?.kind === 'saving' && !theirs.value)
    if (theirs.value) return { code: 'draft.stale' }
    return saving.value?.kind === 'failed' ? saving.value.refusal : undefined
  }

  /** Reads what the host did with the draft, such as taking a file in; what was typed meanwhile stays. */
  const refresh = async (): Promise<void> => keeper.value?.refresh()
  const keepMine = async (): Promise<void> => keeper.value?.keepMine()
  const takeTheirs = (): void => keeper.value?.takeTheirs()

  /** What is typed is left: somebody was asked and wants it so. */
  function close(): void {
    clearTimeout(pause)
    pause = undefined
    keeper.value = undefined
  }

  link.on('link.restored', () => void write())
  return {
    view,
    content,
    saving,
    theirs,
    refusal,
    open,
    change,
    write,
    settle,
    refresh,
    keepMine,
    takeTheirs,
    close,
  }
})
