import { readFile } from 'node:fs/promises'
import { missingRoles, signatureReportLines } from '#shared/documents/signature-report.ts'
import { wordsIn } from '#shared/words/words.ts'
import { verifyPdf } from './signing/verify-pdf.ts'

const words = wordsIn.vi

/** `npm run council -- verify FILE`: 0 when every signature holds, covers the document, and both roles have signed; 1 when not; 2 when it cannot be read. */
async function verify(file: string): Promise<number> {
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) {
    console.error(words.host.cannotRead(file))
    return 2
  }
  const report = await verifyPdf(bytes)
  for (const line of signatureReportLines(report, words.signing)) console.log(line)
  if (report.kind === 'unreadable') return 2
  return report.kind === 'valid' && missingRoles(report.signatures).length === 0 ? 0 : 1
}

const [command, file, ...rest] = process.argv.slice(2)
if (command === 'verify' && file !== undefined && rest.length === 0) {
  process.exitCode = await verify(file)
} else {
  console.error(words.host.verifyUsage)
  process.exitCode = 2
}
