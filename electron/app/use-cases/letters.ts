import type { LetterAnswers } from '#shared/contract/letter-rows.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import { letterNames } from '#shared/documents/letters/letter-template.ts'
import { usualWords } from '#shared/documents/letters/letter-words.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import { certificatesOf } from '../certificates-of.ts'
import { keepNumbers, numbersOf } from '../letter-numbers.ts'
import { keepTemplate, templatesOf } from '../letter-templates.ts'
import type { UseCases, Workshop } from '../use-case.ts'

type Names = 'letters.words' | 'letters.change' | 'letters.number' | 'letters.certificates'

/** What a council says in its letters where the law leaves it to the office. */
export function letterUseCases({ ports, sittings, setOf }: Workshop): UseCases<Names> {
  const { settings, books } = ports
  function viewOf(sitting: Sitting): LetterAnswers['letters.words'] {
    const templates = templatesOf(settings, sitting.details)
    return {
      council: sitting.details.council,
      numbers: numbersOf(settings, sitting.id),
      letters: letterNames.map(letter => ({
        letter,
        usual: usualWords({ sitting, templates }, letter),
        own: templates[letter] ?? {},
      })),
    }
  }
  return {
    'letters.words'({ sitting }) {
      const found = sittings.read(sitting)
      return found.ok ? ok(viewOf(found.value)) : found
    },
    'letters.change'({ sitting, letter, template }) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      keepTemplate(settings, found.value.details, letter, template)
      return ok(viewOf(found.value))
    },
    'letters.number'({ sitting, numbers }) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      keepNumbers(settings, sitting, numbers)
      return ok(viewOf(found.value))
    },
    async 'letters.certificates'({ sitting, as }) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      const book = await certificatesOf(ports, setOf, found.value)
      return book
        ? ok(await books.write(book, as, `giay-chung-nhan-${found.value.details.date}`))
        : refused({ code: 'document.nothing' })
    },
  }
}
