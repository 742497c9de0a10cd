import { canonicalJson } from '../kernel/canonical.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { loggedEventSchema } from './event-schema.ts'
import type { LoggedEvent } from './event.ts'

/** Why a line is no event of ours. */
export type LineFault =
  /** Not JSON, not what an event looks like, or written otherwise than this program writes. */
  | { readonly kind: 'line' }
  /** A kind of event that this version does not know; a later one may. */
  | { readonly kind: 'unknown-kind'; readonly name: string }

/** An event as one line of text: canonical JSON (RFC 8785), so that one event is one text and no other. */
export const lineOf = (logged: LoggedEvent): string => canonicalJson(logged)

/** The event in a line; the text must be exactly what `lineOf` gives of it. */
export function readLine(line: string): Result<LoggedEvent, LineFault> {
  const json = parsed(line)
  const decoded = loggedEventSchema.safeParse(json)
  if (decoded.success) {
    const { data } = decoded
    return canonicalJson(data) === line ? ok(data) : refused({ kind: 'line' })
  }
  const strange = decoded.error.issues.some(
    ({ code, path }) => code === 'invalid_union' && path.join('.') === 'event.kind',
  )
  const name = strange ? kindOf(json) : undefined
  return refused(name === undefined ? { kind: 'line' } : { kind: 'unknown-kind', name })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function kindOf(json: unknown): string | undefined {
  const event = typeof json === 'object' && json !== null && 'event' in json ? json.event : undefined
  const kind = typeof event === 'object' && event !== null && 'kind' in event ? event.kind : undefined
  return typeof kind === 'string' && /^[a-z-]{1,40}\.[a-z-]{1,40}$/.test(kind) ? kind : undefined
}
