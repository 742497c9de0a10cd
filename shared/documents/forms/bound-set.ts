import type { DraftContent, KeptFile, PlacedFile } from '../../dossier/draft.ts'
import { criteriaOf, type CriteriaSet } from '../../law/rule-set.ts'

/** A piece of evidence where it lies in the annex that is bound for paper. */
export interface BoundFile {
  readonly file: PlacedFile
  /** The criteria that cite it, in the order of the sheet. */
  readonly criteria: readonly string[]
  /** Film and sound are no paper. */
  readonly isPaper: boolean
  /** Nothing while nobody has counted them. */
  readonly pages: number | undefined
  /** Its first page in the annex; nothing once pages before it are not known, and for what is no paper. */
  readonly from: number | undefined
}

/**
 * The evidence as it is bound: in the order of the criteria that cite it first, then by rows of the evidence table, as QĐ 26/2026 Phụ lục III
 * (Mẫu số 02 Phần III) has it. The pages of an annex are numbered on their own, from 1 (NĐ 30/2020 Phụ lục I, mục III.1đ), so that Mẫu số
 * 02 can name them before anybody knows how many pages it has itself.
 */
export function boundSet(
  { files, assessment }: DraftContent,
  kept: readonly KeptFile[],
  set: CriteriaSet | undefined,
): readonly BoundFile[] {
  const order = set ? criteriaOf(set).map(({ id }) => id) : assessment.criteria.map(each => each.criterion)
  const citing = order.flatMap(id => assessment.criteria.filter(({ criterion }) => criterion === id))
  const cited = [...new Set(citing.flatMap(({ citations }) => citations.map(({ file }) => file)))]
  const rank = (file: PlacedFile): number => {
    const at = cited.indexOf(file.id)
    return at >= 0 ? at : cited.length + (file.row ?? rows + 1)
  }
  const evidence = files.filter(({ use }) => use === 'evidence').toSorted((a, b) => rank(a) - rank(b))
  let next: number | undefined = 1
  return evidence.map(file => {
    const bytes = kept.find(({ id }) => id === file.id)
    const isPaper = !/^(audio|video)\//.test(bytes?.mediaType ?? '')
    const pages = isPaper ? pagesOf(bytes) : 0
    const from = isPaper ? next : undefined
    next = next === undefined || pages === undefined ? undefined : next + pages
    return { file, criteria: citedBy(file, citing), isPaper, pages, from }
  })
}

/** Rows of the evidence table. */
const rows = 15

/** A picture is one page unless somebody counted more. */
const pagesOf = (file: KeptFile | undefined): number | undefined =>
  file?.pages ?? (file?.mediaType.startsWith('image/') ? 1 : undefined)

const citedBy = ({ id }: PlacedFile, citing: DraftContent['assessment']['criteria']): readonly string[] => [
  ...new Set(
    citing
      .filter(({ citations }) => citations.some(({ file }) => file === id))
      .map(({ criterion }) => criterion),
  ),
]
