import type { SittingId } from '#shared/council/event.ts'
import { checkRecord, type CheckedRecord, type RecordReader } from './check-record.ts'
import type { Documents, StoredRecord } from './ports.ts'

/** Checks the record of a sitting as a data folder keeps it; a database without its folder has no minutes to hold it against. */
export async function checkRecordInFolder(
  sitting: SittingId,
  { lines, head, earlier }: StoredRecord,
  documents: Pick<Documents, 'list' | 'read'> | undefined,
  reader: RecordReader,
): Promise<CheckedRecord> {
  const minutes = documents && {
    files: await documents.list(sitting),
    read: (sha256: string) => documents.read(sitting, sha256),
  }
  const kept = head && ({ by: 'data-folder', head } as const)
  return checkRecord({ sitting, lines, kept, earlier, minutes }, reader)
}
