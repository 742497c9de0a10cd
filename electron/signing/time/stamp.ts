import type { SignatureTime, TimeDoubt } from '#shared/documents/checked-signature.ts'
import { holdsAt } from '../certificate.ts'
import { NotDer } from '../der.ts'
import { checkCms, type CheckedCms } from '../signed-data.ts'
import { standingOf, type Standing } from '../trust/standing.ts'
import type { Vouching } from '../trust/vouching.ts'

/** A timestamp that was checked. */
export interface Stamp {
  /** UTC milliseconds; null where it cannot be read. */
  readonly at: number | null
  readonly by: string
  readonly how: 'signature' | 'document'
  readonly standing: Standing | undefined
  /** It is over what it should be, made with the key of its certificate, and within its validity. */
  readonly isWhole: boolean
}

/** The timestamps that stand in a signature itself: over its value, put there when it was made or later. */
export const ownStamps = ({ value, stamps }: CheckedCms, vouching: Vouching): readonly Stamp[] =>
  stamps.map(token => {
    try {
      const {
        certificate,
        certificates: others,
        flaws,
        stampedAt: at = null,
      } = checkCms(token, [value], 'timestamp')
      const standing = standingOf(certificate, 'time', { vouching, others, moment: { at, proven: null } })
      const isWhole = flaws.length === 0 && at !== null && holdsAt(certificate, at)
      return { at, by: certificate.facts.subject, how: 'signature', standing, isWhole }
    } catch (error) {
      if (!(error instanceof NotDer)) throw error
      return { at: null, by: '', how: 'signature', standing: undefined, isWhole: false }
    }
  })

/** What timestamps prove together, and whether the file itself carries all that says so of the one that does. */
interface TimeFound {
  readonly time: SignatureTime
  readonly isStored: boolean
}

/** The earliest time that one of them proves; else why the first of them proves none. */
export function timeOf(stamps: readonly Stamp[]): TimeFound {
  const [earliest] = stamps
    .flatMap(stamp => (stamp.at !== null && doubtOf(stamp) === undefined ? [{ ...stamp, at: stamp.at }] : []))
    .toSorted((one, other) => one.at - other.at)
  if (earliest) {
    const { at, by, how, standing } = earliest
    return { time: { kind: 'proven', at, by, how }, isStored: standing?.isStored ?? false }
  }
  const [first] = stamps
  const because = first && doubtOf(first)
  const time: SignatureTime =
    first && because ? { kind: 'doubtful', at: first.at, by: first.by, because } : { kind: 'claimed' }
  return { time, isStored: false }
}

function doubtOf({ standing, isWhole }: Stamp): TimeDoubt | undefined {
  if (!standing) return 'broken'
  if (standing.trust !== 'trusted') return standing.trust
  if (standing.revocation.kind === 'revoked') return 'revoked'
  return isWhole ? undefined : 'broken'
}
