import type { CouncilLevel } from '../law/level.ts'

/** All law that is here, a decision each with its criteria sets. */
export interface LawSummary {
  readonly ruleSets: readonly {
    readonly id: string
    readonly decision: string
    readonly title: string
    readonly issuedOn: string
    readonly from: string
    readonly to: string | null
    readonly notes: readonly string[]
    readonly hash: string
    /** The levels of its councils, by the day from which they are these; the first holds before it too. */
    readonly levels: readonly { readonly from: string; readonly levels: readonly CouncilLevel[] }[]
    /** Whether a new sitting may be held under it: shipped, or imported, tried and accepted. */
    readonly offered: boolean
    readonly imported: boolean
    /** UTC milliseconds. */
    readonly acceptedAt: number | undefined
    readonly sets: readonly SetSummary[]
  }[]
}

/** A criteria set in a list. */
export interface SetSummary {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly sector: string
  /** The later decision that brought it. */
  readonly amendment: string | undefined
  readonly defect: string | undefined
  /** Whole enough to be scored. */
  readonly offered: boolean
}
