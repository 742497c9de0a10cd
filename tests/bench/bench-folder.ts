import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeRecords } from '../support/a-database.ts'
import { aFullSitting } from '../support/a-full-sitting.ts'
import { aConcealedRecord } from './concealed-record.ts'

/** How the marks of a sitting stand in its record before they are revealed. */
export type Marks = 'in clear' | 'concealed'

/** Measures in a folder of its own, and takes it away. */
export async function inNewFolder<T>(measure: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ocop-bench-'))
  try {
    return await measure(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Measures in a data folder that holds a sitting of so many scored products, and takes the folder away. */
export const inFolderWith = <T>(
  products: number,
  measure: (folder: string) => Promise<T>,
  marks: Marks = 'in clear',
): Promise<T> =>
  inNewFolder(async folder => {
    writeRecords(
      folder,
      marks === 'concealed'
        ? await aConcealedRecord(folder, aFullSitting(products, 'asked'))
        : aFullSitting(products).log,
    )
    return measure(folder)
  })
