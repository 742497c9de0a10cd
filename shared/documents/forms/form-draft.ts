import type { DraftContent, KeptFile } from '../../dossier/draft.ts'
import type { CriteriaSet, RuleSet } from '../../law/rule-set.ts'

/** The five papers of a dossier that are printed to be signed. */
export const formKinds = [
  'registration',
  'self-assessment',
  'commune-report',
  'commune-letter',
  'contents',
] as const
export type FormKind = (typeof formKinds)[number]

/** A draft and what is known of its law and its places: all that a form is filled from. */
export interface FormDraft {
  readonly content: DraftContent
  readonly kept: readonly KeptFile[]
  readonly training: boolean
  /** UTC milliseconds. */
  readonly savedAt: number
  /** The decision of its criteria set, or the one in force where none is chosen. */
  readonly ruleSet: RuleSet
  readonly set: CriteriaSet | undefined
  /** Whether Phụ lục I divides the set's group further: else the set is the group. */
  readonly isSubgroup: boolean
  readonly place: FormPlace
}

/** With their kinds, such as "xã Tân An"; nothing where it is not known. */
export interface FormPlace {
  readonly commune: { readonly name: string; readonly code: string | undefined } | undefined
  readonly province: { readonly name: string; readonly code: string } | undefined
}

/** What stands in a sentence where a word is not known. */
export const openWord = '……………………'

export const communeName = ({ place }: FormDraft): string => place.commune?.name ?? `xã ${openWord}`

export const provinceName = ({ place }: FormDraft): string => place.province?.name ?? `tỉnh ${openWord}`

/** The year that the dossier is filed in; empty while its day is not set. */
export const yearOf = ({ content }: FormDraft): string => content.product.filedOn?.slice(0, 4) ?? ''

/** "xã Tân An" as a place begins a line: "Tân An", and one named by a number with its kind (NĐ 30/2020 Phụ lục I, mục II.4a). */
export function placeName({ place }: FormDraft): string {
  if (!place.commune) return '……………'
  const bare = place.commune.name.replace(/^(xã|phường|đặc khu) /u, '')
  return /^\d/.test(bare) ? capitalised(place.commune.name) : bare
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
