import type { Draft, KeptFile, PlacedFile } from './draft.ts'
import type { FileMeasures } from './file-measures.ts'
import { paperKinds } from './form-fields.ts'
import { isOfficeDocument, isShown, largeKind, shownInstead } from './media-type.ts'
import type { DraftFinding, Mend, Paper, Problem } from './problem.ts'

/** By the SHA-256 of a file; nothing where it was not looked at yet. */
export type MeasuresOf = (sha256: string) => FileMeasures | undefined

/** Below that many dots an inch a scanned page is hard to read on a screen. NĐ 30/2020 asks 200 of an electronic copy (Phần II.I). */
const leastDpi = 150

/** Bytes that a member's tablet still opens without a wait; the web system of 2022 took no more of one file. */
const largeFile = 50_000_000

/** Rows of the evidence table whose papers the law asks to be in force: registration, conditions of production, declared quality. */
const lawfulRows: ReadonlySet<number | null> = new Set([1, 2, 11])

const scans = ['registration', 'self-assessment', 'commune-report', 'commune-letter'] as const

/** Which row of the evidence table holds each paper that the producer says it has (Mẫu số 02 Phần I.7). */
const rowOfPaper: Readonly<Record<Paper, number>> = {
  'business-registration': 1,
  'food-safety': 2,
  'production-licence': 2,
  trademark: 7,
  'origin-mark': 7,
  patent: 7,
  design: 7,
  copyright: 7,
  'other-right': 7,
  'quality-declaration': 11,
}

/** What is found at the files of a draft, each by itself, and at the papers that are said to be among them. */
export function fileProblems(draft: Draft, measuresOf: MeasuresOf): readonly Problem[] {
  const { content, kept } = draft
  const byId = new Map(kept.map(file => [file.id, file]))
  return [
    ...scanProblems(content),
    ...content.files.flatMap(file => {
      const taken = byId.get(file.id)
      return taken ? problemsOf(file, taken, measuresOf(taken.sha256), content.product.filedOn) : []
    }),
    ...paperProblems(draft),
  ]
}

/** The signed papers that are not there; they are printed at the last step, and come back to it. */
export const scanProblems = ({ files }: Draft['content']): readonly Problem[] =>
  scans
    .filter(use => !files.some(file => file.use === use))
    .map(use => ({
      finding: { kind: 'scan-missing', use },
      severity: 'error',
      at: { step: 'review', field: use },
    }))

function problemsOf(
  file: PlacedFile,
  taken: KeptFile,
  measures: FileMeasures | undefined,
  filedOn: string | null,
): readonly Problem[] {
  const { id, title, use, row, validUntil } = file
  const path = title === '' ? taken.name : title
  const found: Problem[] = []
  const add = (finding: DraftFinding, severity: Problem['severity'], mend?: Mend): void => {
    found.push({ finding, severity, at: { step: 'evidence', file: id }, ...(mend && { mend }) })
  }
  if (title === '') add({ kind: 'file-untitled', path }, 'error', { kind: 'title', file: id })
  if (use === 'evidence' && row === null) add({ kind: 'file-unplaced', path }, 'warning')
  const { mediaType, size } = taken
  if (!isShown(mediaType)) {
    const mend = isOfficeDocument(mediaType) ? ({ kind: 'convert', file: id } as const) : undefined
    add({ kind: 'file-not-shown', path, instead: shownInstead(mediaType) }, 'warning', mend)
  }
  if (size > largeFile)
    add({ kind: 'file-large', path, size, limit: largeFile, of: largeKind(mediaType) }, 'warning')
  if (validUntil !== null && filedOn !== null && validUntil < filedOn)
    add({ kind: 'paper-expired', path, validUntil, filedOn }, lawfulRows.has(row) ? 'error' : 'warning')
  return mediaType === 'application/pdf' ? [...found, ...pageProblems(file, path, measures)] : found
}

/** What its pages show of a PDF. */
function pageProblems(
  { id, turned }: PlacedFile,
  path: string,
  measures: FileMeasures | undefined,
): readonly Problem[] {
  const at = { step: 'evidence', file: id } as const
  if (!measures) return [{ finding: { kind: 'file-unmeasured', path }, severity: 'error', at }]
  if (measures.locked) return [{ finding: { kind: 'file-locked', path }, severity: 'error', at }]
  if (!measures.opens) return [{ finding: { kind: 'file-unopened', path }, severity: 'error', at }]
  const numbers = (fits: (page: FileMeasures['pages'][number]) => boolean): readonly number[] =>
    measures.pages.flatMap((page, index) => (fits(page) ? [index + 1] : []))
  const found: Problem[] = []
  const add = (finding: DraftFinding & { readonly pages: readonly number[] }, mend?: Mend): void => {
    const [page] = finding.pages
    if (page !== undefined)
      found.push({ finding, severity: 'warning', at: { ...at, page }, ...(mend && { mend }) })
  }
  const isCoarse = ({ dpi }: FileMeasures['pages'][number]): boolean => dpi !== null && dpi < leastDpi
  add({ kind: 'pages-blank', path, pages: numbers(({ blank }) => blank) })
  add(
    { kind: 'pages-upside-down', path, pages: numbers(page => isOnItsHead(page, turned)) },
    measures.pages.every(page => isOnItsHead(page, turned)) ? { kind: 'turn', file: id } : undefined,
  )
  add({
    kind: 'pages-coarse',
    path,
    pages: numbers(isCoarse),
    dpi: Math.min(...measures.pages.filter(isCoarse).map(({ dpi }) => dpi ?? leastDpi)),
    least: leastDpi,
  })
  return found
}

/** As it is shown: a page that was scanned upside down stands upright in a file that is turned. */
const isOnItsHead = ({ upsideDown }: FileMeasures['pages'][number], turned: PlacedFile['turned']): boolean =>
  upsideDown !== null && upsideDown !== (turned === 180)

/** Boxes of Mẫu số 02 against the rows of the evidence table. */
function paperProblems({ content: { files, assessment } }: Draft): readonly Problem[] {
  const rows = new Set(files.map(({ row }) => row))
  const missing = assessment.papers
    .filter(paper => !rows.has(rowOfPaper[paper]))
    .map((paper): Problem => ({
      finding: { kind: 'paper-without-file', paper, row: rowOfPaper[paper] },
      severity: 'error',
      at: { step: 'evidence', field: `row ${rowOfPaper[paper]}` },
      mend: { kind: 'untick', paper },
    }))
  const unsaid = [1, 2, 7, 11].flatMap((row): readonly Problem[] => {
    const papers = paperKindsOf(row)
    if (!rows.has(row) || papers.some(paper => assessment.papers.includes(paper))) return []
    const [only] = papers.length === 1 ? papers : []
    return [
      {
        finding: { kind: 'file-without-paper', papers, row },
        severity: 'warning',
        at: { step: 'producer', field: 'papers' },
        ...(only && { mend: { kind: 'tick', paper: only } as const }),
      },
    ]
  })
  return [...missing, ...unsaid]
}

const paperKindsOf = (row: number): readonly Paper[] => paperKinds.filter(paper => rowOfPaper[paper] === row)
