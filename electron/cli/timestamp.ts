import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readTrustList } from '#electron/signing/trust-file.ts'
import { addTimestamp, requestTimestamp } from '#electron/signing/time/add-timestamp.ts'
import { addValidationData } from '#electron/signing/time/add-validation-data.ts'
import { ifWhole } from '#electron/signing/time/timestamps.ts'
import { createVerifier } from '#electron/signing/verifier.ts'
import type { SigningRefusal } from '#shared/documents/signature-report.ts'
import type { Result } from '#shared/kernel/result.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { wordsIn } from '#shared/words/words.ts'
import { complain } from './complain.ts'
import type { Command, ExitCode } from './run-command.ts'

const { timestamp: words, signing } = wordsIn.vi
const verify = createVerifier(new URL('../signing/verify-worker.ts', import.meta.url))

/** `timestamp request FILE.pdf [-o FILE.tsq]`: what is carried to an authority of time. */
export const requestStamp: Command = args =>
  withFile(args, async (pdf, { file, out }) => {
    const target = out ?? words.requestName(file)
    const made = await ifWhole(pdf, verify, async () => ({
      ok: true,
      value: (await requestTimestamp(pdf)).request,
    }))
    const code = await finish(made, target)
    if (code === 0) console.log(words.carry(target))
    return code
  })

/** `timestamp add FILE.pdf --answer FILE.tsr [--request FILE.tsq] [-o OUT.pdf]`: the file with the answer to its request. */
export const addStamp: Command = args =>
  withFile(args, async (pdf, { file, out, answer: from, request: kept }) => {
    if (from === undefined) return 'misused'
    const query = kept ?? words.requestName(file)
    const [answer, request] = [await known(from), await known(query)]
    if (!answer || !request) return unreadable(answer ? query : from)
    const made = await ifWhole(pdf, verify, () => addTimestamp(pdf, { request, answer }))
    return finish(made, out ?? words.stampedName(file))
  })

/** `timestamp complete FILE.pdf --trust FOLDER [-o OUT.pdf]`: the file with the certificates and lists of that folder. */
export const completeFile: Command = args =>
  withFile(args, async (pdf, { file, out, trust: folder }) => {
    if (folder === undefined) return 'misused'
    const trust = await readTrustList(folder)
    if (!trust) {
      complain(commandLineIn.vi.noAuthority(folder))
      return 2
    }
    const made = await ifWhole(pdf, verify, () => addValidationData(pdf, trust))
    return finish(made, out ?? words.completedName(file))
  })

interface Asked {
  readonly file: string
  readonly out: string | undefined
  readonly answer: string | undefined
  readonly request: string | undefined
  readonly trust: string | undefined
}

async function withFile(
  args: readonly string[],
  work: (pdf: Uint8Array, asked: Asked) => Promise<ExitCode | 'misused'>,
): Promise<ExitCode | 'misused'> {
  const asked = askedIn(args)
  if (!asked) return 'misused'
  const pdf = await known(asked.file)
  return pdf ? work(pdf, asked) : unreadable(asked.file)
}

function askedIn(args: readonly string[]): Asked | undefined {
  const text = { type: 'string' } as const
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { ...text, short: 'o' }, answer: text, request: text, trust: text },
    })
    const [file, ...rest] = positionals
    if (file === undefined || rest.length > 0) return undefined
    const { out, answer, request, trust } = values
    return { file, out, answer, request, trust }
  } catch {
    return undefined
  }
}

const known = (file: string): Promise<Buffer | undefined> => readFile(file).catch(() => undefined)

function unreadable(file: string): 2 {
  complain(commandLineIn.vi.cannotRead(file))
  return 2
}

/** Nothing that is there is written over. */
async function finish(made: Result<Uint8Array, SigningRefusal>, target: string): Promise<ExitCode> {
  if (!made.ok) {
    complain(signing.refusals[made.refusal.code])
    return made.refusal.code === 'pdf.unreadable' ? 2 : 1
  }
  const isNew = await writeFile(target, made.value, { flag: 'wx' }).then(
    () => true,
    () => false,
  )
  if (isNew) console.log(words.wrote(target))
  else complain(words.isThere(target))
  return isNew ? 0 : 2
}
