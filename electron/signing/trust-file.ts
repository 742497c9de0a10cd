import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { TrustRefusal } from '#shared/documents/trust-list.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { certificatesInFile } from './certificate-file.ts'
import { isStrong, readCertificate, type Certificate } from './certificate.ts'
import { mayIssue } from './certificate-use.ts'
import { NotDer } from './der.ts'
import { derListsOf } from './trust/list-file.ts'
import type { Examiner } from './verifier.ts'

/** In bytes. No list of authorities is longer. */
const largestTrustFile = 4 * 1024 * 1024
const endings = ['.pem', '.crt', '.cer', '.der', '.p7b', '.p7c']

/** A certificate file of a folder, and the authorities in it; none where it holds something else or cannot be read. */
export interface TrustFile {
  readonly file: string
  readonly authorities: readonly Certificate[]
}

/**
 * The authorities of a file, or of all certificate files of a folder, and the lists of what they revoked beside them, in DER; undefined where it
 * holds no authority that may issue, or cannot be read.
 */
export async function readTrustList(name: string): Promise<readonly Buffer[] | undefined> {
  const isFolder = await known(stat(name).then(found => found.isDirectory()))
  const files = isFolder ? await trustFilesIn(name) : [await readTrustFile(name)]
  const authorities = files.flatMap(file => file.authorities)
  if (authorities.length === 0) return undefined
  return [...authorities.map(({ der }) => der), ...(isFolder ? await derListsOf(name) : [])]
}

/** Verifies against the authorities in a folder as it is at that moment; none where there is no such folder. */
export function trusting(folder: string, verify: Examiner): Examiner {
  const trusted = async (): Promise<readonly Buffer[]> => (await readTrustList(folder)) ?? []
  return Object.assign(async (bytes: Uint8Array) => verify(bytes, await trusted()), {
    examine: async (bytes: Uint8Array) => verify.examine(bytes, await trusted()),
  })
}

/** By name; none where there is no such folder. */
export async function trustFilesIn(folder: string): Promise<readonly TrustFile[]> {
  const names = (await known(readdir(folder))) ?? []
  const files = names.filter(isCertificateFile).toSorted()
  return Promise.all(files.map(file => readTrustFile(path.join(folder, file))))
}

const isCertificateFile = (file: string): boolean => endings.includes(path.extname(file).toLowerCase())

async function readTrustFile(file: string): Promise<TrustFile> {
  const size = await known(stat(file).then(found => found.size))
  const isRead = size !== undefined && size <= largestTrustFile
  const bytes = isRead ? await known(readFile(file)) : undefined
  return { file, authorities: (bytes && authoritiesIn(bytes)) ?? [] }
}

/** What the disk answers, or nothing where it says no. */
async function known<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

/** The certificates in a file, as `checkAuthorities` takes them; undefined where it refuses the file. */
export function authoritiesIn(bytes: Uint8Array): readonly Certificate[] | undefined {
  const checked = checkAuthorities(bytes)
  return checked.ok ? checked.value : undefined
}

/**
 * The certificates in a file of PEM, DER or PKCS#7: at least one, all of them read, and each of an authority that may issue, with a key that is long
 * enough. A signer's own, or a key of the training council, vouches for nobody.
 */
export function checkAuthorities(bytes: Uint8Array): Result<readonly Certificate[], TrustRefusal> {
  try {
    const certificates = certificatesInFile(bytes).map(readCertificate)
    if (certificates.length === 0) return refused({ code: 'trust.unreadable' })
    for (const certificate of certificates) {
      const { subject } = certificate.facts
      if (!mayIssue(certificate, 0)) return refused({ code: 'trust.no-authority', subject })
      if (!isStrong(certificate.publicKey)) return refused({ code: 'trust.weak', subject })
    }
    return ok(certificates)
  } catch (error) {
    if (error instanceof NotDer) return refused({ code: 'trust.unreadable' })
    throw error
  }
}
