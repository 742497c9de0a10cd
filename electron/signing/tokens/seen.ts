import { createHash } from 'node:crypto'
import type { TokenFacts } from '#shared/documents/token.ts'
import { readCertificate, type Certificate } from '../certificate.ts'
import { NotDer } from '../der.ts'
import { wayUp, whyNotSign } from '../signing-scheme.ts'
import type { Standings } from '../trust/standings.ts'
import type { DriverFound } from './find-drivers.ts'
import type { TokenSeen } from './jobs.ts'
import { waysFor, type Way } from './ways.ts'

/** A key on a token that was seen. */
export interface KeySeen {
  readonly certificate: Certificate
  readonly chain: readonly Certificate[]
  readonly ways: readonly [Way, ...Way[]]
}

/** A token that was seen, and through which module. */
export interface Seen {
  readonly module: string
  readonly facts: TokenFacts
  readonly keys: ReadonlyMap<string, KeySeen>
}

/** What a token holds, and which of it can sign at `at`. */
export async function seenIn(
  token: TokenSeen,
  { module }: DriverFound,
  { at, standing }: { readonly at: number; readonly standing: Standings },
): Promise<Seen> {
  const { mechanisms, certificates, ...said } = token
  const has = new Set(mechanisms)
  const all = certificates.flatMap(der => certificateIn(der))
  const keys = new Map<string, KeySeen>()
  const unusable: TokenFacts['unusable'][number][] = []
  for (const certificate of all) {
    const [first, ...others] = waysFor(certificate.publicKey, has)
    const because = whyNotSign(certificate, at) ?? (first ? undefined : ({ code: 'token.no-way' } as const))
    if (because) unusable.push({ certificate: certificate.facts, because: because.code })
    else if (first) {
      const id = createHash('sha256').update(certificate.der).digest('hex')
      keys.set(id, { certificate, chain: wayUp(certificate, all), ways: [first, ...others] })
    }
  }
  const id = createHash('sha256')
    .update([said.manufacturer, said.model, said.serial].join('\n'))
    .digest('hex')
  const facts: TokenFacts = {
    ...said,
    id,
    keys: await Promise.all(
      [...keys].map(async ([key, { certificate, chain, ways }]) => ({
        id: key,
        certificate: certificate.facts,
        algorithm: ways[0].scheme.algorithm,
        standing: await standing({ certificate, chain: chain.map(({ der }) => der) }, at),
      })),
    ),
    unusable,
  }
  return { module, facts, keys }
}

function certificateIn(der: Uint8Array): readonly Certificate[] {
  try {
    return [readCertificate(Buffer.from(der))]
  } catch (error) {
    if (error instanceof NotDer) return []
    throw error
  }
}
