import type { SittingId } from '#shared/council/ids.ts'
import { checkRecord, type CheckedRecord, type RecordAtHand, type RecordReader } from './check-record.ts'
import type { Packages } from './packages.ts'
import type { Documents, SittingFiles, StoredRecord } from './ports.ts'

/** What a data folder keeps of a record beside its database. */
export interface BesideRecord {
  readonly documents: Pick<Documents, 'list' | 'read'>
  readonly sittingFiles: Pick<SittingFiles, 'keptFile'>
  readonly packages: Pick<Packages, 'condition'>
}

/** Checks the record of a sitting as a data folder keeps it; a database without its folder has nothing beside it to be held against. */
export async function checkRecordInFolder(
  sitting: SittingId,
  { lines, head, earlier }: StoredRecord,
  beside: BesideRecord | undefined,
  reader: RecordReader,
  backup?: NonNullable<RecordAtHand['backup']>,
): Promise<CheckedRecord> {
  const minutes = beside && {
    files: await beside.documents.list(sitting),
    read: (sha256: string) => beside.documents.read(sitting, sha256),
  }
  const keptFile = beside && ((sha256: string) => beside.sittingFiles.keptFile(sitting, sha256))
  const kept = head && ({ by: 'data-folder', head } as const)
  const { report, log } = await checkRecord(
    {
      ...{ sitting, lines, kept, earlier, keptFile, minutes },
      ...(beside ? { package: (hash: string) => beside.packages.condition(hash) } : {}),
      ...(backup ? { backup } : {}),
    },
    reader,
  )
  const removed = head || log.events.length === 0 ? [] : [{ kind: 'head-removed' } as const]
  return { report: { ...report, findings: [...report.findings, ...removed] }, log }
}
