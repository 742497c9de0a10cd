import type { Sitting } from '#shared/council/sitting.ts'
import { sittingFilePaths as paths, type SittingFileRefusal } from '#shared/council/sitting-file.ts'
import type { RecordFinding } from '#shared/documents/record-report.ts'
import { canonicalJson } from '#shared/kernel/canonical.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { checkLawFile } from '#shared/law/check-law-file.ts'
import { lawOf, type Decision, type Law } from '#shared/law/law.ts'
import { checkRecord, type CheckedRecord, type RecordReader } from './check-record.ts'
import type { SittingFileInHand } from './ports.ts'

/** A record that came as a sitting file, and the decisions that came with it. */
export interface RecordInFile extends CheckedRecord {
  readonly decisions: readonly Decision[]
}

/**
 * Checks the record in a sitting file: as any other, and what lies beside the log against the log. Results are computed again with the
 * decisions in the file where it has them; the hash that the sitting froze says whether they are the right ones.
 */
export async function checkRecordInFile(
  file: SittingFileInHand,
  reader: RecordReader,
): Promise<Result<RecordInFile, SittingFileRefusal>> {
  const log = await file.log()
  if (!log.ok) return log
  const profile = await file.profile()
  if (!profile.ok) return profile
  const decisions = await decisionsIn(file)
  if (!decisions.ok) return decisions
  const { sitting, head } = file.manifest
  const minutes = {
    files: file.minutes,
    async read(sha256: string) {
      const taken = file.minutes.includes(sha256) ? await file.minutesFile(sha256) : undefined
      return taken?.ok ? taken.value : undefined
    },
  }
  const record = {
    sitting,
    lines: log.value.lines,
    kept: { by: 'export', head },
    earlier: [],
    keptFile: undefined,
    minutes,
  } as const
  const law = lawBeside(lawOf(decisions.value, reader.hash), reader.law)
  const checked = await checkRecord(record, { ...reader, law })
  const flaws = [
    ...(file.flaw ? [file.flaw] : []),
    ...(log.value.isListed ? [] : [differs(paths.log)]),
    ...(checked.log.state && !checked.log.fault ? beside(file, profile.value, checked.log.state) : []),
  ]
  const findings: readonly RecordFinding[] = [
    ...flaws.map(refusal => ({ kind: 'file', refusal }) as const),
    ...checked.report.findings,
  ]
  return ok({ ...checked, report: { ...checked.report, findings }, decisions: decisions.value })
}

const differs = (path: string): SittingFileRefusal => ({ code: 'sitting-file.entry', path, because: 'other' })

/** The profile and the list of packages are the log's own, told once more for whoever opens the file by hand. */
function beside(file: SittingFileInHand, profile: string, state: Sitting): readonly SittingFileRefusal[] {
  const packages = state.products.map(({ entry }) => entry.package)
  const listed = new Set(file.manifest.packages)
  return [
    ...(canonicalJson(state.details.profile) === profile ? [] : [differs(paths.profile)]),
    ...(packages.length === listed.size && packages.every(hash => listed.has(hash))
      ? []
      : [differs(paths.manifest)]),
  ]
}

async function decisionsIn(
  file: SittingFileInHand,
): Promise<Result<readonly Decision[], SittingFileRefusal>> {
  const decisions: Decision[] = []
  for (const id of file.law) {
    const text = await file.decision(id)
    if (!text.ok) return text
    const decision = decisionIn(text.value)
    if (decision?.ruleSet.id !== id) return refused({ code: 'sitting-file.malformed', path: paths.law(id) })
    decisions.push(decision)
  }
  return ok(decisions)
}

function decisionIn(text: string): Decision | undefined {
  const checked = checkLawFile(parsed(text))
  return checked.ok && checked.value.kind === 'decision'
    ? { ruleSet: checked.value.ruleSet, criteriaSets: checked.value.criteriaSets }
    : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The law of the file, and where it has none, the law that is here. */
const lawBeside = (first: Law, second: RecordReader['law']): RecordReader['law'] => ({
  criteriaSet: id => first.criteriaSet(id) ?? second.criteriaSet(id),
  ruleSetOf: id => first.ruleSetOf(id) ?? second.ruleSetOf(id),
})
