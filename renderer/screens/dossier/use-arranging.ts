import { computed, nextTick, ref, shallowRef, type ComputedRef, type Ref } from 'vue'
import { useRoute } from 'vue-router'
import type { DraftFile } from '#shared/contract/draft-views.ts'
import type { PlacedFile } from '#shared/dossier/draft.ts'
import {
  changedFile,
  filesAt,
  movedFile,
  shiftedFile,
  withFilesAgain,
  withoutFiles,
  type RemovedFile,
} from '#shared/dossier/draft-evidence.ts'
import type { NamedPlace } from '../../parts/dossier/evidence-places.ts'
import { useWords } from '../../parts/use-words.ts'
import { useDraft } from '../../stores/draft.ts'
import type { DraftFiles } from './use-draft-files.ts'

/** The file in hand, and all that is done to it. */
export interface Arranging extends Removing {
  readonly chosen: Ref<string | undefined>
  readonly file: ComputedRef<PlacedFile | undefined>
  readonly kept: ComputedRef<DraftFile | undefined>
  /** Those that stand with it, itself among them. */
  readonly together: ComputedRef<readonly PlacedFile[]>
  /** What was done last, in words. */
  readonly said: Ref<string>
  readonly change: (about: Partial<Omit<PlacedFile, 'id'>>) => void
  readonly move: (id: string, place: NamedPlace, before?: string) => void
  readonly shift: (id: string, by: -1 | 1) => void
  readonly makePicture: () => void
}

interface Removing {
  readonly canUndo: ComputedRef<boolean>
  readonly remove: () => Promise<void>
  /** Takes several out that came together. */
  readonly removeAll: (ids: readonly string[]) => Promise<void>
  /** Puts back what went last; what went before that is the next. */
  readonly undo: () => void
}

/** A finding names its file in the address, which is then in hand at once. */
export function useArranging({ files, kept, titles }: DraftFiles): Arranging {
  const draft = useDraft()
  const words = useWords()
  const asked = useRoute().query['file']
  const chosen = ref(typeof asked === 'string' ? asked : undefined)
  const said = ref('')
  const file = computed(() => files.value.find(({ id }) => id === chosen.value))
  const together = computed(() => (file.value ? filesAt(files.value, file.value) : []))
  const set = (next: readonly PlacedFile[]): void => draft.change({ files: [...next] })

  function move(id: string, place: NamedPlace, before?: string): void {
    set(movedFile(files.value, id, place, before))
    said.value = words.value.draftEvidence.moved(titles.value.get(id) ?? '', place.name)
    chosen.value = id
  }

  function shift(id: string, by: -1 | 1): void {
    set(shiftedFile(files.value, id, by))
    const moved = files.value.find(each => each.id === id)
    const there = moved ? filesAt(files.value, moved) : []
    const { shifted } = words.value.draftEvidence
    if (moved) said.value = shifted(titles.value.get(id) ?? '', there.indexOf(moved) + 1, there.length)
  }

  return {
    chosen,
    file,
    kept: computed(() => kept.value.get(chosen.value ?? '')),
    together,
    said,
    change: about => void (file.value && set(changedFile(files.value, file.value.id, about))),
    move,
    shift,
    makePicture() {
      const { content } = draft
      if (content && file.value) draft.change({ product: { ...content.product, picture: file.value.id } })
    },
    ...useRemoving({ chosen, together, said }),
  }
}

/** Files are taken out and may be put back with all that pointed to them, for as long as the step is open. */
function useRemoving({ chosen, together, said }: Pick<Arranging, 'chosen' | 'together' | 'said'>): Removing {
  const draft = useDraft()
  const words = useWords()
  const gone = shallowRef<readonly (readonly RemovedFile[])[]>([])

  async function takeOut(ids: readonly string[]): Promise<void> {
    const { content } = draft
    const { content: left, removed } = content ? withoutFiles(content, ids) : { removed: [] }
    const [first] = removed
    if (!left || !first) return
    draft.change(left)
    gone.value = [...gone.value, removed]
    const { removed: one, removedAll } = words.value.draftEvidence
    said.value = removed.length === 1 ? one(first.file.title) : removedAll(removed.length)
    if (ids.includes(chosen.value ?? '')) chosen.value = undefined
    await nextTick()
    document.getElementById('undo-removal')?.focus()
  }

  /** The next one in the table is in hand then, and the focus on the way back. */
  async function remove(): Promise<void> {
    const id = chosen.value
    const at = together.value.findIndex(each => each.id === id)
    const next = together.value[at + 1] ?? together.value[at - 1]
    await takeOut(id === undefined ? [] : [id])
    chosen.value = next?.id
  }

  function undo(): void {
    const { content } = draft
    const last = gone.value.at(-1)
    if (!content || !last) return
    draft.change(withFilesAgain(content, last))
    chosen.value = last[0]?.file.id
    gone.value = gone.value.slice(0, -1)
    said.value = ''
  }

  return { canUndo: computed(() => gone.value.length > 0), remove, removeAll: takeOut, undo }
}
