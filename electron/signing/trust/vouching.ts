import { readCertificate, type Certificate } from '../certificate.ts'
import { inside, NotDer, readDer, tags } from '../der.ts'
import type { RevocationList } from './revocation-list.ts'

/** Certificates and lists of revoked ones, each in DER. */
export interface ValidationData {
  readonly certificates: readonly Uint8Array[]
  readonly lists: readonly Uint8Array[]
}

/** What certificates are held against. */
export interface Vouching {
  /** Whom the office trusts. */
  readonly authorities: readonly Certificate[]
  /** Lists that the office has. */
  readonly lists: readonly RevocationList[]
  /** What the file itself carries, which proves something only by the signatures of those whom the office trusts. */
  readonly stored: {
    readonly certificates: readonly Certificate[]
    readonly lists: readonly RevocationList[]
  }
}

const utcTime = 0x17
const generalizedTime = 0x18

/** Whether bytes in DER are a list of revoked certificates and not a certificate: it begins with a time. Throws `NotDer`. */
export function isRevocationList(der: Buffer): boolean {
  const [tbs] = inside(readDer(der), tags.sequence)
  return inside(tbs, tags.sequence)
    .slice(0, 4)
    .some(({ tag }) => tag === utcTime || tag === generalizedTime)
}

/** @param trust certificates of authorities, and lists of what they revoked, each in DER @param stored as a file carries it: what cannot be read is left out */
export async function readVouching(
  trust: readonly Uint8Array[],
  stored: ValidationData = none,
): Promise<Vouching> {
  const all = trust.map(der => Buffer.from(der))
  const isList = all.map(isRevocationList)
  return {
    authorities: all.filter((_, at) => !isList[at]).map(readCertificate),
    lists: await readLists(all.filter((_, at) => isList[at])),
    stored: {
      certificates: readable(stored.certificates, readCertificate),
      lists: await readLists(stored.lists),
    },
  }
}

const none: ValidationData = { certificates: [], lists: [] }

/** What reads lists is loaded where there are some: most files have none. */
export async function readLists(lists: readonly Uint8Array[]): Promise<readonly RevocationList[]> {
  if (lists.length === 0) return []
  const { readRevocationList } = await import('./revocation-list.ts')
  return readable(lists, readRevocationList)
}

function readable<T>(all: readonly Uint8Array[], read: (der: Buffer) => T): readonly T[] {
  return all.flatMap(der => {
    try {
      return [read(Buffer.from(der))]
    } catch (error) {
      if (error instanceof NotDer) return []
      throw error
    }
  })
}
