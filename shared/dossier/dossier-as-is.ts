import type { Dossier } from './dossier.ts'
import { dossierFormat } from './dossier.ts'
import type { Draft, FileUse } from './draft.ts'

/** No file has this name, so what refers to it is missing. */
const noFile = ''

/**
 * A draft in the shape of a dossier, whatever is still missing, so that what is found in dossiers is found in it. Its files go by their ids
 * in the place of paths. For finding only: it need not be a valid dossier.
 */
export function dossierAsIs({ content, kept, training }: Draft): Dossier {
  const { product, producer, registration, business, assessment, commune, since, advice, files } = content
  const { criteriaSet, stage, filedOn, ...named } = product
  const { criteria, ...statement } = assessment
  const mediaTypes = new Map(kept.map(file => [file.id, file.mediaType]))
  const scanOf = (use: FileUse): string => files.find(file => file.use === use)?.id ?? noFile
  return {
    format: dossierFormat,
    training,
    criteriaSet,
    ruleSet: { id: criteriaSet.split('/')[0] ?? '', hash: '' },
    product: named,
    producer,
    stage,
    filedOn: filedOn ?? '',
    registration: { path: scanOf('registration'), ...registration },
    selfAssessment: {
      path: scanOf('self-assessment'),
      ...statement,
      business,
      criteria: criteria.flatMap(assessedOf),
    },
    communeReport: { path: scanOf('commune-report'), ...commune, letter: scanOf('commune-letter') },
    since,
    advice: advice && { ...advice, on: advice.on ?? '' },
    warnings: [],
    files: files.map(({ id, use: _, ...file }) => ({
      ...file,
      path: id,
      mediaType: mediaTypes.get(id) ?? 'application/pdf',
      original: null,
    })),
  }
}

/** A criterion that was chosen at; one that was not is not assessed. */
function assessedOf({
  choice,
  citations,
  ...row
}: Draft['content']['assessment']['criteria'][number]): Dossier['selfAssessment']['criteria'] {
  if (choice === null) return []
  return [
    { ...row, choice, citations: citations.map(({ file, page, note }) => ({ path: file, page, note })) },
  ]
}
