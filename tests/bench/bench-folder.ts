import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeRecords } from '../support/a-database.ts'
import { aFullSitting } from '../support/a-full-sitting.ts'

/** Measures in a data folder that holds a sitting of so many scored products, and takes the folder away. */
export async function inFolderWith<T>(products: number, measure: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ocop-bench-'))
  try {
    writeRecords(folder, aFullSitting(products).log)
    return await measure(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
