import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileMeasuresSchema, type FileMeasures } from '#shared/dossier/file-measures.ts'

/** The measures that lie in a folder as `SHA256.json`; what is not there, or not whole, will be measured anew. */
export async function readMeasures(
  folder: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, FileMeasures>> {
  const found = await Promise.all(
    hashes.map(async sha256 => [sha256, await measuresIn(path.join(folder, `${sha256}.json`))] as const),
  )
  return new Map(found.flatMap(([sha256, measures]) => (measures ? [[sha256, measures] as const] : [])))
}

async function measuresIn(file: string): Promise<FileMeasures | undefined> {
  try {
    return fileMeasuresSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return undefined
  }
}
