import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { FormKind } from '#shared/documents/forms/form-draft.ts'
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

  async function print(form: FormKind): Promise<void> {
    const id = draft.view?.id
    if (id === undefined || printing.value !== undefined) return
    printing.value = form
    const unsaved = await draft.settle()
    if (unsaved) {
      ;[printing.value, refusal.value] = [undefined, unsaved]
      return
    }
    const answer = await link.call('draft.form', { draft: id, form })
    printing.value = undefined
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok && draft.view?.id === id)
      shown.value = { form, address: `${link.bytes}${answer.value.path}`, size: answer.value.size }
  }

  /** A print of before something changed is not the form any more. */
  function forget(): void {
    shown.value = undefined
    refusal.value = undefined
  }

  return { shown, printing, refusal, print, forget }
})
