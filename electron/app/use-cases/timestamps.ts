import type { Refusal } from '#shared/contract/refusal.ts'
import type { DocumentHandle } from '#shared/contract/kept.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import type { UseCases, Workshop } from '../use-case.ts'

/** Longer answers and requests than this there are none. In bytes. */
const largestAnswer = 256 * 1024

/** The time of signatures, proven by files that somebody carries to a machine with a network and back. */
export function timestampUseCases({
  ports: { timestamps, uploads, signedFiles },
}: Workshop): UseCases<'timestamp.request' | 'timestamp.add' | 'timestamp.complete'> {
  async function kept(
    made: Result<Uint8Array, Refusal>,
    used: readonly string[],
  ): Promise<Result<DocumentHandle, Refusal>> {
    if (!made.ok) return made
    for (const upload of used) await uploads.discard(upload)
    return ok(await signedFiles.keep(made.value))
  }
  return {
    async 'timestamp.request'({ upload }) {
      const pdf = await uploads.read(upload)
      if (!pdf) return refused({ code: 'upload.unknown' })
      const made = await timestamps.request(pdf)
      await uploads.discard(upload)
      return made.ok ? ok({ request: Buffer.from(made.value).toString('base64') }) : made
    },
    async 'timestamp.add'({ upload, answer }) {
      const [pdf, bytes] = [await uploads.read(upload), await uploads.read(answer)]
      if (!pdf || !bytes) return refused({ code: 'upload.unknown' })
      if (bytes.length > largestAnswer) return refused({ code: 'upload.too-large', limit: largestAnswer })
      return kept(await timestamps.add(pdf, bytes), [upload, answer])
    },
    async 'timestamp.complete'({ upload }) {
      const pdf = await uploads.read(upload)
      if (!pdf) return refused({ code: 'upload.unknown' })
      return kept(await timestamps.complete(pdf), [upload])
    },
  }
}
