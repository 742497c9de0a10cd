import { execFileSync } from 'node:child_process'
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readCertificate } from '#electron/signing/certificate.ts'
import { signingKey } from '#electron/signing/pkcs12.ts'
import type { SigningKey } from '#electron/signing/signing-key.ts'

/** An authority made by openssl in a folder of its own, which issues certificates as an honest one would. */
export interface Authority {
  readonly certificateFile: string
  /** @param options of `openssl req`, such as another key, or another use */
  issue(name: string, options?: readonly string[]): Issued
  /** A timestamp over bytes (RFC 3161), in DER. */
  stamp(bytes: Uint8Array): Buffer
}

/** A key and its certificate, as files that openssl reads. */
export interface Issued {
  readonly certificateFile: string
  readonly keyFile: string
}

export const openssl = (args: readonly string[]): Buffer =>
  execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'ignore'] })

const usage = [
  '-addext',
  'keyUsage=critical,digitalSignature,nonRepudiation',
  '-addext',
  'basicConstraints=CA:FALSE',
]

export function anAuthority(folder: string, name = 'Nơi cấp chứng thư'): Authority {
  const file = (suffix: string) => path.join(folder, `${name.replaceAll(' ', '-')}-${suffix}`)
  const certificateFile = file('ca.pem')
  const keyFile = file('ca.key')
  const request = (subject: string, key: string, certificate: string, options: readonly string[]) =>
    openssl([
      ...['req', '-x509', '-utf8', '-nodes', '-days', '3650', '-subj', `/CN=${subject}`],
      ...['-keyout', key, '-out', certificate],
      ...(options.includes('-newkey') ? [] : ['-newkey', 'rsa:2048']),
      ...options,
    ])
  request(name, keyFile, certificateFile, ['-addext', 'keyUsage=critical,keyCertSign,cRLSign'])
  const issue: Authority['issue'] = (subject, options = usage) => {
    const issued = { certificateFile: file(`${subject}.pem`), keyFile: file(`${subject}.key`) }
    const by = ['-CA', certificateFile, '-CAkey', keyFile]
    request(subject, issued.keyFile, issued.certificateFile, [...by, ...options])
    return issued
  }
  return {
    certificateFile,
    issue,
    stamp(bytes) {
      const time = [
        '-addext',
        'extendedKeyUsage=critical,timeStamping',
        '-addext',
        'basicConstraints=CA:FALSE',
      ]
      const stamper = issue('Nơi cấp dấu thời gian', time)
      const [data, query, settings, token] = ['data', 'tsq', 'cnf', 'tst'].map(file)
      if (!data || !query || !settings || !token) throw new Error('No files')
      writeFileSync(data, bytes)
      writeFileSync(file('serial'), '01\n')
      writeFileSync(
        settings,
        `[tsa]\ndefault_tsa=t\n[t]\nserial=${file('serial')}\ndefault_policy=1.2.3.4\ndigests=sha256\ness_cert_id_alg=sha256\nsigner_digest=sha256\n`,
      )
      openssl(['ts', '-query', '-data', data, '-sha256', '-cert', '-out', query])
      const signer = [
        '-signer',
        stamper.certificateFile,
        '-inkey',
        stamper.keyFile,
        '-chain',
        certificateFile,
      ]
      openssl([
        'ts',
        '-reply',
        '-config',
        settings,
        '-section',
        't',
        '-queryfile',
        query,
        ...signer,
        '-token_out',
        '-out',
        token,
      ])
      return readFileSync(token)
    },
  }
}

/** Signs whatever its certificate is for, as a tool that asks nothing does. */
export function signingKeyOf({ certificateFile, keyFile }: Issued): SigningKey {
  const certificate = readCertificate(new X509Certificate(readFileSync(certificateFile)).raw)
  return signingKey(createPrivateKey(readFileSync(keyFile)), certificate, [])
}
