import { checkpointFault, type Checkpoint } from '#shared/council/checkpoint.ts'
import type { RecordHead } from '#shared/council/record-head.ts'
import type { LoggedEvent, SittingEvent } from '#shared/council/event.ts'
import type { SittingId } from '#shared/council/ids.ts'
import { productOf, type Sitting } from '#shared/council/sitting.ts'
import { toldApart } from '#shared/council/told-apart.ts'
import { LogCheck, type LogFault, type LogReader, type LogReport } from '#shared/council/verify-log.ts'
import type {
  Keeper,
  NamedFault,
  RecordFinding,
  RecordRemark,
  RecordReport,
} from '#shared/documents/record-report.ts'
import type { SignatureReport } from '#shared/documents/signature-report.ts'
import type { PackageCondition } from './packages.ts'
import type { KeptFileState } from './ports.ts'

/** All that is at hand of one sitting's record: its log, and what else remembers it. */
export interface RecordAtHand {
  readonly sitting: SittingId
  readonly lines: Iterable<string>
  /** How far whoever keeps the log says that it goes; nothing for a bare log. */
  readonly kept: { readonly by: 'data-folder' | 'export'; readonly head: RecordHead } | undefined
  /** Logs that this one took the place of and that are still there, the first one first. */
  readonly earlier: readonly Iterable<string>[]
  /** What became of the file in which a log that was not chosen is kept; nothing where nobody knows where they are. */
  readonly keptFile: ((sha256: string) => Promise<KeptFileState>) | undefined
  /** Nothing where nobody knows where they are. */
  readonly minutes: MinutesAtHand | undefined
  /** What became of a package of evidence; nothing where nobody knows where they are. */
  readonly package?: (hash: string) => Promise<PackageCondition>
  /** How far the log went when the last backup was made. */
  readonly backup?: { readonly name: string; readonly head: RecordHead }
}

/** The minutes of a sitting that are at hand, each named by its SHA-256. */
export interface MinutesAtHand {
  readonly files: readonly string[]
  /** Nothing when it is not there, or not the file that its name says. */
  read(file: string): Promise<Uint8Array | undefined>
}

export interface RecordReader extends LogReader {
  verifyPdf(pdf: Uint8Array): Promise<SignatureReport>
}

interface Found {
  readonly findings: readonly RecordFinding[]
  readonly remarks: readonly RecordRemark[]
}
const nothing: Found = { findings: [], remarks: [] }

/** So many lines at a time, so that whoever else is served by this process is not kept waiting. */
const linesInOneGo = 200

/** What a check found, and the log as far as it holds. */
export interface CheckedRecord {
  readonly report: RecordReport
  readonly log: LogReport
}

/** Checks a record by everything that it can be checked by. A long log takes a while, in small steps. */
export async function checkRecord(record: RecordAtHand, reader: RecordReader): Promise<CheckedRecord> {
  const log = await checkLog(record.lines, reader)
  const earlier: LogReport[] = []
  for (const lines of record.earlier) earlier.push(await checkLog(lines, reader))
  const forks = await ofForks(record, log)
  const minutes = await checkMinutes(record, log, earlier, reader)
  const packages = await ofPackages(record, log)
  const found = [
    ...[ofLog(log), ofKeeper(record, log), ofBackup(record, [log, ...earlier]), ofEarlier(earlier, log)],
    ...[forks, packages, ...minutes],
  ]
  const { state, events, checked } = log
  const last = events.at(-1)
  const vouching = minutes.filter(each => each.holds).length
  const report: RecordReport = {
    sitting: record.sitting,
    council: state?.details.council ?? '',
    date: state?.details.date ?? '',
    head: last && { number: last.number, hash: last.hash, at: last.at },
    checked: {
      ...checked,
      minutes: vouching,
      earlier: earlier.length,
      keptFiles: forks.whole,
      packages: packages.whole,
    },
    findings: found.flatMap(({ findings }) => findings),
    remarks: [
      ...found.flatMap(({ remarks }) => remarks),
      ...(record.kept || vouching > 0 ? [] : [{ kind: 'no-checkpoint' } as const]),
    ],
  }
  return { report, log }
}

