import type { DraftContent, PlacedFile } from './draft.ts'
import type { EvidencePlace } from './match-evidence-row.ts'

type Files = readonly PlacedFile[]
type Assessment = DraftContent['assessment']
type Claim = Assessment['criteria'][number]
export type DraftCitation = Claim['citations'][number]

const isAt = (file: EvidencePlace, { use, row }: EvidencePlace): boolean =>
  file.use === use && file.row === row

/** The files that stand together in a row of the evidence table, or as one of the forms, in their order. */
export const filesAt = (files: Files, place: EvidencePlace): Files => files.filter(file => isAt(file, place))

/** Says something else of one file. */
export const changedFile = (files: Files, id: string, change: Partial<Omit<PlacedFile, 'id'>>): Files =>
  files.map(file => (file.id === id ? { ...file, ...change } : file))

/**
 * Puts a file elsewhere.
 *
 * @param before the file that it is to stand before; at the end of its place without one
 */
export function movedFile(files: Files, id: string, { use, row }: EvidencePlace, before?: string): Files {
  const file = files.find(each => each.id === id)
  if (!file || before === id) return files
  const others = files.filter(each => each.id !== id)
  const at = others.findIndex(each => each.id === before)
  return others.toSpliced(at < 0 ? others.length : at, 0, { ...file, use, row })
}

/** Changes a file's turn with that of the one before or behind it in its place. */
export function shiftedFile(files: Files, id: string, by: -1 | 1): Files {
  const file = files.find(each => each.id === id)
  const together = file ? filesAt(files, file) : []
  const other = together[together.findIndex(each => each.id === id) + by]
  if (!file || !other) return files
  return files.map(each => (each === file ? other : each === other ? file : each))
}

/** A file that was taken out, with all that goes back when it does. */
export interface RemovedFile {
  readonly file: PlacedFile
  readonly at: number
  readonly citations: readonly { readonly criterion: string; readonly citation: DraftCitation }[]
  readonly wasPicture: boolean
}

type Touched = Pick<DraftContent, 'files' | 'assessment' | 'product'>

/** Takes a file out, and what pointed to it. Its bytes stay where they are. */
export function withoutFile(
  { files, assessment, product }: Touched,
  id: string,
): { readonly content: Touched; readonly removed: RemovedFile } | undefined {
  const at = files.findIndex(each => each.id === id)
  const file = files[at]
  if (!file) return undefined
  const wasPicture = product.picture === id
  const citations = assessment.criteria.flatMap(({ criterion, citations }) =>
    citations.filter(each => each.file === id).map(citation => ({ criterion, citation })),
  )
  const criteria = assessment.criteria.map(claim => ({
    ...claim,
    citations: claim.citations.filter(each => each.file !== id),
  }))
  return {
    content: {
      files: files.toSpliced(at, 1),
      assessment: citations.length > 0 ? { ...assessment, criteria } : assessment,
      product: wasPicture ? { ...product, picture: null } : product,
    },
    removed: { file, at, citations, wasPicture },
  }
}

/** Puts a file back that was taken out, as far as nothing else took its place. */
export function withFileAgain(
  { files, assessment, product }: Touched,
  { file, at, citations, wasPicture }: RemovedFile,
): Touched {
  return {
    files: files.some(({ id }) => id === file.id) ? files : files.toSpliced(at, 0, file),
    assessment: citations.reduce(
      (all, { criterion, citation }) => withCitation(all, criterion, citation),
      assessment,
    ),
    product: wasPicture && product.picture === null ? { ...product, picture: file.id } : product,
  }
}

/** Takes several files out. @returns in the order in which they went */
export function withoutFiles(
  from: Touched,
  ids: readonly string[],
): { readonly content: Touched; readonly removed: readonly RemovedFile[] } {
  let content = from
  const removed: RemovedFile[] = []
  for (const id of ids) {
    const gone = withoutFile(content, id)
    if (!gone) continue
    content = gone.content
    removed.push(gone.removed)
  }
  return { content, removed }
}

/** Puts files back that were taken out together, each where it was. */
export const withFilesAgain = (into: Touched, removed: readonly RemovedFile[]): Touched =>
  removed.reduceRight(withFileAgain, into)

const blankClaim = (criterion: string): Claim => ({ criterion, choice: null, citations: [], note: '' })

/** What the producer says of one criterion; nothing is said yet where it is blank. */
export const claimIn = ({ criteria }: Assessment, criterion: string): Claim =>
  criteria.find(claim => claim.criterion === criterion) ?? blankClaim(criterion)

/** Says something else of one criterion. */
export function withClaim(
  assessment: Assessment,
  criterion: string,
  change: Partial<Omit<Claim, 'criterion'>>,
): Assessment {
  const claim = { ...claimIn(assessment, criterion), ...change }
  const { criteria } = assessment
  const isThere = criteria.some(each => each.criterion === criterion)
  return {
    ...assessment,
    criteria: isThere
      ? criteria.map(each => (each.criterion === criterion ? claim : each))
      : [...criteria, claim],
  }
}

export const isSamePage = (a: DraftCitation, b: DraftCitation): boolean =>
  a.file === b.file && a.page === b.page

/** Cites a page of a file for a criterion, once, pages of one file beside each other and in their order. */
export function withCitation(assessment: Assessment, criterion: string, citation: DraftCitation): Assessment {
  const { citations } = claimIn(assessment, criterion)
  if (citations.some(each => isSamePage(each, citation))) return assessment
  const last = citations.findLastIndex(each => each.file === citation.file)
  const next = citations.findIndex(
    each => each.file === citation.file && (each.page ?? 0) > (citation.page ?? 0),
  )
  const at = next >= 0 ? next : last >= 0 ? last + 1 : citations.length
  return withClaim(assessment, criterion, { citations: citations.toSpliced(at, 0, citation) })
}

export const withoutCitation = (
  assessment: Assessment,
  criterion: string,
  citation: DraftCitation,
): Assessment =>
  withClaim(assessment, criterion, {
    citations: claimIn(assessment, criterion).citations.filter(each => !isSamePage(each, citation)),
  })
