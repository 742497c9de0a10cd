import { randomBytes, timingSafeEqual } from 'node:crypto'

/** Lets in whoever shows the token first, and knows them again by the session it gave them. */
export interface Door {
  readonly token: string
  isOpenTo(session: string): boolean
  /** A new session for the right token, the first time it is shown. */
  open(token: string): string | undefined
}

export function createDoor(): Door {
  const token = randomBytes(24).toString('base64url')
  const sessions = new Set<string>()
  let used = false
  return {
    token,
    isOpenTo: session => sessions.has(session),
    open(shown) {
      if (used || !isSame(shown, token)) return undefined
      used = true
      const session = randomBytes(24).toString('base64url')
      sessions.add(session)
      return session
    },
  }
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}
