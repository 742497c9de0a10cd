import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { exactly, inside, readDer, tags, writeDer, writeOid } from '#electron/signing/der.ts'
import { openssl } from './openssl-authority.ts'

/** A private key and its certificate, as the files that openssl made. */
export interface OpensslPair {
  readonly key: string
  readonly certificate: string
}

/** Keys, certificates and key files in a folder of their own, as openssl makes them. */
export interface OpensslKeys {
  /** Vouches for itself, unless an issuer is given. */
  pair(name: string, extensions?: readonly string[], how?: PairOptions): OpensslPair
  /** A PKCS#12 file; `options` are those of `openssl pkcs12 -export`. */
  keyFile(pair: OpensslPair, passphrase: string, options?: readonly string[]): Buffer
  /** A folder for other files. */
  readonly folder: string
  remove(): void
}

interface PairOptions {
  /** Of `openssl genpkey`. */
  readonly algorithm?: readonly string[]
  readonly issuer?: OpensslPair
}

export const forSigning = ['basicConstraints=CA:FALSE', 'keyUsage=critical,digitalSignature,nonRepudiation']
export const forIssuing = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign']
export const rsa = ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048']

export function opensslKeys(): OpensslKeys {
  const folder = mkdtempSync(path.join(tmpdir(), 'council-openssl-'))
  let made = 0
  const next = (ending: string) => path.join(folder, `${(made += 1)}.${ending}`)
  return {
    folder,
    remove: () => rmSync(folder, { recursive: true }),
    pair(name, extensions = forSigning, { algorithm = rsa, issuer } = {}) {
      const [key, certificate, settings] = [next('key'), next('crt'), next('cnf')]
      const sections = [
        '[req]',
        'distinguished_name=dn',
        'x509_extensions=leaf',
        '[dn]',
        '[leaf]',
        ...extensions,
      ]
      writeFileSync(settings, sections.join('\n'))
      openssl(['genpkey', ...algorithm, '-out', key])
      const by = issuer ? ['-CA', issuer.certificate, '-CAkey', issuer.key] : []
      const wanted = ['-utf8', '-days', '3650', '-subj', `/CN=${name}`, '-key', key, '-out', certificate]
      openssl(['req', '-x509', '-config', settings, ...wanted, ...by])
      return { key, certificate }
    },
    keyFile({ key, certificate }, passphrase, options = []) {
      const file = next('p12')
      const words = ['-out', file, '-passout', `pass:${passphrase}`]
      openssl(['pkcs12', '-export', '-inkey', key, '-in', certificate, ...words, ...options])
      return readFileSync(file)
    },
  }
}

/** One key file of several that are neither encrypted nor sealed: openssl puts only one key into a file. */
export function mergedBags(files: readonly Buffer[]): Buffer {
  const parts = files.flatMap(file => {
    const [, safe] = inside(readDer(file), tags.sequence)
    const [octets] = exactly(1, exactly(2, safe, tags.sequence)[1], tags.context(0))
    return inside(readDer(octets?.content ?? Buffer.alloc(0)), tags.sequence).map(({ bytes }) => bytes)
  })
  const content = writeDer(tags.octets, writeDer(tags.sequence, ...parts))
  const safe = writeDer(tags.sequence, writeOid('1.2.840.113549.1.7.1'), writeDer(tags.context(0), content))
  return writeDer(tags.sequence, writeDer(tags.integer, Buffer.from([3])), safe)
}
