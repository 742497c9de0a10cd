import { never } from '../../kernel/never.ts'
import type { ProofFault, ProofFinding, ProofReportWords } from '../../proof/proof-report.ts'

function fault(found: ProofFault): string {
  switch (found.kind) {
    case 'malformed':
      return 'What these minutes carry cannot be read: it was changed, or another program made it.'
    case 'newer':
      return `What these minutes carry was made by a later version (${found.format}): check it with that one.`
    case 'other-record':
      return 'What is attached is not of these minutes: they name another code of the record.'
    case 'too-much':
      return 'What these minutes carry is too much to work out again, so the outcomes were not checked.'
    default:
      return never(found)
  }
}

function finding(found: ProofFinding): string {
  switch (found.kind) {
    case 'law':
      return `Decision ${found.decision}: the text that is attached is not the one that the sitting froze, so nothing can be worked out again.`
    case 'seal':
      return `${found.product.name} (${found.product.code}), round ${found.round}: the sheet of ${found.office} is not the one that was sealed.`
    case 'outcome':
      return found.by === 'engine'
        ? `${found.product.name} (${found.product.code}): by the rules the sheets give another outcome.`
        : `${found.product.name} (${found.product.code}): two independent ways give two outcomes.`
    case 'mean':
      return `${found.product.name} (${found.product.code}), round ${found.round}: two independent ways give two means.`
    case 'not-printed':
      return `Page ${found.page}: what follows from the sheets is not printed there: “${found.text}”.`
    case 'only-printed':
      return `Page ${found.page}: something is printed that does not follow from the sheets: “${found.text}”.`
    case 'beside':
      return `From page ${found.page} on: a table, or the place where it is signed, has other letters or figures than follow from the sheets (missing “${found.missing}”, too many “${found.added}”).`
    case 'figures':
      return `${found.product.name} (${found.product.code}): the mean or the tier that is printed is not the outcome that was kept.`
    default:
      return never(found)
  }
}

export const proofWords: ProofReportWords = {
  none: 'These minutes carry nothing that their outcomes could be worked out again from.',
  fault,
  holds: ({ seals, means, outcomes }) =>
    `The outcomes follow from what is attached: ${outcomes} outcomes and ${means} means worked out again in two independent ways, ${seals} sheets opened and held against their seals.`,
  contradicted: 'The minutes contradict what they carry:',
  finding,
  more: findings => `and ${findings} more.`,
  sheets: {
    'by-office': 'The marks of each sheet are attached, by office.',
    sealed:
      'By the council’s rules only the seals of the sheets are attached: that the tier follows from the mean was checked, the marks were not.',
  },
  compared: {
    all: 'Every sentence and every row on the pages was compared.',
    figures: 'On the pages only the mean and the tier of each product were compared.',
    nothing: 'What is printed on the pages could not be compared.',
  },
}
