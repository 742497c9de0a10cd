import { never } from '../../kernel/never.ts'
import type { FormWords } from '../../words/vi/forms.ts'
import type { MinutesWords } from '../minutes-words.ts'
import type { Block, Outline } from '../outline.ts'
import { communeLetter } from './commune-letter.ts'
import { communeReport } from './commune-report.ts'
import { contentsList } from './contents-list.ts'
import type { FormDraft, FormKind } from './form-draft.ts'
import { registrationForm } from './registration-form.ts'
import { selfAssessmentForm } from './self-assessment-form.ts'

/**
 * One of the five papers of a dossier, filled from what its draft holds and left open where that is empty. A training draft's is marked as
 * minutes of training are. The same draft and words give the same outline.
 */
export function formOutline(
  kind: FormKind,
  draft: FormDraft,
  words: { readonly forms: FormWords; readonly minutes: Pick<MinutesWords, 'training'> },
): Outline {
  const name = words.forms.names[kind]
  const product = draft.content.product.name
  return {
    title: product === '' ? name : `${name} – ${product}`,
    createdAt: draft.savedAt,
    ...(draft.training ? { watermark: words.minutes.training } : {}),
    sections: [{ orientation: 'portrait', blocks: blocksOf(kind, draft, words.forms) }],
  }
}

function blocksOf(kind: FormKind, draft: FormDraft, words: FormWords): readonly Block[] {
  switch (kind) {
    case 'registration':
      return registrationForm(draft)
    case 'self-assessment':
      return selfAssessmentForm(draft, words)
    case 'commune-report':
      return communeReport(draft, words)
    case 'commune-letter':
      return communeLetter(draft, words)
    case 'contents':
      return contentsList(draft, words)
    default:
      return never(kind)
  }
}
