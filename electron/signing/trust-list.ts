import { createHash } from 'node:crypto'
import path from 'node:path'
import type { TrustShelf } from '#electron/app/trust-shelf.ts'
import type { AddedTrust, TrustedAuthority, TrustList, TrustRefusal } from '#shared/documents/trust-list.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { shownName } from '#shared/kernel/text.ts'
import type { Certificate } from './certificate.ts'
import { largestListFile, listsInFile } from './trust/list-file.ts'
import { ListShelf, type Disk } from './trust/list-shelf.ts'
import { checkAuthorities, trustFilesIn, type TrustFile } from './trust-file.ts'

/** The trust list as certificate files in a folder, which a person may also fill by hand. */
export function createTrustList(folder: string, { write, remove }: Disk): TrustShelf {
  const shelf = new ListShelf(folder, { write, remove })
  let turn: Promise<unknown> = Promise.resolve()
  /** A file that two removals rewrite at once would keep what one of them took out. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }

  async function addAuthorities(
    bytes: Uint8Array,
    here: readonly Certificate[],
  ): Promise<Result<AddedTrust, TrustRefusal>> {
    const checked = checkAuthorities(bytes)
    if (!checked.ok) return checked
    const known = here.map(fingerprintOf)
    const added = once(checked.value).filter(authority => !known.includes(fingerprintOf(authority)))
    if (added.length > 0) await write(path.join(folder, fileNameOf(added)), pemOf(added))
    return ok({ authorities: added.map(toldOf), lists: [] })
  }

  return {
    largestFile: largestListFile,
    list: () => listed(folder, shelf),
    add: (bytes, at) =>
      inTurn(async () => {
        const here = await authoritiesOf(folder)
        const lists = listsInFile(bytes)
        if (lists.length === 0) return addAuthorities(bytes, here)
        const added = await shelf.add(lists, here, at)
        return added.ok ? ok({ authorities: [], lists: added.value }) : added
      }),
    removeList: id => inTurn(() => shelf.remove(id)),
    remove: fingerprint =>
      inTurn(async () => {
        for (const file of await trustFilesIn(folder)) await takeOut(fingerprint, file, { write, remove })
      }),
  }
}

async function takeOut(
  fingerprint: string,
  { file, authorities }: TrustFile,
  { write, remove }: Disk,
): Promise<void> {
  const others = authorities.filter(authority => fingerprintOf(authority) !== fingerprint)
  if (others.length === authorities.length) return
  if (others.length === 0) await remove(file)
  else await write(file, pemOf(others))
}

const authoritiesOf = async (folder: string): Promise<readonly Certificate[]> =>
  once((await trustFilesIn(folder)).flatMap(({ authorities }) => authorities))

async function listed(folder: string, shelf: ListShelf): Promise<TrustList> {
  const files = await trustFilesIn(folder)
  const authorities = once(files.flatMap(file => file.authorities))
  const kept = await shelf.list(authorities)
  const others = files.filter(file => file.authorities.length === 0).map(({ file }) => file)
  return {
    authorities: authorities.map(toldOf).toSorted(byName),
    lists: kept.lists,
    ignored: [...others, ...kept.ignored].map(file => shownName(path.basename(file))),
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
