import type { ClockJump } from '../council/clock-jump.ts'
import type { CheckpointFault } from '../council/checkpoint.ts'
import type { RecordHead } from '../council/record-head.ts'
import type { SittingId } from '../council/ids.ts'
import type { SittingFileRefusal } from '../council/sitting-file.ts'
import type { LawRemark, LogFault, LogReport, RulesRemark } from '../council/verify-log.ts'

/** What the record of a sitting is worth: log, seals, results, and the minutes signed over it. It holds when there are no findings. */
export interface RecordReport {
  readonly sitting: SittingId
  /** Empty where the log does not even say whose it is. */
  readonly council: string
  /** The day of the sitting, as yyyy-MM-dd. */
  readonly date: string
  /** The last event that holds, and its time in UTC milliseconds. */
  readonly head: (RecordHead & { readonly at: number }) | undefined
  readonly checked: LogReport['checked'] & {
    /** Minutes whose signatures hold and whose record is this one. */
    readonly minutes: number
    /** Logs that this one was chosen over and that are kept beside it. */
    readonly earlier: number
    /** Files of logs that were not chosen, and that are what this log names. */
    readonly keptFiles: number
    /** Packages of evidence of which every byte is as the log names it. */
    readonly packages: number
  }
  /** What is broken; the first bad event first. */
  readonly findings: readonly RecordFinding[]
  /** What could not be checked, or should be known. */
  readonly remarks: readonly RecordRemark[]
}

/** Names stand for ids where the log tells them. */
export interface NamedFault {
  readonly fault: LogFault
  readonly product: string
  readonly offices: readonly string[]
}

export type RecordFinding =
  /** The file that the record came in is not the one that was written. */
  | { readonly kind: 'file'; readonly refusal: SittingFileRefusal }
  | ({ readonly kind: 'log' } & NamedFault)
  | { readonly kind: 'checkpoint'; readonly by: Keeper; readonly fault: CheckpointFault }
  /** Minutes that the log names: not there, or not the file that it names, or with a broken signature. */
  | {
      readonly kind: 'minutes'
      readonly because: 'missing' | 'changed' | 'altered'
      readonly file: string
    }
  /** The evidence of a product that the log names: of its package, or one file of it. */
  | {
      readonly kind: 'package'
      readonly because: 'missing' | 'changed'
      readonly product: string
      readonly path: string
    }
  /** The data folder no longer says how far the log went, which it has written down with every event. */
  | { readonly kind: 'head-removed' }
  /** A log that was replaced by the one in use: broken itself, or nowhere named by the log that took its place. */
  | { readonly kind: 'earlier'; readonly because: 'broken' | 'unnamed'; readonly at: number }
  /** The file in which a log that was not chosen is kept is not the one that the record names. */
  | { readonly kind: 'kept-file'; readonly file: string }

/** What remembers how far a record had come. */
export type Keeper =
  | { readonly kind: 'data-folder' }
  | { readonly kind: 'backup'; readonly name: string }
  | { readonly kind: 'export' }
  | { readonly kind: 'minutes'; readonly file: string }

export type RecordRemark =
  | LawRemark
  | (Omit<RulesRemark, 'first'> & { readonly first: NamedFault | undefined })
  /** The clock of the host was set back, or seems to have been set forward; the order of events is that of their numbers. */
  | ({ readonly kind: 'clock-jump' } & ClockJump)
  /** Nothing beside the log says how long it was, so that a cut-off end could not be seen. */
  | { readonly kind: 'no-checkpoint' }
  /** Drawn before minutes carried the head of their record. */
  | { readonly kind: 'minutes-without-record'; readonly file: string }
  /** Its signatures hold, and the log says nothing of it. */
  | { readonly kind: 'minutes-unnamed'; readonly file: string }
  /** The file in which a log that was not chosen is kept is not here: it is where the choice was made. */
  | { readonly kind: 'kept-file-elsewhere'; readonly file: string }
  /** The signatures are whole, but not all can be called valid. */
  | { readonly kind: 'minutes-doubtful'; readonly file: string }

/** What a report is told with, in one language. */
export interface RecordReportWords {
  readonly title: (report: Pick<RecordReport, 'sitting' | 'council' | 'date'>) => string
  readonly holds: string
  readonly broken: string
  /** The log itself holds, and something that it names is not there or was changed. */
  readonly filesBroken: string
  readonly extent: (head: NonNullable<RecordReport['head']>) => string
  readonly checked: (checked: RecordReport['checked']) => string
  readonly finding: (finding: RecordFinding) => string
  readonly remark: (remark: RecordRemark) => string
}

/** The report in plain sentences, the answer first; the same on a screen and in a terminal. */
export function recordReportLines(report: RecordReport, words: RecordReportWords): readonly string[] {
  const { findings, remarks, head, checked } = report
  return [
    `${words.title(report)}: ${verdictOn(findings, words)}`,
    ...[
      ...findings.map(words.finding),
      ...(head ? [words.extent(head), words.checked(checked)] : []),
      ...remarks.map(words.remark),
    ].map(line => `   ${line}`),
  ]
}

const besideTheLog: readonly RecordFinding['kind'][] = ['package', 'minutes', 'kept-file']

/** Whether everything that is wrong lies beside the log, which holds by itself. */
export const isBesideTheLog = (findings: readonly RecordFinding[]): boolean =>
  findings.every(({ kind }) => besideTheLog.includes(kind))

function verdictOn(findings: readonly RecordFinding[], words: RecordReportWords): string {
  if (findings.length === 0) return words.holds
  return isBesideTheLog(findings) ? words.filesBroken : words.broken
}
