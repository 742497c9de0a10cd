import { createHash } from 'node:crypto'
import path from 'node:path'
import type { KeptRevocationList, TrustRefusal } from '#shared/documents/trust-list.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import type { Certificate } from '../certificate.ts'
import { listFilesIn, pemOfLists, type ListFile } from './list-file.ts'
import type { RevocationList } from './revocation-list.ts'
import { readLists } from './vouching.ts'

/** How files come to stay, and to be gone for good. */
export interface Disk {
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>
  readonly remove: (file: string) => Promise<void>
}

/** Milliseconds that the clock of an authority may be ahead of this one's. */
const ahead = 10 * 60_000

/**
 * The lists of revoked certificates beside the trust list: files in one folder, the newest of each kind by each authority. Only what an authority
 * of the trust list has signed comes in. Nothing here is done at the same time as something else.
 */
export class ListShelf {
  readonly #folder: string
  readonly #disk: Disk

  constructor(folder: string, disk: Disk) {
    this.#folder = folder
    this.#disk = disk
  }

  /** The newest first, each once; and files that hold none. */
  async list(authorities: readonly Certificate[]) {
    const files = await listFilesIn(this.#folder)
    const all = new Map(files.flatMap(({ lists }) => lists.map(list => [idOf(list), list] as const)))
    return {
      lists: [...all.values()]
        .toSorted((one, other) => other.facts.from - one.facts.from)
        .map(list => toldOf(list, authorities)),
      ignored: files.filter(({ lists }) => lists.length === 0).map(({ file }) => file),
    }
  }

  /** All lists, or none. @returns those that were not there before */
  async add(
    bytes: readonly Uint8Array[],
    authorities: readonly Certificate[],
    at: number,
  ): Promise<Result<readonly KeptRevocationList[], TrustRefusal>> {
    const files = await listFilesIn(this.#folder)
    const lists = await readLists(bytes)
    if (lists.length < bytes.length) return refused({ code: 'trust.unreadable' })
    const held = files.flatMap(file => file.lists)
    const wanted: Wanted[] = []
    for (const list of lists) {
      const signer = authorities.find(authority => list.isSignedBy(authority))
      if (!signer) return refused(unsigned(list, authorities))
      const why = whyNot({ list, signer }, held, at)
      if (why) return refused(why)
      if (!held.some(({ der }) => der.equals(list.der))) wanted.push({ list, signer })
    }
    for (const one of wanted) {
      const file = path.join(this.#folder, fileNameOf(one))
      await this.#disk.write(file, pemOfLists([one.list]))
      const others = files.filter(other => other.file !== file)
      await this.#takeOut(others, other => isOfSeries(other, one))
    }
    return ok(wanted.map(({ list }) => toldOf(list, authorities)))
  }

  async remove(id: string): Promise<void> {
    await this.#takeOut(await listFilesIn(this.#folder), list => idOf(list) === id)
  }

  async #takeOut(files: readonly ListFile[], isOut: (list: RevocationList) => boolean): Promise<void> {
    for (const { file, lists } of files) {
      const others = lists.filter(list => !isOut(list))
      if (others.length === lists.length) continue
      if (others.length > 0) await this.#disk.write(file, pemOfLists(others))
      else await this.#disk.remove(file)
    }
  }
}

interface Wanted {
  readonly list: RevocationList
  readonly signer: Certificate
}

function whyNot(wanted: Wanted, held: readonly RevocationList[], at: number): TrustRefusal | undefined {
  const { list } = wanted
  const subject = list.facts.issuer
  if (typeof list.scope === 'string') return { code: 'trust.list-not-understood', subject }
  if (list.facts.from > at + ahead) return { code: 'trust.list-to-come', subject }
  const isOlder = held.some(other => isOfSeries(other, wanted) && isNewer(other, list))
  return isOlder ? { code: 'trust.list-older', subject } : undefined
}

const unsigned = (list: RevocationList, authorities: readonly Certificate[]): TrustRefusal => ({
  code: authorities.some(({ subject }) => subject.equals(list.issuer))
    ? 'trust.list-unsigned'
    : 'trust.list-stranger',
  subject: list.facts.issuer,
})

/** A name may have had several keys. */
const isOfSeries = (other: RevocationList, { list, signer }: Wanted): boolean =>
  other.series === list.series && other.isSignedBy(signer)

/** Of the same series: by its day, and of one day by its number. */
function isNewer(one: RevocationList, other: RevocationList): boolean {
  if (one.facts.from !== other.facts.from) return one.facts.from > other.facts.from
  const digits = Math.max(one.number.length, other.number.length)
  return one.number.padStart(digits, '0') > other.number.padStart(digits, '0')
}

const idOf = ({ der }: RevocationList): string => createHash('sha256').update(der).digest('hex')

function toldOf(list: RevocationList, authorities: readonly Certificate[]): KeptRevocationList {
  const isSigned = authorities.some(authority => list.isSignedBy(authority))
  const trouble = isSigned ? (typeof list.scope === 'string' ? 'not-understood' : null) : 'no-issuer'
  return { ...list.facts, id: idOf(list), revoked: list.revoked(), trouble }
}

/** The next list of the series takes its place. */
const fileNameOf = ({ list: { series }, signer: { publicKey } }: Wanted): string =>
  `${createHash('sha256')
    .update(series)
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')}.crl`
