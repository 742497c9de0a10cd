import type { Answers, DossierView } from '#shared/contract/answers.ts'
import type { CouncilProfile } from '#shared/council/profile.ts'
import type { ProductView } from '#shared/council/product-view.ts'
import type { SittingView } from '#shared/council/view.ts'

/** What the stories are drawn with: answers of a host that has the full day, as they come over the wire. */
export interface Scene {
  readonly sitting: SittingView
  readonly law: Answers['law.criteria-set']
  readonly laws: Answers['law.list']
  readonly holidays: Answers['holidays.read']
  readonly profiles: readonly CouncilProfile[]
  /** Of the longest name; its marks are open, and it waits to be settled. */
  readonly revealed: ProductView
  /** Its dossier. */
  readonly dossier: DossierView
  /** Settled after a second round. */
  readonly settled: ProductView
  readonly record: Answers['record.check']
}
