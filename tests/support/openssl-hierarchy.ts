import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { X509Certificate } from 'node:crypto'
import type { Issued } from './openssl-authority.ts'

/** An authority under another or under nobody, which issues, revokes and tells with openssl what it revoked. */
export interface Issuer extends Issued {
  /** As openssl and people tell it. */
  readonly name: string
  readonly der: Buffer
  issue(name: string, wanted?: IssueWanted): Issued & { readonly der: Buffer }
  /** Another authority under this one. */
  under(name: string): Issuer
  /** A list of what was revoked, in DER. */
  list(revoked: readonly Revoked[], wanted?: ListWanted): Buffer
  /** The answer of a timestamping authority to a request (RFC 3161), as `openssl ts -reply` writes it. */
  answer(request: Uint8Array, stamper: Issued): Buffer
}

export interface IssueWanted {
  readonly use?: 'document' | 'time' | 'servers'
  /** UTC milliseconds. */
  readonly from?: number
  readonly to?: number
  /** Further lines of its extensions. */
  readonly extensions?: readonly string[]
}

export interface Revoked {
  readonly certificate: Issued
  /** UTC milliseconds. */
  readonly at: number
  /** As openssl calls it. */
  readonly reason?: string
}

export interface ListWanted {
  readonly from?: number
  readonly to?: number
  readonly number?: number
  /** How many others were revoked besides. */
  readonly others?: number
  /** Lines of its extensions, and further sections. */
  readonly extensions?: readonly string[]
}

const hour = 3_600_000
const year = 365 * 24 * hour

const uses = {
  document: ['keyUsage=critical,digitalSignature,nonRepudiation'],
  time: ['keyUsage=critical,digitalSignature', 'extendedKeyUsage=critical,timeStamping'],
  servers: ['keyUsage=critical,digitalSignature', 'extendedKeyUsage=serverAuth'],
} as const

