import { randomBytes } from 'node:crypto'
import type { TimestampRefusal } from '#shared/documents/timestamp-refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { NotDer } from '../der.ts'
import { coveredBy, fillGap } from '../signature-gap.ts'
import { checkCms } from '../signed-data.ts'
import { prepareStamp } from './prepared-stamp.ts'
import { tokenIn } from './timestamp-answer.ts'
import { readRequest, writeRequest } from './timestamp-request.ts'

/** A request for a timestamp of a signed file, to be carried to a machine that reaches an authority (`.tsq`). */
export async function requestTimestamp(
  pdf: Uint8Array,
): Promise<{ readonly imprint: string; readonly request: Buffer }> {
  const { imprint } = await prepareStamp(pdf)
  const nonce = randomBytes(8)
  // Positive, and spelt in the shortest way.
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40
  return { imprint: imprint.toString('hex'), request: writeRequest({ imprint, nonce }) }
}

/** Which kept request is the one for a file, by its name. */
export const imprintOf = async (pdf: Uint8Array): Promise<string> =>
  (await prepareStamp(pdf)).imprint.toString('hex')

/**
 * Puts the answer to a request (`.tsr`) into the file as a timestamp of the document (PAdES B-T): it has to repeat what was asked, and be signed by
 * the certificate that it names. Whether anybody vouches for that one is for the verifier to say.
 */
export async function addTimestamp(
  pdf: Uint8Array,
  { request, answer }: { readonly request: Uint8Array; readonly answer: Uint8Array },
): Promise<Result<Buffer, TimestampRefusal>> {
  const prepared = await prepareStamp(pdf)
  const asked = requestIn(request)
  if (!asked) return refused({ code: 'timestamp.not-asked' })
  const token = tokenIn(answer, asked)
  if (!token.ok) return token
  if (!asked.imprint.equals(prepared.imprint)) return refused({ code: 'timestamp.other-file' })
  if (!isWhole(token.value, coveredBy(prepared.file, prepared.gap)))
    return refused({ code: 'timestamp.broken' })
  return fillGap(prepared.file, prepared.gap, token.value)
    ? ok(prepared.file)
    : refused({ code: 'timestamp.too-large' })
}

function requestIn(bytes: Uint8Array) {
  try {
    return readRequest(bytes)
  } catch (error) {
    if (error instanceof NotDer) return undefined
    throw error
  }
}

function isWhole(token: Buffer, covered: readonly Buffer[]): boolean {
  try {
    return checkCms(token, covered, 'timestamp').flaws.length === 0
  } catch (error) {
    if (error instanceof NotDer) return false
    throw error
  }
}
