import { never } from '../../kernel/never.ts'
import type { ProcedureStep, ProofFault, ProofFinding, ProofReportWords } from '../../proof/proof-report.ts'

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
      return `Page ${found.page}: what follows from what is attached is not printed there: “${found.text}”.`
    case 'only-printed':
      return `Page ${found.page}: something is printed that does not follow from what is attached: “${found.text}”.`
    case 'seals':
      return 'The file of seals that is attached (dau-niem-phong.json) is not of these sheets.'
    case 'procedure':
      return `${found.product ? `${found.product.name} (${found.product.code}): ` : ''}${steps[found.step]}`
    case 'figures':
      return `${found.product.name} (${found.product.code}): the mean or the tier that is printed is not the outcome that was kept.`
    default:
      return never(found)
  }
}

const steps: Readonly<Record<ProcedureStep, string>> = {
  reveal: 'marks were revealed before every sheet was in, or without a quorum.',
  outcome:
    'the outcome was adopted against the rules: the vote, who was there or the spread did not allow it.',
  close: 'The sitting was closed with a product undecided.',
}

export const proofWords: ProofReportWords = {
  none: 'These minutes carry nothing that their outcomes could be worked out again from.',
  fault,
  holds: ({ seals, means, outcomes }) => {
    const done = [
      ...(outcomes > 0 ? [`${outcomes} ratings worked out again in two independent ways`] : []),
      ...(means > 0 ? [`${means} means worked out again`] : []),
      ...(seals > 0 ? [`${seals} sheets held against their seals`] : []),
    ]
    return `The outcomes follow from what is attached${done.length === 0 ? '.' : `: ${done.join(', ')}.`}`
  },
  contradicted: 'The minutes contradict what they carry:',
  finding,
  more: findings => `and ${findings} more.`,
  sheets: {
    'by-office': 'The marks and remarks of each sheet are attached, by office.',
    sealed:
      'By the council’s rules only the seals of the sheets are attached: that the tier follows from the mean was checked, the marks were not.',
  },
  training: 'These are minutes for practice, with no legal force.',
  unguaranteed: 'What is attached is in this very file, and nobody’s signature stands for it yet.',
  compared: {
    all: 'Every sentence and every row of the text was compared; drawings, pictures and annotations were not.',
    figures: 'On the pages only the mean and the tier of each product were compared.',
    nothing: 'What is printed on the pages could not be compared.',
  },
}
