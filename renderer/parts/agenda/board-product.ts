import type { PlacedProduct } from './shown-products.ts'

/** A line of the board: the product as the sitting has it, with what its dossier adds once it is read. */
export interface BoardProduct extends PlacedProduct {
  readonly picture: string | undefined
  readonly findings: number | undefined
  /** Where the product is worked on now; none before the sitting starts. */
  readonly at: BoardPlace | undefined
}

/** A route, with the product in its address. */
export interface BoardPlace {
  readonly name: string
  readonly params: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
}
