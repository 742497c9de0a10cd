import type { DocumentHandle } from '#shared/contract/kept.ts'
import type { FormKind } from '#shared/documents/forms/form-draft.ts'

/** The forms of drafts as they were last printed, each beside its draft; they go when it goes. */
export interface FormPrints {
  /** On disk when it answers; the print of that form before it is gone then. */
  keep(draft: string, form: FormKind, bytes: Uint8Array): Promise<DocumentHandle>
}
