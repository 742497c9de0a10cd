import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createFileReader } from '#electron/drafts/file-reader.ts'
import { startNodeChild } from '#electron/signing/tokens/node-child.ts'
import { createVerifier } from '#electron/signing/verifier.ts'
import { readTrustList } from '#electron/signing/trust-file.ts'
import { never } from '#shared/kernel/never.ts'
import { signatureReportLines } from '#shared/documents/signature-report.ts'
import { heldAgainst } from '#shared/proof/examine.ts'
import { isContradicted, isWhole, proofReportLines, type MinutesReport } from '#shared/proof/proof-report.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { wordsIn } from '#shared/words/words.ts'
import { complain } from './complain.ts'
import type { Command, ExitCode } from './run-command.ts'

const words = wordsIn.vi

const verifyInBounds = createVerifier(new URL('../signing/verify-worker.ts', import.meta.url))
const fileReading = new URL('../drafts/reading/process.ts', import.meta.url)

/**
 * `verify FILE [--trust FILE|DIR] [--json]`: 0 when the minutes are valid and follow from what they carry; 1 when they were changed,
 * nobody has signed, or they contradict what they carry; 2 when they cannot be read or checked; 3 when they are intact, but something that
 * "valid" needs is missing.
 */
export const verify: Command = async args => {
  const options = optionsIn(args)
  if (!options) return 'misused'
  const { file, trust: list, json } = options
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) return unreadable(commandLineIn.vi.cannotRead(file))
  const trust = list === undefined ? [] : await readTrustList(list)
  if (!trust) return unreadable(commandLineIn.vi.noAuthority(list ?? ''))
  const { report: signatures, proof: carried, places } = await verifyInBounds.examine(bytes, trust)
  const pages = carried.kind === 'worked-out' ? await pagesOf(file) : undefined
  const report = { signatures, proof: heldAgainst(carried, pages), places }
  if (json) console.log(JSON.stringify(report, undefined, 2))
  else for (const line of linesOf(report)) console.log(line)
  return exitCode(report)
}

interface VerifyOptions {
  readonly file: string
  readonly trust: string | undefined
  readonly json: boolean
}

function optionsIn(args: readonly string[]): VerifyOptions | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { trust: { type: 'string' }, json: { type: 'boolean', default: false } },
    })
    const [file, ...rest] = positionals
    return file === undefined || rest.length > 0
      ? undefined
      : { file, trust: values.trust, json: values.json }
  } catch {
    return undefined
  }
}

async function pagesOf(file: string): Promise<readonly string[] | undefined> {
  const reader = createFileReader(
    args => startNodeChild(fileReading, args),
    () => undefined,
  )
  try {
    return await reader.textOf(path.resolve(file))
  } finally {
    await reader.close()
  }
}

/** Of minutes that can be read: what the signatures are worth, then what the outcomes are. */
const linesOf = (report: MinutesReport): readonly string[] => [
  ...signatureReportLines(report.signatures, words.signing),
  ...(report.signatures.kind === 'unreadable' ? [] : proofReportLines(report, words.proof)),
]

function unreadable(sentence: string): 2 {
  complain(sentence)
  return 2
}

function exitCode({ signatures: { kind }, proof }: MinutesReport): ExitCode {
  if (kind !== 'unreadable' && isContradicted(proof)) return 1
  // What it carries could be worked out, and nobody has compared its pages.
  if (kind === 'valid' && proof.kind === 'worked-out' && !isWhole(proof)) return 3
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
