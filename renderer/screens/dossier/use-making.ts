import { computed, onBeforeUnmount, onMounted, ref, type ComputedRef, type Ref } from 'vue'
import type { DraftFile } from '#shared/contract/draft-views.ts'
import { isOfficeDocument } from '#shared/dossier/media-type.ts'
import { useWords } from '../../parts/use-words.ts'
import { useDraft } from '../../stores/draft.ts'
import { useDraftMaking } from '../../stores/draft-making.ts'
import type { Arranging } from './use-arranging.ts'
import type { DraftFiles } from './use-draft-files.ts'

/** The file in hand split, joined with others, or turned into a PDF; what came of it is in hand then, and said. */
export interface Making {
  /** The dialog that is open. */
  readonly asking: Ref<'split' | 'join' | undefined>
  /** Whether a PDF can be made of the file in hand here; nothing where it needs none. */
  readonly conversion: ComputedRef<'offered' | 'none' | undefined>
  readonly split: (ranges: { from: number; to: number }[]) => Promise<void>
  readonly join: (files: string[]) => Promise<void>
  readonly convert: () => Promise<void>
  readonly close: () => void
}

type InHand = Pick<Arranging, 'chosen' | 'file' | 'kept' | 'said'>

export function useMaking({ titles }: DraftFiles, { chosen, file, kept, said }: InHand): Making {
  const draft = useDraft()
  const store = useDraftMaking()
  const words = useWords()
  const asking = ref<'split' | 'join'>()
  const idOf = (): string => draft.view?.id ?? ''
  const conversion = computed(() => offerOf(kept.value, store.converter))

  function close(): void {
    asking.value = undefined
    store.forget()
  }

  function finish(text: string, inHand: string | undefined): void {
    close()
    said.value = text
    chosen.value = inHand
  }

  async function split(ranges: { from: number; to: number }[]): Promise<void> {
    const id = file.value?.id ?? ''
    const title = titles.value.get(id) ?? ''
    const made = await store.make('draft.split', { draft: idOf(), file: id, ranges })
    if (made) finish(words.value.draftMaking.split.done(title, ranges.length), made.files[0]?.id)
  }

  async function join(files: string[]): Promise<void> {
    const made = await store.make('draft.join', { draft: idOf(), files })
    if (!made) return
    const title = titles.value.get(made.file.id) ?? made.file.name
    finish(words.value.draftMaking.join.done(title, files.length), made.file.id)
  }

  async function convert(): Promise<void> {
    const id = file.value?.id ?? ''
    const made = await store.make('draft.convert', { draft: idOf(), file: id })
    if (made) said.value = words.value.draftMaking.convert.done(titles.value.get(id) ?? made.file.name)
  }

  onMounted(store.readConverter)
  onBeforeUnmount(store.forget)
  return { asking, conversion, split, join, convert, close }
}

function offerOf(
  kept: DraftFile | undefined,
  converter: 'libreoffice' | 'none' | undefined,
): 'offered' | 'none' | undefined {
  if (!kept || !isOfficeDocument(kept.mediaType) || converter === undefined) return undefined
  return converter === 'none' ? 'none' : 'offered'
}
