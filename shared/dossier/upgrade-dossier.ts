import { z } from 'zod'
import { businessOfNothing, producerOfNothing, statementOfNothing } from './blank-fields.ts'
import { dossierFormat } from './dossier.ts'

const given = z.unknown()

/** The fields of format 1, whose values stand in the same places since. */
const formatOne = z.strictObject({
  format: z.literal('ocop-dossier/1'),
  training: given,
  criteriaSet: given,
  ruleSet: given,
  product: z.strictObject({ code: given, name: given, picture: given }),
  producer: z.strictObject({ name: given, address: given, commune: given, district: given, phone: given }),
  stage: given,
  filedOn: given,
  registration: z.strictObject({ path: given }),
  selfAssessment: z.strictObject({ path: given, criteria: given }),
  communeReport: z.strictObject({
    path: given,
    localMaterial: given,
    localLabour: given,
    originOfIdea: given,
    localIdentity: given,
  }),
  files: z.array(z.strictObject({ path: given, title: given, mediaType: given, row: given })).max(400),
})

/** A dossier of format 1 as one of format 2: what the forms asked for since is empty. Its values are checked afterwards, where they stand now. */
export const upgradedDossier = formatOne.transform(({ files, ...former }): unknown => ({
  ...former,
  format: dossierFormat,
  product: { ...former.product, description: '' },
  producer: { ...producerOfNothing, ...former.producer },
  registration: { ...former.registration, samples: '' },
  selfAssessment: { ...statementOfNothing, ...former.selfAssessment, business: businessOfNothing },
  communeReport: { ...former.communeReport, letterNumber: '', letterOn: null, letter: null },
  since: null,
  advice: null,
  warnings: [],
  files: files.map(file => ({ ...file, validUntil: null, turned: 0, original: null })),
}))
