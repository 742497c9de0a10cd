import { DatabaseError } from 'pg'
import { RegisterMayNot, RegisterOutOfReach } from '#electron/app/province.ts'
import type { ServerFault, ServerShown } from '#shared/contract/province-rows.ts'

/** Codes of the system, of TLS, and of PostgreSQL (its manual, appendix A). */
const known: Readonly<Record<string, ServerFault>> = {
  ENOTFOUND: 'unknown-host',
  EAI_AGAIN: 'unknown-host',
  ECONNREFUSED: 'no-answer',
  ECONNRESET: 'no-answer',
  EPIPE: 'no-answer',
  ETIMEDOUT: 'no-answer',
  EPROTO: 'no-tls',
  EHOSTUNREACH: 'no-answer',
  ENETUNREACH: 'no-answer',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate',
  CERT_HAS_EXPIRED: 'certificate',
  CERT_NOT_YET_VALID: 'certificate',
  CERT_SIGNATURE_FAILURE: 'certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate',
  '28P01': 'password',
  '3D000': 'database',
  '53300': 'no-answer',
  '57P01': 'no-answer',
  '57P02': 'no-answer',
  '57P03': 'no-answer',
  '08000': 'no-answer',
  '08003': 'no-answer',
  '08006': 'no-answer',
  '25P03': 'no-answer',
  '57P05': 'no-answer',
  '55P03': 'busy',
}

/** What a person can do something about, of what a server or the way to it threw; anything else as it was thrown. No address is in it. */
export function outOfReach(error: unknown, { host, user, database }: ServerShown): unknown {
  if (error instanceof RegisterOutOfReach || error instanceof RegisterMayNot) return error
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  if (code === '42501') return new RegisterMayNot(user)
  const because = faultOf(error, code)
  if (because === undefined) return error
  const named = because === 'role' || because === 'password' || because === 'not-let-in' ? user : host
  return new RegisterOutOfReach(because, because === 'database' ? database : named)
}

function faultOf(error: Error, code: string): ServerFault | undefined {
  // A role that is not there or may not log in, or a connection that the server's own rules do not have.
  if (code === '28000') return routineOf(error) === 'ClientAuthentication' ? 'not-let-in' : 'role'
  // The socket of this machine is not there, or the file of `sslrootcert`.
  if (code === 'ENOENT')
    return 'syscall' in error && error.syscall === 'connect' ? 'no-answer' : 'certificate'
  return known[code] ?? saidOnly.find(([said]) => error.message.includes(said))?.[1]
}

const routineOf = (error: Error): string => (error instanceof DatabaseError ? (error.routine ?? '') : '')

/** What the driver (pg 8) says without a code. */
const saidOnly: readonly (readonly [string, ServerFault])[] = [
  ['does not support SSL', 'no-tls'],
  ['establishing an SSL connection', 'no-tls'],
  ['SASL', 'password'],
  ['timeout expired', 'no-answer'],
  ['timeout exceeded when trying to connect', 'no-answer'],
  ['Connection terminated', 'no-answer'],
  ['Client has encountered a connection error', 'no-answer'],
]
