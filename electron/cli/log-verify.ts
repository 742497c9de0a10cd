import { createHash } from 'node:crypto'
import type { RecordReader } from '#electron/app/check-record.ts'
import { checkRecordInFile } from '#electron/app/record-in-file.ts'
import { verifyPdf } from '#electron/signing/verify-pdf.ts'
import { openSittingFile } from '#electron/sitting-files/read-sitting-file.ts'
import type { SittingFileRefusal } from '#shared/council/sitting-file.ts'
import { recordReportLines, type RecordReport } from '#shared/documents/record-report.ts'
import { sittingFileText } from '#shared/words/sitting-file-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { complain } from './complain.ts'
import type { Command, ExitCode } from './run-command.ts'
import { shippedLaw } from './shipped-law.ts'

const words = wordsIn.vi

/**
 * `log verify FILE`: the record of a sitting in a sitting file. 0 when all holds; 1 when something is broken, named by its first bad event;
 * 2 when it cannot be read.
 */
export const verifyLogs: Command = async ([file, ...rest]) => {
  if (file === undefined || rest.length > 0) return 'misused'
  return verifySittingFile(file)
}

const reader = (): RecordReader => ({
  hash: text => createHash('sha256').update(text).digest('hex'),
  law: shippedLaw(),
  verifyPdf,
})

async function verifySittingFile(file: string): Promise<ExitCode> {
  const opened = await openSittingFile(file, {
    progress: () => undefined,
    signal: new AbortController().signal,
  })
  if (!opened.ok) return refuse(opened.refusal)
  const checked = await checkRecordInFile(opened.value, reader())
  await opened.value.close()
  return checked.ok ? tell(checked.value.report) : refuse(checked.refusal)
}

/** Refusals that say nothing of a record: it could not be looked at. */
const unreadable: readonly SittingFileRefusal['code'][] = [
  'sitting-file.unreadable',
  'sitting-file.other-kind',
  'sitting-file.newer-format',
]

function refuse(refusal: SittingFileRefusal): ExitCode {
  complain(sittingFileText(words.sittingFile, refusal))
  return unreadable.includes(refusal.code) ? 2 : 1
}

function tell(report: RecordReport): ExitCode {
  for (const line of recordReportLines(report, words.recordReport)) console.log(line)
  return report.findings.length === 0 ? 0 : 1
}
