import type { ProductRow } from '#shared/council/view.ts'

/** A line of the board: the product as the sitting has it, with what its dossier adds once it is read. */
export interface BoardProduct {
  readonly row: ProductRow
  readonly picture: string | undefined
  readonly findings: number | undefined
  /** Where the product is worked on now; none before the sitting starts. */
  readonly at: { readonly name: string; readonly params: Readonly<Record<string, string>> } | undefined
}