/** @param folder of its own */
export function anIssuer(folder: string, name: string, above?: Issuer): Issuer {
  const own = path.join(folder, name.replaceAll(' ', '-'))
  mkdirSync(own, { recursive: true })
  const inOwn = (file: string) => path.join(own, file)
  const [certificateFile, keyFile] = [inOwn('ca.pem'), inOwn('ca.key')]
  const run = (args: readonly string[]) =>
    execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: own })
  writeFileSync(inOwn('serial'), '1001\n')
  writeFileSync(inOwn('index.txt'), '')
  writeFileSync(inOwn('index.txt.attr'), 'unique_subject = no\n')

  const asked = (file: string, subject: string) => {
    const request = { keyFile: inOwn(`${file}.key`), requestFile: inOwn(`${file}.csr`) }
    run([
      ...['req', '-new', '-utf8', '-nodes', '-newkey', 'rsa:2048', '-subj', `/CN=${subject}`],
      ...['-keyout', request.keyFile, '-out', request.requestFile],
    ])
    return request
  }
  const config = (extensions: readonly string[]): string => {
    const file = inOwn('ca.cnf')
    writeFileSync(file, [...common, ...extensions].join('\n'))
    return file
  }
  let issued = 0
  const certify = (subject: string, extensions: readonly string[], { from, to }: IssueWanted) => {
    const file = `${(issued += 1)}`
    const { requestFile, keyFile: key } = asked(file, subject)
    const certificate = inOwn(`${file}.pem`)
    run([
      ...[
        'ca',
        '-batch',
        '-notext',
        '-utf8',
        '-config',
        config(['[ext]', ...extensions]),
        '-extensions',
        'ext',
      ],
      ...['-startdate', asn1Time(from ?? Date.now() - year), '-enddate', asn1Time(to ?? Date.now() + year)],
      ...['-in', requestFile, '-out', certificate],
    ])
    return { certificateFile: certificate, keyFile: key, der: derOf(certificate) }
  }

  if (above) {
    const { certificateFile: given, keyFile: key } = above.issue(name, {
      extensions: ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'],
    })
    writeFileSync(certificateFile, readFileSync(given))
    writeFileSync(keyFile, readFileSync(key))
  } else {
    run([
      ...['req', '-x509', '-utf8', '-nodes', '-newkey', 'rsa:2048', '-days', '7300', '-subj', `/CN=${name}`],
      ...['-addext', 'keyUsage=critical,keyCertSign,cRLSign', '-keyout', keyFile, '-out', certificateFile],
    ])
  }
  const issuer: Issuer = {
    name,
    certificateFile,
    keyFile,
    der: derOf(certificateFile),
    issue: (subject, wanted = {}) =>
      certify(
        subject,
        [
          ...(wanted.extensions?.some(line => line.startsWith('basicConstraints'))
            ? []
            : ['basicConstraints=CA:FALSE', ...uses[wanted.use ?? 'document']]),
          ...['subjectKeyIdentifier=hash', 'authorityKeyIdentifier=keyid'],
          ...(wanted.extensions ?? []),
        ],
        wanted,
      ),
    under: other => anIssuer(folder, other, issuer),
    list(revoked, wanted = {}) {
      const { from = Date.now() - hour, to = Date.now() + 30 * 24 * hour, number = 1, others = 0 } = wanted
      const { extensions = [] } = wanted
      const lines = [...revoked.map(lineOf), ...Array.from({ length: others }, (_, at) => otherLine(at))]
      writeFileSync(inOwn('index.txt'), lines.join(''))
      writeFileSync(inOwn('crlnumber'), `${number.toString(16).padStart(4, '0')}\n`)
      run([
        ...['ca', '-gencrl', '-config', config(['[crl]', 'authorityKeyIdentifier=keyid', ...extensions])],
        ...['-crlexts', 'crl', '-crl_lastupdate', asn1Time(from), '-crl_nextupdate', asn1Time(to)],
        ...['-out', 'list.pem'],
      ])
      writeFileSync(inOwn('index.txt'), '')
      run(['crl', '-in', 'list.pem', '-outform', 'DER', '-out', 'list.crl'])
      return readFileSync(inOwn('list.crl'))
    },
    answer(request, stamper) {
      writeFileSync(inOwn('request.tsq'), request)
      writeFileSync(inOwn('tsserial'), '01\n')
      writeFileSync(inOwn('ts.cnf'), stamping)
      const by = ['-signer', stamper.certificateFile, '-inkey', stamper.keyFile, '-chain', certificateFile]
      run([
        'ts',
        '-reply',
        '-config',
        'ts.cnf',
        '-section',
        't',
        '-queryfile',
        'request.tsq',
        ...by,
        '-out',
        'a.tsr',
      ])
      return readFileSync(inOwn('a.tsr'))
    },
  }
  return issuer
}

const common = [
  ...['[ca]', 'default_ca=own', '[own]', 'database=index.txt', 'serial=serial', 'crlnumber=crlnumber'],
  ...['new_certs_dir=.', 'certificate=ca.pem', 'private_key=ca.key', 'default_md=sha256', 'policy=any'],
  ...['unique_subject=no', '[any]', 'commonName=supplied'],
]

const stamping = [
  ...['[tsa]', 'default_tsa=t', '[t]', 'serial=tsserial', 'default_policy=1.2.3.4', 'digests=sha256'],
  ...['ess_cert_id_alg=sha256', 'signer_digest=sha256', ''],
].join('\n')

const derOf = (file: string): Buffer => new X509Certificate(readFileSync(file)).raw

/** As openssl wants it. */
const asn1Time = (at: number): string => `${new Date(at).toISOString().replace(/\D/g, '').slice(0, 14)}Z`

function lineOf({ certificate: { certificateFile }, at, reason }: Revoked): string {
  const { serialNumber } = new X509Certificate(readFileSync(certificateFile))
  const since = `${asn1Time(at).slice(2)}${reason === undefined ? '' : `,${reason}`}`
  return ['R', '490101000000Z', since, serialNumber, 'unknown', `/CN=${serialNumber}`].join('\t') + '\n'
}

const otherLine = (at: number): string =>
  `R\t490101000000Z\t260101000000Z,superseded\tA${at.toString(16).padStart(15, '0').toUpperCase()}\tunknown\t/CN=${at}\n`
