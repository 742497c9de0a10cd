import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Refusal } from '#shared/contract/refusal.ts'
import { filesAt, movedFile } from '#shared/dossier/draft-evidence.ts'
import type { FileUse } from '#shared/dossier/draft.ts'
import { useLink } from '../link/link.ts'
import { upload } from '../link/upload.ts'
import { useDraft } from './draft.ts'

/** A paper that comes back with its signatures. */
export type SignedForm = Exclude<FileUse, 'evidence'>

/** Scans of signed papers, each put in the place of its paper in the draft in hand. */
export const useSignedCopies = defineStore('signed-copies', () => {
  const link = useLink()
  const inHand = useDraft()
  const taking = ref<{ readonly form: SignedForm; readonly share: number }>()
  const refused = ref<{ readonly form: SignedForm; readonly refusal: Refusal }>()

  /** Takes a scan in, one at a time; of several of one paper the last that was given counts. */
  async function put(form: SignedForm, file: File): Promise<void> {
    const draft = inHand.view?.id
    if (draft === undefined || taking.value) return
    taking.value = { form, share: 0 }
    refused.value = undefined
    const progress = (done: number): void => {
      taking.value = { form, share: done / Math.max(1, file.size) }
    }
    try {
      const sent = await upload(file, { progress })
      const answer = sent.ok
        ? await link.call('draft.add-file', { draft, upload: sent.value, name: file.name })
        : sent
      if (answer.ok) await place(draft, form, answer.value.sameAs ?? answer.value.file.id)
      else refused.value = { form, refusal: answer.refusal }
    } finally {
      taking.value = undefined
    }
  }

  /** The first of a place is the one that the package names. */
  async function place(draft: string, form: SignedForm, id: string): Promise<void> {
    await inHand.refresh()
    const { content } = inHand
    if (!content || inHand.view?.id !== draft) return
    const at = { use: form, row: null }
    const [first] = filesAt(content.files, at)
    inHand.change({ files: [...movedFile(content.files, id, at, first?.id)] })
    await inHand.settle()
  }

  const forget = (): void => void (refused.value = undefined)
  return { taking, refused, put, forget }
})
