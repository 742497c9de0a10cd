import type { Revocation, WhyUnchecked } from '#shared/documents/revocation.ts'
import { holdsAt, type Certificate } from '../certificate.ts'
import { isAuthority, listPlaces } from '../certificate-use.ts'
import type { ListScope, RevocationList } from './revocation-list.ts'

/** The way from a certificate to whom the office trusts. */
export interface Way {
  readonly certificate: Certificate
  /** From its issuer up. */
  readonly issuers: readonly Certificate[]
  /** How many of them have to be looked up: those above are trusted by themselves. */
  readonly asked: number
}

/** When a signature is judged. */
export interface Moment {
  /** UTC milliseconds; null where nothing tells. */
  readonly at: number | null
  /** By when it was there, as a trusted timestamp proves; null where none does. */
  readonly proven: number | null
}

type Known =
  Exclude<Revocation, { kind: 'unrevoked' }> | { readonly kind: 'unrevoked'; readonly list: RevocationList }

/** Whether a certificate, or an authority on the way up from it, was revoked at that moment, as far as the lists tell. */
export function revocationOf(
  { certificate, issuers, asked }: Way,
  lists: readonly RevocationList[],
  moment: Moment,
): Revocation {
  const links = [certificate, ...issuers].flatMap((subject, index) => {
    const issuer = issuers[index]
    return issuer
      ? [{ subject, known: revocationOfOne(subject, issuer, lists, moment), isAsked: index <= asked }]
      : []
  })
  const known = links.map(link => link.known)
  const against =
    known.find(({ kind }) => kind === 'revoked') ?? known.find(({ kind }) => kind === 'revoked-after')
  if (against && against.kind !== 'unrevoked') return against
  const own = known[0]
  if (!own) return { kind: 'unchecked', because: 'no-way' }
  if (own.kind !== 'unrevoked') return own
  const unchecked = links.filter(link => link.isAsked && link.known.kind === 'unchecked')
  return {
    kind: 'unrevoked',
    list: own.list.facts,
    unchecked: unchecked.map(({ subject }) => subject.facts.subject),
  }
}

function revocationOfOne(
  certificate: Certificate,
  issuer: Certificate,
  lists: readonly RevocationList[],
  moment: Moment,
): Known {
  const own = lists
    .filter(list => list.isSignedBy(issuer))
    .toSorted((one, other) => other.facts.from - one.facts.from)
  if (own.length === 0) return { kind: 'unchecked', because: 'no-list' }
  const about = own.filter(({ scope }) => typeof scope !== 'string' && covers(scope, certificate))
  const revoked = revokedIn(about, certificate)
  if (revoked) {
    const { since, list } = revoked
    const isLater = moment.proven !== null && moment.proven < since
    const told = { subject: certificate.facts.subject, since, list: list.facts }
    return { kind: isLater ? 'revoked-after' : 'revoked', ...told }
  }
  const telling = about.find(list => whyNotTelling(list, certificate, moment) === undefined)
  if (telling) return { kind: 'unrevoked', list: telling }
  const [newest] = about
  const because = newest ? whyNotTelling(newest, certificate, moment) : undefined
  const list = (newest ?? own[0])?.facts
  return { kind: 'unchecked', because: because ?? 'not-understood', ...(list && { list }) }
}

function covers({ holders, places }: ListScope, certificate: Certificate): boolean {
  if (holders !== 'all' && (holders === 'authorities') !== isAuthority(certificate)) return false
  return places === undefined || listPlaces(certificate).some(place => places.some(own => own.equals(place)))
}

/** Who was revoked for good stays so, whatever a later list leaves out; who was put on hold is free again where a later list is silent. */
function revokedIn(newestFirst: readonly RevocationList[], { serial }: Certificate) {
  for (const [index, list] of newestFirst.entries()) {
    const entry = list.entryOf(serial)
    if (entry && !(entry.onHold && index > 0)) return { since: entry.since, list }
  }
  return undefined
}

/** Why silence of a list does not mean that a certificate was not revoked at that moment; nothing where it means that. */
function whyNotTelling(
  { facts: { from, to } }: RevocationList,
  certificate: Certificate,
  { at }: Moment,
): WhyUnchecked | undefined {
  if (at === null) return 'no-time'
  if (from >= at) return holdsAt(certificate, from) ? undefined : 'after-end'
  return to !== null && at <= to ? undefined : 'stale'
}
