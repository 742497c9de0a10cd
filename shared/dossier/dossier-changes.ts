import type { Choice, CriterionId } from '../law/rule-set.ts'
import type { AdmittedPackage } from './admitted-package.ts'
import { changedFields, type FieldChange } from './dossier-fields.ts'

/** A dossier and the bytes of its files. */
export type DossierWithFiles = Pick<AdmittedPackage, 'dossier'> & {
  readonly files: readonly { readonly path: string; readonly sha256: string }[]
}

/** What became of one criterion; no choice where it was, or is, not answered. */
export interface ClaimChange {
  readonly criterion: CriterionId
  readonly before: Choice | undefined
  readonly now: Choice | undefined
  /** Other bytes or other pages are cited for it than before. */
  readonly citesAnew: boolean
}

export interface FileChange {
  readonly path: string
  readonly title: string
}

/** How one dossier of a product differs from an earlier one: what a council is shown of a newer revision, and a producer is asked to tell. */
export interface DossierChanges {
  readonly fields: readonly FieldChange[]
  readonly claims: readonly ClaimChange[]
  /** By their bytes: a file that was only renamed or moved is neither. */
  readonly added: readonly FileChange[]
  readonly gone: readonly FileChange[]
}

export function dossierChanges(before: DossierWithFiles, now: DossierWithFiles): DossierChanges {
  return {
    fields: changedFields(before.dossier, now.dossier),
    claims: claimChanges(before, now),
    added: filesBeyond(now, before),
    gone: filesBeyond(before, now),
  }
}

function claimChanges(before: DossierWithFiles, now: DossierWithFiles): readonly ClaimChange[] {
  const earlier = claimsOf(before)
  const later = claimsOf(now)
  const criteria = [...new Set([...later.keys(), ...earlier.keys()])]
  return criteria.flatMap(criterion => {
    const [was, is] = [earlier.get(criterion), later.get(criterion)]
    const citesAnew = (was?.cited ?? '') !== (is?.cited ?? '')
    return was?.choice === is?.choice && !citesAnew
      ? []
      : [{ criterion, before: was?.choice, now: is?.choice, citesAnew }]
  })
}

interface Claim {
  readonly choice: Choice
  /** The same for the same bytes and pages, in whatever order and under whatever names. */
  readonly cited: string
}

function claimsOf({ dossier, files }: DossierWithFiles): ReadonlyMap<CriterionId, Claim> {
  const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]))
  return new Map(
    dossier.selfAssessment.criteria.map(({ criterion, choice, citations }) => [
      criterion,
      {
        choice,
        cited: [...new Set(citations.map(({ path, page }) => `${hashes.get(path) ?? path} ${page ?? ''}`))]
          .toSorted()
          .join('\n'),
      },
    ]),
  )
}

function filesBeyond(these: DossierWithFiles, those: DossierWithFiles): readonly FileChange[] {
  const known = new Set(those.files.map(({ sha256 }) => sha256))
  const titles = new Map(these.dossier.files.map(({ path, title }) => [path, title]))
  return these.files
    .filter(({ sha256 }) => !known.has(sha256))
    .map(({ path }) => ({ path, title: titles.get(path) ?? path }))
}
