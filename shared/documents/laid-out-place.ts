import type { FieldName } from '../council/signature-field.ts'

/** A place for a signature that minutes have had since they were issued. */
export interface LaidOutPlace {
  readonly field: FieldName
  /** Whose name the minutes print there; empty where it is not known, and for the agency's own. */
  readonly name: string
  readonly isSigned: boolean
}
