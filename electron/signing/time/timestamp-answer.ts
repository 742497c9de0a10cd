import { PKIStatus, SignedData, TimeStampResp, TSTInfo } from 'pkijs'
import type { TimestampRefusal } from '#shared/documents/timestamp-refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { readClosed } from '../ber.ts'
import { inside, NotDer, tags } from '../der.ts'
import { parsed, type TimestampRequest } from './timestamp-request.ts'

/** The token of an authority's answer (`.tsr`, RFC 3161, 2.4.2), in DER, where it answers that request. Its signature is not looked at yet. */
export function tokenIn(
  answer: Uint8Array,
  { imprint, nonce }: TimestampRequest,
): Result<Buffer, TimestampRefusal> {
  try {
    const bytes = readClosed(Buffer.from(answer)).element
    const { status, timeStampToken } = parsed(() => TimeStampResp.fromBER(Uint8Array.from(bytes.bytes)))
    if (![PKIStatus.granted, PKIStatus.grantedWithMods].includes(status.status))
      return refused({ code: 'timestamp.rejected' })
    const token = inside(bytes, tags.sequence)[1]
    if (!timeStampToken || !token) return refused({ code: 'timestamp.unreadable' })
    const stamped = parsed(() => infoIn(new SignedData({ schema: timeStampToken.content })))
    const hashed = Buffer.from(stamped.messageImprint.hashedMessage.valueBlock.valueHexView)
    if (!hashed.equals(imprint)) return refused({ code: 'timestamp.other-file' })
    const repeated = stamped.nonce && Buffer.from(stamped.nonce.valueBlock.valueHexView)
    return repeated?.equals(nonce) ? ok(token.bytes) : refused({ code: 'timestamp.other-request' })
  } catch (error) {
    if (error instanceof NotDer) return refused({ code: 'timestamp.unreadable' })
    throw error
  }
}

function infoIn({ encapContentInfo: { eContent } }: SignedData): TSTInfo {
  if (!eContent) throw new NotDer('A timestamp without content')
  return TSTInfo.fromBER(Uint8Array.from(Buffer.from(eContent.getValue())))
}
