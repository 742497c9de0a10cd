import Database from 'better-sqlite3'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { backupFolder } from './backup-files.ts'
import { copyDatabase } from './copy-database.ts'

/** The register of a data folder, and the name of its copy among the backups. */
export const registerName = 'register.db'

/**
 * Copies the register to where the backups are, in the place of the copy before. Lines of a register are added and never removed, so one copy
 * has what all before it had; a register that has fewer lines than its copy is not copied over it.
 */
export function copyRegister(folder: string): void {
  const backups = backupFolder(folder)
  const copy = path.join(backups, registerName)
  const source = new Database(path.join(folder, registerName), { readonly: true, fileMustExist: true })
  try {
    const [lines, before] = [linesIn(source), linesInFile(copy)]
    if (lines < before) throw new Error(`The register has ${lines} lines and its copy ${before}`)
    if (!existsSync(backups)) mkdirSync(backups)
    copyDatabase(source, copy, linesIn)
  } finally {
    source.close()
  }
}

const linesIn = (database: Database.Database): number =>
  Number(database.prepare('SELECT count(*) FROM register_line').pluck().get())

/** None in a copy that is not there, or cannot be read: then it is none. */
function linesInFile(file: string): number {
  if (!existsSync(file)) return 0
  const database = new Database(file, { readonly: true })
  try {
    return linesIn(database)
  } catch {
    return 0
  } finally {
    database.close()
  }
}
