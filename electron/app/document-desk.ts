import { toldApart } from '#shared/council/told-apart.ts'
import type { SetOf } from '#shared/council/decide.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import type { DocumentDesk } from '#shared/documents/document-kind.ts'
import { rulesOn } from '#shared/law/in-force.ts'
import { eventText } from '#shared/words/event-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { numbersOf } from './letter-numbers.ts'
import { templatesOf } from './letter-templates.ts'
import type { Ports } from './ports.ts'
import { rulesFrom } from './use-case.ts'

/** What the documents of a sitting are drawn from, in the language of documents. */
export function documentDesk(
  { law, log, settings }: Pick<Ports, 'law' | 'log' | 'settings'>,
  setOf: SetOf,
  sitting: Sitting,
): DocumentDesk {
  const rules = law.ruleSets.find(({ ruleSet }) => ruleSet.id === sitting.details.ruleSet.id)
  if (!rules) throw new Error(`No rule set ${sitting.details.ruleSet.id}`)
  const words = wordsIn.vi
  return {
    sitting,
    law: {
      ruleSet: rulesOn(rules.ruleSet, sitting.details.date),
      setOf,
      rulesOf: set => rulesFrom(law)(set, sitting),
    },
    words,
    said: saidIn(sitting, log, words),
    templates: templatesOf(settings, sitting.details),
    numbers: numbersOf(settings, sitting.id),
    dossierOf: () => undefined,
  }
}

/** What an event says that was corrected, in the language of the document. */
function saidIn(sitting: Sitting, log: Ports['log'], words: DocumentDesk['words']): DocumentDesk['said'] {
  const events = sitting.corrections.length === 0 ? [] : log.after(sitting.id, 0)
  const { details } = sitting
  const products = sitting.products.map(({ entry }) => entry)
  const named = { members: toldApart(sitting.members), details, products }
  return number => {
    const logged = events[number - 1]
    if (!logged) throw new Error(`No event ${number}`)
    return eventText(logged.event, named, words)
  }
}
