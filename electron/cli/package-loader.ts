import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { handedOver, type Call } from '#electron/app/ask.ts'
import type { Host } from '#electron/app/host.ts'
import { zipFolder } from '#electron/packages/zip-folder.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { refusalText } from '#shared/words/refusal-text.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { wordsIn } from '#shared/words/words.ts'

interface Loaded {
  /** Of the product. */
  readonly name: string
  readonly findings: number
}

/** Loads one package, or folder; otherwise says why not, and nothing of it is left. */
type Load = (place: string) => Promise<Result<Loaded, string>>

interface Where {
  readonly sitting: string
  readonly newerReason: string
}

const words = wordsIn.vi
const slice = 4 * 1024 ** 2

/** @param signal ends the package that is under way */
export function packageLoader(
  host: Host,
  call: Call,
  { sitting, newerReason }: Where,
  signal: AbortSignal,
): Load {
  async function load(upload: string): Promise<Result<Loaded, Refusal>> {
    const cancel = (): void => void call('package.cancel', { upload })
    signal.addEventListener('abort', cancel)
    try {
      const answer = await call('package.load', { sitting, upload, newerReason })
      if (!answer.ok) {
        // One that a screen would be asked for again is kept by the host.
        await call('package.cancel', { upload })
        return answer
      }
      const view = await call('sitting.read', { sitting })
      if (!view.ok) return view
      const { product, findings } = answer.value
      const { name = '' } = view.value.products.find(({ id }) => id === product) ?? {}
      return ok({ name, findings: findings.length })
    } finally {
      signal.removeEventListener('abort', cancel)
    }
  }

  async function send(file: string): Promise<Result<Loaded, Refusal>> {
    const bytes = createReadStream(file, { highWaterMark: slice, signal })
    const upload = await handedOver(host, 'command-line', bytes)
    return upload.ok ? load(upload.value) : upload
  }

  return async place => {
    const found = await stat(place).catch(() => undefined)
    if (!found?.isFile() && !found?.isDirectory()) return refused(commandLineIn.vi.cannotRead(place))
    try {
      const answer = await (found.isFile() ? send(place) : inOneFile(place, signal, send))
      return answer.ok ? answer : refused(refusalText(answer.refusal, words))
    } catch (error) {
      return refused(whyNot(error, place, signal))
    }
  }
}

/** @throws what is no fault of the place, and was not stopped */
function whyNot(error: unknown, place: string, signal: AbortSignal): string {
  if (signal.aborted) return refusalText({ code: 'package.cancelled' }, words)
  if (error instanceof Error && 'syscall' in error) return commandLineIn.vi.cannotRead(place)
  throw error
}

/** A folder goes the way of every package: as one file. */
async function inOneFile<T>(
  folder: string,
  signal: AbortSignal,
  use: (file: string) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'ocop-load-'))
  try {
    const file = path.join(scratch, 'package.zip')
    const refusal = await zipFolder(folder, file, signal)
    return refusal ? refused(refusal) : await use(file)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
