import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import type { RecordReader } from '#electron/app/check-record.ts'
import { checkRecordInFile } from '#electron/app/record-in-file.ts'
import { checkRecordInFolder, type BesideRecord } from '#electron/app/record-in-folder.ts'
import { createDocuments } from '#electron/files/documents.ts'
import { toldSittings } from '#electron/files/told-sittings.ts'
import { readLawOfFolder } from '#electron/law/law-shelf.ts'
import { packageCondition } from '#electron/packages/package-condition.ts'
import { decipher } from '#electron/secrecy/cipher.ts'
import { createVerifier } from '#electron/signing/verifier.ts'
import { keptFileState } from '#electron/sitting-files/kept-files.ts'
import { openSittingFile } from '#electron/sitting-files/read-sitting-file.ts'
import { backupFolder, backupsSinceRestore } from '#electron/store/backup-files.ts'
import { databaseName, NewerDatabase } from '#electron/store/open-database.ts'
import { withSnapshot, type Snapshot } from '#electron/store/snapshot.ts'
import type { RecordHead } from '#shared/council/record-head.ts'
import type { SittingFileRefusal } from '#shared/council/sitting-file.ts'
import { recordReportLines, type RecordReport } from '#shared/documents/record-report.ts'
import { sittingFileText } from '#shared/words/sitting-file-text.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { wordsIn } from '#shared/words/words.ts'
import { complain } from './complain.ts'
import { heldHeads, type HeldHeads } from './held-heads.ts'
import type { Command, ExitCode } from './run-command.ts'

const words = wordsIn.vi
const shipped = path.join(import.meta.dirname, '../../resources/law')

/**
 * `log verify FILE|DIR [--head CODE]…`: the records of a data folder, of its database alone, or of a sitting file. Nothing of it is changed, also while a
 * host works on it. 0 when all holds; 1 when something is broken, named by its first bad event; 2 when it cannot be read.
 *
 * A log alone cannot show that its end was cut off. A data folder knows how far each of its logs went, a sitting file how far its own did,
 * and signed minutes how far theirs had come; who changes all of these together with the log has changed what was signed, and the
 * signatures say so.
 */
export const verifyLogs: Command = async ([name, ...rest]) => {
  const heads = heldHeads(rest, words.exchange.checkpoint.found)
  if (name === undefined || name.startsWith('--') || !heads) return 'misused'
  const found = statSync(name, { throwIfNoEntry: false })
  if (!found) return unreadable(commandLineIn.vi.cannotRead(name))
  const code = await verifyWhat(name, found.isDirectory(), heads)
  return code !== 2 && !heads.tell() ? 1 : code
}

async function verifyWhat(name: string, isFolder: boolean, heads: HeldHeads): Promise<ExitCode> {
  if (isFolder) return verifyFolder(name, heads)
  return (await isDatabase(name)) ? verifyDatabase(name, undefined, heads) : verifySittingFile(name, heads)
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** @param folder a data folder, which may have law of its own */
const readerIn = (folder: string | undefined): RecordReader => ({
  hash,
  decipher,
  law: readLawOfFolder(shipped, path.join(folder ?? shipped, 'law'), hash),
  verifyPdf: createVerifier(new URL('../signing/verify-worker.ts', import.meta.url)),
})

async function isDatabase(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.toString('latin1', 0, bytesRead) === 'SQLite format 3\0'
  } finally {
    await handle.close()
  }
}

async function verifyFolder(folder: string, heads: HeldHeads): Promise<ExitCode> {
  const file = path.join(folder, databaseName)
  return existsSync(file) ? verifyDatabase(file, folder, heads) : unreadable(commandLineIn.vi.noData(folder))
}

async function verifyDatabase(file: string, folder: string | undefined, heads: HeldHeads): Promise<ExitCode> {
  try {
    const code = await withSnapshot(file, hash, snapshot => verifySnapshot(snapshot, folder, heads))
    return code ?? unreadable(commandLineIn.vi.cannotRead(file))
  } catch (error) {
    if (error instanceof NewerDatabase) return unreadable(commandLineIn.vi.newerData(file))
    throw error
  }
}

