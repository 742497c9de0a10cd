import type { DocumentDesk } from '#shared/documents/document-kind.ts'
import type { CriteriaSet } from '#shared/law/rule-set.ts'
import { wordsIn } from '#shared/words/words.ts'
import { ruleSet, teaSet, type HeldSitting } from './a-sitting.ts'

/** What the documents of a sitting are drawn from, every product scored on `set`. */
export const deskOf = (
  sitting: HeldSitting,
  set: CriteriaSet = teaSet,
  matters: Partial<DocumentDesk> = {},
): DocumentDesk => ({
  sitting: sitting.now,
  law: { ruleSet, setOf: () => set, rulesOf: () => ruleSet },
  words: wordsIn.vi,
  said: number => `sự kiện ${number}`,
  templates: {},
  numbers: {},
  dossierOf: () => undefined,
  ...matters,
})
