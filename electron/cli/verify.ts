import { readFile } from 'node:fs/promises'
import { createVerifier } from '#electron/signing/verifier.ts'
import { readTrustList } from '#electron/signing/trust-file.ts'
import { never } from '#shared/kernel/never.ts'
import { signatureReportLines, type SignatureReport } from '#shared/documents/signature-report.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { wordsIn } from '#shared/words/words.ts'
import { complain } from './complain.ts'
import type { Command, ExitCode } from './run-command.ts'

const words = wordsIn.vi

const verifyInBounds = createVerifier(new URL('../signing/verify-worker.ts', import.meta.url))

/**
 * `verify FILE [--trust FILE|DIR]`: 0 when the minutes are valid; 1 when they were changed, or nobody has signed; 2 when they cannot be read or
 * checked; 3 when they are intact, but something that "valid" needs is missing.
 */
export const verify: Command = async args => {
  const [file, option, list, ...rest] = args
  if (file === undefined || file.startsWith('--') || rest.length > 0) return 'misused'
  if (option !== undefined && (option !== '--trust' || list === undefined)) return 'misused'
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) return unreadable(commandLineIn.vi.cannotRead(file))
  const trust = list === undefined ? [] : await readTrustList(list)
  if (!trust) return unreadable(commandLineIn.vi.noAuthority(list ?? ''))
  const report = await verifyInBounds(bytes, trust)
  for (const line of signatureReportLines(report, words.signing)) console.log(line)
  return exitCode(report)
}

function unreadable(sentence: string): 2 {
  complain(sentence)
  return 2
}

function exitCode({ kind }: SignatureReport): ExitCode {
  switch (kind) {
    case 'valid':
      return 0
    case 'altered':
    case 'unsigned':
      return 1
    case 'unreadable':
    case 'unsupported':
      return 2
    case 'intact':
      return 3
    default:
      return never(kind)
  }
}
