import type { Refusal } from '#shared/contract/refusal.ts'
import { never } from '#shared/kernel/never.ts'
import { FilesGone, FolderShared } from './files-gone.ts'

/** What kept a disk from doing what was asked of it. None of these says that what is on it is damaged, but the last. */
export type DiskFaultKind =
  | 'full'
  /** It cannot do what SQLite needs for a log beside the database: shared memory, and locks that hold. */
  | 'unsuitable'
  /** Another program has the file, or a lock on it. */
  | 'held'
  | 'not-allowed'
  | 'read-only'
  /** SQLite could not open the file, and does not say why. */
  | 'no-access'
  | 'failed'
  /** SQLite's own word on a page that it could read. */
  | 'damaged'

/** By the codes of the system and of SQLite; the first that fits. */
const kinds: readonly (readonly [RegExp, DiskFaultKind])[] = [
  [/^(ENOSPC|EDQUOT|SQLITE_FULL|SQLITE_IOERR_SHMSIZE)$/, 'full'],
  [
    /^(NO_LOG_BESIDE|NO_LOCKS|ENOLCK|ENOTSUP|EOPNOTSUPP|SQLITE_PROTOCOL|SQLITE_NOLFS|SQLITE_IOERR_(SHMMAP|SHMLOCK|(RD|UN)?LOCK|CHECKRESERVEDLOCK))$/,
    'unsuitable',
  ],
  [/^(EBUSY|ETXTBSY|SQLITE_BUSY|SQLITE_LOCKED)/, 'held'],
  [/^(EACCES|EPERM|SQLITE_PERM)$/, 'not-allowed'],
  [/^(EROFS|SQLITE_READONLY)/, 'read-only'],
  [/^(SQLITE_CANTOPEN|EMFILE|ENFILE)/, 'no-access'],
  [/^(EIO|SQLITE_IOERR)/, 'failed'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'damaged'],
]

/** Whether this failure is the disk's and not ours, from SQLite or from a file, and of which kind. */
export function diskFaultKind(error: unknown): DiskFaultKind | undefined {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  return kinds.find(([codes]) => codes.test(code))?.[1]
}

/** What is answered to a call that the disk, or whoever else works on it, has kept from being done. */
export function diskFault(error: unknown): Refusal | undefined {
  if (error instanceof FilesGone)
    return error.withFolder ? { code: 'data.folder-moved' } : { code: 'data.moved', copy: error.copy }
  if (error instanceof FolderShared) return { code: 'data.shared' }
  return refusalOf(error)
}

function refusalOf(error: unknown): Refusal | undefined {
  const kind = diskFaultKind(error)
  switch (kind) {
    case undefined:
      return undefined
    case 'full':
    case 'unsuitable':
    case 'held':
    case 'damaged':
      return { code: `disk.${kind}` }
    case 'not-allowed':
    case 'no-access':
      return { code: 'disk.no-access' }
    case 'read-only':
    case 'failed':
      return { code: 'disk.failed' }
    default:
      return never(kind)
  }
}

/** A disk that cannot keep a record safely: what it lacks has a code, as the failures of the system have. */
export class UnsuitableDisk extends Error {
  readonly code: 'NO_LOG_BESIDE' | 'NO_LOCKS'

  constructor(code: UnsuitableDisk['code']) {
    super(`The disk cannot be used for a database that several connections share: ${code}`)
    this.code = code
  }
}
