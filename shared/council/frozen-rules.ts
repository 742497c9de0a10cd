/** A rule set as it was when it was chosen; its hash tells whether it is still the same. */
export interface FrozenRules {
  readonly id: string
  readonly decision: string
  readonly hash: string
}

export interface SittingRules extends FrozenRules {
  /** Why it is used although it is not in force on the day of the sitting. */
  readonly reason?: string
}

/** Which decision a dossier is rated under, and which it falls under. */
export interface DossierRules {
  /** The decision of its criteria set, under which it is scored and rated. */
  readonly ratedUnder: FrozenRules
  /** The decision it falls under by its filing date (QĐ 26/2026 Điều 12). */
  readonly due: FrozenRules
  /** Why it is rated at a sitting of another decision; empty where it is not. */
  readonly reason: string
}
