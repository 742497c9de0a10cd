import type { SignatureReport } from '#shared/documents/signature-report.ts'
import type { SignableDocument } from './add-signature.ts'
import type { Verifier } from './verifier.ts'

/** What signing a file takes that does not depend on the key: what its signatures are worth, and the file taken apart once that is known to be safe. */
export interface ReadyToSign {
  readonly report: SignatureReport
  /** For one signature. Nothing where the file is not to be signed. */
  readonly document: SignableDocument | undefined
}

export async function readyToSign(
  bytes: Uint8Array,
  fontBytes: Uint8Array,
  verify: Verifier,
): Promise<ReadyToSign> {
  const report = await verify(bytes)
  if (report.kind === 'unreadable' || report.kind === 'altered') return { report, document: undefined }
  const { signableDocument } = await import('./add-signature.ts')
  return { report, document: await signableDocument(bytes, fontBytes) }
}

/** Bytes, and the SHA-256 that was worked out of them when they were read or written; nothing is made ahead of what has no name. */
interface NamedFile {
  readonly bytes: Uint8Array
  readonly sha256: string | undefined
}

/** Gets ready ahead, while a person looks for the key; of one file at a time, and of exactly the bytes that are then signed. */
export interface Readying {
  ahead(file: NamedFile): void
  /** What was made ahead of these bytes, or is made now. */
  take(file: NamedFile): Promise<ReadyToSign>
}

/** Milliseconds: what lies ready is given up where nobody signs. */
const longestWait = 300_000

export function createReadying(make: (bytes: Uint8Array) => Promise<ReadyToSign>): Readying {
  let ahead: { readonly of: string; readonly made: Promise<ReadyToSign> } | undefined
  let timer: NodeJS.Timeout | undefined
  return {
    ahead({ bytes, sha256: of }) {
      if (of === undefined || ahead?.of === of) return
      const made = make(bytes)
      const here = { of, made }
      const giveUp = (): void => {
        if (ahead === here) ahead = undefined
      }
      // Whoever signs is told what is wrong: it is made again then.
      made.catch(giveUp)
      clearTimeout(timer)
      timer = setTimeout(giveUp, longestWait).unref()
      ahead = here
    },
    take({ bytes, sha256 }) {
      const found = ahead
      ahead = undefined
      return found && found.of === sha256 ? found.made : make(bytes)
    },
  }
}
