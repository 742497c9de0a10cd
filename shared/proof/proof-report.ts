import type { ProductEntry } from '../council/event.ts'
import type { LaidOutPlace } from '../documents/laid-out-place.ts'
import type { SignatureReport } from '../documents/signature-report.ts'

/** Why what is attached to minutes is no proof of them. */
export type ProofFault =
  | { readonly kind: 'malformed' }
  /** Of a later version of the program. */
  | { readonly kind: 'newer'; readonly format: string }
  /** It tells of another record than the document names. */
  | { readonly kind: 'other-record' }
  /** Working it out takes more time or memory than it may. */
  | { readonly kind: 'too-much' }

type Named = Pick<ProductEntry, 'code' | 'name'>

/** What the rules of procedure are asked of. */
export type ProcedureStep = 'reveal' | 'outcome' | 'close'

/** What does not follow from what is attached, or is not what is printed. */
export type ProofFinding =
  /** The decision that is attached is not the one that the sitting froze, or none is. */
  | { readonly kind: 'law'; readonly decision: string }
  /** A sheet is not the one that was sealed, or is not there. */
  | { readonly kind: 'seal'; readonly product: Named; readonly round: number; readonly office: string }
  /** The rules give another outcome than the one that was kept, by the engine or by the oracle. */
  | { readonly kind: 'outcome'; readonly product: Named; readonly by: 'engine' | 'oracle' }
  | { readonly kind: 'mean'; readonly product: Named; readonly round: number }
  /** A sentence or a row that follows from the record is not on the pages where it should be; pages are counted from 1. */
  | { readonly kind: 'not-printed'; readonly page: number; readonly text: string }
  /** Something stands on the pages that does not follow from the record. */
  | { readonly kind: 'only-printed'; readonly page: number; readonly text: string }
  /** The file of seals beside it is not of these sheets, or is not there. */
  | { readonly kind: 'seals' }
  /** The council's rules would not have let this happen then: marks opened, an outcome adopted, the sitting closed. */
  | { readonly kind: 'procedure'; readonly step: ProcedureStep; readonly product: Named | undefined }
  /** The mean or the tier of a product is not printed with it. */
  | { readonly kind: 'figures'; readonly product: Named }

/** Of the pages: every sentence and row; means and tiers alone, since they are worded otherwise by another version or marks are sealed; nothing. */
export type Compared = 'all' | 'figures' | 'nothing'

/** Whether minutes follow from what they carry: every total, mean, star and reason worked out again, and held against what is printed. */
export type ProofReport =
  /** It carries nothing that could be worked out again. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly fault: ProofFault }
  | {
      readonly kind: 'worked-out'
      /** Whether the marks came with it, by office, or only the seals of the sheets. */
      readonly sheets: 'by-office' | 'sealed'
      readonly checked: { readonly seals: number; readonly means: number; readonly outcomes: number }
      readonly compared: Compared
      /** For practice: it rates nothing. */
      readonly training: boolean
      /** Empty where all of it holds. */
      readonly findings: readonly ProofFinding[]
    }

/** Whether something in the minutes contradicts what they carry. */
export const isContradicted = (report: ProofReport): boolean =>
  report.kind === 'worked-out'
    ? report.findings.length > 0
    : report.kind === 'unreadable' && report.fault.kind !== 'newer' && report.fault.kind !== 'too-much'

/** All of it holds, on every page. */
export const isWhole = (report: ProofReport): boolean =>
  report.kind === 'worked-out' && report.findings.length === 0 && report.compared !== 'nothing'

/** What a report is told with, in one language. */
export interface ProofReportWords {
  readonly none: string
  readonly fault: (fault: ProofFault) => string
  readonly holds: (checked: Extract<ProofReport, { kind: 'worked-out' }>['checked']) => string
  readonly contradicted: string
  readonly finding: (finding: ProofFinding) => string
  readonly more: (findings: number) => string
  readonly sheets: Readonly<Record<'by-office' | 'sealed', string>>
  readonly training: string
  /** Nobody's signature stands for what is attached. */
  readonly unguaranteed: string
  readonly compared: Readonly<Record<Compared, string>>
}

const mostTold = 20

/** The report in plain sentences, the answer first; the same on a screen and in a terminal. */
export function proofReportLines(
  { signatures, proof: report }: Pick<MinutesReport, 'signatures' | 'proof'>,
  words: ProofReportWords,
): readonly string[] {
  if (report.kind === 'none') return [words.none]
  if (report.kind === 'unreadable') return [words.fault(report.fault)]
  const { findings, checked, compared, sheets, training } = report
  const isSigned = signatures.kind === 'valid' || signatures.kind === 'intact'
  const more = findings.length - mostTold
  return [
    findings.length === 0 ? words.holds(checked) : words.contradicted,
    ...[
      ...findings.slice(0, mostTold).map(words.finding),
      ...(more > 0 ? [words.more(more)] : []),
      ...(training ? [words.training] : []),
      words.sheets[sheets],
      words.compared[compared],
      ...(isSigned ? [] : [words.unguaranteed]),
    ].map(line => `   ${line}`),
  ]
}

/** What is known of a PDF: what its signatures are worth, and whether it follows from what it carries. Each says nothing of the other. */
export interface MinutesReport {
  readonly signatures: SignatureReport
  readonly proof: ProofReport
  /** Where minutes of this program are signed, in the order of the file; none of any other file. */
  readonly places: readonly LaidOutPlace[]
}
