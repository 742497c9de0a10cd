import Database from 'better-sqlite3'
import type { Refusal } from '#shared/contract/refusal.ts'

/** Failures that are the disk's and not ours, from SQLite or from a file. */
export function diskFault(error: unknown): Refusal | undefined {
  const code = error instanceof Database.SqliteError || isSystemError(error) ? error.code : ''
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') return { code: 'disk.full' }
  if (code === 'EIO' || code === 'EROFS' || code.startsWith('SQLITE_IOERR') || code === 'SQLITE_READONLY') {
    return { code: 'disk.failed' }
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return { code: 'disk.damaged' }
  return undefined
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException & { code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