async function verifySnapshot(
  { faults, records, settings }: Snapshot,
  folder: string | undefined,
  heads: HeldHeads,
): Promise<ExitCode> {
  const backup = folder === undefined ? undefined : await lastBackupOf(folder)
  const isLost = faults.length === 0 && backup?.settings.some(name => !settings.includes(name))
  const lost = isLost ? (['settings-removed'] as const) : []
  for (const fault of [...faults, ...lost])
    console.log(`${commandLineIn.vi.database}: ${words.data.recovery.faults[fault]}`)
  const reader = readerIn(folder)
  const beside = folder === undefined ? undefined : besideIn(folder)
  let code: ExitCode = faults.length + lost.length > 0 ? 1 : 0
  for (const [sitting, record] of records) {
    const head = backup?.heads.get(sitting)
    const kept = backup && head && { name: backup.name, head }
    const { report, log } = await checkRecordInFolder(sitting, record, beside, reader, kept)
    heads.hold(log.events)
    if (tell(report) !== 0) code = 1
  }
  if (folder !== undefined && (await tellRemoved(folder, backup, records)) > 0) code = 1
  if (records.size === 0 && code === 0) console.log(commandLineIn.vi.noSittings)
  return code
}

/** Says which sittings the folder once had: its minutes or its last backup tell of them. @returns how many */
async function tellRemoved(
  folder: string,
  backup: LastBackup | undefined,
  records: Snapshot['records'],
): Promise<number> {
  const told = [...(await toldSittings(folder)), ...(backup?.heads.keys() ?? [])]
  const removed = [...new Set(told)].filter(sitting => !records.has(sitting))
  for (const sitting of removed)
    console.log(commandLineIn.vi.onceHad(sitting, backup?.heads.has(sitting) ? backup.name : undefined))
  return removed.length
}

interface LastBackup {
  readonly name: string
  readonly heads: ReadonlyMap<string, RecordHead>
  readonly settings: readonly string[]
}

/** How far each log went, and what was kept beside them, when the database was last backed up; going back to an earlier one since was what somebody wanted. */
async function lastBackupOf(folder: string): Promise<LastBackup | undefined> {
  const [last] = backupsSinceRestore(backupFolder(folder))
  if (!last) return undefined
  return withSnapshot(path.join(backupFolder(folder), last.name), hash, ({ records, settings }) =>
    Promise.resolve({
      name: last.name,
      heads: new Map([...records].flatMap(([id, { head }]) => (head ? [[id, head] as const] : []))),
      settings,
    }),
  )
}

const besideIn = (folder: string): BesideRecord => ({
  documents: createDocuments(path.join(folder, 'documents')),
  sittingFiles: {
    keptFile: (sitting, sha256) => keptFileState(path.join(folder, 'sitting-files'), sitting, sha256),
  },
  packages: { condition: hash => packageCondition(path.join(folder, 'packages', hash), hash) },
})

async function verifySittingFile(file: string, heads: HeldHeads): Promise<ExitCode> {
  const watch = { progress: () => undefined, signal: new AbortController().signal }
  const opened = await openSittingFile(file, watch)
  if (!opened.ok) return refuse(opened.refusal)
  const checked = await checkRecordInFile(opened.value, readerIn(undefined))
  await opened.value.close()
  if (!checked.ok) return refuse(checked.refusal)
  heads.hold(checked.value.log.events)
  return tell(checked.value.report)
}

/** Refusals that say nothing of a record: it could not be looked at. */
const saysNothing: readonly SittingFileRefusal['code'][] = [
  'sitting-file.unreadable',
  'sitting-file.other-kind',
  'sitting-file.newer-format',
]

function refuse(refusal: SittingFileRefusal): ExitCode {
  complain(sittingFileText(words.sittingFile, refusal))
  return saysNothing.includes(refusal.code) ? 2 : 1
}

function unreadable(sentence: string): 2 {
  complain(sentence)
  return 2
}

function tell(report: RecordReport): ExitCode {
  for (const line of recordReportLines(report, words.recordReport)) console.log(line)
  return report.findings.length === 0 ? 0 : 1
}
