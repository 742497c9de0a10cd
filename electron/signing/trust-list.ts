import { createHash } from 'node:crypto'
import path from 'node:path'
import type { TrustShelf } from '#electron/app/trust-shelf.ts'
import type { TrustedAuthority } from '#shared/documents/trust-list.ts'
import { ok } from '#shared/kernel/result.ts'
import { shownName } from '#shared/kernel/text.ts'
import type { Certificate } from './certificate.ts'
import { checkAuthorities, largestTrustFile, trustFilesIn, type TrustFile } from './trust-file.ts'

/** How files of the list come to stay, and to be gone for good. */
interface Disk {
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>
  readonly remove: (file: string) => Promise<void>
}

/** The trust list as certificate files in a folder, which a person may also fill by hand. */
export function createTrustList(folder: string, { write, remove }: Disk): TrustShelf {
  let turn: Promise<unknown> = Promise.resolve()
  /** A file that two removals rewrite at once would keep what one of them took out. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }

  async function takeOut(fingerprint: string, { file, authorities }: TrustFile): Promise<void> {
    const others = authorities.filter(authority => fingerprintOf(authority) !== fingerprint)
    if (others.length === authorities.length) return
    if (others.length === 0) await remove(file)
    else await write(file, pemOf(others))
  }

  return {
    largestFile: largestTrustFile,
    async list() {
      const files = await trustFilesIn(folder)
      const ignored = files.filter(({ authorities }) => authorities.length === 0)
      return {
        authorities: once(files.flatMap(({ authorities }) => authorities))
          .map(toldOf)
          .toSorted(byName),
        ignored: ignored.map(({ file }) => shownName(path.basename(file))),
      }
    },
    add: bytes =>
      inTurn(async () => {
        const checked = checkAuthorities(bytes)
        if (!checked.ok) return checked
        const here = (await trustFilesIn(folder)).flatMap(({ authorities }) => authorities.map(fingerprintOf))
        const added = once(checked.value).filter(authority => !here.includes(fingerprintOf(authority)))
        if (added.length > 0) await write(path.join(folder, fileNameOf(added)), pemOf(added))
        return ok(added.map(toldOf))
      }),
    remove: fingerprint =>
      inTurn(async () => {
        for (const file of await trustFilesIn(folder)) await takeOut(fingerprint, file)
      }),
  }
}

/** Of the certificate alone: a file in DER may go on after it. */
const fingerprintOf = ({ x509 }: Certificate): string => createHash('sha256').update(x509.raw).digest('hex')

const once = (certificates: readonly Certificate[]): readonly Certificate[] => [
  ...new Map(certificates.map(certificate => [fingerprintOf(certificate), certificate])).values(),
]

function toldOf(certificate: Certificate): TrustedAuthority {
  const { subject, organization, from, to } = certificate.facts
  return { fingerprint: fingerprintOf(certificate), subject, organization, from, to }
}

const byName = (one: TrustedAuthority, other: TrustedAuthority): number =>
  one.subject.localeCompare(other.subject, 'vi') || (one.fingerprint < other.fingerprint ? -1 : 1)

/** By its content, so that no other file of the list is written over. */
const fileNameOf = (certificates: readonly Certificate[]): string =>
  `${createHash('sha256').update(certificates.map(fingerprintOf).join()).digest('hex')}.pem`

const pemOf = (certificates: readonly Certificate[]): Buffer =>
  Buffer.from(certificates.map(({ x509 }) => x509.toString()).join(''))
