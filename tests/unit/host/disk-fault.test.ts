import { describe, expect, it } from 'vitest'
import { diskFault, diskFaultKind, UnsuitableDisk } from '#electron/store/disk-fault.ts'

const withCode = (code: string): Error => Object.assign(new Error(code), { code })

describe('a failure of the disk', () => {
  it.each([
    ['ENOSPC', 'full', 'disk.full'],
    ['EDQUOT', 'full', 'disk.full'],
    ['SQLITE_FULL', 'full', 'disk.full'],
    ['SQLITE_IOERR_SHMSIZE', 'full', 'disk.full'],
    ['SQLITE_PROTOCOL', 'unsuitable', 'disk.unsuitable'],
    ['SQLITE_IOERR_SHMMAP', 'unsuitable', 'disk.unsuitable'],
    ['SQLITE_IOERR_SHMLOCK', 'unsuitable', 'disk.unsuitable'],
    ['SQLITE_IOERR_LOCK', 'unsuitable', 'disk.unsuitable'],
    ['SQLITE_IOERR_RDLOCK', 'unsuitable', 'disk.unsuitable'],
    ['ENOLCK', 'unsuitable', 'disk.unsuitable'],
    ['SQLITE_BUSY', 'held', 'disk.held'],
    ['SQLITE_BUSY_RECOVERY', 'held', 'disk.held'],
    ['SQLITE_LOCKED', 'held', 'disk.held'],
    ['EBUSY', 'held', 'disk.held'],
    ['EACCES', 'not-allowed', 'disk.no-access'],
    ['SQLITE_CANTOPEN', 'no-access', 'disk.no-access'],
    ['SQLITE_CANTOPEN_ISDIR', 'no-access', 'disk.no-access'],
    ['EROFS', 'read-only', 'disk.failed'],
    ['SQLITE_READONLY', 'read-only', 'disk.failed'],
    ['EIO', 'failed', 'disk.failed'],
    ['SQLITE_IOERR', 'failed', 'disk.failed'],
    ['SQLITE_IOERR_SHORT_READ', 'failed', 'disk.failed'],
    ['SQLITE_CORRUPT', 'damaged', 'disk.damaged'],
    ['SQLITE_CORRUPT_VTAB', 'damaged', 'disk.damaged'],
    ['SQLITE_NOTADB', 'damaged', 'disk.damaged'],
  ])('%s is told as one that is %s', (code, kind, refusal) => {
    expect(diskFaultKind(withCode(code))).toBe(kind)
    expect(diskFault(withCode(code))).toEqual({ code: refusal })
  })

  it('of a disk that keeps no log beside a database, or no lock, has a code as well', () => {
    expect(diskFault(new UnsuitableDisk('NO_LOG_BESIDE'))).toEqual({ code: 'disk.unsuitable' })
    expect(diskFault(new UnsuitableDisk('NO_LOCKS'))).toEqual({ code: 'disk.unsuitable' })
  })

  it.each([
    withCode('SQLITE_CONSTRAINT_TRIGGER'),
    withCode('SQLITE_ERROR'),
    withCode('ENOENT'),
    new Error('a bug'),
    'not even an error',
  ])('is not what a bug is told as', error => {
    expect(diskFaultKind(error)).toBeUndefined()
    expect(diskFault(error)).toBeUndefined()
  })
})
