import type { SittingDetails } from '#shared/council/event.ts'
import {
  letterTemplatesSchema,
  type LetterName,
  type LetterTemplate,
  type LetterTemplates,
} from '#shared/documents/letters/letter-template.ts'
import { folded } from '#shared/kernel/text.ts'
import type { Settings } from './ports.ts'

type Council = Pick<SittingDetails, 'council' | 'authority'>

/** A council is known by its name and the authority above it, however they were typed; all its sittings share its words. */
const keyOf = ({ council, authority }: Council): string =>
  `letter words of ${folded(council)} / ${folded(authority)}`

/** What a council has put in the place of the words of its letters. */
export const templatesOf = (settings: Settings, council: Council): LetterTemplates =>
  letterTemplatesSchema.parse(JSON.parse(settings.read(keyOf(council)) ?? '{}'))

/** Of that letter nothing else is kept from here on. */
export function keepTemplate(
  settings: Settings,
  council: Council,
  letter: LetterName,
  template: LetterTemplate,
): void {
  const kept = { ...templatesOf(settings, council), [letter]: template }
  settings.write(keyOf(council), JSON.stringify(kept))
}
