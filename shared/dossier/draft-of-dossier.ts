import type { AdmittedPackage } from './admitted-package.ts'
import type { Dossier, Stage } from './dossier.ts'
import type { Draft, FileUse, KeptFile } from './draft.ts'
import { formOfPath } from './file-names.ts'

/**
 * A draft that begins from a package: the same dossier again, to be completed and sent once more; or, with a stage, the next one of this
 * product, which is asked what changed since (Điều 6.1b, c). The next one keeps claims and evidence, and lets go of what belongs to that
 * filing alone: its day, the signed forms, the commune's letter. The advisory team's marks go with its own draft alone: they are of the
 * dossier as it was.
 *
 * @param ids a name for each file, by its place in the dossier
 * @param next the stage of the next dossier, or that the advisory team marks this one; nothing where it is the same one
 */
export function draftOfDossier(
  admitted: Pick<AdmittedPackage, 'dossier' | 'files' | 'hash'>,
  ids: (index: number) => string,
  begun: Stage | 'advise' | undefined,
): Pick<Draft, 'content' | 'kept'> {
  const { dossier, hash } = admitted
  const next = begun === 'advise' ? undefined : begun
  const files = filesOf(admitted, ids).filter(({ use }) => next === undefined || use === 'evidence')
  const idOf = (path: string | null): string | undefined => files.find(file => file.path === path)?.kept.id
  const { business, criteria, papers, otherRight, plan } = dossier.selfAssessment
  const { code, name, description, picture } = dossier.product
  return {
    kept: files.map(({ kept }) => kept),
    content: {
      product: {
        criteriaSet: dossier.criteriaSet,
        ...{ code, name, description },
        picture: idOf(picture) ?? null,
        stage: next ?? dossier.stage,
        filedOn: next ? null : dossier.filedOn,
      },
      producer: dossier.producer,
      registration: { samples: dossier.registration.samples },
      business,
      assessment: { ...{ papers, otherRight, plan }, criteria: criteria.map(claim => claimOf(claim, idOf)) },
      commune: communeOf(dossier, next),
      since: next ? sinceOf(hash, next) : dossier.since,
      advice: begun === 'advise' ? dossier.advice : null,
      files: files.map(({ kept: { id }, use, declared: { title, row, validUntil, turned } }) => ({
        ...{ id, title, use, row, validUntil, turned },
      })),
    },
  }
}

const sinceOf = (hash: string, next: Stage): Dossier['since'] => ({
  package: hash,
  recognisedOn: next.kind === 'renewal' ? (next.certifiedOn ?? null) : null,
  changes: '',
})

/** What the commune wrote is what it begins from; the letter belonged to that filing. */
function communeOf({ communeReport }: Dossier, next: Stage | undefined): Draft['content']['commune'] {
  const { localMaterial, localLabour, originOfIdea, localIdentity, letterNumber, letterOn } = communeReport
  return {
    ...{ localMaterial, localLabour, originOfIdea, localIdentity },
    letterNumber: next ? '' : letterNumber,
    letterOn: next ? null : letterOn,
  }
}

/** A citation of a file that is not there any more is let go. */
const claimOf = (
  { criterion, choice, citations, note }: Dossier['selfAssessment']['criteria'][number],
  idOf: (path: string) => string | undefined,
): Draft['content']['assessment']['criteria'][number] => ({
  criterion,
  choice,
  citations: citations.flatMap(({ path, page, note: remark }) => {
    const file = idOf(path)
    return file === undefined ? [] : [{ file, page, note: remark }]
  }),
  note,
})

interface FileOfPackage {
  readonly path: string
  readonly use: FileUse
  readonly kept: KeptFile
  readonly declared: Dossier['files'][number]
}

function filesOf(
  { dossier, files }: Pick<AdmittedPackage, 'dossier' | 'files'>,
  ids: (index: number) => string,
): readonly FileOfPackage[] {
  const known = new Map(files.map(file => [file.path, file]))
  return dossier.files.flatMap((declared, index): readonly FileOfPackage[] => {
    const { path, mediaType, original } = declared
    const bytes = known.get(path)
    if (!bytes) return []
    const { sha256, size } = bytes
    const name = path.split('/').at(-1) ?? path
    const kept = { id: ids(index), name, sha256, size, mediaType, pages: null, original }
    return [{ path, use: useOf(dossier, path), kept, declared }]
  })
}

function useOf({ registration, selfAssessment, communeReport }: Dossier, path: string): FileUse {
  switch (path) {
    case registration.path:
      return 'registration'
    case selfAssessment.path:
      return 'self-assessment'
    case communeReport.path:
      return 'commune-report'
    case communeReport.letter:
      return 'commune-letter'
    default:
      return formOfPath(path) ?? 'evidence'
  }
}
