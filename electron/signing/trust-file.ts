import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { readCertificate, type Certificate } from './certificate.ts'
import { mayIssue } from './certificate-use.ts'
import { NotDer } from './der.ts'
import type { Verifier } from './verifier.ts'

/** No list of authorities is longer. */
const largestFile = 4 * 1024 * 1024
const endings = ['.pem', '.crt', '.cer', '.der']

/** The authorities of a file, or of all certificate files of a folder, in DER; undefined where it holds none that may issue, or cannot be read. */
export async function readTrustList(name: string): Promise<readonly Buffer[] | undefined> {
  try {
    const found = await stat(name)
    const files = found.isDirectory() ? await certificateFiles(name) : [name]
    const lists = await Promise.all(files.map(readAuthorities))
    const authorities = lists.flatMap(list => list ?? [])
    return authorities.length === 0 ? undefined : authorities.map(({ der }) => der)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

/** Verifies against the authorities in a folder as it is at that moment; none where there is no such folder. */
export const trusting =
  (folder: string, verify: Verifier): Verifier =>
  async bytes =>
    verify(bytes, (await readTrustList(folder)) ?? [])

const certificateFiles = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter(isCertificateFile).map(file => path.join(folder, file))

const isCertificateFile = (file: string): boolean => endings.includes(path.extname(file).toLowerCase())

async function readAuthorities(file: string): Promise<readonly Certificate[] | undefined> {
  const { size } = await stat(file)
  return size > largestFile ? undefined : authoritiesIn(await readFile(file))
}

/**
 * The certificates in a PEM or DER file; undefined unless it holds some, all of them can be read, and each is of an authority that may issue:
 * a signer's own, or a key of the training council, vouches for nobody.
 */
export function authoritiesIn(bytes: Uint8Array): readonly Certificate[] | undefined {
  const text = Buffer.from(bytes).toString('latin1')
  const pem = Array.from(
    text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END CERTIFICATE-----/g),
  )
  const ders = pem.length > 0 ? pem.map(([, body = '']) => Buffer.from(body, 'base64')) : [Buffer.from(bytes)]
  try {
    const certificates = ders.map(readCertificate)
    return certificates.every(certificate => mayIssue(certificate, 0)) ? certificates : undefined
  } catch (error) {
    if (error instanceof NotDer) return undefined
    throw error
  }
}
