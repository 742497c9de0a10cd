import { Integer, Null, OctetString } from 'asn1js'
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs'
import { NotDer } from '../der.ts'
import { oids } from '../oids.ts'

/** What is asked of a timestamping authority (RFC 3161, 2.4.1). */
export interface TimestampRequest {
  /** SHA-256. */
  readonly imprint: Buffer
  /** A number that its answer has to repeat, as DER spells it. */
  readonly nonce: Buffer
}

/** In DER, as a `.tsq` file holds it. It asks for the authority's certificates too. */
export function writeRequest({ imprint, nonce }: TimestampRequest): Buffer {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: oids.sha256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: Uint8Array.from(imprint) }),
    }),
    nonce: new Integer({ valueHex: Uint8Array.from(nonce) }),
    certReq: true,
  })
  return Buffer.from(request.toSchema().toBER())
}

/** Throws `NotDer` where it is none, or one that no answer could be held against. */
export function readRequest(bytes: Uint8Array): TimestampRequest {
  const { messageImprint, nonce } = parsed(() => TimeStampReq.fromBER(Uint8Array.from(bytes)))
  const { hashAlgorithm, hashedMessage } = messageImprint
  if (hashAlgorithm.algorithmId !== oids.sha256 || !nonce) throw new NotDer('Not a request of this program')
  return {
    imprint: Buffer.from(hashedMessage.valueBlock.valueHexView),
    nonce: Buffer.from(nonce.valueBlock.valueHexView),
  }
}

/** pkijs throws errors of many kinds for what it cannot read. */
export function parsed<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new NotDer(error instanceof Error ? error.message : 'Not to be read')
  }
}
