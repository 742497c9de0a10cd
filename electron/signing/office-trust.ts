import type { Timestamps } from '#electron/app/timestamps.ts'
import type { TrustShelf } from '#electron/app/trust-shelf.ts'
import { createTimestamps } from './time/timestamps.ts'
import type { Disk } from './trust/list-shelf.ts'
import { standingsIn, type Standings } from './trust/standings.ts'
import { trusting } from './trust-file.ts'
import { createTrustList } from './trust-list.ts'
import type { Examiner } from './verifier.ts'

/** Whom an office trusts, and what is judged by that. */
export interface OfficeTrust {
  readonly trust: TrustShelf
  /** Against the trust list as it is at that moment. */
  readonly verify: Examiner
  readonly standing: Standings
  readonly timestamps: Timestamps
}

interface Folders {
  readonly trust: string
  /** Of timestamp requests that wait for their answer. */
  readonly requests: string
}

/** @param verify against whomever it is told */
export function officeTrust({ trust, requests }: Folders, disk: Disk, verify: Examiner): OfficeTrust {
  const judge = trusting(trust, verify)
  return {
    trust: createTrustList(trust, disk),
    verify: judge,
    standing: standingsIn(trust),
    timestamps: createTimestamps({ kept: requests, trust, write: disk.write }, judge),
  }
}