/** As `verifyLog`, pausing on the way. */
export async function checkLog(lines: Iterable<string>, reader: LogReader): Promise<LogReport> {
  const check = new LogCheck(reader)
  let taken = 0
  for (const line of lines) {
    if (check.take(line)) break
    taken += 1
    if (taken % linesInOneGo === 0) await new Promise(resolve => setImmediate(resolve))
  }
  return check.report()
}

function ofLog({ fault, state, remarks }: LogReport): Found {
  return {
    findings: fault ? [{ kind: 'log', ...named(fault, state) }] : [],
    remarks: [
      ...remarks.map(remark =>
        remark.kind === 'rules-other'
          ? { ...remark, first: remark.first && named(remark.first, state) }
          : remark,
      ),
      ...(state?.clockJumps ?? []).map(jump => ({ kind: 'clock-jump', ...jump }) as const),
    ],
  }
}

/** A fault with the names of what it is about. */
function named(fault: LogFault, state: Sitting | undefined): NamedFault {
  const product = 'product' in fault ? (fault.product ?? '') : ''
  const member = 'member' in fault ? fault.member : undefined
  const members = 'awaited' in fault ? fault.awaited : member === undefined ? [] : [member]
  return { fault, product: nameIn(state, product), offices: members.map(id => officeIn(state, id)) }
}

const nameIn = (state: Sitting | undefined, id: string): string =>
  (state && productOf(state, id)?.entry.name) ?? id

const officeIn = (state: Sitting | undefined, id: string): string =>
  toldApart(state?.members ?? []).find(each => each.id === id)?.office ?? id

function ofKeeper({ sitting, kept }: RecordAtHand, { events, fault }: LogReport): Found {
  if (!kept || fault) return nothing
  const found = checkpointFault(events, { sitting, ...kept.head }, 'is-whole')
  return found ? { ...nothing, findings: [checkpoint({ kind: kept.by }, found)] } : nothing
}

/** A log that was replaced since may be the one that the backup has. */
function ofBackup({ sitting, backup }: RecordAtHand, [log, ...earlier]: readonly LogReport[]): Found {
  if (!backup || !log || log.fault) return nothing
  const head = { sitting, ...backup.head }
  const found = checkpointFault(log.events, head, 'may-have-grown')
  if (!found || earlier.some(one => vouchesFor(head, one))) return nothing
  return { ...nothing, findings: [checkpoint({ kind: 'backup', name: backup.name }, found)] }
}

/** The evidence of every product on the agenda, against the hash that the log holds. */
async function ofPackages(
  { package: condition }: RecordAtHand,
  { state }: LogReport,
): Promise<Found & { readonly whole: number }> {
  const findings: RecordFinding[] = []
  let whole = 0
  for (const { entry } of (condition && state?.products) ?? []) {
    const found = await condition?.(entry.package)
    if (found?.kind === 'whole') whole += 1
    else if (found)
      findings.push({ kind: 'package', because: found.kind, product: entry.name, path: found.path })
  }
  return { ...nothing, findings, whole }
}

const checkpoint = (by: Keeper, fault: NonNullable<ReturnType<typeof checkpointFault>>): RecordFinding => ({
  kind: 'checkpoint',
  by,
  fault,
})

/** Each log that was replaced holds by itself, and the one that took its place says how far it went. */
function ofEarlier(earlier: readonly LogReport[], inUse: LogReport): Found {
  const findings = earlier.flatMap(({ fault, events, state }, index): readonly RecordFinding[] => {
    if (fault) return [{ kind: 'earlier', because: 'broken', at: fault.at }]
    const head = events.at(-1)?.hash
    const next = (earlier[index + 1] ?? inUse).state
    const named = next?.forks.some(({ other }) => other.hash === head) ?? false
    return named || !next ? [] : [{ kind: 'earlier', because: 'unnamed', at: state?.revision ?? 0 }]
  })
  return { ...nothing, findings }
}

