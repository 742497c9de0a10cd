import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { FormKind } from '#shared/documents/forms/form-draft.ts'
import { refused } from '#shared/kernel/result.ts'
import { useLink } from '../link/link.ts'
import { useDraft } from './draft.ts'

/** A form as it was last printed. */
export interface PrintedForm {
  readonly form: FormKind
  readonly address: string
  /** Bytes. */
  readonly size: number
}

/** The forms of the dossier in hand; a print is of what is on disk, so what is typed is written first. */
export const useFormPrints = defineStore('form-prints', () => {
  const link = useLink()
  const draft = useDraft()
  const shown = ref<PrintedForm>()
  const printing = ref<FormKind>()
  const refusal = ref<Refusal>()
  let asked = 0

  /** What was asked for last is what is shown. */
  async function print(form: FormKind): Promise<void> {
    const id = draft.view?.id
    if (id === undefined) return
    const mine = (asked += 1)
    printing.value = form
    refusal.value = undefined
    const unsaved = await draft.settle()
    const answer = unsaved ? refused(unsaved) : await link.call('draft.form', { draft: id, form })
    if (mine !== asked) return
    printing.value = undefined
    if (!answer.ok) refusal.value = answer.refusal
    else if (draft.view?.id === id)
      shown.value = { form, address: `${link.bytes}${answer.value.path}`, size: answer.value.size }
  }

  /** A print of before something changed is not the form any more; one on its way is not waited for. */
  function forget(): void {
    asked += 1
    shown.value = undefined
    printing.value = undefined
    refusal.value = undefined
  }

  return { shown, printing, refusal, print, forget }
})
