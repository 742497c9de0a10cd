import { readFile } from 'node:fs/promises'
import { verifyPdf } from '#electron/signing/verify-pdf.ts'
import { missingRoles, signatureReportLines } from '#shared/documents/signature-report.ts'
import { wordsIn } from '#shared/words/words.ts'
import { complain } from './complain.ts'
import type { Command } from './run-command.ts'

const words = wordsIn.vi

/** `verify FILE`: 0 when every signature holds, covers the document, and both roles have signed; 1 when not; 2 when it cannot be read. */
export const verify: Command = async ([file, ...rest]) => {
  if (file === undefined || rest.length > 0) return 'misused'
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) {
    complain(words.commandLine.cannotRead(file))
    return 2
  }
  const report = await verifyPdf(bytes)
  for (const line of signatureReportLines(report, words.signing)) console.log(line)
  if (report.kind === 'unreadable') return 2
  return report.kind === 'valid' && missingRoles(report.signatures).length === 0 ? 0 : 1
}