/** The files of logs that were not chosen; a record that came from elsewhere may have left them there. */
async function ofForks(
  { keptFile }: RecordAtHand,
  { state }: LogReport,
): Promise<Found & { readonly whole: number }> {
  const findings: RecordFinding[] = []
  const remarks: RecordRemark[] = []
  let whole = 0
  for (const { file } of (keptFile && state?.forks) ?? []) {
    const found = await keptFile?.(file)
    if (found === 'whole') whole += 1
    if (found === 'changed') findings.push({ kind: 'kept-file', file })
    if (found === 'missing') remarks.push({ kind: 'kept-file-elsewhere', file })
  }
  return { findings, remarks, whole }
}

/** What one file of minutes says of the record; `holds` when its signatures and its record do. */
type MinutesFound = Found & { readonly holds?: true }

async function checkMinutes(
  { minutes }: RecordAtHand,
  log: LogReport,
  earlier: readonly LogReport[],
  reader: RecordReader,
): Promise<readonly MinutesFound[]> {
  if (!minutes) return []
  const named = minutesNamedIn(log.events)
  const found: MinutesFound[] = []
  for (const file of new Set([...wantedBy(log), ...minutes.files])) {
    const pdf = await minutes.read(file)
    if (pdf) found.push(ofMinutes(file, await reader.verifyPdf(pdf), named.has(file), [log, ...earlier]))
    else if (named.has(file)) found.push(lost(file, minutes.files.includes(file) ? 'changed' : 'missing'))
  }
  return found
}

/** Every file of minutes that the log has ever named. */
export const minutesNamedIn = (events: readonly LoggedEvent[]): ReadonlySet<string> =>
  new Set(
    events.flatMap(({ event }) => (event.kind === 'minutes.issued' || isSigned(event) ? [event.file] : [])),
  )

/** Those that must be there: whatever was signed, and the minutes as they stand. */
function wantedBy({ events, state }: LogReport): readonly string[] {
  const now = state?.minutes.file
  const signed = events.flatMap(({ event }) => (isSigned(event) ? [event.file] : []))
  return now === undefined ? signed : [...signed, now]
}

const isSigned = (event: SittingEvent) =>
  event.kind === 'minutes.signed' || event.kind === 'minutes.taken-back'

const lost = (file: string, because: 'changed' | 'missing' | 'altered'): Found => ({
  ...nothing,
  findings: [{ kind: 'minutes', because, file }],
})

function ofMinutes(
  file: string,
  report: SignatureReport,
  isNamed: boolean,
  [log, ...earlier]: readonly LogReport[],
): MinutesFound {
  if (report.kind === 'altered' || report.kind === 'unreadable')
    return isNamed ? lost(file, 'altered') : nothing
  if (report.kind === 'unsupported') return isNamed ? remarked({ kind: 'minutes-doubtful', file }) : nothing
  const { record } = report
  const isSigned = report.kind !== 'unsigned'
  if (!record || !log) return isSigned ? remarked({ kind: 'minutes-without-record', file }) : nothing
  const fault = log.fault ? undefined : checkpointFault(log.events, record, 'may-have-grown')
  if (fault && !isNamed && earlier.some(one => vouchesFor(record, one))) return nothing
  if (fault) return { ...nothing, findings: [checkpoint({ kind: 'minutes', file }, fault)] }
  if (!isSigned) return nothing
  const doubtful = isFlawed(report) ? [{ kind: 'minutes-doubtful', file } as const] : []
  const unnamed = isNamed ? [] : [{ kind: 'minutes-unnamed', file } as const]
  return { findings: [], remarks: [...doubtful, ...unnamed], holds: true }
}

const isFlawed = (report: SignatureReport): boolean =>
  'signatures' in report && report.signatures.some(({ flaws }) => flaws.length > 0)

const remarked = (remark: RecordRemark): Found => ({ findings: [], remarks: [remark] })

const vouchesFor = (record: Checkpoint, { events }: LogReport): boolean =>
  checkpointFault(events, record, 'may-have-grown') === undefined
