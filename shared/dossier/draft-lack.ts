import type { FileUse } from './draft.ts'

/** What a form leaves empty that no dossier may. */
export type NeededField =
  | 'product.criteriaSet'
  | 'product.code'
  | 'product.name'
  | 'product.filedOn'
  | 'producer.name'
  | 'producer.address'
  | 'producer.commune'

/** The forms that every dossier carries, with their signatures. */
export type NeededForm = Exclude<FileUse, 'evidence' | 'commune-letter'>

/** Something without which no dossier can be made of a draft. Files are named by their ids in the draft. */
export type DraftLack =
  | { readonly kind: 'field'; readonly field: NeededField }
  | { readonly kind: 'form'; readonly form: NeededForm }
  /** A criterion has evidence or a note, and no option is chosen. */
  | { readonly kind: 'choice'; readonly criterion: string }
  /** A criterion cites a file that the dossier has no more. */
  | { readonly kind: 'cited-file'; readonly criterion: string; readonly file: string }
  /** What was chosen as the product's picture is none. */
  | { readonly kind: 'picture'; readonly file: string }
