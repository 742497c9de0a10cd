import type { Decision } from '#shared/law/law.ts'

/** Decisions that a council brought itself. */
export interface LawShelf {
  isImported(ruleSet: string): boolean
  /** On disk, and part of the law, when it answers. Expects a decision that was checked and whose id is new. */
  keep(decision: Decision): Promise<void>
}
